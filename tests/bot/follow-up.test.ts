import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expandFollowUp, looksLikeQuestion } from '../../src/bot/follow-up.ts';

const WHEN = 'Quand Cloudwatt a-t-il fermé ?';

describe('a follow-up is completed from the question before', () => {
  test.each([
    // A bare question word replaces the one before.
    ['pourquoi ?', WHEN, 'Pourquoi Cloudwatt a-t-il fermé ?'],
    ['Et pourquoi ?', 'Combien Orange a payé ?', 'Pourquoi Orange a payé ?'],
    ['how much?', 'When did Orange buy Cloudwatt?', 'How much did Orange buy Cloudwatt ?'],
    ['quand ?', 'c’est qui le patron de Numergy', 'Quand le patron de Numergy ?'],
    // A date replaces the date before, or is added.
    ['et en 2019 ?', WHEN, 'Quand Cloudwatt a-t-il fermé en 2019 ?'],
    ['and in 2019?', 'What did Orange say in 2016?', 'What did Orange say in 2019 ?'],
    [
      'en juillet 2019 ?',
      'Que disait Orange le 12 mars 2016 de Huawei ?',
      'Que disait Orange en juillet 2019 de Huawei ?',
    ],
    // A name replaces the last name before.
    ['et Numergy ?', WHEN, 'Quand Numergy a-t-il fermé ?'],
    ['et numergy', 'c’est quand la fin de cloudwatt', 'c’est quand la fin de numergy ?'],
    ['what about SFR?', 'Why did Orange leave?', 'Why did SFR leave ?'],
    ['qu’en est-il de Bull ?', 'Qui dirige Thales Alenia ?', 'Qui dirige Bull ?'],
    ['quid d’Atos ?', 'Quel est l’avis de Bull ?', 'Quel est l’avis d’Atos ?'],
    ['et Bull ?', 'Quel est l’avis d’Orange ?', 'Quel est l’avis de Bull ?'],
    // What begins with an article is no name and is added.
    ['et les clients ?', WHEN, 'Quand Cloudwatt a-t-il fermé, et les clients ?'],
    // A pronoun is given the last name before.
    ['combien avait-il coûté ?', WHEN, 'combien avait-il coûté Cloudwatt ?'],
    ['why did it fail?', 'When did Cloudwatt close?', 'why did it fail Cloudwatt ?'],
  ])('“%s” after “%s” is “%s”', (text, previous, expanded) => {
    expect(expandFollowUp(text, previous)).toBe(expanded);
  });

  test.each([
    'Quand Numergy a-t-il été repris par SFR ?',
    'Combien y a-t-il de clients ?',
    'et pourquoi Orange a-t-il racheté Cloudwatt à Thales ?',
    'merci',
    '?',
    '',
  ])('“%s” stands by itself', (text) => {
    expect(expandFollowUp(text, WHEN)).toBeUndefined();
  });

  test('whatever is typed, an answer comes in bounded time and ends in a question mark', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 3000 }),
        fc.string({ maxLength: 3000 }),
        (text, before) => {
          const expanded = expandFollowUp(text, before);
          return expanded === undefined || expanded.endsWith(' ?');
        },
      ),
      { numRuns: 200 },
    );
  });
});

test.each(['et Numergy', 'pourquoi', 'Where is it', 'Numergy ?', 'and in 2019'])(
  '“%s” asks something',
  (text) => expect(looksLikeQuestion(text)).toBe(true),
);

test.each(['merci', 'et merci', 'ok je vais voir', 'Whereas that is clear', 'oui'])(
  '“%s” asks nothing',
  (text) => expect(looksLikeQuestion(text)).toBe(false),
);
