import type { Quote } from '../answer/answer.ts';
import type { Locale } from '../language/language.ts';
import { citation } from '../reply/citation.ts';
import { fit as chooseBlocks, type Fitted } from '../reply/fit.ts';
import type { ActionKind, Block, Reply, Span } from '../reply/reply.ts';
import { wordingOf } from '../reply/wording.ts';
import { columnsOf, harmless, joined, layOut, type Marked, type Paint, painted } from './layout.ts';
import { LIMITS } from './limits.ts';
import { type Palette, paletteFor } from './palette.ts';

/** What is written on. */
export interface Screen {
  /** In columns; see `widthFor`. */
  readonly width: number;
  readonly colors: boolean;
}

/** What is typed to press a button. */
export const PRESSES: Readonly<Record<ActionKind, string>> = {
  more: '/more',
  share: '/share',
  helpful: '/good',
  unhelpful: '/bad',
  withdraw: '/withdraw',
  watch: '/watch',
  unwatch: '/unwatch',
};

/** A reply as a terminal shows it, and what of it waits behind `/more`. */
export interface Rendered {
  readonly text: string;
  readonly fitted: Fitted;
}

/** A drawing of one reply: where on, with which colours, in which language. */
interface Drawing extends Screen {
  readonly palette: Palette;
  readonly locale: Locale;
}

/** Draws a reply; ends with a line end. */
export function render(reply: Reply, screen: Screen): Rendered {
  const drawing = { ...screen, palette: paletteFor(screen.colors), locale: reply.locale };
  const fitted = chooseBlocks(reply, () => [1], [LIMITS.blocks]);
  const blocks = fitted.blocks.map((block) => draw(block, drawing));
  const presses = drawPresses(reply, fitted, drawing);
  const parts = presses.length === 0 ? blocks : [...blocks, presses];
  return { text: `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`, fitted };
}

function draw(block: Block, drawing: Drawing): string[] {
  const { palette, width } = drawing;
  switch (block.kind) {
    case 'heading':
      return layOut(painted(block.text, palette.strong), width);
    case 'paragraph':
      return layOut(spans(block.spans, palette), width);
    case 'note':
      return layOut(quietly(spans(block.spans, palette), palette.quiet), width);
    case 'list':
      return block.items.flatMap((item) => indented(spans(item, palette), '• ', width));
    case 'quote':
      return drawQuote(block.quote, block.lead, drawing);
  }
}

/** The quote behind a bar, then one quiet line with where it is from. */
function drawQuote(quote: Quote, lead: readonly Span[] | undefined, drawing: Drawing): string[] {
  const { palette, width, locale } = drawing;
  const bar = `${palette.bar('┃')} `;
  const source = quietly(cited(citation(quote, locale, lead), width - 2), palette.quiet);
  return [
    ...(lead === undefined ? [] : layOut(spans(lead, palette), width)),
    ...layOut(quotation(quote, palette.strong), width - 2).map((line) => bar + line),
    ...indented(source, '  ', width),
  ];
}

function quotation({ text, start, highlights }: Quote, paint: Paint): Marked {
  const marks = highlights.map((range) => ({
    start: range.start - start,
    end: range.end - start,
    paint,
  }));
  return { text: harmless(text), marks };
}

/** A citation with its link at the end, where it can be selected. */
function cited(line: readonly Span[], width: number): Marked {
  const links = line.flatMap((span) =>
    typeof span === 'string' || span.href === undefined ? [] : [` · ${linkFor(span.href, width)}`],
  );
  const words = line.map((span) => (typeof span === 'string' ? span : span.text));
  // A title that goes over several lines in its article is still one line here.
  return painted([...words, ...links].join('').replace(/\s*\n\s*/g, ' '));
}

/**
 * A link that is broken over lines cannot be selected, and what makes it long is the quote itself,
 * which stands above: without it, it leads to the same page.
 */
function linkFor(href: string, width: number): string {
  return columnsOf(href) <= width ? href : href.replace(/#?:~:text=.*$/s, '');
}

function spans(line: readonly Span[], palette: Palette): Marked {
  return joined(line.map((span) => paintSpan(span, palette)));
}

function paintSpan(span: Span, palette: Palette): Marked {
  if (typeof span === 'string') return painted(span);
  const { text, style, href } = span;
  const link = href === undefined || href === text ? '' : ` (${href})`;
  return painted(text + link, style === undefined ? undefined : palette[style]);
}

function quietly({ text }: Marked, paint: Paint): Marked {
  return painted(text, paint);
}

/** Lines of which the first is led by `lead` and the others by as many spaces. */
function indented(text: Marked, lead: string, width: number): string[] {
  const lines = layOut(text, width - lead.length);
  return lines.map((line, at) => (at === 0 ? lead : ' '.repeat(lead.length)) + line);
}

/** The buttons, as what is typed for them. */
function drawPresses({ actions, locale }: Reply, { more }: Fitted, drawing: Drawing): string[] {
  const own = actions.filter(({ kind }) => kind !== 'more');
  const all = [
    ...(more === undefined
      ? []
      : [{ kind: 'more' as const, label: wordingOf(locale).actions.more }]),
    ...own,
  ];
  if (all.length === 0) return [];
  const line = all.map(({ kind, label }) => `${PRESSES[kind]} ${label}`).join(' · ');
  return layOut(painted(line, drawing.palette.quiet), drawing.width);
}
