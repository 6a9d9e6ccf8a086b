import type { Locale } from '../language/language.ts';
import { citation } from './citation.ts';
import { quoted } from './plural.ts';
import type { Block, Reply, Span } from './reply.ts';

/** The words of some spans; a link is followed by its address unless that is its text. */
export function spansText(spans: readonly Span[], links: 'shown' | 'hidden' = 'hidden'): string {
  return spans.map((span) => spanText(span, links)).join('');
}

/** A whole reply as plain text: for screen readers, and for terminals without colour. */
export function plainText(
  { blocks, locale }: Pick<Reply, 'blocks' | 'locale'>,
  links: 'shown' | 'hidden' = 'hidden',
): string {
  return blocks.map((block) => blockText(block, locale, links)).join('\n\n');
}

function blockText(block: Block, locale: Locale, links: 'shown' | 'hidden'): string {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
    case 'note':
      return spansText(block.spans, links);
    case 'list':
      return block.items.map((item) => `- ${spansText(item, links)}`).join('\n');
    case 'quote': {
      const lead = block.lead === undefined ? '' : `${spansText(block.lead, links)}\n`;
      const from = spansText(citation(block.quote, locale, block.lead), links);
      return `${lead}${quoted(block.quote.lang, block.quote.text)}\n— ${from}`;
    }
  }
}

function spanText(span: Span, links: 'shown' | 'hidden'): string {
  if (typeof span === 'string') return span;
  const named = links === 'hidden' || span.href === undefined || span.href === span.text;
  return named ? span.text : `${span.text} (${span.href})`;
}
