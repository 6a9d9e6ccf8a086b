/** A row of a table of HTML. */
export interface Row {
  readonly cells: string[];
  /** All its cells are headings. */
  isHead: boolean;
}

/** A longer cell holds a part of a page and not a datum. Characters. */
const LONGEST_CELL = 300;

/** Rows as Markdown writes them; a table that lays out a page is read cell by cell. */
export function tableText(all: readonly Row[]): string {
  const rows = all.filter(({ cells }) => cells.some((cell) => cell.trim()));
  if (isLayout(rows)) return rows.flatMap(({ cells }) => cells).join('\n\n');
  const lines = rows.map(({ cells }) => `| ${cells.map(oneLine).join(' | ')} |`);
  const [head] = rows;
  const isHeaded = head?.isHead && rows.length > 1;
  if (isHeaded) lines.splice(1, 0, `|${'---|'.repeat(head.cells.length)}`);
  return lines.join('\n');
}

function isLayout(rows: readonly Row[]): boolean {
  const cells = rows.flatMap((row) => row.cells);
  return (
    rows.every((row) => row.cells.length < 2) || cells.some((cell) => cell.length > LONGEST_CELL)
  );
}

function oneLine(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim();
}
