import { decodeHTMLStrict } from 'entities';
import { type Finding, warning } from './findings.ts';
import { htmlToText } from './html.ts';
import { BLOCKS, DROPPED, INLINE, isElement } from './html-names.ts';

/** A text without HTML, and what was done to it. */
export interface Unmarked {
  readonly text: string;
  readonly finding?: Finding;
}

/** A tag, as it is written: quoted values may hold `>`. No quantifier sees a `<`. */
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:[\s/](?:"[^"<]*"|'[^'<]*'|[^<>"'])*)?)>/gi;
const DECLARATION = /<!doctype[^<>]*>|<\?xml[^<>]*>|<!\[CDATA\[|\]\]>/gi;
const CODE = /`[^`\n]+`/g;
const FENCE = /^\s{0,3}(?:```|~~~)/;
/** Closely after a word; one with blanks around it is spoken of. */
const LINE_BREAK = /(?<=\S)<br\s*\/?>/gi;
const BREAK_AT_END = /<br\s*\/?>\s*$/i;
/** Pairs within pairs are found from within. */
const DEEPEST = 4;

/**
 * Turns the HTML and the character codes of a text (`&eacute;`) into what a reader would see.
 * A text that only tells of them stays as it is: what stands in code, `a < b`, names of tags that
 * mark nothing.
 */
export function withoutMarkup(source: string): Unmarked {
  if (!/[<&]/.test(source)) return { text: source };
  const guarded = guardCode(source);
  const plain = withoutComments(guarded).replace(DECLARATION, '');
  const unmarked = isPage(plain) ? htmlToText(guardTags(plain)) : withoutPairs(plain);
  const text = decodeHTMLStrict(unmarked);
  if (text === source) return { text };
  return { text, finding: unmarked === guarded ? decoded() : turned() };
}

/** The same for lines that stay lines, such as those of front matter: no page, whatever they hold. */
export function withoutMarkupInLines(source: string): Unmarked {
  if (!/[<&]/.test(source)) return { text: source };
  const lines = source.split('\n').map((line) => {
    return decodeHTMLStrict(withoutPairs(guardCode(line))).replace(/[\r\n]+/g, ' ');
  });
  const text = lines.join('\n');
  return text === source ? { text } : { text, finding: decoded() };
}

/** Code says what it says: its marks are written so that they come out of the decoding as they were. */
function guardCode(source: string): string {
  let isFenced = false;
  const lines = source.split('\n').map((line) => {
    const isFence = FENCE.test(line);
    if (isFence) isFenced = !isFenced;
    return isFence || isFenced ? escapeMarks(line) : line.replace(CODE, escapeMarks);
  });
  return lines.join('\n');
}

function escapeMarks(code: string): string {
  return code.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function withoutComments(text: string): string {
  let rest = '';
  let from = 0;
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', at);
    if (end < 0) break;
    rest += text.slice(from, at);
    from = end + 3;
  }
  return rest + text.slice(from);
}

/**
 * Is a text laid out in HTML? Then an element of its own lines begins a line and ends one, or
 * closely encloses what it marks; where a text tells of tags, they stand within sentences.
 */
function isPage(text: string): boolean {
  const opened = new Set<string>();
  for (const { 0: tag, 1: slash, 2: written = '', index } of text.matchAll(TAG)) {
    const name = written.toLowerCase();
    if (!BLOCKS.has(name) && !DROPPED.has(name)) continue;
    const end = index + tag.length;
    if (!slash && isAtLineStart(text, index)) opened.add(`${name} line`);
    if (!slash && /[\p{L}\p{N}&<«"“(]/u.test(text.charAt(end))) opened.add(`${name} close`);
    if (slash && opened.has(`${name} line`) && isAtLineEnd(text, end)) return true;
    if (slash && opened.has(`${name} close`) && /\S/.test(text.charAt(index - 1))) return true;
  }
  return false;
}

function isAtLineStart(text: string, index: number): boolean {
  let at = index - 1;
  while (at >= 0 && /[ \t]/.test(text.charAt(at))) at -= 1;
  return at < 0 || /[\n>]/.test(text.charAt(at));
}

function isAtLineEnd(text: string, index: number): boolean {
  let at = index;
  while (/[ \t]/.test(text.charAt(at))) at += 1;
  return at >= text.length || /[\n<]/.test(text.charAt(at));
}

/** Leaves to the parser only what is a tag of HTML; `<` as such is written as a character code. */
function guardTags(text: string): string {
  const tags = [...text.matchAll(TAG)];
  const closed = new Set(tags.flatMap(([, slash, name = '']) => (slash ? name.toLowerCase() : [])));
  let guarded = '';
  let from = 0;
  for (const { 0: tag, 2: name = '', index } of tags) {
    guarded += text.slice(from, index).replaceAll('<', '&lt;');
    guarded += isElement(name.toLowerCase(), closed) ? tag : tag.replace('<', '&lt;');
    from = index + tag.length;
  }
  return guarded + text.slice(from).replaceAll('<', '&lt;');
}

const PAIR = new RegExp(
  `<(${[...INLINE].join('|')})((?:\\s(?:"[^"<]*"|'[^'<]*'|[^<>"'])*)?)>([^<]+)</\\1>`,
  'gi',
);

/** `<b>gratuite</b>` marks a word; `<b> et </b>` are spoken of. */
function withoutPairs(text: string): string {
  let plain = text;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const before = plain;
    plain = plain.replace(PAIR, (pair: string, ...[, , content]: string[]) =>
      content !== undefined && isClose(content) ? content : pair,
    );
    if (plain === before) break;
  }
  return plain.split('\n').map(withoutLineBreaks).join('\n');
}

/** In a row of a table a line break would end the row. */
function withoutLineBreaks(line: string): string {
  if (!line.includes('<')) return line;
  const end = line.replace(BREAK_AT_END, '');
  return end.replace(LINE_BREAK, /^\s*\|/.test(line) ? ' ' : '\n');
}

function isClose(content: string): boolean {
  return content.trim() === content && !/\n\s*\n/.test(content);
}

function turned(): Finding {
  const message = 'The text holds HTML; it was turned into plain text.';
  return warning(message, 'Have a look at how it is quoted; nothing else is to be done.');
}

function decoded(): Finding {
  const message = 'Character codes such as &eacute; were read as the letters that they stand for.';
  return warning(message, 'Nothing is to be done.');
}
