import type { Range } from '../language/language.ts';
import { sentences } from '../language/sentences.ts';
import { announces, type Block, blocks, HEADING, isList } from './blocks.ts';
import { withoutFurniture } from './content.ts';
import { LONGEST_LIST, listAt, listParts, type Part } from './lists.ts';

/** A stretch of an article that is searched and scored as one: a paragraph, or a part of a long one. */
export interface Passage extends Range {
  /**
   * The heading that it stands under, as written, without the marks; for an item of a long list,
   * what announces the list too.
   */
  readonly heading: string;
}

/** Longer paragraphs are cut at sentence ends into parts of about `PART` characters. */
export const LONGEST = 1_100;
const PART = 700;
/** A longer paragraph that ends in a colon is no line that announces the next. Characters. */
const LONGEST_ANNOUNCEMENT = 200;
/** A longer line is no heading. Characters. */
const LONGEST_TITLE = 100;

/** Cuts an article's text into passages, in order and without overlap. */
export function passages(text: string): Passage[] {
  const found: Passage[] = [];
  let heading = '';
  for (const { title, parts } of sections(text)) {
    heading = title ?? heading;
    for (const { start, end, under } of parts) {
      found.push({ start, end, heading: under ? `${heading} ${under}`.trim() : heading });
    }
  }
  return found;
}

/** A heading, or what is to be searched of a paragraph, a list or a table. */
interface Section {
  readonly title?: string;
  readonly parts: readonly Part[];
}

function* sections(text: string): Generator<Section> {
  const all = withAnnounced(text, withoutFurniture(text, blocks(text)));
  for (let at = 0; at < all.length; ) {
    const [block, next] = [all[at], all[at + 1]];
    if (!block) return;
    const title = headingOf(text, block, next);
    const intro = title === undefined ? introOf(text, block, next) : undefined;
    const list = title === undefined ? listAt(all, intro ? at + 1 : at) : [];
    at += list.length + (intro || list.length === 0 ? 1 : 0);
    if (title !== undefined) yield { title, parts: [] };
    else if (list.length === 0) yield { parts: cut(text, block) };
    else yield { parts: listWithText(text, block, list, intro) };
  }
}

/** A list with what announces it, and the sentences in front of that. */
function listWithText(
  text: string,
  block: Block,
  list: readonly Block[],
  intro: Range | undefined,
): Part[] {
  const before = intro ? cut(text, { start: block.start, end: intro.start }) : [];
  const parts = listParts(text, list, intro);
  return [...before, ...parts.flatMap((part) => cut(text, part, part.under))];
}

/** Joins a line that ends in a colon to the paragraph that it announces. */
function withAnnounced(text: string, all: readonly Block[]): Block[] {
  const found: Block[] = [];
  for (const block of all) {
    const last = found.at(-1);
    const isAnnounced = last && isAnnouncement(text, last) && isProse(text, block);
    if (isAnnounced) found[found.length - 1] = { ...block, start: last.start };
    else found.push(block);
  }
  return found;
}

function isAnnouncement(text: string, block: Block): boolean {
  const isShort = block.end - block.start <= LONGEST_ANNOUNCEMENT;
  return isShort && isProse(text, block) && announces(text, block);
}

function isProse(text: string, { kind, start, end }: Block): boolean {
  return kind === 'text' && !HEADING.test(text.slice(start, end));
}

/** What announces the list below: a sentence that ends in a colon, or a label right above it. */
function introOf(text: string, block: Block, next: Block | undefined): Range | undefined {
  if (block.kind !== 'text' || !next || next.kind === 'text') return undefined;
  const last = sentences(text, block.start, block.end).at(-1);
  if (last && announces(text, block)) return last;
  const isLabel = block.group === next.group && isTitle(text.slice(block.start, block.end).trim());
  return isLabel ? last : undefined;
}

/**
 * A Markdown heading, or a short line without a full stop above a paragraph or a list: plain text
 * has no marks.
 */
function headingOf(text: string, block: Block, next: Block | undefined): string | undefined {
  const lines = text.slice(block.start, block.end);
  const content = lines.trim();
  if (HEADING.test(lines)) return withoutMarks(content);
  if (block.kind !== 'text' || !isTitle(content)) return undefined;
  const isOfList = next !== undefined && next.kind !== 'text' && next.group !== block.group;
  return isOfList || isParagraph(text, next, content.length) ? content : undefined;
}

function isTitle(content: string): boolean {
  return content.length <= LONGEST_TITLE && !/[.!…:;,][»"”*_]*$/u.test(content);
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
 * may look like a rule, or like a line too short to be wrapped. A list with what announces it and a
 * table are quoted whole: their lines say nothing without each other.
 */
export function passageSentences(text: string, passage: Range): Range[] {
  const { start, end } = passage;
  const isWhole = end - start <= LONGEST_LIST && isList(text.slice(start, end));
  return isWhole ? [{ start, end }] : sentences(text, start, end);
}

function cut(text: string, block: Range, under = ''): Part[] {
  if (block.end - block.start <= LONGEST) return trimmed(text, block, under);
  const found: Part[] = [];
  for (const sentence of sentences(text, block.start, block.end)) {
    const last = found.at(-1);
    if (last && sentence.end - last.start <= PART) {
      found[found.length - 1] = { ...last, end: sentence.end };
    } else {
      found.push({ ...sentence, under });
    }
  }
  return found;
}

function trimmed(text: string, block: Range, under: string): Part[] {
  const content = text.slice(block.start, block.end);
  const start = block.start + (content.length - content.trimStart().length);
  const end = block.end - (content.length - content.trimEnd().length);
  return start < end ? [{ start, end, under }] : [];
}
