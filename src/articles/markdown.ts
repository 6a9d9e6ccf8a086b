import { type Field, type Fields, type Origin, oneLine, type Parsed, toArticle } from './fields.ts';
import { error, type Finding, warning } from './findings.ts';
import { readFrontMatter, splitFrontMatter } from './front-matter.ts';
import { withoutFurnitureLines } from './furniture.ts';
import { titleFromSentence } from './headline.ts';
import { withoutMarkup, withoutMarkupInLines } from './markup.ts';

const LEADING_BLANK_LINES = /^(?:[^\S\n]*\n)+/;
/** Characters that a missing title is looked for in. */
const TOP = 20_000;
const TITLE_REMEDY = 'Write a line "title: …" in the front matter.';

/**
 * Reads a Markdown article, line breaks already `\n`. Its text is what follows the front matter,
 * without the blank lines at its top, and without HTML.
 */
export function parseMarkdown(content: string, origin: Origin): Parsed {
  const split = splitFrontMatter(content);
  const matter = withoutMarkupInLines(split.matter ?? '');
  const { fields, findings } = readFrontMatter(matter.text, split.line);
  const body = withoutMarkup(split.body);
  const text = body.text.replace(LEADING_BLANK_LINES, '');
  const marked = body.finding ?? matter.finding;
  const problems = [...split.findings, ...findings, ...(marked ? [marked] : [])];
  if (!text.trim())
    problems.push(error('The article holds no text.', 'Write it, or remove the file.'));
  if (problems.some(({ severity }) => severity === 'error')) return { findings: problems };
  const title = titleOf(fields, text);
  const read = toArticle(origin, title.value, text, fields);
  return { article: read.article, findings: [...problems, ...title.findings, ...read.findings] };
}

function titleOf(fields: Fields, text: string): { value: string; findings: readonly Finding[] } {
  const stated = oneLine(fields.get('title'));
  if (stated) return { value: stated, findings: [] };
  const top = text.slice(0, TOP);
  const heading = firstHeading(top);
  const stand = heading ? 'first heading' : 'first sentence';
  const message = `The article states no title; its ${stand} stands in.`;
  return {
    value: heading || titleFromSentence(bare(withoutFurnitureLines(top))),
    findings: [warning(message, TITLE_REMEDY, lineOf(fields.get('title')))],
  };
}

function lineOf(field: Field | undefined): number {
  return field?.line ?? 1;
}

/** The first heading outside code fences, `#` or underlined; `''` when there is none. */
function firstHeading(text: string): string {
  const prose = text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '');
  const match = /^#{1,6}[ \t]+(.+?)[ \t#]*$|^(\S.*)\n(?:=+|-{3,})[ \t]*$/m.exec(prose);
  return bare(match?.[1] ?? match?.[2] ?? '').trim();
}

/** Without the marks of headings, emphasis, code, links and images. */
function bare(markdown: string): string {
  return markdown
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^(?:#{1,6}|>)[ \t]+/gm, '')
    .replace(/[*`]|\b_|_\b/g, '');
}
