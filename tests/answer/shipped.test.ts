import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Library } from '../../src/articles/library.ts';
import { openLibrary } from '../../src/library/open.ts';
import { projectFolder } from '../../src/library/project-folder.ts';
import { ANYONE, resources } from './corpus.ts';
import { expectSound, shown } from './quotes.ts';

let library: Library;

beforeAll(async () => {
  const paths = [join(projectFolder(), 'corpus')];
  library = await openLibrary({ paths, cache: '', watch: false, resources });
});

const firstShown = (question: string) => shown(library.ask(question, ANYONE))[0];

/** Questions, and what one of the passages shown must say. */
const WINNERS = [
  ['Quand Cloudwatt a-t-il été débranché ?', /1er février/],
  ['Pourquoi Orange arrête Cloudwatt ?', /attentes de la clientèle/],
  ['Qui a fondé Cloudwatt ?', /Orange|Thales/],
  ['Qui a lancé Numergy ?', /SFR/],
  ["Quel chiffre d'affaires a fait Cloudwatt en 2014 ?", /millions/],
  ['Que pensait Bernard Ourghanlian du cloud souverain français ?', /Ourghanlian/],
  ["L'État possède combien d'Orange ?", /%/],
  ['Quelle est la durée du contrat cloud entre l’État et OBS ?', /deux ans/],
  ['Qui assure le support niveau 3 sur OpenStack ?', /niveau 3|level 3/],
  ['Qui avait proposé de fusionner Cloudwatt et Numergy ?', /fusion|merg/],
  ["Qu'est-ce que le Cloud Act ?", /Cloud Act/],
  ['Henri Verdier', /Verdier/],
  ['Quand Flexible Engine sera-t-il arrêté ?', /24 (?:mois|months)|Flexible Engine/],
  ['how much money did the french state give cloudwatt', /million/],
  ['Who launched Numergy?', /SFR/],
] as const;

const withoutAccents = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

