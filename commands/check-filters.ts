import type { Filters } from '../src/answer/answer.ts';
import type { Holdings } from '../src/articles/library.ts';
import { meantPublishers } from '../src/articles/meant-publisher.ts';
import { nearNames } from '../src/articles/publisher.ts';
import { fold } from '../src/language/fold.ts';
import { notice } from '../src/reply/notices.ts';
import type { Reply } from '../src/reply/reply.ts';
import { wordingOf } from '../src/reply/wording.ts';
import type { Context } from './command.ts';
import { noneHeld, noneLeft } from './none-left.ts';

/** So many names are offered in place of an unknown one; more are looked up with /sources. */
const OFFERED = 12;

/** Which filters, of those that are written, narrow the articles. */
type Narrowing = (filters: Filters) => Filters;

/**
 * The filters of a question as `knownFilters` has them; or what is wrong: also a period that ends
 * before it starts, or that no article is left. What no article could answer is refused rather than
 * asked: it tells nothing of what the articles lack.
 */
export function checkFilters(
  context: Context,
  written: Filters,
  narrowing: Narrowing = (filters) => filters,
): { readonly filters: Filters } | Reply {
  const { locale, library, visibility } = context;
  const { from, to } = written;
  if (from !== undefined && to !== undefined && endsBefore(to, from)) {
    return notice(locale, wordingOf(locale).input.inverted(from, to), 'error');
  }
  if (library.holdings(visibility).articles === 0) return noneHeld(context);
  const known = knownFilters(context, written);
  return 'tone' in known ? known : (noneLeft(context, narrowing(known.filters)) ?? known);
}

/**
 * The filters with their publishers as the articles have them; or what is wrong: a publisher or
 * folder that this place does not have (a restricted one is as unknown as one that does not exist).
 */
export function knownFilters(
  context: Context,
  written: Filters,
): { readonly filters: Filters } | Reply {
  const holdings = context.library.holdings(context.visibility);
  const filters = withPublishers(context, written, holdings);
  if ('tone' in filters) return filters;
  return unknownFolder(context, filters, holdings) ?? { filters };
}

/** `2019` does not end before `2019-07`: a date stands for all of its days. */
function endsBefore(to: string, from: string): boolean {
  const length = Math.min(to.length, from.length);
  return to.slice(0, length) < from.slice(0, length);
}

function withPublishers(context: Context, filters: Filters, { sources }: Holdings) {
  const words = wordingOf(context.locale).answer;
  const known = sources.map(({ name }) => name);
  const found: string[] = [];
  for (const wanted of filters.source ?? []) {
    const [meant, ...others] = meantPublishers(wanted, known);
    if (meant === undefined) {
      return offer(context, words.unknownSource(wanted), nearNames(wanted, known));
    }
    if (others.length > 0) return offer(context, words.severalSources(wanted), [meant, ...others]);
    found.push(meant);
  }
  return found.length === 0 ? filters : { ...filters, source: found };
}

function unknownFolder(context: Context, { collection }: Filters, { collections }: Holdings) {
  const known = collections.map(({ name }) => name);
  const folded = new Set(known.map(fold));
  const unknown = collection?.find((name) => !folded.has(fold(name)));
  if (unknown === undefined) return undefined;
  const problem = wordingOf(context.locale).answer.unknownCollection(unknown);
  return offer(context, problem, nearNames(unknown, known));
}

function offer({ locale }: Context, problem: string, names: readonly string[]): Reply {
  const words = wordingOf(locale).answer;
  const named = names.filter(Boolean);
  const remedy =
    named.length === 0 || named.length > OFFERED ? words.noneKnown : words.known(named);
  return notice(locale, `${problem} ${remedy}`, 'error');
}
