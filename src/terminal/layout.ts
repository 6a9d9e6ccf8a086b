import type { Range } from '../language/language.ts';

/** A text and how parts of it look; ranges are offsets into `text` and do not overlap. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly Mark[];
}

export interface Mark extends Range {
  readonly paint: Paint;
}

/** Puts the codes of a look around a text. */
export type Paint = (text: string) => string;

const plain: Paint = (text) => text;

/** Characters that take two columns: East Asian ones, and pictures. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const NO_WIDTH = /[\p{M}\p{Cf}]/gu;

/** How many columns a text takes. */
export function columnsOf(text: string): number {
  const characters = [...text.replace(NO_WIDTH, '')];
  return characters.reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
}

/** Articles are not trusted: a control character in one would command the terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;

/** The text with its control characters made visible; as long as before, so that ranges hold. */
export function harmless(text: string): string {
  return text.replace(CONTROLS, (control) => {
    const code = control.charCodeAt(0);
    if (control === '\t' || control === '\r') return ' ';
    // U+2400 and on are pictures of the control characters.
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
  });
}

/** Breaks a text at its line ends and at spaces; a word that is wider than a line stays whole. */
export function wrap(text: string, width: number): Range[] {
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const offset = start;
    start += line.length + 1;
    return wrapLine(line, width).map((range) => ({
      start: range.start + offset,
      end: range.end + offset,
    }));
  });
}

/**
 * Only the plain space is a place to break, and not the one inside of « » or before ? ! : ; that
 * ought to be a no-break space: French puts one there, and so does `22 %`.
 */
const UNBROKEN = /(?:« )?[^ ]+(?: [»?!:;%]+[,.]?(?= |$))*/g;

/** What is kept together, where a line is long enough for it. */
function unbroken(line: string, width: number): Range[] {
  return [...line.matchAll(UNBROKEN)].flatMap(({ 0: kept, index }) =>
    [...kept.matchAll(columnsOf(kept) <= width ? /.+/gs : /[^ ]+/g)].map((word) => ({
      start: index + word.index,
      end: index + word.index + word[0].length,
    })),
  );
}

function wrapLine(line: string, width: number): Range[] {
  const lines: Range[] = [];
  let current: Range | undefined;
  for (const { start, end } of unbroken(line, width)) {
    const fits: boolean =
      current !== undefined && columnsOf(line.slice(current.start, end)) <= width;
    if (current && !fits) lines.push(current);
    current = { start: current && fits ? current.start : start, end };
  }
  return [...lines, current ?? { start: 0, end: 0 }];
}

/** The lines of a marked text, at most `width` columns each where its words allow. */
export function layOut(marked: Marked, width: number): string[] {
  return wrap(marked.text, width).map((line) => paintLine(marked, line));
}

function paintLine({ text, marks }: Marked, line: Range): string {
  const cut = marks
    .map(({ start, end, paint }) => ({
      start: Math.max(start, line.start),
      end: Math.min(end, line.end),
      paint,
    }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  let at = line.start;
  const pieces: string[] = [];
  for (const { start, end, paint } of [...cut, { start: line.end, end: line.end, paint: plain }]) {
    if (start < at) continue;
    pieces.push(text.slice(at, start), end > start ? paint(text.slice(start, end)) : '');
    at = end;
  }
  return pieces.join('');
}

/** Several marked texts, one after the other. */
export function joined(parts: readonly Marked[]): Marked {
  let length = 0;
  const marks = parts.flatMap((part) => {
    const offset = length;
    length += part.text.length;
    return part.marks.map(({ start, end, paint }) => ({
      start: start + offset,
      end: end + offset,
      paint,
    }));
  });
  return { text: parts.map(({ text }) => text).join(''), marks };
}

/** A text that looks the same all through. */
export function painted(text: string, paint: Paint = plain): Marked {
  const safe = harmless(text);
  return { text: safe, marks: [{ start: 0, end: safe.length, paint }] };
}
