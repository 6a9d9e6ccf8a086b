import type { Article } from '../articles/article.ts';
import type { Range } from '../language/language.ts';
import type { Citation, Quote } from './answer.ts';

/** Where a stretch of an article is from. */
export function citationOf(article: Article, quoted?: Range): Citation {
  const { source, date, url } = article;
  const link = url === undefined ? undefined : quoted ? linkTo(url, article.text, quoted) : url;
  return {
    article: article.id,
    title: article.title,
    ...(source === undefined ? {} : { source }),
    ...(date === undefined ? {} : { date }),
    ...(link === undefined ? {} : { url: link }),
    collection: article.collection,
    lang: article.lang,
  };
}

/** A quotation of an article: the text is the slice. */
export function quoteOf(
  article: Article,
  range: Range,
  highlights: readonly Range[] = [],
  also: readonly Citation[] = [],
): Quote {
  const { start, end } = range;
  const text = article.text.slice(start, end);
  return { ...citationOf(article, range), start, end, text, highlights, also };
}

/** The quote as the article has it now; undefined when it no longer has this text there. */
export function verifyQuote(quote: Quote, article: Article | undefined): Quote | undefined {
  const kept = article?.text.slice(quote.start, quote.end) === quote.text && quote.text !== '';
  return article && kept ? { ...quote, ...citationOf(article, quote) } : undefined;
}

/** Words at either end of a long quotation that a text fragment names. */
const FRAGMENT_WORDS = 6;

/** Where a page has no running text: between paragraphs, items of a list and cells of a table. */
const PARTED = /\n\s*\n|\n(?=\s*(?:[-*•–]|\d{1,2}[.)])\s)|\|/;
/** What a page shows in its own way: the marks of items, the line under the head of a table. */
const MARKS = /^\s*(?:(?:[-*•–]|\d{1,2}[.)])\s+|:?-+:?\s*$)/;

/**
 * The link with a text fragment (WICG, "Text Fragments"): the browser scrolls to the quoted words.
 * A quote over several paragraphs, items or cells, or of many words, is named by its beginning and
 * end, each within one of them.
 */
export function linkTo(url: string, text: string, { start, end }: Range): string {
  const parts = text
    .slice(start, end)
    .split(PARTED)
    .map((part) => part.replace(MARKS, '').split(/\s+/u).filter(Boolean))
    .filter((words) => words.length > 0);
  const [first = [], last = first] = [parts[0], parts.at(-1)];
  const isOne = parts.length < 2 && first.length <= 2 * FRAGMENT_WORDS;
  const ends = [first.slice(0, FRAGMENT_WORDS), last.slice(-FRAGMENT_WORDS)];
  const fragment = (isOne ? [first] : ends).map(encode).join(',');
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${fragment}`;
}

function encode(words: readonly string[]): string {
  return encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');
}
