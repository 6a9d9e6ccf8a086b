import type { Article } from '../../src/articles/article.ts';
import type { Change, Holdings, Library } from '../../src/articles/library.ts';
import { DeliveryError, type Place, type Publisher, type Sent } from '../../src/bot/events.ts';
import type { Log } from '../../src/bot/log.ts';
import type { Reply } from '../../src/reply/reply.ts';

/** A library in memory; what these tests do not need refuses to answer. */
export interface TestLibrary extends Library {
  add(...articles: readonly Article[]): void;
  remove(...ids: readonly string[]): void;
}

export function libraryOf(...first: readonly Article[]): TestLibrary {
  const articles = new Map(first.map((article) => [article.id, article]));
  const listeners: ((change: Change) => void)[] = [];
  const tell = (change: Partial<Change>) => {
    for (const listen of listeners) listen({ added: [], changed: [], removed: [], ...change });
  };
  const visible = (hidden: ReadonlySet<string>) =>
    [...articles.values()].filter(({ collection }) => !hidden.has(collection));
  return {
    add: (...added) => {
      for (const article of added) articles.set(article.id, article);
      tell({ added });
    },
    remove: (...removed) => {
      for (const id of removed) articles.delete(id);
      tell({ removed });
    },
    article: (id) => articles.get(id),
    articles: (visibility) => visible(visibility === 'all' ? new Set() : visibility.hidden),
    holdings: () => holdings([...articles.values()]),
    verify: (quote) => {
      const text = articles.get(quote.article)?.text.slice(quote.start, quote.end);
      return text === quote.text ? quote : undefined;
    },
    onChange: (listener) => listeners.push(listener),
    ...{ ask: refuse, search: refuse, timeline: refuse, since: refuse, figures: refuse },
  };
}

function holdings(articles: readonly Article[]): Holdings {
  const dates = articles.flatMap(({ date }) => date ?? []).sort();
  const newest = dates.at(-1);
  const count = (names: readonly string[]) =>
    [...new Set(names)].map((name) => ({ name, articles: 1 }));
  return {
    articles: articles.length,
    passages: articles.length,
    ...(newest === undefined ? {} : { newest }),
    sources: count(articles.flatMap(({ source }) => source ?? [])),
    collections: count(articles.map(({ collection }) => collection)),
    problems: [],
  };
}

function refuse(): never {
  throw new Error('This test library answers no questions.');
}

/** An article; `id` alone makes one that resembles no other. */
export function article(id: string, rest: Partial<Article> = {}): Article {
  const text = `La société ${id} ouvrira une usine de ${id} à Port-${id} en juin, dit le maire. Elle y emploiera du monde.`;
  const title = `${id} ouvre une usine`;
  return { id, collection: 'news', title, lang: 'fr', tags: [], text, source: 'AFP', ...rest };
}

/** A platform that keeps what is posted, and can be told to fail. */
export interface TestPublisher extends Publisher {
  readonly posts: { readonly place: Place; readonly reply: Reply; readonly key: string }[];
  readonly told: { readonly user: string; readonly reply: Reply }[];
  /** What the next calls of `post` do, first one first; `lost` posts and loses the receipt. */
  readonly faults: (DeliveryError['failure'] | 'lost' | 'ok')[];
  /** How many of the next calls of `find` fail. */
  blind: number;
}

export function publisherOf(platform: 'slack' | 'discord' = 'slack'): TestPublisher {
  const posts: TestPublisher['posts'] = [];
  const told: TestPublisher['told'] = [];
  const faults: TestPublisher['faults'] = [];
  const receipt = (place: Place, at: number): Sent => ({
    channel: place.channel,
    message: `m${at}`,
  });
  return {
    ...{ platform, posts, told, faults, blind: 0 },
    post: async (place, reply, key) => {
      const fault = faults.shift() ?? 'ok';
      if (fault === 'ok' || fault === 'lost') posts.push({ place, reply, key });
      if (fault === 'lost') throw new DeliveryError('uncertain', 'the receipt was lost');
      if (fault !== 'ok') throw new DeliveryError(fault, `the platform says: ${fault}`);
      return receipt(place, posts.length);
    },
    async find(place, key) {
      if (this.blind > 0) {
        this.blind -= 1;
        throw new DeliveryError('later', 'the platform is down');
      }
      const at = posts.findIndex((post) => post.key === key);
      return at < 0 ? undefined : receipt(place, at + 1);
    },
    tell: async (_workspace, user, reply) => {
      told.push({ user, reply });
    },
  };
}

/** A log that is kept. */
export function logOf(): Log & { readonly lines: { level: string; message: string }[] } {
  const lines: { level: string; message: string }[] = [];
  const at = (level: string) => (_fields: object, message: string) => {
    lines.push({ level, message });
  };
  return { lines, info: at('info'), warn: at('warn'), error: at('error') };
}

/** The articles that a digest quotes at first, in order. */
export function shownIn(reply: Reply): string[] {
  const blocks = reply.blocks.slice(0, reply.visible ?? reply.blocks.length);
  return blocks.flatMap((block) => (block.kind === 'quote' ? [block.quote.article] : []));
}
