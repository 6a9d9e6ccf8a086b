import type { Filters, Visibility } from '../answer/answer.ts';
import type { Article } from '../articles/article.ts';
import { isPublisher } from '../articles/publisher.ts';
import { fold } from '../language/fold.ts';
import type { Language } from '../language/language.ts';
import { firstDay, lastDay, type PartialDate } from '../language/partial-date.ts';
import type { CorpusIndex } from './corpus-index.ts';

/**
 * The part of a corpus that a question may be answered from. All statistics are of this part alone,
 * so an answer equals that of an index which holds nothing else.
 */
export interface View {
  readonly index: CorpusIndex;
  /** By passage id: 1 when it belongs; undefined when all do. */
  readonly members: Uint8Array | undefined;
  readonly passages: number;
  readonly averageLength: number;
  readonly passagesIn: Readonly<Record<Language, number>>;
}

/** The whole corpus. */
export function wholeView(index: CorpusIndex): View {
  return {
    index,
    members: undefined,
    passages: index.size,
    averageLength: index.tokens / Math.max(1, index.size),
    passagesIn: { fr: index.passagesIn('fr'), en: index.passagesIn('en') },
  };
}

/** The passages of the articles that `admits` lets in. */
export function narrowedView(index: CorpusIndex, admits: (article: Article) => boolean): View {
  const members = new Uint8Array(index.idLimit);
  const passagesIn: Record<Language, number> = { fr: 0, en: 0 };
  let all = 0;
  for (const { article, first, count, tokens } of index.articles()) {
    if (!admits(article)) continue;
    members.fill(1, first, first + count);
    passagesIn[article.lang] += count;
    all += tokens;
  }
  const passages = passagesIn.fr + passagesIn.en;
  return { index, members, passages, averageLength: all / Math.max(1, passages), passagesIn };
}

/** How many passages of the view hold a stem. */
export function documentFrequency(view: View, stem: string): number {
  const postings = view.index.postings.postings(stem);
  if (!postings || !view.members) return postings?.size ?? 0;
  let count = 0;
  for (const passage of postings.keys()) count += view.members[passage] ?? 0;
  return count;
}

/** Which articles filters and visibility let in; undefined when that is all of them. */
export function admission(
  filters: Filters,
  visibility: Visibility,
): ((article: Article) => boolean) | undefined {
  const tests = [
    hiddenTest(visibility),
    fromOneOf(filters.source),
    oneOf(filters.collection, (article) => article.collection),
    dated(filters.from, (date, from) => lastDay(date) >= firstDay(from)),
    dated(filters.to, (date, to) => firstDay(date) <= lastDay(to)),
    dated(filters.asOf, (date, asOf) => lastDay(date) <= lastDay(asOf)),
  ].filter((test) => test !== undefined);
  return tests.length === 0 ? undefined : (article) => tests.every((test) => test(article));
}

type Admits = (article: Article) => boolean;

function hiddenTest(visibility: Visibility): Admits | undefined {
  if (visibility === 'all' || visibility.hidden.size === 0) return undefined;
  return (article) => !visibility.hidden.has(article.collection);
}

function oneOf(wanted: readonly string[] | undefined, of: (article: Article) => string) {
  if (!wanted?.length) return undefined;
  const names = new Set(wanted.map(fold));
  return (article: Article) => names.has(fold(of(article)));
}

function fromOneOf(wanted: readonly string[] | undefined) {
  if (!wanted?.length) return undefined;
  return ({ source = '' }: Article) => wanted.some((name) => isPublisher(name, source));
}

function dated(
  bound: PartialDate | undefined,
  test: (date: PartialDate, bound: PartialDate) => boolean,
): Admits | undefined {
  if (bound === undefined) return undefined;
  return ({ date }) => date !== undefined && test(date, bound);
}
