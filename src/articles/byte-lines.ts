/** A line of bytes, or undefined when it was longer than the limit. */
export type ByteLine = Buffer | undefined;

const NEW_LINE = 0x0a;

/** Cuts chunks of a stream into lines; memory stays within one line, which has a limit in bytes. */
export class LineSplitter {
  readonly #limit: number;
  #pending: Buffer[] = [];
  #size = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The lines that this chunk completes, without their line break. */
  push(chunk: Buffer): readonly ByteLine[] {
    const lines: ByteLine[] = [];
    let start = 0;
    for (let end = chunk.indexOf(NEW_LINE); end >= 0; end = chunk.indexOf(NEW_LINE, start)) {
      this.#add(chunk.subarray(start, end));
      lines.push(this.#take());
      start = end + 1;
    }
    this.#add(chunk.subarray(start));
    return lines;
  }

  /** The last line, when the file does not end in a line break. */
  end(): readonly ByteLine[] {
    return this.#size > 0 ? [this.#take()] : [];
  }

  #add(part: Buffer): void {
    this.#size += part.length;
    if (this.#size > this.#limit) this.#pending = [];
    else if (part.length > 0) this.#pending.push(part);
  }

  #take(): ByteLine {
    const [first = Buffer.alloc(0), ...more] = this.#pending;
    const line = more.length > 0 ? Buffer.concat(this.#pending) : first;
    const tooLong = this.#size > this.#limit;
    this.#pending = [];
    this.#size = 0;
    return tooLong ? undefined : line;
  }
}
