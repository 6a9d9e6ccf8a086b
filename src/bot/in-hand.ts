/** Work that whoever began it does not wait for, counted so that whoever stops can. */
export class InHand {
  readonly #all = new Set<Promise<void>>();

  /** Counts work that cannot fail; resolves with it. */
  add(work: Promise<void>): Promise<void> {
    const counted = work.finally(() => this.#all.delete(counted));
    this.#all.add(counted);
    return counted;
  }

  /** Resolves when nothing is in hand any more, what came meanwhile included. */
  async settled(): Promise<void> {
    while (this.#all.size > 0) await Promise.all(this.#all);
  }
}
