import type { Range } from '../language/language.ts';
import { answering } from './answering.ts';
import { wordsHeld } from './held.ts';
import type { Sentence } from './sentences.ts';
import { ofNames, type Wanted } from './wanted.ts';

/** Marks in one quote, at most: more would mark nothing. */
const MOST = 5;

/** What stands out in a quote: what answers in the sentence that holds most of the question. */
export function highlightsOf(sentences: readonly Sentence[], wanted: Wanted): readonly Range[] {
  const best = [...onSubject(sentences, wanted)].sort((a, b) => b.features.any - a.features.any);
  for (const sentence of best) {
    const found = answering(sentence, wanted);
    if (found.length > 0) return found.slice(0, MOST).map(({ start, end }) => ({ start, end }));
  }
  return [];
}

/** Those that name most of what the question names, and those that point back at it. */
function onSubject(sentences: readonly Sentence[], wanted: Wanted): readonly Sentence[] {
  const named = sentences.map((sentence) => {
    const names = ofNames(wordsHeld(sentence, wanted.matcher), wanted);
    return new Set(names.map(({ term }) => term)).size;
  });
  const most = Math.max(...named);
  return sentences.filter(({ pointsBack }, at) => pointsBack || named[at] === most);
}
