import { isAlias, isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument } from 'yaml';
import type { Field } from './fields.ts';
import { echo, error, type Finding, warning } from './findings.ts';
import { LIMITS } from './limits.ts';

/** A Markdown file taken apart. */
export interface Split {
  /** The lines between the two `---`; undefined when the file has no front matter. */
  readonly matter?: string;
  /** The line of the file that the matter starts on, 1-based. */
  readonly line: number;
  readonly body: string;
  readonly findings: readonly Finding[];
}

const FENCE = /^---[ \t]*$/;
const KEY = /^([\p{L}\w][\p{L}\w -]{0,30}?)[ \t]*:(?:[ \t]+|$)(.*)$/u;
const BLANK_OR_COMMENT = /^\s*(?:#.*)?$/;

/** Other names that authors give to our keys. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['titre', 'title'],
  ['publisher', 'source'],
  ['auteur', 'author'],
  ['authors', 'author'],
  ['link', 'url'],
  ['lien', 'url'],
  ['language', 'lang'],
  ['langue', 'lang'],
  ['keywords', 'tags'],
]);

/** Parts the front matter from the body. A block that is never closed ends at its last key. */
export function splitFrontMatter(content: string): Split {
  const lines = content.split('\n');
  const open = lines.findIndex((line) => line.trim() !== '');
  if (!FENCE.test(lines[open] ?? '')) return { line: 1, body: content, findings: [] };
  const close = lines.findIndex((line, index) => index > open && FENCE.test(line));
  if (close > 0 && isMatter(lines.slice(open + 1, close)))
    return cut(lines, { open, close, body: close + 1 }, []);
  const end = endOfKeys(lines, open + 1);
  if (end === open + 1) return { line: 1, body: content, findings: [] };
  const unclosed = 'The front matter is not closed; it was read up to its last key.';
  const finding = warning(unclosed, 'Add a line --- after it.', open + 1);
  return cut(lines, { open, close: end, body: end }, [finding]);
}

/** Numbers of lines, from 0: the matter is between `open` and `close`. */
interface Cuts {
  readonly open: number;
  readonly close: number;
  readonly body: number;
}

function cut(
  lines: readonly string[],
  { open, close, body }: Cuts,
  findings: readonly Finding[],
): Split {
  const matter = lines.slice(open + 1, close).join('\n');
  return { matter, line: open + 2, body: lines.slice(body).join('\n'), findings };
}

/** A rule, prose and another rule are an article that begins with a rule. */
function isMatter(lines: readonly string[]): boolean {
  const isShort = lines.length <= LIMITS.frontMatterLines;
  return isShort && (lines.some((line) => KEY.test(line)) || lines.every((line) => !line.trim()));
}

function endOfKeys(lines: readonly string[], start: number): number {
  const length = lines.slice(start).findIndex((line) => !KEY.test(line));
  return length < 0 ? lines.length : start + length;
}

/**
 * Reads front matter as its author meant it: every value is a text (dates too), and where YAML
 * fails the keys are read one by one, so that `title: Acme : le rachat` is a title.
 * `line` is the line of the file that the matter starts on.
 */
export function readFrontMatter(
  matter: string,
  line: number,
): { readonly fields: Map<string, Field>; readonly findings: readonly Finding[] } {
  const whole = readYaml(matter, line);
  if (whole) return { fields: new Map(whole.map(named)), findings: [] };
  const fields = new Map<string, Field>();
  const findings: Finding[] = [];
  for (const entry of entriesOf(matter, line)) {
    const read = readEntry(entry);
    findings.push(...read.findings);
    if (read.field) fields.set(...named([entry.key, read.field]));
  }
  return { fields, findings };
}

function named([key, field]: readonly [string, Field]): [string, Field] {
  const name = key.toLowerCase();
  return [SYNONYMS.get(name) ?? name, field];
}

/** The fields of sound YAML; undefined when it is broken, or too long to find out. */
function readYaml(source: string, line: number): (readonly [string, Field])[] | undefined {
  if (source.length > LIMITS.yaml) return undefined;
  const lines = new LineCounter();
  const document = parseDocument(source, { schema: 'failsafe', lineCounter: lines });
  if (document.errors.length > 0) return undefined;
  if (document.contents === null) return [];
  if (!isMap(document.contents) || document.contents.items.some(isMarked)) return undefined;
  return document.contents.items.flatMap((pair) => fieldOf(pair, lines, line));
}

/** `*Acme*`, `&Acme` and `!Acme` mean something in YAML, and something else to a journalist. */
function isMarked({ value }: Pair): boolean {
  return isAlias(value) || (isScalar(value) && Boolean(value.anchor ?? value.tag));
}

function fieldOf(pair: Pair, lines: LineCounter, first: number): [string, Field][] {
  if (!isScalar(pair.key)) return [];
  const at = lines.linePos(pair.key.range?.[0] ?? 0).line - 1 + first;
  return [[String(pair.key.value), { values: scalarsOf(pair.value), line: at }]];
}

function scalarsOf(node: unknown): readonly string[] {
  const nodes = isSeq(node) ? node.items : [node];
  return nodes.filter((one) => isScalar(one)).map(({ value }) => String(value ?? ''));
}

/** One key of broken front matter with the lines that belong to it. */
interface Entry {
  readonly key: string;
  readonly value: string;
  readonly lines: readonly string[];
  readonly line: number;
}

function entriesOf(matter: string, first: number): readonly Entry[] {
  const entries: { key: string; value: string; lines: string[]; line: number }[] = [];
  for (const [index, line] of matter.split('\n').entries()) {
    const [, key, value = ''] = KEY.exec(line) ?? [];
    const last = entries.at(-1);
    if (key) entries.push({ key, value, lines: [line], line: first + index });
    else if (last && /^(?:\s|- |-$)/.test(line)) last.lines.push(line);
    else if (!BLANK_OR_COMMENT.test(line))
      entries.push({ key: '', value: line, lines: [line], line: first + index });
  }
  return entries;
}

function readEntry(entry: Entry): { field?: Field; findings: readonly Finding[] } {
  if (!entry.key) return { findings: [notAKey(entry)] };
  const source = entry.lines.join('\n');
  if (source.length > LIMITS.yaml) return { findings: [tooLong(entry)] };
  const [sound] = readYaml(source, entry.line) ?? [];
  if (sound) return { field: sound[1], findings: [] };
  if (entry.lines.some((line, index) => index > 0 && line.trim()))
    return { findings: [broken(entry)] };
  const { values, closed } = plainly(entry.value.trim());
  return { field: { values, line: entry.line }, findings: closed ? [] : [unclosed(entry)] };
}

/** A one-line value that YAML rejects, as the characters that are there. */
function plainly(value: string): { values: readonly string[]; closed: boolean } {
  const list = /^\[([^\]]*)$/.exec(value)?.[1];
  if (list !== undefined) return { values: list.split(',').map(unquote), closed: false };
  const quote = /^(["'])[^"']*$/.exec(value)?.[1];
  return quote
    ? { values: [value.slice(1).trim()], closed: false }
    : { values: [unquote(value)], closed: true };
}

/** Takes off quotes around the whole: of `'L'État'`, but not of `"Oui" : elle dit "non"`. */
function unquote(written: string): string {
  const value = written.trim();
  const inner = /^(["'])(.*)\1$/.exec(value)?.[2];
  if (inner === undefined) return value;
  const closesEarly = /^[^"']*[^"'\s]["'](?=[\s:,]).*["']/.test(inner);
  return closesEarly ? value : inner;
}

function notAKey(entry: Entry): Finding {
  const message = `The front matter line ${echo(entry.value)} is no "key: value"; it cannot be read.`;
  return error(message, 'Correct the line or take it out.', entry.line);
}

function broken(entry: Entry): Finding {
  const message = `The front matter of "${entry.key}" is broken YAML; it cannot be read.`;
  return error(message, 'Put the value on one line.', entry.line);
}

function tooLong(entry: Entry): Finding {
  const message = `The front matter of "${entry.key}" is longer than ${LIMITS.yaml} characters.`;
  return error(message, 'Move it into the text, below the front matter.', entry.line);
}

function unclosed(entry: Entry): Finding {
  const message = `The value of "${entry.key}" opens a quote or list and does not close it.`;
  return warning(message, 'Close it, or take the opening character out.', entry.line);
}
