import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import type { Quote } from '../answer/answer.ts';
import type { Locale } from '../language/language.ts';
import { actionId } from '../reply/action-id.ts';
import { citation } from '../reply/citation.ts';
import { fit as chooseBlocks, type Fitted } from '../reply/fit.ts';
import type { Action, Block, Reply, Span } from '../reply/reply.ts';
import { shorten } from '../reply/shorten.ts';
import { wordingOf } from '../reply/wording.ts';
import { LIMITS } from './limits.ts';
import { blockQuote, code, escapeMarkup, link } from './markup.ts';
import { wordsOf } from './words.ts';

/*
 * Components V2, not embeds. An embed is a narrower box in smaller type, cannot be selected or
 * copied on a phone, is hidden from people who switched embeds off, and needs a permission of its
 * own. Text displays read like a message, full width; links in them unfurl nothing.
 */

type Row = APIActionRowComponent<APIButtonComponentWithCustomId>;

/** A message as every route takes it. */
export interface Payload {
  readonly flags: number;
  readonly components: readonly (APITextDisplayComponent | Row)[];
  /** Nobody is ever pinged: neither by article text nor by a reply. */
  readonly allowed_mentions: { readonly parse: readonly []; readonly replied_user: false };
}

export interface Drawing {
  /** Small print of the adapter's own, below the reply. */
  readonly hint?: string | undefined;
  /** A number by which the message is found again; it becomes the id of its first component. */
  readonly marker?: number;
  /** Flags besides that of components V2. */
  readonly flags?: number;
}

/** The longest that one block may be: beside it there has to be room for small print. */
const BLOCK = LIMITS.text - 600;

/** A reply as a Discord message: as many whole blocks as fit, the rest behind "More". */
export function render(reply: Reply, drawing: Drawing = {}): Payload {
  const hint = drawing.hint === undefined ? [] : [smallPrint([drawing.hint])];
  const buttons = reply.actions.filter(({ kind }) => kind !== 'more');
  // Room for "More" and for the line of what is left out is kept whether or not they come.
  const spare = [leftOutLine(reply.locale, reply.blocks.length), ...hint].join('').length;
  const rows = 2 + buttons.length + Math.ceil(buttons.length / LIMITS.rowButtons);
  const fitted = chooseBlocks(reply, (block) => [draw(block, reply.locale).length, 1], [
    LIMITS.text - spare,
    LIMITS.components - rows - hint.length - 1,
  ]);
  const texts = [...fitted.blocks.map((block) => draw(block, reply.locale)), ...hint];
  const lost = fitted.lost > 0 ? [leftOutLine(reply.locale, fitted.lost)] : [];
  return {
    flags: MessageFlags.IsComponentsV2 | (drawing.flags ?? 0),
    components: [
      ...displays([...texts, ...lost], drawing.marker),
      ...rowsOf(buttons, fitted, reply),
    ],
    allowed_mentions: { parse: [], replied_user: false },
  };
}

function leftOutLine(locale: Locale, count: number): string {
  return smallPrint([wordsOf(locale).leftOut(count)]);
}

function displays(texts: readonly string[], marker?: number): APITextDisplayComponent[] {
  return texts
    .filter((text) => text.trim())
    .map((content, index) => ({
      type: ComponentType.TextDisplay,
      content,
      ...(index === 0 && marker !== undefined ? { id: marker } : {}),
    }));
}

/** One block as markdown; never longer than a whole message may be. */
function draw(block: Block, locale: Locale): string {
  switch (block.kind) {
    case 'heading':
      return `### ${shorten(escapeMarkup(block.text), BLOCK)}`;
    case 'paragraph':
      return shorten(spansMarkup(block.spans), BLOCK);
    case 'note':
      return shorten(smallPrint(block.spans), BLOCK);
    case 'list':
      return drawList(block.items, locale);
    case 'quote':
      return drawQuote(block.quote, block.lead, locale);
  }
}

function drawList(items: readonly (readonly Span[])[], locale: Locale): string {
  const lines = items.map((item) => `- ${shorten(spansMarkup(item), BLOCK / 4)}`);
  let count = 0;
  let length = 0;
  for (const line of lines) {
    length += line.length + 1;
    if (length > BLOCK) break;
    count += 1;
  }
  const rest = lines.length - count;
  return [...lines.slice(0, count), ...(rest > 0 ? [leftOutLine(locale, rest)] : [])].join('\n');
}

/** A quote is shown whole or, where Discord has no room for it, only pointed to. */
function drawQuote(quote: Quote, lead: readonly Span[] | undefined, locale: Locale): string {
  const from = smallPrint(citation(quote, locale, lead));
  const intro = lead ? `${spansMarkup(lead)}\n` : '';
  const highlights = quote.highlights.map(({ start, end }) => ({
    start: start - quote.start,
    end: end - quote.start,
  }));
  const whole = `${intro}${blockQuote(quote.text, highlights)}\n${from}`;
  if (whole.length <= BLOCK) return whole;
  return `${intro}${escapeMarkup(wordsOf(locale).longQuote(quote.text.length))}\n${from}`;
}

function smallPrint(spans: readonly Span[]): string {
  return spansMarkup(spans)
    .split('\n')
    .map((line) => `-# ${line}`)
    .join('\n');
}

function spansMarkup(spans: readonly Span[]): string {
  return spans.map(spanMarkup).join('');
}

function spanMarkup(span: Span): string {
  if (typeof span === 'string') return escapeMarkup(span);
  if (span.style === 'code') return code(span.text);
  const text = span.href === undefined ? escapeMarkup(span.text) : link(span.text, span.href);
  return span.style === 'strong' && span.text.trim() ? `**${text}**` : text;
}

function rowsOf(actions: readonly Action[], { more }: Fitted, { locale }: Reply): Row[] {
  const label = wordingOf(locale).actions.more;
  const buttons = [
    ...(more ? [button(label, actionId({ kind: 'more', ...more }), ButtonStyle.Primary)] : []),
    ...actions.map(({ label, kind, ref }) => button(label, actionId({ kind, ref }))),
  ];
  const rows: Row[] = [];
  for (let at = 0; at < buttons.length; at += LIMITS.rowButtons)
    rows.push({
      type: ComponentType.ActionRow,
      components: buttons.slice(at, at + LIMITS.rowButtons),
    });
  return rows.slice(0, LIMITS.rows);
}

function button(
  label: string,
  id: string,
  style: ButtonStyle.Primary | ButtonStyle.Secondary = ButtonStyle.Secondary,
): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style,
    label: shorten(label, LIMITS.buttonLabel),
    custom_id: id,
  };
}
