import { readDate } from './dates.ts';
import { type Field, type Origin, type Parsed, toArticle } from './fields.ts';
import { error, warning } from './findings.ts';
import { withoutFurnitureLines } from './furniture.ts';
import { headlineOf, titleFromSentence } from './headline.ts';
import { withoutMarkup } from './markup.ts';

/** Lines that say nothing but who published the text, or when. */
const SOURCE = /^[^\S\n]*(?:source|publisher|éditeur)[^\S\n]*:[^\S\n]*(\S.{0,79})$/im;
const DATE = /^[^\S\n]*(?:date|publié|published)(?: le| on)?[^\S\n]*:?[^\S\n]+(\S.{3,39})$/im;

/**
 * Reads a plain text, line breaks already `\n`. Its text is the whole, title and crumbs included,
 * without HTML.
 */
export function parsePlainText(content: string, origin: Origin): Parsed {
  const { text, finding } = withoutMarkup(content);
  if (!text.trim()) {
    return { findings: [error('The article holds no text.', 'Write it, or remove the file.')] };
  }
  const headline = headlineOf(text);
  const fields = new Map([...sourceField(text), ...dateField(text)]);
  const read = toArticle(
    origin,
    headline ?? titleFromSentence(withoutFurnitureLines(text)),
    text,
    fields,
  );
  const message = 'The text has no headline; its first sentence stands in for the title.';
  const untitled = warning(message, 'Put a title on the first line, a blank line below.', 1);
  const findings = [...(finding ? [finding] : []), ...(headline ? [] : [untitled])];
  return { article: read.article, findings: [...findings, ...read.findings] };
}

function sourceField(text: string): [string, Field][] {
  const source = SOURCE.exec(text)?.[1]?.trim();
  return source && !/^https?:/i.test(source) ? [['source', { values: [source], line: 1 }]] : [];
}

/** A line that only looks like a date is part of the article, and no problem. */
function dateField(text: string): [string, Field][] {
  const date = readDate(DATE.exec(text)?.[1] ?? '');
  return date ? [['date', { values: [date], line: 1 }]] : [];
}
