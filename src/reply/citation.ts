import type { Citation, Quote } from '../answer/answer.ts';
import type { Locale } from '../language/language.ts';
import { dateText } from './dates.ts';
import type { Span } from './reply.ts';
import { wordingOf } from './wording.ts';

/**
 * Where a quote is from, on one line: its title (linked), publisher, date, its language when that
 * is not the reader's, and the other articles that say the same. A `lead` that is the title in bold
 * already stands above; it is not said twice.
 */
export function citation(
  quote: Quote,
  locale: Locale,
  lead: readonly Span[] = [],
): readonly Span[] {
  const words = wordingOf(locale).citation;
  const title = titleOf(quote, locale);
  const rest = [
    ...(quote.source === undefined ? [] : [quote.source]),
    quote.date === undefined ? words.undated : dateText(quote.date, locale),
    ...(quote.lang === locale ? [] : [words.language[quote.lang]]),
    ...(quote.also.length === 0 ? [] : [words.also(alsoNames(quote.also, locale))]),
  ];
  if (isHeadline(lead, title)) return [rest.join(' · ')];
  return [
    quote.url === undefined ? title : { text: title, href: quote.url },
    ` · ${rest.join(' · ')}`,
  ];
}

function isHeadline(lead: readonly Span[], title: string): boolean {
  const [first] = lead;
  return typeof first === 'object' && first.style === 'strong' && first.text === title;
}

/** Feeds do lose their titles; then the file's name has to do. */
export function titleOf({ title, article }: Citation, locale: Locale): string {
  if (title.trim()) return title;
  const file = article
    .split('/')
    .at(-1)
    ?.replace(/\.\w+$/, '');
  return file || wordingOf(locale).citation.untitled;
}

function alsoNames(also: readonly Citation[], locale: Locale): string[] {
  return [...new Set(also.map((other) => other.source ?? titleOf(other, locale)))];
}
