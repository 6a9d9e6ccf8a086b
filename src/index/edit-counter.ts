/** Counts the edits from one word to many others (Levenshtein, by code units), as far as a limit. */
export class EditCounter {
  readonly #word: Uint16Array;
  readonly #most: number;
  /** Rows of the table of distances, used again for each word. */
  #above: Int32Array;
  #here: Int32Array;

  constructor(word: string, most: number) {
    this.#word = Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
    this.#most = most;
    this.#above = new Int32Array(word.length + 1);
    this.#here = new Int32Array(word.length + 1);
  }

  /** The edits to `units[from..to)`; when they are more than the limit, some number above it. */
  count(units: Uint16Array, from: number, to: number): number {
    const least = Math.abs(to - from - this.#word.length);
    if (least > this.#most) return least;
    for (let at = 0; at < this.#above.length; at += 1) this.#above[at] = at;
    for (let row = 1; row <= to - from; row += 1) {
      const nearest = this.#fill(row, units[from + row - 1] ?? 0);
      if (nearest > this.#most) return nearest;
      [this.#above, this.#here] = [this.#here, this.#above];
    }
    return this.#above[this.#word.length] ?? 0;
  }

  /** Fills the next row and returns its least distance: no later one is below it. */
  #fill(row: number, unit: number): number {
    const above = this.#above;
    const here = this.#here;
    const word = this.#word;
    here[0] = row;
    let least = row;
    for (let at = 1; at < here.length; at += 1) {
      const changed = (above[at - 1] ?? 0) + (word[at - 1] === unit ? 0 : 1);
      const edits = Math.min(changed, 1 + (above[at] ?? 0), 1 + (here[at - 1] ?? 0));
      here[at] = edits;
      least = Math.min(least, edits);
    }
    return least;
  }
}
