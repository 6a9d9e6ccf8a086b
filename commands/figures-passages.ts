import type { Filters, Quote } from '../src/answer/answer.ts';
import { findExpressions } from '../src/language/expressions/index.ts';
import type { Context } from './command.ts';
import { askOf } from './found.ts';

/** Passages shown where no figure is sure to be the topic's. */
export const PASSAGES = 4;
/** A longer paragraph is quoted by its sentence alone. Characters. */
const LONGEST = 500;

/**
 * What there is on a topic of which no figure is sure. A figure may stand in the sentences after the
 * one that names the topic: so these are quoted too.
 */
export function figurePassages(
  context: Context,
  topic: string,
  filters: Filters,
): { readonly quote: Quote }[] {
  const { library } = context;
  const quotes = library.search(topic, askOf(context, filters), PASSAGES);
  const passages = quotes.map((quote) => withRest(quote, library.article(quote.article)?.text));
  const [telling, others] = [passages.filter(hasSum), passages.filter((one) => !hasSum(one))];
  return [...telling, ...others].map((quote) => ({ quote }));
}

/** Of the nearest passages, one with a sum or a share may be what is looked for. */
function hasSum({ text, lang }: Quote): boolean {
  return findExpressions(text, lang).some(({ kind }) => kind === 'money' || kind === 'percent');
}

/** The quote up to the end of its paragraph. */
function withRest(quote: Quote, article: string | undefined): Quote {
  if (article === undefined) return quote;
  const [rest = ''] = article.slice(quote.end).split(/\s*\n(?:\s*\n|#)/u, 1);
  const end = quote.end + rest.trimEnd().length;
  if (end - quote.start > LONGEST) return quote;
  return { ...quote, end, text: article.slice(quote.start, end) };
}
