import type { Answer, Filters, Quote, Visibility } from '../../src/answer/answer.ts';
import type { Article } from '../../src/articles/article.ts';
import type { Ask, Change, Holdings, Library } from '../../src/articles/library.ts';
import { fold } from '../../src/language/fold.ts';

/** A library of a test's own, whose articles can be changed under the bot. */
export interface TestLibrary extends Library {
  /** Adds an article, or puts it in the place of the one with its id. */
  put(article: Article): void;
  remove(id: string): void;
}

/** An article of a test; what matters not has a plain value. */
export function article(id: string, text: string, rest: Partial<Article> = {}): Article {
  const collection = id.includes('/') ? id.slice(0, id.indexOf('/')) : '';
  return { id, collection, title: `Titre de ${id}`, lang: 'fr', tags: [], text, ...rest };
}

/** A few invented articles; `finance` is a folder that tests restrict. */
export const ARTICLES: readonly Article[] = [
  article(
    'cloud/fermeture.md',
    'Le service Cloudwatt fermera ses portes le 1er février 2020. Les clients ont six mois pour récupérer leurs données.',
    { title: 'Cloudwatt va fermer', source: 'Les Echos', date: '2019-07-25', tags: ['Cloudwatt'] },
  ),
  article(
    'cloud/numergy.md',
    'Le service Numergy a été repris par SFR en 2016. Numergy avait reçu 75 millions d’euros.',
    { title: 'SFR reprend Numergy', source: 'Le Monde', date: '2016-01-12', tags: ['Numergy'] },
  ),
  article(
    'finance/budget.md',
    'Le budget secret de Pégase atteint 9 millions d’euros. Aucun chiffre n’en avait été publié.',
    { title: 'Le budget de Pégase', source: 'Interne', date: '2020-03-01', tags: ['Pégase'] },
  ),
  article('depeche.txt', 'The parliament adopted the cloud act on 23 March 2018 in Washington.', {
    title: 'Cloud act adopted',
    source: 'AFP',
    date: '2018-03-23',
    lang: 'en',
    url: 'https://example.org/cloud-act',
  }),
];

/**
 * A naive library: words of the question are looked for in each sentence as substrings. Answered
 * when every long word is there, `not-a-question` without any long word. A double, to be judged by
 * nobody; it keeps the promises of `Library` on slices, visibility and filters.
 */
export function createLibrary(initial: readonly Article[] = ARTICLES): TestLibrary {
  const articles = new Map(initial.map((one) => [one.id, one]));
  const listeners: ((change: Change) => void)[] = [];
  const tell = (change: Partial<Change>) => {
    for (const hear of listeners) hear({ added: [], changed: [], removed: [], ...change });
  };
  const seen = (visibility: Visibility, filters: Filters = {}) =>
    [...articles.values()].filter((one) => isVisible(one, visibility) && passes(one, filters));
  const ranked = (text: string, ask: Ask) => rank(seen(ask.visibility, ask), wordsOf(text));
  const quotes = (text: string, ask: Ask) => ranked(text, ask).map(({ quote }) => quote);
  return {
    ask: (question, ask) => answerOf(question, ask, ranked(question, ask)),
    search: (words, ask, limit) => quotes(words, ask).slice(0, limit),
    timeline: (topic, ask) => quotes(topic, ask).map(momentOf).sort(byDate),
    since: (topic, since, ask) => quotes(topic, ask).filter(({ date = '' }) => date > since),
    figures: (topic, ask) => quotes(topic, ask).flatMap(figuresIn),
    article: (id) => articles.get(id),
    articles: (visibility) => seen(visibility),
    holdings: (visibility, filters) => holdingsOf(seen(visibility, filters)),
    verify: (quote) => {
      const text = articles.get(quote.article)?.text.slice(quote.start, quote.end);
      return text === quote.text ? quote : undefined;
    },
    onChange: (listener) => listeners.push(listener),
    put: (one) => {
      const known = articles.has(one.id);
      articles.set(one.id, one);
      tell(known ? { changed: [one] } : { added: [one] });
    },
    remove: (id) => {
      articles.delete(id);
      tell({ removed: [id] });
    },
  };
}

interface Ranked {
  readonly quote: Quote;
  readonly score: number;
}

