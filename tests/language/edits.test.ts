import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edits } from '../../src/language/edits.ts';

/** By the definition. */
function plain(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  if (a.charAt(0) === b.charAt(0)) return plain(restA, restB);
  return 1 + Math.min(plain(restA, b), plain(a, restB), plain(restA, restB));
}

test('edits are counted as they are defined', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 6 });
  fc.assert(fc.property(word, word, (a, b) => edits(a, b) === plain(a, b)));
  expect(edits('flexibel', 'flexible')).toBe(2);
});
