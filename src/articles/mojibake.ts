import { isUtf8 } from 'node:buffer';
import { fromWindows1252, windows1252Byte } from './windows-1252.ts';

/** The characters of windows-1252 for the bytes from..to, as a class of a pattern. */
function classOf(from: number, to: number): string {
  const bytes = Buffer.from(Array.from({ length: to - from + 1 }, (_, at) => from + at));
  return `[${fromWindows1252(bytes).replace(/[\]\\^-]/g, '\\$&')}]`;
}

const CONTINUATION = classOf(0x80, 0xbf);
/** One letter of UTF-8 that was read as two to four letters of windows-1252: `Ã©`, `â€™`. */
const SEQUENCE = [
  `${classOf(0xc2, 0xdf)}${CONTINUATION}`,
  `${classOf(0xe0, 0xef)}${CONTINUATION}{2}`,
  `${classOf(0xf0, 0xf4)}${CONTINUATION}{3}`,
].join('|');
const SEQUENCES = new RegExp(SEQUENCE, 'g');
/** One that stands in a word: `dÃ©part`. One that stands alone may be what a text is about. */
const IN_WORDS = new RegExp(`[A-Za-z](?:${SEQUENCE})|(?:${SEQUENCE})[A-Za-z]`, 'g');
/** `à` has lost its second half where editors turn no-break spaces into blanks. */
const A_GRAVE = /Ã(?: (?= )|(?=[ \n]|$))/g;
const BEYOND_ASCII = /[^\0-\x7f]/;

/** Fewer broken letters are no proof. */
const FEWEST = 2;
/** Texts are saved wrongly once, or twice, hardly ever more often. */
const MOST_TIMES = 3;

/** What a text that was saved twice as UTF-8 says; undefined unless all of it clearly was. */
export function repairMojibake(text: string): string | undefined {
  let repaired: string | undefined;
  for (let time = 0; time < MOST_TIMES; time += 1) {
    const next = repairOnce(repaired ?? text);
    if (next === undefined) break;
    repaired = next;
  }
  return repaired;
}

/** Does a text hold words that look like it, so that a person should have a look? */
export function looksBroken(text: string): boolean {
  return countOf(text, IN_WORDS) >= FEWEST;
}

function repairOnce(text: string): string | undefined {
  if (!looksBroken(text)) return undefined;
  const whole = text.replace(A_GRAVE, 'Ã\u00a0');
  if (BEYOND_ASCII.test(whole.replace(SEQUENCES, ''))) return undefined;
  const bytes = bytesOf(whole);
  return bytes && isUtf8(bytes) ? bytes.toString('utf8') : undefined;
}

function bytesOf(text: string): Buffer | undefined {
  const bytes = Buffer.alloc(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const byte = windows1252Byte(text.charAt(at));
    if (byte === undefined) return undefined;
    bytes[at] = byte;
  }
  return bytes;
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  const scan = new RegExp(pattern);
  while (count < FEWEST && scan.exec(text)) count += 1;
  return count;
}
