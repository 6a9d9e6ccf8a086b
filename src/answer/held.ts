import type { Range } from '../language/language.ts';
import { tokenise } from '../language/tokens.ts';
import type { Matcher } from './match.ts';
import type { Sentence } from './sentences.ts';

/** A word of a sentence that stands for a word of the question. Offsets into the article. */
export interface Held extends Range {
  /** Number of the question's term. */
  readonly term: number;
  readonly weight: number;
}

/** The words of a sentence that stand for words of the question, in order. */
export function wordsHeld({ candidate, ...sentence }: Sentence, matcher: Matcher): Held[] {
  const { owner, at } = candidate;
  const passage = owner.passages[at];
  if (!passage) return [];
  const { text, lang } = owner.article;
  const tokens = tokenise(text.slice(passage.start, passage.end), lang);
  const indexOf = (place: number) => {
    const found = tokens.findIndex(({ start }) => start + passage.start >= place);
    return found < 0 ? tokens.length : found;
  };
  const first = indexOf(sentence.start);
  const from = (owner.starts[at] ?? 0) + (owner.leads[at] ?? 0);
  return matcher
    .matches(owner.forms, from + first, from + indexOf(sentence.end))
    .flatMap(({ at: place, term, weight }) => {
      const token = tokens[first + place];
      if (!token) return [];
      const { start, end } = token;
      return [{ start: start + passage.start, end: end + passage.start, term, weight }];
    });
}
