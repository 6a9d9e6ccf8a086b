import type { Expression } from '../language/expressions/index.ts';
import { fold } from '../language/fold.ts';
import { tokenise } from '../language/tokens.ts';
import type { Query } from './query.ts';
import type { Candidate } from './retrieve.ts';
import { KINDS, type Sentence } from './sentences.ts';
import type { Span } from './spans.ts';

/** How much of the question a sentence must hold, with its title, to back another up. */
const LEAST_HELD = 0.5;
/** How near a rival's share of the question must be to the quote's own. */
const NEAR = 0.15;
/** Where no date, sum or name is asked for: likeness of the words of two sentences that say the same. */
const ALIKE = 0.3;

/**
 * The sentences elsewhere that state what a quote states: the same date, sum or name where the
 * question asks for one, else about the same words. Papers repeat each other; a fact that three of
 * them report is no less sure for having rivals.
 */
export function supporters(span: Span, sentences: readonly Sentence[], query: Query): Sentence[] {
  const others = sentences.filter(
    (sentence) =>
      !span.sentences.includes(sentence) && sentence.features['full-with-title'] >= LEAST_HELD,
  );
  const facts = new Set(span.sentences.flatMap((sentence) => factsOf(sentence, query)));
  if (facts.size > 0) {
    return others.filter((sentence) => {
      const theirs = factsOf(sentence, query);
      return (
        theirs.some((fact) => facts.has(fact)) || (theirs.length > 0 && isRival(span, sentence))
      );
    });
  }
  const words = wordsOf(span.sentences);
  return others.filter((sentence) => likeness(words, wordsOf([sentence])) >= ALIKE);
}

/**
 * Another publisher's figure for the same: a dispute over the answer, shown as such, is no reason to
 * doubt that it is one.
 */
function isRival({ sentences }: Span, other: Sentence): boolean {
  const source = sourceOf(other);
  const held = Math.max(...sentences.map(({ features }) => features['full-with-title']));
  const isOther = source !== undefined && sentences.every((one) => sourceOf(one) !== source);
  return isOther && other.features['full-with-title'] >= held - NEAR;
}

function sourceOf({ candidate }: Sentence): string | undefined {
  return candidate.owner.article.source;
}

/** The passages that a quote is from or that back it up. */
export function passagesOf(sentences: readonly Sentence[]): ReadonlySet<Candidate> {
  return new Set(sentences.map(({ candidate }) => candidate));
}

/** What a sentence says of the kind that is asked for, in a form that two wordings share. */
function factsOf({ expressions, candidate }: Sentence, query: Query): string[] {
  const { text } = candidate.owner.article;
  const asked = fold(query.text);
  return expressions
    .filter(({ kind }) => KINDS[query.asked].includes(kind))
    .map((found) => factOf(found, text))
    .filter((fact) => !asked.includes(fact));
}

function factOf({ kind, value, unit, date, start, end }: Expression, text: string): string {
  if (date !== undefined) return date;
  if (value !== undefined) return `${kind} ${value} ${unit ?? ''}`;
  return fold(text.slice(start, end));
}

function wordsOf(sentences: readonly Sentence[]): ReadonlySet<string> {
  return new Set(
    sentences.flatMap(({ candidate: { owner }, start, end }) =>
      tokenise(owner.article.text.slice(start, end), owner.article.lang)
        .map(({ form }) => form)
        .filter((form) => form.length > 3),
    ),
  );
}

/** Jaccard. */
function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / Math.max(1, left.size + right.size - shared);
}
