import type { Range } from '../language/language.ts';
import { sentences } from '../language/sentences.ts';
import { announcesLinks, isFurniture, isLink } from './furniture.ts';

/** A stretch of an article that is searched and scored as one: a paragraph, or a part of a long one. */
export interface Passage extends Range {
  /** The heading that it stands under, as written, without the marks. */
  readonly heading: string;
}

/** Longer paragraphs are cut at sentence ends into parts of about `PART` characters. */
export const LONGEST = 1_100;
const PART = 700;

const HEADING = /^ {0,3}#{1,6}[ \t]+/;
const LIST_ITEM = /^\s*(?:[-*•–]|\d{1,2}[.)])\s+/;
const RULE = /^\s*(?:[-*_]\s*){3,}$/;

/** Cuts an article's text into passages, in order and without overlap. */
export function passages(text: string): Passage[] {
  const found: Passage[] = [];
  let heading = '';
  const all = withoutFurniture(text, blocks(text));
  for (const [at, block] of all.entries()) {
    const title = headingOf(text, block, all[at + 1]);
    if (title !== undefined) heading = title;
    else for (const part of parts(text, block)) found.push({ ...part, heading });
  }
  return found;
}

/** Leaves out what sites put around a text, and the links that a `See also:` announces. */
function withoutFurniture(text: string, all: readonly Range[]): Range[] {
  let isAnnounced = false;
  return all.filter(({ start, end }) => {
    const content = text.slice(start, end);
    isAnnounced = announcesLinks(content) || (isAnnounced && isLink(content));
    return !isAnnounced && !isFurniture(content);
  });
}

/** A Markdown heading, or a short line without a full stop above a paragraph: plain text has no marks. */
function headingOf(text: string, block: Range, next: Range | undefined): string | undefined {
  const lines = text.slice(block.start, block.end);
  const content = lines.trim();
  if (HEADING.test(lines)) return withoutMarks(content);
  const short = content.length <= 100 && !/[.!…:;,][»"”*_]*$/u.test(content);
  const isTitle = short && isParagraph(text, next, content.length) && !LIST_ITEM.test(content);
  return isTitle ? content : undefined;
}

/** A line above another heading heads nothing, and as a heading its words would be lost. */
function isParagraph(text: string, block: Range | undefined, above: number): boolean {
  if (!block) return false;
  const length = block.end - block.start;
  return length > 120 && length > above * 2 && !HEADING.test(text.slice(block.start, block.end));
}

/** `## Deux ##` → `Deux`. Counted by hand: a pattern that looks for an end is slow on hostile lines. */
function withoutMarks(heading: string): string {
  const title = heading.replace(HEADING, '');
  let end = title.length;
  while (title.charAt(end - 1) === '#') end -= 1;
  const isClosed = end === 0 || /\s/.test(title.charAt(end - 1));
  return isClosed ? title.slice(0, end).trimEnd() : title;
}

/**
 * The sentences of a passage, as ranges of the article. A passage is a paragraph or a part of one,
 * so its lines are not judged again: where a part begins within a line, what is left of that line
 * may look like a rule, or like a line too short to be wrapped.
 */
export function passageSentences(text: string, passage: Range): Range[] {
  return sentences(text, passage.start, passage.end);
}

/** Paragraphs: runs of lines between blank ones; headings, list items and whole lines stand alone. */
function blocks(text: string): Range[] {
  const found: Range[] = [];
  for (const group of lineGroups(text)) found.push(...splitGroup(text, group));
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
function splitGroup(text: string, lines: readonly Range[]): Range[] {
  const found: Range[] = [];
  let previous = '';
  for (const line of lines) {
    const content = text.slice(line.start, line.end);
    const last = found.at(-1);
    if (!RULE.test(content)) {
      if (last && continues(previous, content))
        found[found.length - 1] = { start: last.start, end: line.end };
      else found.push(line);
    }
    previous = content;
  }
  return found;
}

/** Does a line go on where the one before was wrapped? */
function continues(previous: string, line: string): boolean {
  if (HEADING.test(line) || HEADING.test(previous) || LIST_ITEM.test(line)) return false;
  if (/[.!?…»"”)][\s*_]*$/u.test(previous)) return previous.length < 100 && previous.length > 40;
  return previous.length > 40;
}

function parts(text: string, block: Range): Range[] {
  if (block.end - block.start <= LONGEST) return trimmed(text, block);
  const found: Range[] = [];
  for (const sentence of sentences(text, block.start, block.end)) {
    const last = found.at(-1);
    if (last && sentence.end - last.start <= PART) {
      found[found.length - 1] = { start: last.start, end: sentence.end };
    } else {
      found.push(sentence);
    }
  }
  return found;
}

function trimmed(text: string, block: Range): Range[] {
  const content = text.slice(block.start, block.end);
  const start = block.start + (content.length - content.trimStart().length);
  const end = block.end - (content.length - content.trimEnd().length);
  return start < end ? [{ start, end }] : [];
}
