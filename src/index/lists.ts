import type { Range } from '../language/language.ts';
import { announces, type Block, isDelimiter } from './blocks.ts';

/** A list is quoted whole, with what announces it, up to this length; else by its items. Characters. */
export const LONGEST_LIST = 600;

/** A stretch to search, and what of the text above it says what it is about. */
export interface Part extends Range {
  readonly under: string;
}

/** The blocks from `at` on that are one list or one table; none when none begins there. */
export function listAt(all: readonly Block[], at: number): readonly Block[] {
  const first = all[at];
  if (!first || first.kind === 'text') return [];
  return runAt(all, at, (block) => belongs(block, first));
}

/** Paragraphs of an item stand as far to the right as its text. Columns. */
const INDENT = 2;

/** A table ends at a blank line, a list where another kind of mark stands as far to the left. */
function belongs(block: Block, first: Block): boolean {
  if (first.kind === 'row') return block.kind === 'row' && block.group === first.group;
  if (block.kind === 'text') return block.indent >= first.indent + INDENT;
  return block.kind === 'item' && (block.indent > first.indent || block.mark === first.mark);
}

/** Cuts a list or a table, with the line that announces it if there is one. */
export function listParts(text: string, list: readonly Block[], intro?: Range): Part[] {
  const [head, delimiter] = list;
  const hasHead = head && delimiter && list.length > 2 && isDelimiter(text, delimiter);
  const first = intro ?? (hasHead ? head : undefined);
  const whole = first && wholeOf(first, list);
  if (whole) return [whole];
  const under = [intro, hasHead ? head : undefined].flatMap((range) => textOf(text, range));
  const rest = hasHead ? list.slice(2) : list;
  return itemParts(text, rest, under.join(' '));
}

function wholeOf(first: Range, list: readonly Range[]): Part | undefined {
  const end = list.at(-1)?.end ?? first.end;
  return end - first.start <= LONGEST_LIST ? { start: first.start, end, under: '' } : undefined;
}

function textOf(text: string, range: Range | undefined): string[] {
  return range ? [text.slice(range.start, range.end).trim()] : [];
}

/** Each item alone; one that announces those below it, with them or as what they are about. */
function itemParts(text: string, items: readonly Block[], under: string): Part[] {
  const found: Part[] = [];
  let above: { readonly indent: number; readonly text: string } | undefined;
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (!item) break;
    if (above && item.indent <= above.indent) above = undefined;
    const children = announces(text, item) ? childrenAt(items, at) : [];
    const whole = children.length > 0 ? wholeOf(item, children) : undefined;
    if (whole) found.push({ ...whole, under });
    else if (children.length > 0) above = { indent: item.indent, text: textOf(text, item).join() };
    else
      found.push({
        start: item.start,
        end: item.end,
        under: `${under} ${above?.text ?? ''}`.trim(),
      });
    if (whole) at += children.length;
  }
  return found;
}

function childrenAt(items: readonly Block[], at: number): readonly Block[] {
  const indent = items[at]?.indent ?? 0;
  return runAt(items, at + 1, (item) => item.indent > indent);
}

/** The blocks from `from` on that the test lets through without a gap. */
function runAt(
  all: readonly Block[],
  from: number,
  test: (block: Block) => boolean,
): readonly Block[] {
  let to = from;
  for (let block = all[to]; block && test(block); block = all[to]) to += 1;
  return all.slice(from, to);
}
