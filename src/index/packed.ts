/** Numbers ahead of the header. */
const LEAD = 2;

/** The saved index cannot be used: of another format, or damaged. It is built anew then. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
}

/** A header and flat arrays by name. */
export interface Packed<Header> {
  readonly header: Header;
  readonly arrays: Readonly<Record<string, Int32Array | Uint16Array>>;
}

interface Written<Header> {
  readonly format: number;
  /** Lengths of the arrays that follow, in 32-bit numbers, by name and in their order. */
  readonly arrays: Readonly<Record<string, number>>;
  readonly header: Header;
}

/** As bytes: length of the header and checksum of all that follows, the header as JSON, the arrays. */
export function pack<Header>(format: number, { header, arrays }: Packed<Header>): Uint8Array[] {
  const numbers = Object.entries(arrays).map(([name, array]) => [name, numbersOf(array)] as const);
  const written: Written<Header> = {
    format,
    arrays: Object.fromEntries(numbers.map(([name, { length }]) => [name, length])),
    header,
  };
  const text = new TextEncoder().encode(JSON.stringify(written));
  const head = new Int32Array(Math.ceil(text.length / 4));
  new Uint8Array(head.buffer).set(text);
  const body = [head, ...numbers.map(([, array]) => array)];
  return [Int32Array.of(text.length, checksum(body)), ...body].map(bytesOf);
}

/**
 * The arrays are views of the bytes, not copies. The type of the header is vouched for by `format`,
 * since only `pack` writes it. Throws `SnapshotError`.
 */
export class Unpacked<Header> {
  readonly header: Header;
  readonly #arrays = new Map<string, Int32Array>();

  constructor(format: number, bytes: Uint8Array) {
    const words = wordsOf(bytes);
    const [length = 0, sum] = words;
    const text = new TextDecoder().decode(bytes.subarray(4 * LEAD, 4 * LEAD + length));
    const { header, arrays } = parse<Header>(format, text);
    const body = words.subarray(LEAD);
    if (sum !== checksum([body])) throw new SnapshotError('the saved index is damaged');
    this.header = header;
    let at = Math.ceil(length / 4);
    for (const [name, count] of Object.entries(arrays)) {
      this.#arrays.set(name, body.subarray(at, at + count));
      at += count;
    }
  }

  ints(name: string): Int32Array {
    const array = this.#arrays.get(name);
    if (!array) throw new SnapshotError('the saved index is incomplete');
    return array;
  }

  /** So many numbers of 16 bits: what was packed is padded to whole numbers of 32. */
  shorts(name: string, length: number): Uint16Array {
    const { buffer, byteOffset } = this.ints(name);
    return new Uint16Array(buffer, byteOffset, length);
  }
}

/** The bytes as whole numbers: a view, or a copy where they begin at an odd place in memory. */
function wordsOf(bytes: Uint8Array): Int32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  return new Int32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2);
}

function numbersOf(array: Int32Array | Uint16Array): Int32Array {
  if (array instanceof Int32Array) return array;
  const numbers = new Int32Array(Math.ceil(array.length / 2));
  new Uint16Array(numbers.buffer).set(array);
  return numbers;
}

/** FNV-1a over 32-bit numbers. */
function checksum(parts: readonly Int32Array[]): number {
  // Written out here: with what it needs imported, it took twice the time for twelve million.
  let sum = 0x811c9dc5;
  for (const part of parts) {
    for (let at = 0; at < part.length; at += 1) sum = Math.imul(sum ^ (part[at] ?? 0), 0x01000193);
  }
  return sum | 0;
}

function parse<Header>(format: number, text: string): Written<Header> {
  try {
    const written: unknown = JSON.parse(text);
    // Only this file writes the format; its number vouches for the rest.
    const { format: own } = (written ?? {}) as { readonly format?: unknown };
    if (own === format) return written as Written<Header>;
  } catch {
    throw new SnapshotError('the saved index is damaged');
  }
  throw new SnapshotError('the saved index is of another version');
}

function bytesOf(array: Int32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
