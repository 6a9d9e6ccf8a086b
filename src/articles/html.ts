import { Parser } from 'htmlparser2';
import { BLOCKS, DROPPED, RUNNING, VOID } from './html-names.ts';
import { type Row, tableText } from './html-table.ts';

/**
 * The text of a page, with the marks of Markdown for headings, items and rows. Character codes are
 * left as they are. What stands outside all elements is Markdown already, and keeps its lines.
 */
export function htmlToText(page: string): string {
  const writer = new Writer();
  const parser = new Parser(
    {
      onopentag: (name) => writer.open(name),
      onclosetag: (name) => writer.close(name),
      ontext: (text) => writer.text(text),
    },
    { decodeEntities: false },
  );
  parser.end(page);
  return writer.finish();
}

/** The mark of an item that has no text yet. */
const MARK = /\n\s*(?:-|\d+\.) $/;

/** Where text goes: the page, or a cell of a table. */
type Sink = string[];

interface List {
  readonly isOrdered: boolean;
  items: number;
}

class Writer {
  readonly #sinks: Sink[] = [[]];
  readonly #tables: { rows: Row[] }[] = [];
  readonly #lists: List[] = [];
  /** How many elements of a kind are open. */
  readonly #open = { all: 0, dropped: 0, running: 0, pre: 0 };

  open(name: string): void {
    this.#count(name, 1);
    if (this.#open.dropped > 0) return;
    if (name === 'br') this.#write('\n');
    else if (/^h[1-6]$/.test(name)) this.#write(`\n\n${'#'.repeat(Number(name.slice(1)))} `);
    else if (name === 'ul' || name === 'ol') this.#openList(name === 'ol');
    else if (name === 'li') this.#openItem();
    else if (name === 'table') this.#tables.push({ rows: [] });
    else if (name === 'tr') this.#tables.at(-1)?.rows.push({ cells: [], isHead: true });
    else if (name === 'td' || name === 'th') this.#sinks.push([]);
    else if (BLOCKS.has(name)) this.#breakParagraph();
  }

  close(name: string): void {
    const isDropped = this.#open.dropped > 0;
    this.#count(name, -1);
    if (isDropped) return;
    if (name === 'ul' || name === 'ol') this.#lists.pop();
    if (name === 'td' || name === 'th') this.#closeCell(name === 'th');
    else if (name === 'table') this.#closeTable();
    else if (BLOCKS.has(name) && name !== 'li' && name !== 'tr') this.#breakParagraph();
  }

  text(text: string): void {
    const { all, dropped, pre, running } = this.#open;
    if (dropped > 0) return;
    if (pre > 0 || all === 0) this.#write(text);
    else if (running > 0) this.#writeRunning(text.replace(/[ \t\n\r\f]+/g, ' '));
    else this.#writeRunning(text.replace(/[ \t\r\f]+/g, ' ').replace(/ ?\n ?/g, '\n'));
  }

  finish(): string {
    const lines = this.#sinks.flat().join('').split('\n');
    const text = lines.map((line) => line.trimEnd()).join('\n');
    return text
      .replace(/\n{3,}/g, '\n\n')
      .replace(/^\n+/, '')
      .trimEnd();
  }

  #count(name: string, by: 1 | -1): void {
    if (VOID.has(name)) return;
    this.#open.all += by;
    if (DROPPED.has(name)) this.#open.dropped += by;
    if (RUNNING.has(name)) this.#open.running += by;
    if (name === 'pre') this.#open.pre += by;
  }

  #write(text: string): void {
    this.#sinks.at(-1)?.push(text);
  }

  /** Of blanks that meet, the first stays. */
  #writeRunning(text: string): void {
    const before = this.#sinks.at(-1)?.at(-1) ?? '\n';
    this.#write(/\s$/.test(before) ? text.replace(/^ +/, '') : text);
  }

  /** The mark of an item and its first paragraph share a line. */
  #breakParagraph(): void {
    const before = this.#sinks.at(-1)?.at(-1) ?? '';
    if (MARK.test(before)) return;
    this.#write(this.#lists.length > 0 ? '\n' : '\n\n');
  }

  #openList(isOrdered: boolean): void {
    this.#write(this.#lists.length > 0 ? '\n' : '\n\n');
    this.#lists.push({ isOrdered, items: 0 });
  }

  #openItem(): void {
    const list = this.#lists.at(-1);
    if (list) list.items += 1;
    const indent = '  '.repeat(Math.max(0, this.#lists.length - 1));
    this.#write(`\n${indent}${list?.isOrdered ? `${list.items}.` : '-'} `);
  }

  #closeCell(isHead: boolean): void {
    const cell = this.#sinks.length > 1 ? (this.#sinks.pop() ?? []) : [];
    const row = this.#tables.at(-1)?.rows.at(-1);
    if (row) row.isHead &&= isHead;
    if (row) row.cells.push(cell.join(''));
    else this.#write(`${cell.join('')} `);
  }

  #closeTable(): void {
    const table = this.#tables.pop();
    if (table) this.#write(`\n\n${tableText(table.rows)}\n\n`);
  }
}
