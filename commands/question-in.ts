import type { Filters } from '../src/answer/answer.ts';
import { notice } from '../src/reply/notices.ts';
import type { Reply } from '../src/reply/reply.ts';
import { checkFilters } from './check-filters.ts';
import type { Context, Values } from './command.ts';
import { FILTERS, filtersOf, QUESTION } from './filters.ts';
import { isKnown } from './option-names.ts';
import { readOptions } from './read-options.ts';
import { splitWords, type Word } from './words.ts';

const OPTIONS = { question: QUESTION, ...FILTERS } as const;

/**
 * The question in a message, which may begin or end with filters as that of `/ask` does: `… depuis:2019`
 * would else be looked for as a word, and the answer come from all articles. Or what is wrong.
 */
export function questionIn(
  context: Context,
  text: string,
): { readonly text: string; readonly filters: Filters } | Reply {
  if (!hasFilter(text)) return { text, filters: {} };
  const read = readOptions(OPTIONS, { text }, context.locale);
  if ('problem' in read) return notice(context.locale, read.problem, 'error');
  // `readOptions` read them by this declaration.
  const { question, ...values } = read.values as Values<typeof OPTIONS>;
  const checked = checkFilters(context, filtersOf(values));
  return 'tone' in checked ? checked : { text: question, ...checked };
}

/** Within a question, a colon is only a colon. */
function hasFilter(text: string): boolean {
  const words = splitWords(text);
  return words.length > 1 && [words.at(0), words.at(-1)].some(isFilter);
}

function isFilter(word: Word | undefined): boolean {
  return word?.name !== undefined && word.value !== '' && isKnown(FILTERS, word.name);
}
