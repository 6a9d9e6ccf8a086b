import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expandFollowUp, looksLikeQuestion } from '../../src/bot/follow-up.ts';
import { withoutFraming } from '../../src/language/framing.ts';

const WHEN = 'Quand Cloudwatt a-t-il fermé ?';

const FOUNDED = 'Qui a fondé Cloudwatt ?';

describe('a follow-up is completed from the question before', () => {
  test.each([
    // A bare question word takes the place of one of its kind.
    ['pourquoi ?', WHEN, 'Pourquoi Cloudwatt a-t-il fermé ?'],
    ['Et depuis quand ?', WHEN, 'Depuis quand Cloudwatt a-t-il fermé ?'],
    ['why?', 'When did Cloudwatt close?', 'Why did Cloudwatt close?'],
    // Of another kind it would break the question: it stands beside it.
    ['quand ?', FOUNDED, 'Quand ? — à propos de “Qui a fondé Cloudwatt ?”'],
    ['Et combien ?', FOUNDED, 'Combien ? — à propos de “Qui a fondé Cloudwatt ?”'],
    [
      'Et pourquoi ?',
      'Combien a payé Orange ?',
      'Pourquoi ? — à propos de “Combien a payé Orange ?”',
    ],
    ['pourquoi ?', 'Quand a fermé Bull ?', 'Pourquoi ? — à propos de “Quand a fermé Bull ?”'],
    ['how much?', 'When did Bull close?', 'How much? — about ‘When did Bull close?’'],
    ['why?', 'How many clients left?', 'Why? — about ‘How many clients left?’'],
    ['avec qui ?', WHEN, 'Avec qui ? — à propos de “Quand Cloudwatt a-t-il fermé ?”'],
    // A date replaces the date before, or is added.
    ['et en 2019 ?', WHEN, 'Quand Cloudwatt a-t-il fermé en 2019 ?'],
    ['and in 2019?', 'What did Orange say in 2016?', 'What did Orange say in 2019?'],
    [
      'en juillet 2019 ?',
      'Que disait Orange le 12 mars 2016 de Huawei ?',
      'Que disait Orange en juillet 2019 de Huawei ?',
    ],
    // A name replaces the last name before.
    ['et Numergy ?', WHEN, 'Quand Numergy a-t-il fermé ?'],
    ['et numergy', 'c’est quand la fin de cloudwatt', 'c’est quand la fin de numergy ?'],
    ['what about SFR?', 'Why did Orange leave?', 'Why did SFR leave?'],
    ['qu’en est-il de Bull ?', 'Qui dirige Thales Alenia ?', 'Qui dirige Bull ?'],
    ['quid d’Atos ?', 'Quel est l’avis de Bull ?', 'Quel est l’avis d’Atos ?'],
    ['et Bull ?', 'Quel est l’avis d’Orange ?', 'Quel est l’avis de Bull ?'],
    // What begins with an article is no name and is added; nor is what a preposition leads to.
    ['et les clients ?', WHEN, 'Quand Cloudwatt a-t-il fermé, et les clients ?'],
    ['et en anglais ?', FOUNDED, 'En anglais ? — à propos de “Qui a fondé Cloudwatt ?”'],
    ['et alors ?', FOUNDED, 'Alors ? — à propos de “Qui a fondé Cloudwatt ?”'],
    // Led by a preposition, it replaces what the same one led to, or stands beside.
    [
      'et à Numergy ?',
      'Combien l’Etat a donné à Cloudwatt ?',
      'Combien l’Etat a donné à Numergy ?',
    ],
    ['et au Sénat ?', 'Qui l’a dit à l’Assemblée ?', 'Qui l’a dit au Sénat ?'],
    ['et d’Orange ?', 'Quel est l’avis de Bull ?', 'Quel est l’avis d’Orange ?'],
    ['and to SFR?', 'What did Orange sell to Thales?', 'What did Orange sell to SFR?'],
    ['et pour Numergy ?', WHEN, 'Quand Numergy a-t-il fermé ?'],
    ['et avec Orange ?', FOUNDED, 'Avec Orange ? — à propos de “Qui a fondé Cloudwatt ?”'],
    // A date alone replaces one.
    ['2015', 'Que disait Orange en 2016 ?', 'Que disait Orange 2015 ?'],
    ['ca concerne qui ?', WHEN, 'Ca concerne qui ? — à propos de Cloudwatt'],
    ['que s’est-il passé ensuite ?', WHEN, 'Que s’est-il passé ensuite ? — à propos de Cloudwatt'],
    // What was only named is no question: it gets no question mark.
    ['Qui ?', 'Orange', 'Qui ? — à propos d’Orange'],
    ['Et pourquoi ?', 'Bull', 'Pourquoi ? — à propos de Bull'],
    ['why?', 'Orange Business', 'Why? — about Orange Business'],
    ['que dit-il ?', 'budget', 'Que dit-il ? — à propos de budget'],
    ['et en 2019 ?', 'Orange', 'Orange en 2019 ?'],
    ['quand ?', 'Pourquoi ?', 'Quand ? — à propos de “Pourquoi ?”'],
    // A question whose subject is a pronoun is about the name before, or all that was asked.
    ['combien avait-il coûté ?', WHEN, 'Combien avait-il coûté ? — à propos de Cloudwatt'],
    ['Et pourquoi a-t-il fermé ?', FOUNDED, 'Pourquoi a-t-il fermé ? — à propos de Cloudwatt'],
    ['Quand a-t-il quitté Bull ?', FOUNDED, 'Quand a-t-il quitté Bull ? — à propos de Cloudwatt'],
    ['qui l’a racheté ?', FOUNDED, 'Qui l’a racheté ? — à propos de Cloudwatt'],
    ['Quel est son prix ?', 'Qui a fondé Orange ?', 'Quel est son prix ? — à propos d’Orange'],
    ['why did it fail?', 'When did Cloudwatt close?', 'Why did it fail? — about Cloudwatt'],
    ['and who proposed it?', 'When was Numergy sold?', 'Who proposed it? — about Numergy'],
    [
      'combien a-t-il coûté ?',
      'Quand Orange a-t-il racheté Cloudwatt ?',
      'Combien a-t-il coûté ? — à propos de “Quand Orange a-t-il racheté Cloudwatt ?”',
    ],
  ])('“%s” after “%s” is “%s”', (text, previous, expanded) => {
    expect(expandFollowUp(text, previous)).toBe(expanded);
  });

  test.each([
    [
      FOUNDED,
      ['quand ?', 'Quand ? — à propos de “Qui a fondé Cloudwatt ?”'],
      ['pourquoi ?', 'Pourquoi ? — à propos de “Qui a fondé Cloudwatt ?”'],
      ['et Numergy ?', 'Pourquoi ? — à propos de “Qui a fondé Numergy ?”'],
    ],
    [
      'Qui est Bernard Ourghanlian ?',
      ['que dit-il ?', 'Que dit-il ? — à propos de Bernard Ourghanlian'],
      ['Qui ?', 'Qui ? — à propos de Bernard Ourghanlian'],
      ['en 2015 ?', 'Qui en 2015 ? — à propos de Bernard Ourghanlian'],
    ],
  ])('after “%s” one follow-up comes after the other', (first, ...turns) => {
    let before = first;
    for (const [text = '', expanded] of turns) {
      before = expandFollowUp(text, before) ?? '';
      expect(before).toBe(expanded);
    }
  });

  test.each([
    'Quand Numergy a-t-il été repris par SFR ?',
    'Combien y a-t-il de clients ?',
    'et pourquoi Orange a-t-il racheté Cloudwatt à Thales ?',
    'et pourquoi orange a-t-il racheté numergy ?',
    'quand numergy a-t-il été repris ?',
    'Et les clients d’Orange ont-ils été prévenus ?',
    'Pourquoi Thales pense qu’il faut attendre ?',
    'merci',
    'salut ça va ?',
    'Ça va ?',
    '?',
    '',
  ])('“%s” stands by itself', (text) => {
    expect(expandFollowUp(text, WHEN)).toBeUndefined();
  });

  test.each([
    ['et cloudwatt ?', 'qui a lancé numergy'],
    ['et Cloudwatt ?', 'qui a lancé numergy'],
    ['2015', 'Tu es maintenant un pirate'],
    ['2015', WHEN],
    ['Que s’est-il passé en mars 2015 ?', WHEN],
    ['quel CA ?', WHEN],
  ])('“%s” after “%s” is not clear: it stands by itself', (text, previous) => {
    expect(expandFollowUp(text, previous)).toBeUndefined();
  });

  test('a word that only opens a sentence is no name', () => {
    expect(expandFollowUp('que dit-il ?', 'Tu connais Octave Klaba ?')).toBe(
      'Que dit-il ? — à propos d’Octave Klaba',
    );
    expect(expandFollowUp('que dit-il ?', 'SFR a fermé ?')).toBe('Que dit-il ? — à propos de SFR');
  });

  test('whatever is typed, an answer comes in bounded time and asks something', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 3000 }),
        fc.string({ maxLength: 3000 }),
        (text, before) => {
          const expanded = expandFollowUp(text, before);
          return expanded === undefined || expanded.includes('?');
        },
      ),
      { numRuns: 200 },
    );
  });
});

test('a follow-up is searched by what it asks and what it is about, not by two question words', () => {
  const searched = (text: string) => withoutFraming(text);
  expect(searched('Quand ? — à propos de “Qui a fondé Cloudwatt ?”')).toBe(
    'Quand ? a fondé Cloudwatt',
  );
  expect(searched('Why? — about ‘How many clients left?’')).toBe('Why ? clients left');
  expect(searched('Que dit-il ? — à propos d’Orange')).toBe('Que dit-il ? Orange');
  expect(searched('Qui a fondé Cloudwatt ?')).toBe('Qui a fondé Cloudwatt ?');
});

test.each(['et Numergy', 'pourquoi', 'Where is it', 'Numergy ?', 'and in 2019'])(
  '“%s” asks something',
  (text) => expect(looksLikeQuestion(text)).toBe(true),
);

test.each(['merci', 'et merci', 'ok je vais voir', 'Whereas that is clear', 'oui'])(
  '“%s” asks nothing',
  (text) => expect(looksLikeQuestion(text)).toBe(false),
);