describe('on the shipped articles', () => {
  test('the main question is answered with the date, highlighted', () => {
    const answer = library.ask('Quand Cloudwatt a-t-il été débranché ?', ANYONE);
    expect(answer.outcome).toBe('answered');
    const [quote] = answer.quotes;
    const text = library.article(quote?.article ?? '')?.text ?? '';
    const marked = quote?.highlights.map(({ start, end }) => text.slice(start, end)) ?? [];
    expect(marked.some((words) => /1er février(?: 2020)?/.test(words))).toBe(true);
    expect(quote?.source).toBeDefined();
    expect(quote?.date).toBeDefined();
  });

  test.each(WINNERS)('“%s” is told by a passage with %s', (question, words) => {
    const answer = library.ask(question, ANYONE);
    expectSound(answer, (id) => library.article(id));
    expect(
      shown(answer)
        .map(({ text }) => text)
        .join('\n'),
    ).toMatch(words);
  });

  test.each(WINNERS)('case, accents and apostrophes never matter: “%s”', (question) => {
    const first = firstShown(question);
    expect(first).toBeDefined();
    for (const same of [
      question.toUpperCase(),
      question.toLowerCase(),
      withoutAccents(question),
      withoutAccents(question).toUpperCase(),
      question.replaceAll("'", '’'),
      question.replaceAll('’', "'"),
      `  ${question.replaceAll(' ', '\u00a0')}  `,
    ]) {
      const { article, start, end } = firstShown(same) ?? {};
      expect({ same, article, start, end }).toEqual({
        ...{ same, article: first?.article, start: first?.start, end: first?.end },
      });
    }
  });

  test.each([
    'Comment faire une pâte à crêpes sans lait ?',
    'quelle est la météo à Paris demain ?',
    'Qui a gagné la coupe du monde de rugby ?',
    'What is the capital of Australia?',
    'how do I reset my password',
    'SecNumCloud',
    'Gaia-X',
  ])('what they do not tell of is not answered: “%s”', (question) => {
    for (const locale of ['fr', 'en'] as const) {
      expect(library.ask(question, { ...ANYONE, locale }).outcome).toBe('no-answer');
    }
  });

  test('what was asked for and is nowhere is named', () => {
    const answer = library.ask('Combien de salariés travaillaient chez Numergy ?', ANYONE);
    expect(answer.outcome).toBe('no-answer');
    expect(answer.unmatched).toContain('salariés');
  });

  test('a timeline is of dated quotes in order, one a date, undated ones last', () => {
    const moments = library.timeline('Cloudwatt', ANYONE);
    expect(moments.length).toBeGreaterThan(3);
    const dates = moments.flatMap(({ date }) => date ?? []);
    expect(new Set(dates).size).toBe(dates.length);
    expect(dates).toEqual([...dates].sort());
    expect(moments.slice(dates.length).every(({ date }) => date === undefined)).toBe(true);
    expect(moments.some(({ date }) => date === '2020-02-01')).toBe(true);
    for (const { quote } of moments) expect(library.verify(quote)).toEqual(quote);
  });

  test('figures have their value as written, normalised, with unit, publisher and quote', () => {
    const figures = library.figures('Cloudwatt Numergy millions', ANYONE);
    const money = figures.filter(({ unit }) => unit === 'EUR');
    expect(money.map(({ amount }) => amount)).toContain(75_000_000);
    for (const { value, amount, quote, unit } of figures) {
      expect(quote.text).toContain(value);
      expect(Number.isFinite(amount)).toBe(true);
      expect(typeof unit).toBe('string');
      expect(quote.source).toBeDefined();
      expect(library.verify(quote)).toEqual(quote);
    }
  });

  test.each([
    ['Flexible Engine', ['2017-02', '2020', '2024-09-02', '2026-09 at the latest']],
    ['Huawei', ['2017', '2017-02', '2018', '2019', '2020', '2024-09-02', '2026-09 at the latest']],
  ])('the timeline of %s has its main events', (topic, expected) => {
    const moments = library.timeline(topic, ANYONE);
    expect(moments.map(({ date, until }) => `${date}${until ? ' at the latest' : ''}`)).toEqual(
      expected,
    );
  });

  test('a timeline from and to is of events in that time, told years later', () => {
    const moments = library.timeline('Huawei', { ...ANYONE, from: '2018', to: '2020' });
    expect(moments.map(({ date }) => date)).toEqual(['2018', '2019', '2020']);
    expect(moments.every(({ quote }) => quote.date === '2024-09-02')).toBe(true);
    const texts = moments.map(({ quote }) => quote.text);
    for (const [at, words] of [/sanctions/, /loi/, /Union européenne/].entries()) {
      expect(texts[at]).toMatch(words);
    }
  });

  test('the first figures have the sums that the press disagrees on side by side, each once', () => {
    const figures = library.figures('Cloudwatt', ANYONE);
    const money = figures.slice(0, 4).map(({ measure, amount }) => [measure, amount]);
    expect(money).toEqual([
      ['funding', 75_000_000],
      ['funding', 150_000_000],
      ['revenue', 3_000_000],
      ['revenue', 2_000_000],
    ]);
    expect(figures[0]?.quote.also.map(({ source }) => source)).toContain('AFP');
    expect(figures.map(({ value }) => value).join()).not.toMatch(/groupes|companies|moitiés/);
  });

  test('what is new since a date is of articles that may be later, newest first, one each', () => {
    const quotes = library.since('Huawei', '2019', ANYONE);
    expect(quotes.length).toBeGreaterThan(0);
    const dates = quotes.map(({ date }) => date ?? '');
    expect(dates.every((date) => date >= '2019')).toBe(true);
    expect(dates).toEqual([...dates].sort().reverse());
    expect(new Set(quotes.map(({ article }) => article)).size).toBe(quotes.length);
    expect(library.since('Huawei', '2030', ANYONE)).toEqual([]);
    expect(quotes.filter(({ text }) => text.includes('depuis 2018'))).toEqual([]);
    const sources = library.since('Cloudwatt', '2019', ANYONE).map(({ source }) => source);
    expect(sources).toContain('AFP');
  });

  test('a search gives the best passages, without judging them', () => {
    const quotes = library.search('cloud souverain', ANYONE, 4);
    expect(quotes).toHaveLength(4);
    expect(quotes.every(({ text }) => /cloud|souverain|sovereign/i.test(text))).toBe(true);
    expect(library.search('zzzzzz', ANYONE, 4)).toEqual([]);
  });

  test('a topic that is nowhere has no timeline, figures or news', () => {
    for (const topic of ['crêpes', '', 'bonjour', '???']) {
      expect(library.timeline(topic, ANYONE)).toEqual([]);
      expect(library.figures(topic, ANYONE)).toEqual([]);
      expect(library.since(topic, '2010', ANYONE)).toEqual([]);
    }
  });
});
