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
  /** How many groups were there before. */
  readonly at: number;
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
  const bags = questions.map((question) => bagOf(question, words));
  const signsOf = signsAmong(bags);
  const groups: Growing<Question>[] = [];
  const index = new Map<string, Growing<Question>[]>();
  for (const [at, question] of questions.entries()) {
    const bag = bags[at] ?? new Set();
    const signs = signsOf(bag);
    const group = nearest(bag, new Set(signs.flatMap((sign) => index.get(sign) ?? [])));
    if (group) {
      group.members.push(question);
      continue;
    }
    const started = { at: groups.length, words: bag, members: [question] };
    groups.push(started);
    for (const sign of signs) push(index, sign, started);
  }
  return groups
    .sort((a, b) => b.members.length - a.members.length)
    .map(({ members }) => ({ text: mostAsked(members), members }));
}

function bagOf({ text, locale }: Asked, words: ContentWords): ReadonlySet<string> {
  const stems = words(text, locale);
  return new Set(stems.length === 0 ? [text.trim().toLowerCase()] : stems);
}

/**
 * The rarest words of a bag, so many that two bags which are alike share one of them (prefix
 * filtering, Bayardo et al., "Scaling up all pairs similarity search", 2007): a year's questions
 * need not all be compared with each other.
 */
function signsAmong(bags: readonly ReadonlySet<string>[]) {
  const counts = new Map<string, number>();
  for (const bag of bags) for (const word of bag) counts.set(word, (counts.get(word) ?? 0) + 1);
  const count = (word: string) => counts.get(word) ?? 0;
  return (bag: ReadonlySet<string>) =>
    [...bag]
      .sort((a, b) => count(a) - count(b) || (a < b ? -1 : 1))
      .slice(0, bag.size - Math.ceil(LIKENESS * bag.size) + 1);
}

/** Of equals, the one that was started first. */
function nearest<Question>(
  bag: ReadonlySet<string>,
  groups: ReadonlySet<Growing<Question>>,
): Growing<Question> | undefined {
  const alike = [...groups]
    .map((group) => ({ group, likeness: jaccard(bag, group.words) }))
    .filter(({ likeness }) => likeness >= LIKENESS)
    .sort((a, b) => b.likeness - a.likeness || a.group.at - b.group.at);
  return alike[0]?.group;
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

function push<Value>(index: Map<string, Value[]>, key: string, value: Value): void {
  const list = index.get(key);
  if (list) list.push(value);
  else index.set(key, [value]);
}
