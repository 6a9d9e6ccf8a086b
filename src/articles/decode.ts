import { isUtf8 } from 'node:buffer';
import { error, type Finding, warning } from './findings.ts';
import { looksBroken, repairMojibake } from './mojibake.ts';
import { fromWindows1252 } from './windows-1252.ts';

/** The characters of a file, or why they cannot be known. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly finding?: Finding }
  | { readonly kind: 'unknown'; readonly finding: Finding };

const SAVE_AS_UTF8 = 'Save the file again as UTF-8.';

/** Western text holds few accented letters; a larger share means another alphabet. */
const MOST_ACCENTS = 0.3;

/** € … ‘ ’ “ ” – — ° « » and the no-break space: as many as the author likes, and no letters. */
const PUNCTUATION = new Set(Buffer.from('8085919293949697a0abb0bb', 'hex'));

/** Bytes that windows-1252 leaves undefined. */
const UNDEFINED = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** Controls that texts do hold: tab, line breaks, page break, the end mark of DOS. */
const TEXT_CONTROLS = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a]);

const REPLACEMENT = 0xfffd;

/**
 * Reads bytes as UTF-8, once too often encoded or not, as UTF-16 when a byte order mark says so, else as windows-1252 when that
 * is plausible. A byte order mark is left out of the text.
 */
export function decode(bytes: Buffer): Decoded {
  const utf16 = utf16Label(bytes);
  if (utf16) return textOf(new TextDecoder(utf16).decode(bytes));
  if (isUtf8(bytes)) return repaired(new TextDecoder().decode(bytes));
  const lenient = new TextDecoder().decode(bytes);
  if (isDamagedUtf8(lenient)) return textOf(lenient, damage(lenient));
  return isWindows1252(bytes)
    ? textOf(fromWindows1252(bytes), oldEncoding())
    : { kind: 'unknown', finding: unknownEncoding() };
}

/** The UTF-16 that a byte order mark announces. */
export function utf16Label(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function textOf(text: string, finding?: Finding): Decoded {
  if (text.includes('\0')) return { kind: 'unknown', finding: unknownEncoding() };
  return { kind: 'text', text, ...(finding ? { finding } : {}) };
}

/** Puts right what was read as windows-1252 and saved as UTF-8; where only a part was, tells of it. */
function repaired(text: string): Decoded {
  const repair = repairMojibake(text);
  if (repair !== undefined) return textOf(repair, savedTwice());
  return textOf(text, looksBroken(text) ? partlyBroken() : undefined);
}

/** UTF-8 with some broken bytes: it holds more whole sequences than broken ones. */
function isDamagedUtf8(lenient: string): boolean {
  let balance = 0;
  for (let index = 0; index < lenient.length; index++) {
    const unit = lenient.charCodeAt(index);
    if (unit === REPLACEMENT) balance--;
    else if (unit > 0x7f) balance++;
  }
  return balance > 0;
}

function isWindows1252(bytes: Buffer): boolean {
  let letters = 0;
  let accents = 0;
  for (const byte of bytes) {
    if (UNDEFINED.has(byte) || (byte < 0x20 && !TEXT_CONTROLS.has(byte))) return false;
    if (PUNCTUATION.has(byte)) continue;
    if (byte >= 0x80) accents++;
    if (byte >= 0x41) letters++;
  }
  return accents <= letters * MOST_ACCENTS;
}

function damage(lenient: string): Finding {
  const line = lenient.slice(0, lenient.indexOf('\ufffd')).split('\n').length;
  return warning('Some bytes are no UTF-8; they read as �.', 'Type these letters again.', line);
}

function oldEncoding(): Finding {
  return warning('The file is in windows-1252, not in UTF-8; it was converted.', SAVE_AS_UTF8);
}

function savedTwice(): Finding {
  const message =
    'Its letters had been read in another encoding and saved so (Ã© for é); put right.';
  return warning(message, SAVE_AS_UTF8);
}

function partlyBroken(): Finding {
  const message = 'Some letters look as if read in another encoding (Ã© for é); they are kept.';
  return warning(message, 'Type these letters again.');
}

function unknownEncoding(): Finding {
  return error('The file is no text, or its encoding is unknown.', SAVE_AS_UTF8);
}
