import type { Filters, Quote } from '../src/answer/answer.ts';
import type { Ask } from '../src/articles/library.ts';
import { keepReply } from '../src/bot/saving.ts';
import { notice, replyOf } from '../src/reply/notices.ts';
import type { Block, Reply, Span } from '../src/reply/reply.ts';
import type { Context } from './command.ts';

/** Quotes shown at first by commands that list them; the rest waits behind "More". */
const SHOWN = 4;

/** The filters of a command with what the place and the day add. */
export function askOf({ visibility, today, locale }: Context, filters: Filters): Ask {
  return { ...filters, visibility, today, locale };
}

/** What a command found, to be told. */
export interface Found {
  readonly heading: string;
  /** Said when there is no quote. */
  readonly nothing: string;
  readonly quotes: readonly { readonly quote: Quote; readonly lead?: readonly Span[] }[];
  /** What was asked for: named when the reply is shared. */
  readonly about: string;
  readonly filters: Filters;
  /** Quotes shown at first, where that is not the usual number. */
  readonly shown?: number;
}

/** A heading and its quotes, kept so that "More" and "Share" work. */
export async function foundReply(context: Context, found: Found): Promise<Reply> {
  const { locale, place, services } = context;
  if (found.quotes.length === 0) return notice(locale, found.nothing);
  const heading: Block = { kind: 'heading', text: found.heading };
  const quotes = found.quotes.map(({ quote, lead }): Block => {
    return { kind: 'quote', quote, ...(lead === undefined ? {} : { lead }) };
  });
  const reply = replyOf(locale, 'answer', [heading, ...quotes], 1 + (found.shown ?? SHOWN));
  const person = services.store.people.of(context);
  const kept = { place, person, audience: 'private', question: found.about } as const;
  const kinds = place.kind === 'direct' ? [] : (['share'] as const);
  return keepReply(services.store, reply, { ...kept, filters: found.filters }, kinds);
}