const COMMON =
  /^(?:quand|pourquoi|comment|combien|quels?|quelles?|when|what|which|avec|dans|pour|a-t-il|va-t-il)$/;

function wordsOf(text: string): string[] {
  const words = fold(text).match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  return words.filter((word) => !COMMON.test(word));
}

function isVisible({ collection }: Article, visibility: Visibility): boolean {
  return visibility === 'all' || !visibility.hidden.has(collection);
}

function passes(one: Article, { source, collection, from, to, asOf }: Filters): boolean {
  const among = (names: readonly string[] | undefined, name: string) =>
    names === undefined || names.some((other) => fold(other) === fold(name));
  const { date = '' } = one;
  const ends = [to, asOf].filter((end) => end !== undefined);
  const inTime = date >= (from ?? '') && ends.every((end) => date.slice(0, end.length) <= end);
  return among(source, one.source ?? '') && among(collection, one.collection) && inTime;
}

function rank(articles: readonly Article[], words: readonly string[]): Ranked[] {
  const scored = articles.flatMap((one) =>
    sentencesOf(one).map((quote) => ({ quote, score: share(quote.text, words) })),
  );
  return scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
}

/** The share of the words that a sentence holds; a word counts by its first six letters. */
function share(sentence: string, words: readonly string[]): number {
  const text = fold(sentence);
  return words.filter((word) => text.includes(word.slice(0, 6))).length / Math.max(1, words.length);
}

function sentencesOf(one: Article): Quote[] {
  return [...one.text.matchAll(/[^.]+\./g)].map((match) => {
    const start = match.index + (match[0].length - match[0].trimStart().length);
    const end = match.index + match[0].length;
    const { id, title, source, date, url, collection, lang } = one;
    return {
      ...{ article: id, title, collection, lang, start, end, highlights: [], also: [] },
      ...(source === undefined ? {} : { source }),
      ...(date === undefined ? {} : { date }),
      ...(url === undefined ? {} : { url }),
      text: one.text.slice(start, end),
    };
  });
}

function answerOf(question: string, ask: Ask, found: readonly Ranked[]): Answer {
  const words = wordsOf(question);
  const complete = found.filter(({ score }) => score === 1);
  const outcome =
    words.length === 0 ? 'not-a-question' : complete.length > 0 ? 'answered' : 'no-answer';
  const texts = found.map(({ quote }) => fold(quote.text));
  return {
    question,
    language: ask.locale,
    outcome,
    confidence: found[0]?.score ?? 0,
    quotes: outcome === 'answered' ? complete.slice(0, 1).map(({ quote }) => quote) : [],
    nearest: outcome === 'no-answer' ? found.slice(0, 3).map(({ quote }) => quote) : [],
    unmatched: words.filter((word) => !texts.some((text) => text.includes(word.slice(0, 6)))),
    corrections: [],
    disagreement: false,
    subject: null,
    topicKnown: outcome === 'no-answer' && found.length > 0,
  };
}

function momentOf(quote: Quote) {
  return quote.date === undefined ? { quote } : { date: quote.date, quote };
}

function byDate(a: { date?: string }, b: { date?: string }): number {
  return (a.date ?? '9999') < (b.date ?? '9999') ? -1 : 1;
}

function figuresIn(quote: Quote) {
  return [...quote.text.matchAll(/(\d+) millions d’euros/g)].map(([value, digits]) => ({
    ...{ value, amount: Number(digits) * 1_000_000, unit: 'EUR', quote },
    ...(quote.date === undefined ? {} : { date: quote.date }),
  }));
}

function holdingsOf(articles: readonly Article[]): Holdings {
  const dates = articles.flatMap(({ date }) => (date === undefined ? [] : [date])).sort();
  const [oldest, newest] = [dates[0], dates.at(-1)];
  return {
    articles: articles.length,
    passages: articles.length,
    ...(oldest === undefined ? {} : { oldest }),
    ...(newest === undefined ? {} : { newest }),
    sources: tally(articles.flatMap(({ source }) => (source === undefined ? [] : [source]))),
    collections: tally(articles.map(({ collection }) => collection)),
    problems: [],
  };
}

function tally(names: readonly string[]): { name: string; articles: number }[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, articles: count }));
}
