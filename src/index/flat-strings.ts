import { EditCounter } from './edit-counter.ts';
import { FNV_START, fnv, fnvOf } from './fnv.ts';

/** Distinct strings as two flat arrays. */
export interface StringColumns {
  /** The UTF-16 code units of all strings, one after the other. */
  readonly units: Uint16Array;
  /** Where each string ends in `units`. */
  readonly ends: Int32Array;
}

/**
 * Distinct strings that stay as they were saved, each with its number. A large corpus has 300,000:
 * as JavaScript strings in maps they took a third of the time of a start, and a question looks up
 * fifty.
 */
export class FlatStrings {
  readonly columns: StringColumns;
  /** An open hash table: numbers plus one, 0 where it is free. Made for the first search. */
  #slots: Int32Array | undefined;

  constructor(columns: StringColumns) {
    this.columns = columns;
  }

  static of(strings: Iterable<string>): FlatStrings {
    return new FlatStrings(flattenStrings(strings));
  }

  get size(): number {
    return this.columns.ends.length;
  }

  text(id: number): string {
    const { units } = this.columns;
    const end = this.#end(id);
    let text = '';
    for (let at = this.#end(id - 1); at < end; at += 1) text += String.fromCharCode(units[at] ?? 0);
    return text;
  }

  find(text: string): number | undefined {
    const slots = this.#searchable();
    let slot = slotOf(fnvOf(text), slots);
    for (let id = slots[slot] ?? 0; id !== 0; id = slots[slot] ?? 0) {
      if (this.#is(id - 1, text)) return id - 1;
      slot = (slot + 1) & (slots.length - 1);
    }
    return undefined;
  }

  /** The strings within an edit distance, in one walk over all of them. */
  near(text: string, most: number): readonly { readonly id: number; readonly distance: number }[] {
    const { units, ends } = this.columns;
    const counter = new EditCounter(text, most);
    const found: { id: number; distance: number }[] = [];
    let start = 0;
    for (let id = 0; id < ends.length; id += 1) {
      const end = ends[id] ?? 0;
      const distance = counter.count(units, start, end);
      if (distance <= most) found.push({ id, distance });
      start = end;
    }
    return found;
  }

  *[Symbol.iterator](): Generator<string> {
    for (let id = 0; id < this.size; id += 1) yield this.text(id);
  }

  /** Where a string ends, and the next begins. */
  #end(id: number): number {
    return this.columns.ends[id] ?? 0;
  }

  #is(id: number, text: string): boolean {
    const { units } = this.columns;
    const start = this.#end(id - 1);
    if (this.#end(id) - start !== text.length) return false;
    for (let at = 0; at < text.length; at += 1) {
      if (units[start + at] !== text.charCodeAt(at)) return false;
    }
    return true;
  }

  /** At most half full, so that a search ends after a slot or two. */
  #searchable(): Int32Array {
    if (this.#slots) return this.#slots;
    const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * this.size + 1)));
    for (let id = 0; id < this.size; id += 1) {
      let slot = slotOf(this.#hashOf(id), slots);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = id + 1;
    }
    this.#slots = slots;
    return slots;
  }

  /** That of the text: `fnvOf(this.text(id))`. */
  #hashOf(id: number): number {
    const { units } = this.columns;
    const end = this.#end(id);
    let hash = FNV_START;
    for (let at = this.#end(id - 1); at < end; at += 1) hash = fnv(hash, units[at] ?? 0);
    return hash;
  }
}

function flattenStrings(strings: Iterable<string>): StringColumns {
  const all = [...strings];
  const units = new Uint16Array(all.reduce((sum, { length }) => sum + length, 0));
  const ends = new Int32Array(all.length);
  let end = 0;
  for (const [id, text] of all.entries()) {
    for (let at = 0; at < text.length; at += 1) units[end + at] = text.charCodeAt(at);
    end += text.length;
    ends[id] = end;
  }
  return { units, ends };
}

/** Where the search for a hash begins. Its low bits choose: the high ones have their say in them. */
function slotOf(hash: number, slots: Int32Array): number {
  return (hash ^ (hash >>> 15)) & (slots.length - 1);
}
