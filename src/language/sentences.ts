import type { Range } from './language.ts';
import { endsSentence } from './sentence-ends.ts';

const TERMINATOR = /[.!?…]+/g;
/** Closing quotes and brackets, and the numbers of notes: `.[1]`, `.²`. */
const CLOSERS = /^[\s\u00a0\u202f]?[»”]|^["')\]’»”]|^\[\d{1,3}\]|^[¹²³⁰⁴-⁹]/u;
/** No sentence is longer; what has no full stop is cut. Characters. */
const LONGEST = 900;
const SPACE = /[\s\u00a0\u202f]/u;

/**
 * Cuts a paragraph into sentences; the ranges cover `text.slice(start, end)` without its outer
 * white space. Written for French press typography: « … », M. Dupont, O.B.S., 22,2 %, 1er févr.
 */
export function sentences(text: string, start = 0, end = text.length): Range[] {
  const found: Range[] = [];
  let from = start;
  const scan = new RegExp(TERMINATOR);
  scan.lastIndex = start;
  for (let match = scan.exec(text); match && match.index < end; match = scan.exec(text)) {
    const stop = Math.min(end, afterClosers(text, match.index + match[0].length, end));
    const here = { from, at: match.index, mark: match[0], stop, end };
    if (!endsSentence(text, here)) continue;
    pushTrimmed(found, text, from, stop);
    from = stop;
    scan.lastIndex = Math.max(stop, scan.lastIndex);
  }
  pushTrimmed(found, text, from, end);
  return found;
}

/** What closes a sentence belongs to it. */
function afterClosers(text: string, at: number, end: number): number {
  let position = at;
  while (position < end) {
    const closer = CLOSERS.exec(text.slice(position, position + 5));
    if (!closer) break;
    position += closer[0].length;
  }
  return position;
}

function pushTrimmed(found: Range[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && SPACE.test(text.charAt(start))) start += 1;
  while (end > start && SPACE.test(text.charAt(end - 1))) end -= 1;
  while (end - start > LONGEST) {
    const cut = clauseEnd(text, start, end);
    found.push(withoutSpaceAtEnd(text, { start, end: cut }));
    start = cut;
    while (start < end && SPACE.test(text.charAt(start))) start += 1;
  }
  if (end > start) found.push({ start, end });
}

/** Texts without full stops are cut at a clause, a word or, failing both, a letter. */
function clauseEnd(text: string, start: number, end: number): number {
  const window = text.slice(start, Math.min(end, start + LONGEST));
  for (const mark of ['; ', ' – ', ', ', ' ']) {
    const at = window.lastIndexOf(mark);
    if (at > LONGEST / 2) return start + at + mark.trimEnd().length;
  }
  const last = window.charCodeAt(window.length - 1);
  const isHighSurrogate = last >= 0xd800 && last <= 0xdbff;
  return start + window.length - (isHighSurrogate ? 1 : 0);
}

function withoutSpaceAtEnd(text: string, { start, end }: Range): Range {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}
