import type { Quote, Visibility } from '../answer/answer.ts';
import type { Library } from '../articles/library.ts';
import type { Watch } from '../store/watches.ts';

/** The day, and what the place may read. */
export interface Asking {
  readonly visibility: Visibility;
  /** ISO day. */
  readonly today: string;
}

/**
 * Puts the question again, through the same gate as when it was asked. The quotes that come from new
 * articles; empty when they do not answer it (an old article that now does is no news).
 */
export function tryWatch(
  library: Pick<Library, 'ask'>,
  { question, filters, locale }: Pick<Watch, 'question' | 'filters' | 'locale'>,
  fresh: ReadonlySet<string>,
  asking: Asking,
): readonly Quote[] {
  const answer = library.ask(question, { ...filters, ...asking, locale });
  if (answer.outcome !== 'answered') return [];
  return answer.quotes.filter(({ article }) => fresh.has(article));
}
