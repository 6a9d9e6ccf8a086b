import type { Filters } from '../src/answer/answer.ts';
import type { Holdings } from '../src/articles/library.ts';
import type { Locale } from '../src/language/language.ts';
import { narrowed } from '../src/reply/narrowed.ts';
import { notice } from '../src/reply/notices.ts';
import type { Reply } from '../src/reply/reply.ts';
import { wordingOf } from '../src/reply/wording.ts';
import type { Context } from './command.ts';

type Asking = Pick<Context, 'library' | 'visibility' | 'locale'>;

/** What is said where there is nothing to ask at all; where to put articles, unless some are hidden. */
export function noneHeld({ library, locale }: Pick<Context, 'library' | 'locale'>): Reply {
  const { empty, fill } = wordingOf(locale).holdings;
  const isHidden = library.holdings('all').articles > 0;
  return notice(locale, isHidden ? empty : `${empty} ${fill}`, 'error');
}

/** Says that filters leave no article, and what there is without the dates; undefined when they do not. */
export function noneLeft(asking: Asking, filters: Filters): Reply | undefined {
  const { library, visibility, locale } = asking;
  if (narrowed(filters, locale) === '') return undefined;
  if (library.holdings(visibility, filters).articles > 0) return undefined;
  const problem = wordingOf(locale).answer.noArticle(narrowed(filters, locale));
  return notice(locale, `${problem} ${remedy(asking, filters)}`, 'error');
}

function remedy({ library, visibility, locale }: Asking, filters: Filters): string {
  const words = wordingOf(locale).answer;
  const { from: _from, to: _to, asOf: _asOf, ...dateless } = filters;
  const ofAnyDate = library.holdings(visibility, dateless);
  if (ofAnyDate.articles > 0) {
    const which = narrowed(dateless, locale);
    return words.otherDates(ofAnyDate.articles, which, datesOf(ofAnyDate, locale));
  }
  const { source: _source, ...folders } = dateless;
  const names = library.holdings(visibility, folders).sources.map(({ name }) => name);
  return names.length === 0 ? words.noneKnown : words.known(names);
}

function datesOf({ oldest, newest }: Holdings, locale: Locale): string | undefined {
  if (oldest === undefined || newest === undefined) return undefined;
  return wordingOf(locale).holdings.span(oldest, newest);
}
