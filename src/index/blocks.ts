import { isFurniture } from '../articles/furniture.ts';
import type { Range } from '../language/language.ts';

/** One or more lines of an article that belong together. */
export interface Block extends Range {
  readonly kind: 'text' | 'item' | 'row';
  /** Columns before its first mark. */
  readonly indent: number;
  /** What marks an item: `-`, or `1` for all numbers. */
  readonly mark: string;
  /** Blocks with no blank line between them have the same. */
  readonly group: number;
}

export const HEADING = /^ {0,3}#{1,6}[ \t]+/;
const ITEM = /^(\s*)([-*•–]|\d{1,2}[.)])\s+/;
const RULE = /^\s*(?:[-*_]\s*){3,}$/;
const ROW = /^\s*\|.*\|\s*$/;
/** The line under the head of a table: `|---|:-:|`. */
const DELIMITER = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
/** A line that announces what comes below it. */
const ANNOUNCES = /:[\s*_]*$/;
const ENDS = /[.!?…»"”)][\s*_]*$/u;
/** Characters from the end that are looked at. */
const TAIL = 40;

/** Does a stretch of an article end in a colon? Then it belongs with what comes after it. */
export function announces(text: string, { start, end }: Range): boolean {
  return ANNOUNCES.test(text.slice(Math.max(start, end - TAIL), end));
}

/** Is it the line under the head of a table? */
export function isDelimiter(text: string, { start, end }: Range): boolean {
  return isDelimiterLine(text.slice(start, end));
}

function isDelimiterLine(line: string): boolean {
  return line.includes('|') && DELIMITER.test(line);
}

/** Items of lists, rows of tables and what was announced: short as they are, they are said. */
export function isListed(content: string): boolean {
  const lines = content.split('\n');
  return lines.some(
    (line, at) =>
      ITEM.test(line) || ROW.test(line) || (at > 0 && ANNOUNCES.test(lines[at - 1] ?? '')),
  );
}

/** Is it a table, or items below what announces them? */
export function isList(content: string): boolean {
  const lines = content.split('\n');
  return lines.some(
    (line, at) => ROW.test(line) || isDelimiterLine(line) || (at > 0 && ITEM.test(line)),
  );
}

/** The content of an item without its mark. */
export function withoutMark(item: string): string {
  return item.replace(ITEM, '').trim();
}

/** Paragraphs: runs of lines between blank ones; headings, list items and whole lines stand alone. */
export function blocks(text: string): Block[] {
  const found: Block[] = [];
  for (const [group, lines] of lineGroups(text).entries()) {
    for (const block of splitGroup(text, lines, group)) found.push(block);
  }
  return found;
}

function lineGroups(text: string): Range[][] {
  const groups: Range[][] = [[]];
  for (const line of linesOf(text)) {
    const blank = text.slice(line.start, line.end).trim() === '';
    if (blank) groups.push([]);
    else groups[groups.length - 1]?.push(line);
  }
  return groups.filter((group) => group.length > 0);
}

function linesOf(text: string): Range[] {
  const lines: Range[] = [];
  let from = 0;
  while (from < text.length) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 ? text.length : newline;
    lines.push({ start: from, end: to });
    from = to + 1;
  }
  return lines;
}

/** Joins wrapped lines; keeps apart what its author put on lines of its own. */
function splitGroup(text: string, lines: readonly Range[], group: number): Block[] {
  const found: Block[] = [];
  const contents = lines.map(({ start, end }) => text.slice(start, end));
  const table = tableOf(contents);
  let previous = '';
  for (const [at, line] of lines.entries()) {
    const content = contents[at] ?? '';
    const last = found.at(-1);
    const isRow = table.has(at);
    if (isRow || !RULE.test(content)) {
      const isMore = !isRow && !table.has(at - 1) && last && continues(last, previous, content);
      if (isMore) found[found.length - 1] = { ...last, end: line.end };
      else found.push(blockOf(line, content, isRow, group));
    }
    previous = content;
  }
  return found;
}

/** The lines that are rows of tables, with the head and the line under it, by number. */
function tableOf(lines: readonly string[]): ReadonlySet<number> {
  const rows = new Set<number>();
  if (!lines.some((line) => line.includes('|'))) return rows;
  for (const [at, line] of lines.entries()) {
    const isHead = line.includes('|') && isDelimiterLine(lines[at + 1] ?? '');
    if (isHead || ROW.test(line) || (rows.has(at - 1) && line.includes('|'))) rows.add(at);
  }
  return rows;
}

function blockOf({ start, end }: Range, content: string, isRow: boolean, group: number): Block {
  if (isRow) return { start, end, kind: 'row', indent: 0, mark: '', group };
  const item = ITEM.exec(content);
  if (!item) return { start, end, kind: 'text', indent: indentOf(content), mark: '', group };
  const [, blanks = '', mark = ''] = item;
  const kind = /\d/.test(mark) ? '1' : mark;
  return { start, end, kind: 'item', indent: blanks.length, mark: kind, group };
}

/** A heading is indented for no list. */
function indentOf(content: string): number {
  return HEADING.test(content) ? 0 : content.search(/\S/);
}

/** Does a line go on where the one before was wrapped? */
function continues(last: Block, previous: string, line: string): boolean {
  if (HEADING.test(line) || HEADING.test(previous) || ITEM.test(line)) return false;
  const isWrapped = previous.length > 40 && (!ENDS.test(previous) || previous.length < 100);
  const isIndented = last.kind === 'item' && line.search(/\S/) > last.indent;
  return (isWrapped || isIndented) && !isFurniture(previous, line) && !standsApart(line);
}

/** What sites put below a text is on lines of its own; what goes on a line begins in lower case. */
function standsApart(line: string): boolean {
  return /^\s*\P{Ll}/u.test(line) && isFurniture(line);
}
