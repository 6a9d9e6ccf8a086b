/**
 * Counts the edits from one word to many others (Levenshtein, by code units), as far as a limit.
 * Words that come after each other and begin alike, as in a sorted list, share the work for that.
 */
export class EditCounter {
  readonly #word: Uint16Array;
  readonly #most: number;
  /** The table of distances: after a row for nothing, one for each unit of `#beginning`. */
  readonly #rows: Int32Array[];
  /** The least distance of each row: no later one is below it. */
  readonly #least = [0];
  /** The units of the last word, as far as they had to be looked at. */
  readonly #beginning: number[] = [];

  constructor(word: string, most: number) {
    this.#word = Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
    this.#most = most;
    this.#rows = [Int32Array.from({ length: word.length + 1 }, (_, at) => at)];
  }

  /** The edits to `units[from..to)`; when they are more than the limit, some number above it. */
  count(units: Uint16Array, from: number, to: number): number {
    const length = to - from;
    const difference = Math.abs(length - this.#word.length);
    if (difference > this.#most) return difference;
    let row = this.#shared(units, from, to);
    this.#beginning.length = row;
    for (; row < length; row += 1) {
      const least = this.#least[row] ?? 0;
      if (least > this.#most) return least;
      this.#fill(row, units[from + row] ?? 0);
    }
    return this.#row(length)[this.#word.length] ?? 0;
  }

  /** How many units are those of the word before. */
  #shared(units: Uint16Array, from: number, to: number): number {
    const beginning = this.#beginning;
    const most = Math.min(beginning.length, to - from);
    let at = 0;
    while (at < most && beginning[at] === units[from + at]) at += 1;
    return at;
  }

  /** Fills the row below one, for the next unit. */
  #fill(row: number, unit: number): void {
    const word = this.#word;
    const [above, here] = [this.#row(row), this.#row(row + 1)];
    let least = row + 1;
    here[0] = row + 1;
    for (let at = 1; at < here.length; at += 1) {
      const changed = (above[at - 1] ?? 0) + (word[at - 1] === unit ? 0 : 1);
      const edits = Math.min(changed, 1 + (above[at] ?? 0), 1 + (here[at - 1] ?? 0));
      here[at] = edits;
      if (edits < least) least = edits;
    }
    this.#least[row + 1] = least;
    this.#beginning.push(unit);
  }

  #row(row: number): Int32Array {
    const known = this.#rows[row];
    if (known) return known;
    const made = new Int32Array(this.#word.length + 1);
    this.#rows[row] = made;
    return made;
  }
}
