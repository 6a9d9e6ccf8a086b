import type { Asked } from '../store/asked.ts';

const COLUMNS = ['at', 'channel', 'text', 'locale', 'outcome', 'cause', 'confidence'] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string | number>>;

/** The questions as CSV after RFC 4180, with a header; nobody is named in it. */
export function toCsv(questions: readonly Asked[]): string {
  const lines = questions.map((question) => {
    const row = rowOf(question);
    return COLUMNS.map((column) => field(row[column])).join(',');
  });
  return [COLUMNS.join(','), ...lines].map((line) => `${line}\r\n`).join('');
}

/** The same as one JSON object a line. */
export function toJsonLines(questions: readonly Asked[]): string {
  return questions.map((question) => `${JSON.stringify(rowOf(question))}\n`).join('');
}

function rowOf({ at, confidence, ...rest }: Asked): Row {
  return { ...rest, at: at.toISOString(), confidence: Math.round(confidence * 1000) / 1000 };
}

/** Quoted where it must be. Spreadsheets run what starts with `=`, `+`, `-` or `@`: it is defused. */
function field(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
