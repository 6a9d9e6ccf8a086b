import type { Filters } from '../src/answer/answer.ts';
import { isPublisher, nearNames } from '../src/articles/publisher.ts';
import { fold } from '../src/language/fold.ts';
import { notice } from '../src/reply/notices.ts';
import type { Reply } from '../src/reply/reply.ts';
import { wordingOf } from '../src/reply/wording.ts';
import type { Context } from './command.ts';

/** So many names are offered in place of an unknown one; more are looked up with /sources. */
const OFFERED = 12;

/**
 * What is wrong with filters: a publisher or folder that this place does not have (a restricted one
 * is as unknown as one that does not exist), or a period that ends before it starts.
 */
export function checkFilters(context: Context, filters: Filters): Reply | undefined {
  const { locale, library, visibility } = context;
  const words = wordingOf(locale);
  const { from, to } = filters;
  if (from !== undefined && to !== undefined && endsBefore(to, from)) {
    return notice(locale, words.input.inverted(from, to), 'error');
  }
  const holdings = library.holdings(visibility);
  const sources = holdings.sources.map(({ name }) => name);
  const source = filters.source?.find((name) => !sources.some((known) => isPublisher(name, known)));
  if (source !== undefined) {
    return offer(context, words.answer.unknownSource(source), nearNames(source, sources));
  }
  const collections = holdings.collections.map(({ name }) => name);
  const collection = unknownIn(filters.collection, collections);
  if (collection === undefined) return undefined;
  return offer(
    context,
    words.answer.unknownCollection(collection),
    nearNames(collection, collections),
  );
}

/** `2019` does not end before `2019-07`: a date stands for all of its days. */
function endsBefore(to: string, from: string): boolean {
  const length = Math.min(to.length, from.length);
  return to.slice(0, length) < from.slice(0, length);
}

function unknownIn(names: readonly string[] | undefined, known: readonly string[]) {
  const folded = new Set(known.map(fold));
  return names?.find((name) => !folded.has(fold(name)));
}

function offer({ locale }: Context, problem: string, names: readonly string[]): Reply {
  const words = wordingOf(locale).answer;
  const named = names.filter(Boolean);
  const remedy =
    named.length === 0 || named.length > OFFERED ? words.noneKnown : words.known(named);
  return notice(locale, `${problem} ${remedy}`, 'error');
}
