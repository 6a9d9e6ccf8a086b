/** Rows of cells under headings, aligned to the right: most of them are numbers. */
export function tableOf(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [headings, ...rows];
  const widths = headings.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)));
  const lines = all.map((row) => row.map((cell, at) => cell.padStart(widths[at] ?? 0)).join('  '));
  return `${lines.join('\n')}\n`;
}
