import type {
  RichTextBlock,
  RichTextElement,
  RichTextQuote,
  RichTextSection,
  RichTextText,
} from '@slack/types';
import type { Quote } from '../answer/answer.ts';
import type { Range } from '../language/language.ts';
import type { Span } from '../reply/reply.ts';
import { LIMITS } from './limits.ts';

/**
 * Rich text takes strings as they are: nothing in them is markup, so nothing is escaped and a
 * quote stays verbatim to the letter.
 */
export function richText(elements: RichTextBlock['elements']): RichTextBlock {
  return { type: 'rich_text', elements };
}

export function section(spans: readonly Span[]): RichTextSection {
  const elements = spans.map(inline).filter((element) => element !== undefined);
  return { type: 'rich_text_section', elements: elements.length > 0 ? elements : [plain(' ')] };
}

/** A quotation set apart, its highlights in bold. */
export function quotation(quote: Quote): RichTextQuote {
  const parts = split(quote.text, quote.highlights, quote.start);
  return {
    type: 'rich_text_quote',
    elements: parts.map(({ text, bold }) =>
      bold ? { ...plain(text), style: { bold } } : plain(text),
    ),
  };
}

/** An address that may become a link; an article's other schemes are text. */
export function linkable(href: string | undefined): string | undefined {
  if (href === undefined || href.length > LIMITS.url) return undefined;
  return /^https?:\/\/[^\s]+$/i.test(href) ? href : undefined;
}

function inline(span: Span): RichTextElement | undefined {
  const { text, href, style } = typeof span === 'string' ? { text: span } : { ...span };
  if (text === '') return undefined;
  const url = linkable(href);
  if (url !== undefined) return { type: 'link', url, text };
  if (style === 'strong') return { ...plain(text), style: { bold: true } };
  if (style === 'code') return { ...plain(text), style: { code: true } };
  return plain(text);
}

function plain(text: string): RichTextText {
  return { type: 'text', text };
}

interface Part {
  readonly text: string;
  readonly bold: boolean;
}

/** Cuts a text at its highlights, given in offsets that begin at `start`. Joined it is the text. */
function split(text: string, highlights: readonly Range[], start: number): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { start: from, end } of [...highlights].sort((a, b) => a.start - b.start)) {
    const first = Math.max(from - start, at);
    const last = Math.min(end - start, text.length);
    if (first >= last) continue;
    parts.push({ text: text.slice(at, first), bold: false });
    parts.push({ text: text.slice(first, last), bold: true });
    at = last;
  }
  parts.push({ text: text.slice(at), bold: false });
  return parts.filter((part) => part.text !== '');
}
