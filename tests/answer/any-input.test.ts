import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNoQuestion } from '../../src/answer/ask.ts';
import type { Article } from '../../src/articles/article.ts';
import { stopwatch } from '../support/own-time.ts';
import { ANYONE, answererOf, CORPUS, QUESTIONS } from './corpus.ts';
import { expectSound } from './quotes.ts';

const article = (rest: Pick<Article, 'id' | 'text'> & Partial<Article>): Article => ({
  ...{ collection: '', title: '', lang: 'fr', tags: [] },
  ...rest,
});

const ARTICLES: readonly Article[] = [
  article({
    id: 'a.md',
    title: 'Fermeture',
    source: 'AFP',
    text: 'Orange ferme Cloudwatt le 1er février 2020. Les clients ont six mois. Il le regrette.\n\n« Nous fermons », dit M. Dupont. La facture atteint 22,2 millions d’euros.',
  }),
  article({
    id: 'b.md',
    lang: 'en',
    text: 'Cloudwatt was closed by Orange. Numergy went to SFR in 2016.',
  }),
];

const answerer = answererOf(ARTICLES);
const articleOf = (id: string) => ARTICLES.find(({ id: other }) => other === id);

const NOISE = [
  '',
  ' ',
  '\n\t\r\n',
  '?',
  '?!…',
  '...',
  '😀',
  '👍🏽👍🏽',
  '—',
  '\u0000\u0007\u001b',
  '\u200b\u200e\u202e',
  'bonjour',
  'Bonjour !',
  'BONSOIR',
  'Salut, ça va ?',
  'Hello there',
  'hi!',
  'Merci',
  'thanks',
  'au revoir',
  'help',
  'test',
];

describe('what asks nothing is told apart', () => {
  test.each(NOISE)('%j is no question', (text) => {
    const answer = answerer.ask(text, ANYONE);
    expect(answer.outcome).toBe('not-a-question');
    expectSound(answer, articleOf);
  });

  test.each(['Quand ?', 'C’est quoi ?', 'what is it', 'et alors', 'Who are you?'])(
    '%j names nothing to look for, so it is no question to the articles',
    (text) => {
      expect(answerer.ask(text, ANYONE).outcome).toBe('not-a-question');
    },
  );

  test.each(['Bonjour, quand Cloudwatt ferme-t-il ?', 'cloudwatt', 'hi, who closed Cloudwatt?'])(
    '%j is a question for all its greeting',
    (text) => {
      expect(isNoQuestion(text)).toBe(false);
      expect(answerer.ask(text, ANYONE).outcome).not.toBe('not-a-question');
    },
  );
});

const HOSTILE: Readonly<Record<string, string>> = {
  'one long word': 'a'.repeat(10_000),
  'three thousand words': 'Orange Cloudwatt ferme '.repeat(1_000),
  'three thousand different words': Array.from({ length: 3_000 }, (_, n) => `mot${n}`).join(' '),
  emoji: '👩‍👩‍👧‍👦'.repeat(900),
  'right to left': 'متى أغلقت أورانج كلاود وات؟ '.repeat(300),
  Hebrew: '\u202eמתי נסגר\u202c '.repeat(500),
  'control characters': '\u0000\u0001\u001b[31m\u007f\u0085'.repeat(1_000),
  'half surrogates': '\ud83d'.repeat(5_000),
  digits: '1 234 567,'.repeat(1_000),
  acronyms: 'O.B.S.'.repeat(1_500),
  apostrophes: "l'".repeat(5_000),
  'combining marks': 'e\u0301\u0327\u0308'.repeat(2_500),
  quotes: '« Cloudwatt » '.repeat(700),
  'names of objects': '__proto__ constructor toString hasOwnProperty valueOf '.repeat(180),
  markup: '<!channel> @everyone [x](javascript:alert(1)) '.repeat(200),
  'misspelt words': 'flexibel cloudwat oranje numergi '.repeat(300),
  'more than is read': 'x'.repeat(200_000),
};

describe('any input gets an outcome', () => {
  test.each(Object.keys(HOSTILE))('%s', (name) => {
    const question = HOSTILE[name] ?? '';
    const watch = stopwatch();
    const answer = answerer.ask(question, ANYONE);
    expect(watch.own()).toBeLessThan(1_000);
    expect(answer.question).toBe(question);
    expectSound(answer, articleOf);
  });

  test('of any characters, up to ten thousand', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 10_000, size: 'max' }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.lorem({ maxCount: 800, mode: 'words' }),
      fc
        .array(
          fc.constantFrom('Cloudwatt', 'Orange', 'quand', 'ferme', '1er', '?', "l'", '«', 'SFR'),
        )
        .map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, (question) => expectSound(answerer.ask(question, ANYONE), articleOf)),
      {
        numRuns: 150,
      },
    );
  });

  test('over any small corpus: quotes are slices of whole sentences, three at most, apart', () => {
    fc.assert(
      fc.property(CORPUS, fc.constantFrom(...QUESTIONS), (articles, question) => {
        const answer = answererOf(articles).ask(question, ANYONE);
        expectSound(answer, (id) => articles.find(({ id: other }) => other === id));
      }),
      { numRuns: 60 },
    );
  });

  test('over articles of any text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 2_000 }),
      fc
        .array(
          fc.constantFrom(
            'Cloudwatt',
            'ferme.',
            '\n',
            '\n\n',
            '# ',
            '- ',
            '.',
            '?',
            'x'.repeat(950),
          ),
        )
        .map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
        const articles = texts.map((one, at) => article({ id: `${at}`, text: one }));
        const answer = answererOf(articles).ask('Quand Cloudwatt ferme-t-il ?', ANYONE);
        expectSound(answer, (id) => articles.find(({ id: other }) => other === id));
      }),
    );
  });

  test('over no articles at all', () => {
    const answer = answererOf([]).ask('Quand Cloudwatt ferme-t-il ?', ANYONE);
    expect(answer).toMatchObject({ outcome: 'no-answer', confidence: 0, nearest: [] });
  });
});
