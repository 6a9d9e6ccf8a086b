import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EditCounter } from '../../src/index/edit-counter.ts';
import { FlatStrings } from '../../src/index/flat-strings.ts';
import { edits } from '../../src/language/edits.ts';

/** Short ones that share letters, anything, and code units that are half a character. */
const TEXT = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'abé'), maxLength: 4 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('', '\ud800', '\udc00x', '__proto__', 'œ’', 'a'.repeat(70_000)),
);
const TEXTS = fc.uniqueArray(TEXT, { maxLength: 40 });

describe('strings in flat arrays', () => {
  test('are those that were given, each found at its number and no other found', () => {
    fc.assert(
      fc.property(TEXTS, TEXTS, (texts, others) => {
        const flat = FlatStrings.of(texts);
        expect([...flat]).toEqual(texts);
        for (const [id, text] of texts.entries()) {
          expect(flat.text(id)).toBe(text);
          expect(flat.find(text)).toBe(id);
        }
        for (const other of others) {
          const id = texts.indexOf(other);
          expect(flat.find(other)).toBe(id < 0 ? undefined : id);
        }
      }),
    );
  });
});

describe('counted edits', () => {
  test('are those of a plain count up to the limit, and beyond it more than the limit', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 7 });
    fc.assert(
      fc.property(word, fc.array(word), fc.integer({ min: 0, max: 3 }), (from, words, most) => {
        const counter = new EditCounter(from, most);
        const { units, ends } = FlatStrings.of(words).columns;
        for (const [at, to] of words.entries()) {
          const counted = counter.count(units, ends[at - 1] ?? 0, ends[at] ?? 0);
          expect(Math.min(counted, most + 1)).toBe(Math.min(edits(from, to), most + 1));
        }
      }),
    );
  });
});
