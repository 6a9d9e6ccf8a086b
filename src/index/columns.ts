import type { IndexedArticle } from './corpus-index.ts';
import { fnvOf } from './fnv.ts';

/**
 * Numbers of every passage in flat arrays, by its id. Scoring reads them for each match, a hundred
 * thousand times for a question of common words: following objects instead took most of its time.
 * What is removed keeps its numbers; no posting leads there any more.
 */
export class Columns {
  /** Id of the first passage of its article. */
  firsts = new Int32Array(0);
  /** Tokens, title and heading included. */
  lengths = new Int32Array(0);
  /** Tokens of the whole article, at the id of its first passage. */
  articleLengths = new Int32Array(0);
  /** Spread over all numbers by the article's id and the passage's place in it alone. */
  keys = new Uint32Array(0);

  enter({ article, first, count, tokens, starts }: IndexedArticle): void {
    this.#grow(first + count);
    const key = fnvOf(article.id);
    for (let at = 0; at < count; at += 1) {
      this.firsts[first + at] = first;
      this.lengths[first + at] = (starts[at + 1] ?? 0) - (starts[at] ?? 0);
      this.keys[first + at] = Math.imul(key + at, 0x9e3779b1);
    }
    // One without passages has the first id of the next article.
    if (count > 0) this.articleLengths[first] = tokens;
  }

  #grow(size: number): void {
    if (size <= this.firsts.length) return;
    const capacity = Math.ceil(size * 1.5);
    this.firsts = grown(this.firsts, new Int32Array(capacity));
    this.lengths = grown(this.lengths, new Int32Array(capacity));
    this.articleLengths = grown(this.articleLengths, new Int32Array(capacity));
    this.keys = grown(this.keys, new Uint32Array(capacity));
  }
}

function grown<T extends Int32Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
