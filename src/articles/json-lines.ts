import { type Field, type Fields, type Origin, oneLine, type Parsed, toArticle } from './fields.ts';
import { echo, error, type Finding, warning } from './findings.ts';
import { withoutMarkup } from './markup.ts';

const FORM = 'Write one article a line: {"id": "…", "title": "…", "lang": "fr", "text": "…"}.';

const KEYS = ['id', 'source', 'date', 'author', 'url', 'lang', 'tags', 'collection'];

/** Reads one line of a JSON lines file. Its text is kept byte for byte. */
export function parseJsonLine(source: string, line: number, origin: Origin): Parsed {
  const record = recordOf(source);
  if (!record) return { findings: [error('The line is no JSON object.', FORM, line)] };
  const { text, title } = record;
  if (typeof text !== 'string' || !text.trim()) {
    return { findings: [error('The line holds no article: it has no "text".', FORM, line)] };
  }
  const fields = fieldsOf(record, line);
  const id = oneLine(fields.get('id'));
  const own = { ...origin, id: id || `${origin.id}#${line}`, collection: place(fields, origin) };
  const read = toArticle(own, typeof title === 'string' ? title : '', text, fields);
  const marked = withoutMarkup(text).finding ? [holdsMarkup(own.id, line)] : [];
  const findings = [...(id ? [] : [unnamed(own.id, line)]), ...marked, ...read.findings];
  return { article: read.article, findings };
}

type LineRecord = Readonly<Record<string, unknown>>;

function recordOf(source: string): LineRecord | undefined {
  try {
    const value: unknown = JSON.parse(source);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is LineRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldsOf(record: LineRecord, line: number): Fields {
  const fields = new Map<string, Field>();
  for (const key of KEYS) {
    const values = textsOf(record[key]);
    if (values.length > 0) fields.set(key, { values, line });
  }
  return fields;
}

function textsOf(value: unknown): readonly string[] {
  if (value === undefined) return [];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one) => typeof one === 'string' || typeof one === 'number').map(String);
}

/** The line's own collection, else that of its file: a folder that is kept private stays so. */
function place(fields: Fields, origin: Origin): string {
  return oneLine(fields.get('collection')) || origin.collection;
}

function holdsMarkup(id: string, line: number): Finding {
  const message = `The text of ${echo(id)} holds HTML or codes like &eacute;; it is quoted as it is.`;
  return warning(message, 'Write it as plain text, or as a Markdown file.', line);
}

function unnamed(id: string, line: number): Finding {
  return warning(`The line has no "id"; the article is called ${id}.`, 'Give it an "id".', line);
}
