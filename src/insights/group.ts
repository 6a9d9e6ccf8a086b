import type { ContentWords } from '../digest/words-of.ts';
import type { Locale } from '../language/language.ts';

/** Questions that ask for the same; `text` is the one asked most often, the newest of those. */
export interface Group<Question> {
  readonly text: string;
  readonly members: readonly Question[];
}

interface Asked {
  readonly text: string;
  readonly locale: Locale;
}

/** Half of the words in common: "quand Cloudwatt ferme-t-il" and "date où Cloudwatt a fermé". */
const LIKENESS = 0.5;

interface Growing<Question> {
  readonly words: ReadonlySet<string>;
  readonly members: Question[];
}

/**
 * Groups questions by what they ask for, largest group first: each question joins the group whose
 * first question shares most of its content words (Jaccard's index over stems), or starts one
 * (leader clustering, Hartigan, "Clustering Algorithms", 1975). Questions of stop words alone go by
 * their text. Groups keep the order in which the questions come; give the newest first.
 */
export function groupQuestions<Question extends Asked>(
  questions: readonly Question[],
  words: ContentWords,
): Group<Question>[] {
  const groups: Growing<Question>[] = [];
  for (const question of questions) {
    const bag = bagOf(question, words);
    const group = nearest(bag, groups);
    if (group) group.members.push(question);
    else groups.push({ words: bag, members: [question] });
  }
  return groups
    .sort((a, b) => b.members.length - a.members.length)
    .map(({ members }) => ({ text: mostAsked(members), members }));
}

function bagOf({ text, locale }: Asked, words: ContentWords): ReadonlySet<string> {
  const stems = words(text, locale);
  return new Set(stems.length === 0 ? [text.trim().toLowerCase()] : stems);
}

function nearest<Question>(
  bag: ReadonlySet<string>,
  groups: readonly Growing<Question>[],
): Growing<Question> | undefined {
  let best: { readonly group: Growing<Question>; readonly likeness: number } | undefined;
  for (const group of groups) {
    const likeness = jaccard(bag, group.words);
    if (likeness >= LIKENESS && likeness > (best?.likeness ?? 0)) best = { group, likeness };
  }
  return best?.group;
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared / (a.size + b.size - shared);
}

function mostAsked(members: readonly Asked[]): string {
  const counts = new Map<string, number>();
  for (const { text } of members) counts.set(text, (counts.get(text) ?? 0) + 1);
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first?.[0] ?? '';
}
