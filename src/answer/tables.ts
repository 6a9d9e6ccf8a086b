import type { Language } from '../language/language.ts';
import { tokenise } from '../language/tokens.ts';

/** What a table says of one of its cells. */
export interface Cell {
  /** The first cell of the row. */
  readonly label: string;
  readonly row: string;
  /** The name of the column; empty where the table has no head. */
  readonly head: string;
}

const ROW = /^\s*\|.*\|\s*$/;
/** The line under the head of a table: `|---|:-:|`. */
const DELIMITER = /^[\s|:-]*-[\s|:-]*$/;

/** The cell at an offset of a text; undefined where the text there is no table. */
export function cellAt(text: string, at: number): Cell | undefined {
  const from = text.lastIndexOf('\n', at - 1) + 1;
  const [row = ''] = text.slice(from).split('\n', 1);
  if (!ROW.test(row)) return undefined;
  const column = cellsOf(row.slice(0, at - from)).length - 1;
  const head = headOf(text.slice(0, from).split('\n'));
  return { label: cellsOf(row)[0] ?? '', row, head: cellsOf(head)[column] ?? '' };
}

function cellsOf(row: string): string[] {
  return row.replace(/^\s*\|/, '').split('|');
}

/** The line above the last delimiter. */
function headOf(above: readonly string[]): string {
  return above[above.findLastIndex((line) => DELIMITER.test(line)) - 1] ?? '';
}

/** The share of a topic's words that the row and the column of a cell name. */
export function namedBy({ row, head }: Cell, topic: string, language: Language): number {
  return shareNamed(`${row}\n${head}`, topic, language);
}

/** The share of a topic's words that a title or the like names; plain plurals are the same word. */
export function shareNamed(text: string, topic: string, language: Language): number {
  const said = new Set(formsOf(text, language));
  const asked = formsOf(topic, language);
  return asked.filter((form) => said.has(form)).length / Math.max(1, asked.length);
}

/** `cantine` and `cantines` alike. */
function formsOf(text: string, language: Language): string[] {
  return tokenise(text, language).map(({ form }) => form.replace(/[sx]$/, ''));
}
