import type { ContentWords } from '../digest/words-of.ts';
import type { Reason } from '../reply/reply.ts';
import type { Asked } from '../store/asked.ts';
import type { Cause } from '../store/questions.ts';
import { type Group, groupQuestions } from './group.ts';

/** A group of questions, counted. */
export interface Counted {
  readonly text: string;
  readonly count: number;
  /** How many of them had no answer. */
  readonly unanswered: number;
  /** Why most of those had none. */
  readonly cause?: Cause;
}

/** What was asked in a while, for those who keep the articles. */
export interface Insights {
  readonly asked: number;
  readonly unanswered: number;
  /** How often each cause left a question without an answer. */
  readonly causes: readonly { readonly cause: Cause; readonly count: number }[];
  /** Groups without an answer, largest first. */
  readonly open: readonly Counted[];
  /** All groups, largest first. */
  readonly most: readonly Counted[];
  readonly unhelpful: ReadonlyMap<Reason | '', number>;
}

/** Counts questions (newest first) and groups them by meaning. Pure. */
export function insightsOf(
  questions: readonly Asked[],
  unhelpful: ReadonlyMap<Reason | '', number>,
  words: ContentWords,
): Insights {
  const real = questions.filter(({ outcome }) => outcome !== 'not-a-question');
  const missing = real.filter(isUnanswered);
  return {
    asked: real.length,
    unanswered: missing.length,
    causes: causesOf(missing),
    open: groupQuestions(missing, words).map(counted),
    most: groupQuestions(real, words).map(counted),
    unhelpful,
  };
}

/** Who only named a subject was shown what there is on it. */
function isUnanswered({ outcome, cause }: Asked): boolean {
  return outcome === 'no-answer' && cause !== 'answered';
}

function counted({ text, members }: Group<Asked>): Counted {
  const missing = members.filter(isUnanswered);
  const [first] = causesOf(missing);
  const count = { text, count: members.length, unanswered: missing.length };
  return first === undefined ? count : { ...count, cause: first.cause };
}

function causesOf(questions: readonly Asked[]): { cause: Cause; count: number }[] {
  const counts = new Map<Cause, number>();
  for (const { cause } of questions) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  return [...counts].map(([cause, count]) => ({ cause, count })).sort((a, b) => b.count - a.count);
}
