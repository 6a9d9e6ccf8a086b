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

/**
 * The link with a text fragment (WICG, "Text Fragments"): the browser scrolls to the quoted words.
 * A quote over several paragraphs or many words is named by its beginning and end.
 */
export function linkTo(url: string, text: string, { start, end }: Range): string {
  const words = text.slice(start, end).split(/\s+/u).filter(Boolean);
  const encode = (part: readonly string[]) =>
    encodeURIComponent(part.join(' ')).replaceAll('-', '%2D');
  const fragment =
    words.length <= 2 * FRAGMENT_WORDS
      ? encode(words)
      : `${encode(words.slice(0, FRAGMENT_WORDS))},${encode(words.slice(-FRAGMENT_WORDS))}`;
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${fragment}`;
}
