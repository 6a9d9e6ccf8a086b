import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import { FlatStrings } from '../../src/index/flat-strings.ts';
import { PassageIndex, type PostingsData } from '../../src/index/postings.ts';

const STEM = fc.oneof(
  fc.constantFrom('cloud', 'clou', 'cloudwatt', 'orang', '22.2', 'at&t', 'été', 'a', '__proto__'),
  fc.string({ minLength: 1, maxLength: 3 }).filter((text) => !text.includes(' ')),
);
type Step =
  | { readonly add: readonly string[] }
  | { readonly remove: number }
  | 'reload'
  | 'compact';
const STEPS = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ add: fc.array(STEM, { maxLength: 8 }) }) },
    { weight: 2, arbitrary: fc.record({ remove: fc.nat({ max: 40 }) }) },
    { weight: 1, arbitrary: fc.constantFrom('reload' as const, 'compact' as const) },
  ),
  { maxLength: 40 },
);

/** What an index of postings is, written plainly. */
class Model {
  readonly passages = new Map<number, readonly string[]>();

  postings(): Map<string, Map<number, number>> {
    const all = new Map<string, Map<number, number>>();
    for (const [id, stems] of this.passages) {
      for (const stem of stems) {
        const postings = all.get(stem) ?? new Map<number, number>();
        all.set(stem, postings.set(id, (postings.get(id) ?? 0) + 1));
      }
    }
    return all;
  }
}

/** A saved index, and back. */
function reloaded(index: PassageIndex): PassageIndex {
  const { terms, ...numbers } = index.data();
  return new PassageIndex({ ...structuredClone(numbers), terms: FlatStrings.of([...terms]) });
}

function follow(steps: readonly Step[]): { index: PassageIndex; model: Model } {
  let index = new PassageIndex();
  const model = new Model();
  for (const step of steps) {
    if (step === 'reload') {
      index = reloaded(index);
    } else if (step === 'compact') {
      Array.from(index.compact());
    } else if ('add' in step) {
      model.passages.set(index.add(step.add), step.add);
    } else {
      const [id, stems] = [...model.passages][step.remove % (model.passages.size || 1)] ?? [];
      if (id === undefined || stems === undefined) continue;
      index.remove(id, stems);
      model.passages.delete(id);
    }
  }
  return { index, model };
}

/** All that was saved of the terms, in a form to compare. */
function saved(data: PostingsData): Map<string, Map<number, number>> {
  return new Map(
    [...data.terms].map((term, at) => {
      const [from, to] = [data.offsets[at] ?? 0, data.offsets[at + 1] ?? 0];
      const entries = Array.from(data.passages.slice(from, to), (passage, i): [number, number] => [
        passage,
        data.frequencies[from + i] ?? 0,
      ]);
      return [term, new Map(entries)];
    }),
  );
}

describe('postings', () => {
  test('are those of a plain map, whatever is added, removed, compacted and loaded again', () => {
    fc.assert(
      fc.property(STEPS, (steps) => {
        const { index, model } = follow(steps);
        const expected = model.postings();
        for (const [stem, postings] of expected) {
          const found = index.postings(stem);
          expect(new Map(found)).toEqual(postings);
          expect(found?.size).toBe(postings.size);
          expect([...(found?.keys() ?? [])]).toEqual([...postings.keys()]);
          for (const [id, frequency] of postings) expect(found?.get(id)).toBe(frequency);
        }
        expect(saved(index.data())).toEqual(expected);
      }),
    );
  });

  test('a new passage never gets the id of another, not even of a removed one', () => {
    fc.assert(
      fc.property(STEPS, (steps) => {
        const { index } = follow(steps);
        const added = steps.filter((step) => typeof step === 'object' && 'add' in step).length;
        expect(index.nextId).toBe(added);
        expect(index.add(['nouveau'])).toBe(added);
      }),
    );
  });

  test('what a stem is found in is what MiniSearch finds with it', () => {
    fc.assert(
      fc.property(STEPS, (steps) => {
        const { index, model } = follow(steps);
        const search = new MiniSearch({
          fields: ['stems'],
          tokenize: (text) => text.split(' ').filter(Boolean),
          processTerm: (term) => term,
        });
        for (const [id, stems] of model.passages) search.add({ id, stems: stems.join(' ') });
        for (const stem of model.postings().keys()) {
          const found = search.search(stem).map(({ id }) => Number(id));
          expect(new Set(index.postings(stem)?.keys())).toEqual(new Set(found));
        }
      }),
    );
  });

  test('similar stems come nearest first, with their edits, and go with the last passage', () => {
    const index = new PassageIndex();
    index.add(['flexibl', 'engin']);
    const other = index.add(['flexions', 'flexibel', 'orang']);
    expect(index.similar('flexibl', 2)).toEqual([
      { stem: 'flexibl', distance: 0 },
      { stem: 'flexibel', distance: 1 },
    ]);
    index.remove(other, ['flexions', 'flexibel', 'orang']);
    expect(index.similar('flexibel', 2)).toEqual([{ stem: 'flexibl', distance: 1 }]);
    expect(index.similar('orang', 0)).toEqual([]);
  });

  test('similar stems are the same whether they were saved, added since, or both', () => {
    fc.assert(
      fc.property(STEPS, STEM, fc.integer({ min: 0, max: 2 }), (steps, stem, most) => {
        const { index, model } = follow(steps);
        const byStem = (a: { stem: string }, b: { stem: string }) => (a.stem < b.stem ? -1 : 1);
        const near = [...model.postings().keys()]
          .map((one) => ({ stem: one, distance: edits(one, stem) }))
          .filter(({ distance }) => distance <= most);
        expect(index.similar(stem, most).sort(byStem)).toEqual(near.sort(byStem));
      }),
    );
  });

  test('similar stems are those within the edit distance of a plain count', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abc'), minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.uniqueArray(word),
        word,
        fc.integer({ min: 0, max: 2 }),
        (stems, stem, most) => {
          const index = new PassageIndex();
          index.add(stems);
          const near = stems.map((one) => ({ stem: one, distance: edits(one, stem) }));
          const expected = near.filter(({ distance }) => distance <= most);
          const byStem = (a: { stem: string }, b: { stem: string }) => (a.stem < b.stem ? -1 : 1);
          expect(index.similar(stem, most).sort(byStem)).toEqual(expected.sort(byStem));
        },
      ),
    );
  });
});

/** Levenshtein's distance, by its definition. */
function edits(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  if (a.charAt(0) === b.charAt(0)) return edits(restA, restB);
  return 1 + Math.min(edits(restA, b), edits(a, restB), edits(restA, restB));
}
