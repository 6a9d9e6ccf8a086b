import { createHash } from 'node:crypto';
import type { Citation, Quote, Visibility } from '../answer/answer.ts';
import type { Library } from '../articles/library.ts';
import type { Locale, Range } from '../language/language.ts';
import { note } from './blocks.ts';
import type { Block, Span } from './reply.ts';
import { wordingOf } from './wording.ts';

type OwnBlock = Exclude<Block, { kind: 'quote' }>;

/** A quote without its text: where it is, and a digest by which a change of the text shows. */
interface StoredQuote {
  readonly kind: 'quote';
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly highlights: readonly Range[];
  readonly also: readonly Citation[];
  readonly digest: string;
  readonly lead?: readonly Span[];
}

export type StoredBlock = OwnBlock | StoredQuote;

/** Blocks to be kept: nothing of the articles' text is in them. */
export function storeBlocks(blocks: readonly Block[]): StoredBlock[] {
  return blocks.map((block) => {
    if (block.kind !== 'quote') return block;
    const { article, start, end, highlights, also, text } = block.quote;
    const lead = block.lead === undefined ? {} : { lead: block.lead };
    return {
      kind: 'quote',
      article,
      start,
      end,
      highlights,
      also,
      digest: digestOf(text),
      ...lead,
    };
  });
}

/**
 * The blocks again, with the texts from the library. A quote whose article changed there, went, or
 * may not be read here leaves one and the same note, so that their places in the list stand.
 */
export function restoreBlocks(
  blocks: readonly StoredBlock[],
  library: Library,
  visibility: Visibility,
  locale: Locale,
): Block[] {
  return blocks.map((block) => {
    if (block.kind !== 'quote') return block;
    const quote = restoreQuote(block, library, visibility);
    if (quote === undefined) return staleNote(locale);
    return { kind: 'quote', quote, ...(block.lead === undefined ? {} : { lead: block.lead }) };
  });
}

function restoreQuote(
  stored: StoredQuote,
  library: Library,
  visibility: Visibility,
): Quote | undefined {
  const article = library.article(stored.article);
  if (article === undefined) return undefined;
  const { start, end, highlights } = stored;
  const text = article.text.slice(start, end);
  if (digestOf(text) !== stored.digest) return undefined;
  const { id, title, source, date, url, collection, lang } = article;
  const also = stored.also.filter((other) => mayRead(other, visibility));
  const cited = {
    ...{ article: id, title, collection, lang, start, end, text, highlights, also },
    ...(source === undefined ? {} : { source }),
    ...(date === undefined ? {} : { date }),
    ...(url === undefined ? {} : { url }),
  };
  const quote = library.verify(cited);
  return quote !== undefined && mayRead(quote, visibility) ? quote : undefined;
}

/** May the place read what is cited? */
export function mayRead({ collection }: Citation, visibility: Visibility): boolean {
  return visibility === 'all' || !visibility.hidden.has(collection);
}

/** Stands where a quote was. It does not tell a changed article from a restricted one. */
export function staleNote(locale: Locale): Block {
  return note(wordingOf(locale).press.stale);
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
