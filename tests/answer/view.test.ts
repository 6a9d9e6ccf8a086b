import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import type { Ask } from '../../src/articles/library.ts';
import { fold } from '../../src/language/fold.ts';
import { ANYONE, answererOf, CORPUS, DATE, QUESTIONS } from './corpus.ts';

/** A filtered answer is, in all its parts, that of a corpus which holds nothing else. */
function expectNothingElse(
  articles: readonly Article[],
  filter: Partial<Ask>,
  admits: (article: Article) => boolean,
): void {
  // The period of a timeline is that of its events: see the test of its own below.
  const { from, to } = filter;
  const filtered = answererOf(articles);
  const alone = answererOf(articles.filter(admits));
  for (const question of QUESTIONS) {
    expect(filtered.ask(question, { ...ANYONE, ...filter })).toEqual(alone.ask(question, ANYONE));
  }
  for (const topic of ['Cloudwatt', 'budget secret']) {
    const [seen, only] = [filtered, alone].map((answerer) => {
      const ask = answerer === filtered ? { ...ANYONE, ...filter } : ANYONE;
      return {
        search: answerer.search(topic, ask, 5),
        timeline: (from ?? to) ? [] : answerer.timeline(topic, ask),
        figures: answerer.figures(topic, ask),
        since: answerer.since(topic, '2016', ask),
      };
    });
    expect(seen).toEqual(only);
  }
}

/** The days that a date may mean, first and last. */
const first = (date: string) => ({ 4: `${date}-01-01`, 7: `${date}-01` })[date.length] ?? date;
const last = (date: string) => ({ 4: `${date}-12-31`, 7: `${date}-31` })[date.length] ?? date;

/** Each run asks dozens of questions of two corpora. */
const RUNS = { numRuns: 30 };

describe('a narrowed answer equals that of a corpus of the admitted articles alone', () => {
  test('as of a day: the articles that were out by its end', () => {
    fc.assert(
      fc.property(CORPUS, DATE, (articles, asOf) => {
        expectNothingElse(articles, { asOf }, ({ date }) => !!date && last(date) <= last(asOf));
      }),
      RUNS,
    );
  });

  test('from and to: the articles that may be of that time', () => {
    fc.assert(
      fc.property(CORPUS, DATE, DATE, (articles, from, to) => {
        expectNothingElse(
          articles,
          { from, to },
          ({ date }) => !!date && last(date) >= first(from) && first(date) <= last(to),
        );
      }),
      RUNS,
    );
  });

  test('a timeline from and to: the events that may be of that time, whenever they were told', () => {
    fc.assert(
      fc.property(CORPUS, DATE, DATE, (articles, from, to) => {
        const answerer = answererOf(articles);
        const datesOf = (period: Partial<Ask>) =>
          answerer
            .timeline('Cloudwatt', { ...ANYONE, ...period })
            .flatMap(({ date }) => date ?? 'undated');
        const isWithin = (date: string) => last(date) >= first(from) && first(date) <= last(to);
        const bounded = datesOf({ from, to });
        expect(bounded.filter((date) => date === 'undated' || !isWithin(date))).toEqual([]);
        const all = datesOf({}).filter((date) => date !== 'undated' && isWithin(date));
        expect(bounded).toEqual(expect.arrayContaining(all));
      }),
      RUNS,
    );
  });

  test('by publisher, without regard to case and accents', () => {
    fc.assert(
      fc.property(CORPUS, fc.constantFrom('AFP', 'les echos', 'LE MONDE'), (articles, source) => {
        expectNothingElse(articles, { source: [source] }, (article) => {
          return fold(article.source ?? '') === fold(source);
        });
      }),
      RUNS,
    );
  });

  test('by collection, and without the hidden ones', () => {
    const name = fc.constantFrom('cloud', 'finance');
    fc.assert(
      fc.property(CORPUS, name, (articles, wanted) => {
        expectNothingElse(
          articles,
          { collection: [wanted] },
          ({ collection }) => collection === wanted,
        );
        const visibility = { hidden: new Set([wanted]) };
        expectNothingElse(articles, { visibility }, ({ collection }) => collection !== wanted);
      }),
      RUNS,
    );
  });
});
