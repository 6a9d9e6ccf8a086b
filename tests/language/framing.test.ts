import { describe, expect, test } from 'vitest';
import { courtesyIn, withoutFraming } from '../../src/language/framing.ts';
import { stopwatch } from '../support/own-time.ts';

describe('the question within a message', () => {
  test.each([
    ['Salut, qui a fondé Numergy ?', 'qui a fondé Numergy ?'],
    ['Bonjour qui a fondé Numergy ?', 'qui a fondé Numergy ?'],
    ['Bonjour à tous, pouvez-vous me dire quand il ferme ?', 'quand il ferme ?'],
    ['Hey there, who founded Numergy?', 'who founded Numergy?'],
    ['Can you please tell me who founded it?', 'who founded it?'],
    ['Je voudrais savoir pourquoi il ferme', 'pourquoi il ferme'],
    ['Petite question : combien a-t-il coûté ?', 'combien a-t-il coûté ?'],
    ['Que sait-on de Numergy ?', 'Numergy ?'],
    ['Parle-moi d’Andromède', 'Andromède'],
    ['What do we know about Numergy?', 'Numergy?'],
  ])('%j: greetings and requests before it are left out', (message, question) => {
    expect(withoutFraming(message)).toBe(question);
  });

  test.each([
    ['Qui a fondé Numergy ? Merci d’avance !', 'Qui a fondé Numergy ?'],
    ['Qui a fondé Numergy svp', 'Qui a fondé Numergy'],
    ['Qui a fondé Numergy, s’il vous plaît ?', 'Qui a fondé Numergy'],
    ['Who founded Numergy? Thanks a lot', 'Who founded Numergy?'],
  ])('%j: thanks after it are left out', (message, question) => {
    expect(withoutFraming(message)).toBe(question);
  });

  test.each([
    'Salut les copains, c’était quoi ?',
    'history of Cloudwatt',
    'Quel est le plan STP ?',
    'Que fait Hello Bank ?',
    'Quand Thanksgiving a-t-il lieu ?',
  ])('%j keeps its words, which are names', (message) => {
    expect(withoutFraming(message)).toBe(message);
  });

  test.each(['Ça va coûter combien ?', 'comment ça va finir ?', 'How are you funded?'])(
    '%j asks more than how one is',
    (message) => expect(withoutFraming(message)).toBe(message),
  );

  test.each([
    ['Salut, ça va ?', 'greeting'],
    ['hello', 'greeting'],
    ['Comment allez-vous ?', 'greeting'],
    ['merci beaucoup', 'thanks'],
    ['ok', undefined],
    ['history', undefined],
  ])('%j is a %s', (message, courtesy) => expect(courtesyIn(message)).toBe(courtesy));

  test.each([
    'Salut ça va ?',
    'Bonjour, comment allez-vous ?',
    'Bonjour !',
    'merci',
    'Thanks in advance',
    'Bonjour, merci beaucoup !',
  ])('%j holds none', (message) => {
    expect(withoutFraming(message)).toBe('');
  });

  test.each(['merci ', 'bonjour, ', 'question : ', '? '])(
    'ten thousand characters of %j take no time to speak of',
    (piece) => {
      const watch = stopwatch();
      withoutFraming(piece.repeat(10_000 / piece.length));
      expect(watch.own()).toBeLessThan(2_000);
    },
  );
});
