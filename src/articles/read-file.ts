import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile as readBytes } from 'node:fs/promises';
import type { Article } from './article.ts';
import { type ByteLine, LineSplitter } from './byte-lines.ts';
import { decode, utf16Label } from './decode.ts';
import type { Origin, Parsed } from './fields.ts';
import { error, type Finding, problemsOf } from './findings.ts';
import { parseJsonLine } from './json-lines.ts';
import type { Problem } from './library.ts';
import { LIMITS } from './limits.ts';
import { parsePlainText } from './plain-text.ts';

export type Format = 'markdown' | 'text' | 'json-lines';

/** A file that can hold articles. */
export interface SourceFile extends Origin {
  /** The name that people see, and the key of its reading: unique over all corpora. */
  readonly file: string;
  readonly path: string;
  readonly format: Format;
  /** In bytes. */
  readonly size: number;
}

/** All that one file holds, as read. */
export interface FileReading {
  readonly file: string;
  /** Changes whenever the file says something else. */
  readonly hash: string;
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
  /** Where an article stands, in a file of several. */
  readonly lines?: ReadonlyMap<Article, number>;
}

const CHUNK = 1 << 18;
/** That of Markdown is loaded when a file needs it: it takes a parser of YAML. */
const PARSERS = {
  markdown: async () => (await import('./markdown.ts')).parseMarkdown,
  text: async () => parsePlainText,
} as const;

/** Reads a file; undefined when it is gone. A file that cannot be read has a problem, no articles. */
export async function readFile(source: SourceFile): Promise<FileReading | undefined> {
  const refusal = refuseSize(source);
  if (refusal) return refused(source.file, refusal);
  try {
    return await (source.format === 'json-lines' ? readLines(source) : readText(source));
  } catch (failure) {
    const code = errorCode(failure);
    return code === 'ENOENT' ? undefined : refused(source.file, unreadable(code));
  }
}

/** The reading of something that holds no articles. */
export function refused(file: string, finding: Finding): FileReading {
  return { file, hash: finding.message, articles: [], problems: problemsOf(file, [finding]) };
}

export function unreadable(code: string): Finding {
  return error(`It cannot be read (${code}).`, 'Give the bot permission to read it.');
}

/** The code of a failed file operation, such as `EACCES`. */
export function errorCode(failure: unknown): string {
  if (failure instanceof Error && 'code' in failure) return String(failure.code);
  throw failure;
}

function refuseSize({ size, format }: SourceFile): Finding | undefined {
  const limit = format === 'json-lines' ? LIMITS.jsonlFile : LIMITS.textFile;
  if (size === 0) return error('The file is empty.', 'Write the article, or remove the file.');
  if (size < limit) return undefined;
  const sizes = `${megabytes(size)} MB; from ${megabytes(limit)} MB on`;
  return error(`The file has ${sizes} a file is skipped.`, 'Split it into several articles.');
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}

async function readText(source: SourceFile): Promise<FileReading> {
  const bytes = await readBytes(source.path);
  const hash = createHash('sha1').update(bytes).digest('hex');
  const parse = await PARSERS[source.format === 'text' ? 'text' : 'markdown']();
  const parsed = parseBytes(bytes, source, parse);
  const articles = parsed.article ? [parsed.article] : [];
  return { file: source.file, hash, articles, problems: problemsOf(source.file, parsed.findings) };
}

function parseBytes(bytes: Buffer, source: SourceFile, parse: typeof parsePlainText): Parsed {
  const decoded = decode(bytes);
  if (decoded.kind === 'unknown') return { findings: [decoded.finding] };
  const parsed = parse(decoded.text.replace(/\r\n?/g, '\n'), source);
  return {
    ...parsed,
    findings: [...(decoded.finding ? [decoded.finding] : []), ...parsed.findings],
  };
}

/** Reads a file of JSON lines as a stream, so that its size does not matter to the memory. */
async function readLines(source: SourceFile): Promise<FileReading> {
  const hash = createHash('sha1');
  const reader = new LineReader(source);
  const splitter = new LineSplitter(LIMITS.jsonLine);
  let toUtf8: ((chunk: Buffer) => Buffer) | undefined;
  for await (const chunk of chunksOf(source.path)) {
    hash.update(chunk);
    toUtf8 ??= converter(chunk);
    reader.read(splitter.push(toUtf8(chunk)));
  }
  reader.read(splitter.end());
  const problems = problemsOf(source.file, reader.findings);
  const { articles, lines } = reader;
  return { file: source.file, hash: hash.digest('hex'), articles, problems, lines };
}

function chunksOf(path: string): AsyncIterable<Buffer> {
  return createReadStream(path, { highWaterMark: CHUNK });
}

/** UTF-16 becomes UTF-8, told by the first chunk; other bytes stay as they are. */
function converter(first: Buffer): (chunk: Buffer) => Buffer {
  const label = utf16Label(first);
  if (!label) return (chunk) => chunk;
  const decoder = new TextDecoder(label);
  return (chunk) => Buffer.from(decoder.decode(chunk, { stream: true }));
}

/** Collects the articles of a file line by line. */
class LineReader {
  readonly articles: Article[] = [];
  readonly lines = new Map<Article, number>();
  readonly findings: Finding[] = [];
  readonly #origin: Origin;
  #line = 0;
  #encodingTold = false;

  constructor(origin: Origin) {
    this.#origin = origin;
  }

  read(lines: readonly ByteLine[]): void {
    for (const bytes of lines) {
      this.#line++;
      const source = bytes ? this.#decode(bytes) : this.#tooLong();
      if (source.trim()) this.#parse(source);
    }
  }

  #parse(source: string): void {
    const { article, findings } = parseJsonLine(source, this.#line, this.#origin);
    if (article) {
      this.articles.push(article);
      this.lines.set(article, this.#line);
    }
    this.findings.push(...findings);
  }

  #decode(bytes: Buffer): string {
    const decoded = decode(bytes);
    const { finding } = decoded;
    if (finding && !this.#encodingTold) this.findings.push({ ...finding, line: this.#line });
    this.#encodingTold ||= finding !== undefined;
    return decoded.kind === 'text' ? decoded.text : '';
  }

  #tooLong(): string {
    const message = `The line has more than ${megabytes(LIMITS.jsonLine)} MB; it is skipped.`;
    this.findings.push(error(message, 'Split it into several articles.', this.#line));
    return '';
  }
}
