import type { ActionsBlock, Button, ContextBlock, KnownBlock } from '@slack/types';
import type { Locale } from '../language/language.ts';
import { actionId, type Pressed } from '../reply/action-id.ts';
import { citation } from '../reply/citation.ts';
import { type Fitted, fit as fitBlocks } from '../reply/fit.ts';
import { plainText, spansText } from '../reply/plain.ts';
import type { Action, Block, Reply, Span } from '../reply/reply.ts';
import { shorten } from '../reply/shorten.ts';
import { wordingOf } from '../reply/wording.ts';
import { LIMITS } from './limits.ts';
import { escapeMarkup } from './markup.ts';
import { linkable, quotation, richText, section } from './rich-text.ts';
import { words } from './words.ts';

/** A message as Slack takes it. */
export interface Message {
  /** The whole of it in words: all that screen readers and notifications get. */
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/** Draws a reply as one message that Slack accepts; what does not fit waits behind "More". */
export function renderMessage(reply: Reply): Message {
  const drawable = { ...reply, blocks: reply.blocks.map((block) => shrink(block, reply.locale)) };
  const fitted = fitBlocks(drawable, (block) => cost(block, reply.locale), BUDGETS);
  const text = escapeMarkup(plainText({ blocks: fitted.blocks, locale: reply.locale }));
  const blocks = fitted.blocks.flatMap((block) => draw(block, reply.locale));
  return { text: text.trim() ? text : '…', blocks: [...blocks, ...buttons(reply, fitted)] };
}

/** Draws a reply into a Home tab, which holds more and has no top-level text. */
export function renderBlocks(reply: Reply): KnownBlock[] {
  const blocks = reply.blocks.flatMap((block) => draw(shrink(block, reply.locale), reply.locale));
  const below = buttons(reply, { blocks: [], lost: 0 });
  return [...blocks.slice(0, LIMITS.viewBlocks - below.length), ...below];
}

/** Characters of JSON, characters of text, blocks; room is left for the buttons. */
const BUDGETS = [LIMITS.blocksJson - 2_000, LIMITS.text, LIMITS.blocks - 2];

function cost(block: Block, locale: Locale): number[] {
  const text = escapeMarkup(plainText({ blocks: [block], locale }));
  const drawn = draw(block, locale);
  // Blocks of text are joined by an empty line.
  return [JSON.stringify(drawn).length, text.length + 2, drawn.length];
}

function draw(block: Block, locale: Locale): KnownBlock[] {
  switch (block.kind) {
    case 'heading': {
      const text = shorten(block.text, LIMITS.header) || ' ';
      return [{ type: 'header', text: { type: 'plain_text', text, emoji: false } }];
    }
    case 'paragraph':
      return [richText([section(block.spans)])];
    case 'list': {
      const elements = block.items.map(section);
      return [richText([{ type: 'rich_text_list', style: 'bullet', elements }])];
    }
    case 'note':
      return [smallPrint(block.spans)];
    case 'quote': {
      const lead = block.lead === undefined ? [] : [section(block.lead)];
      const from = citation(block.quote, locale, block.lead);
      return [richText([...lead, quotation(block.quote)]), smallPrint(from)];
    }
  }
}

/**
 * Small print where Slack would show these words as they are, else rich text. Its only markup are
 * links: their labels are titles, which nobody wrote for Slack.
 */
function smallPrint(spans: readonly Span[]): KnownBlock {
  const linked = spans.some((span) => typeof span !== 'string' && linkable(span.href));
  const parts = linked ? spans.map(printed) : [printed(spansText(spans) || ' ')];
  const elements = parts.filter((part) => part !== undefined);
  return elements.length === parts.length && elements.length <= LIMITS.contextElements
    ? { type: 'context', elements }
    : richText([section(spans)]);
}

/** What would be markup or an emoji in the label of a link. */
const MARKUP = /[*_~`|]|:[\w+-]+:/;

function printed(span: Span): ContextBlock['elements'][number] | undefined {
  const { text, href } = typeof span === 'string' ? { text: span } : { ...span };
  if (text === '' || text.length > LIMITS.contextText) return undefined;
  const url = linkable(href);
  if (url === undefined) return { type: 'plain_text', text, emoji: false };
  const marked = `<${escapeMarkup(url)}|${escapeMarkup(text)}>`;
  const faithful = !MARKUP.test(text) && !url.includes('|') && marked.length <= LIMITS.contextText;
  return faithful ? { type: 'mrkdwn', text: marked } : undefined;
}

function buttons(reply: Reply, fitted: Fitted): ActionsBlock[] {
  const own = reply.actions.filter((action) => action.kind !== 'more').map(button);
  const more = fitted.more ? [moreButton(fitted.more, reply.locale)] : [];
  const all = [...more, ...own];
  const rows = Math.ceil(all.length / LIMITS.actions);
  return Array.from({ length: rows }, (_, row) => ({
    type: 'actions',
    elements: all.slice(row * LIMITS.actions, (row + 1) * LIMITS.actions),
  }));
}

function moreButton(more: { ref: string; offset: number }, locale: Locale): Button {
  return labelled({ kind: 'more', ...more }, wordingOf(locale).actions.more);
}

function button({ kind, ref, label }: Action): Button {
  return labelled({ kind, ref }, label);
}

function labelled(pressed: Pressed, label: string): Button {
  const text = shorten(label, LIMITS.buttonText);
  return {
    type: 'button',
    action_id: actionId(pressed),
    text: { type: 'plain_text', text, emoji: true },
  };
}

/**
 * Makes a block that is too long for any message drawable. The bot's own words are shortened; a
 * quote never is: its place is taken by where it is to be read.
 */
function shrink(block: Block, locale: Locale): Block {
  const [json = 0, text = 0] = cost(block, locale);
  if (json < LIMITS.richText && text < LIMITS.text - 200 && block.kind !== 'note') return block;
  switch (block.kind) {
    case 'quote':
      return {
        kind: 'paragraph',
        spans: [words(locale).tooLong, ' ', ...citation(block.quote, locale)],
      };
    case 'list':
      return { ...block, items: block.items.slice(0, 20).map((item) => cut(item, 120)) };
    case 'paragraph':
      return { ...block, spans: cut(block.spans, 2_500) };
    case 'note':
      return { ...block, spans: cut(block.spans, LIMITS.contextText / 2) };
    case 'heading':
      return { ...block, text: shorten(block.text, LIMITS.header) };
  }
}

/** The first spans, up to so many characters. */
function cut(spans: readonly Span[], limit: number): Span[] {
  const kept: Span[] = [];
  let left = limit;
  for (const span of spans) {
    if (left <= 0) break;
    const text = typeof span === 'string' ? span : span.text;
    const short = shorten(text, left);
    kept.push(typeof span === 'string' ? short : { ...span, text: short });
    left -= text.length;
  }
  return kept;
}
