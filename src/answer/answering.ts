import type { Range } from '../language/language.ts';
import { namesAsked } from './asked-names.ts';
import { valuesAsked } from './asked-values.ts';
import { wordsHeld } from './held.ts';
import { KINDS, type Sentence } from './sentences.ts';
import type { Wanted } from './wanted.ts';

/** The date, amount or names of a sentence that answer, by their kind and by their place in it. */
export function answering(sentence: Sentence, wanted: Wanted): readonly Range[] {
  const { asked } = wanted.query;
  if (KINDS[asked].length === 0) return [];
  const held = wordsHeld(sentence, wanted.matcher);
  if (asked === 'person' || asked === 'place') return namesAsked(sentence, held, wanted);
  return valuesAsked(sentence, held, wanted).slice(0, 1);
}
