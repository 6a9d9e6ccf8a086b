import { createHash } from 'node:crypto';
import type { Article } from '../articles/article.ts';
import type { Library } from '../articles/library.ts';
import { fold } from '../language/fold.ts';
import type { KnownArticles, Met, Numbered } from '../store/known-articles.ts';
import { mapInTurn } from './in-turn.ts';

/** The articles that the bot has not seen before, whatever their files' dates say. */
export interface Newcomers {
  /** Enters what the library has and nobody has seen. Cheap while the library stays the same. */
  sync(): Promise<void>;
  since(seq: number, now: Date): Promise<Arrivals>;
}

export interface Arrivals {
  readonly articles: readonly Article[];
  /** Names of those that are gone already. */
  readonly removed: readonly string[];
  /** The number of the newest. */
  readonly to: number;
  /** False while one that another process saw is still on its way to this one. */
  readonly isComplete: boolean;
}

/** Articles entered at a time: between two lots, others have their turn. */
const LOT = 100;

export function newcomersTo(
  library: Pick<Library, 'articles' | 'article' | 'onChange'>,
  known: KnownArticles,
): Newcomers {
  let entered: Entered = { versions: new WeakSet(), names: new Set() };
  let isStale = true;
  let highest = 0;
  library.onChange(() => {
    isStale = true;
  });
  return {
    sync: async () => {
      if ((await known.newest()) < highest) {
        // All was purged while this ran.
        entered = { ...entered, versions: new WeakSet() };
        isStale = true;
      }
      if (!isStale) return;
      // A change that comes while this runs makes it stale again.
      isStale = false;
      try {
        await enter(library.articles('all'), entered, known);
        highest = await known.newest();
      } catch (error) {
        isStale = true;
        throw error;
      }
    },
    since: async (seq, now) => {
      // One that was here and is not any more is gone; another one may come yet.
      const isComing = ({ names, firstSeen }: Numbered) =>
        now.getTime() - firstSeen.getTime() < ON_ITS_WAY_MS &&
        !names.some((name) => entered.names.has(name));
      return arrivals(library, await known.since(seq), seq, isComing);
    },
  };
}

/** What this process has seen. */
interface Entered {
  readonly versions: WeakSet<Article>;
  readonly names: Set<string>;
}

async function enter(
  articles: Iterable<Article>,
  { versions, names }: Entered,
  known: KnownArticles,
): Promise<void> {
  const unseen = [...articles].filter((article) => !versions.has(article));
  for (let at = 0; at < unseen.length; at += LOT) {
    const lot = unseen.slice(at, at + LOT);
    await known.meet(await mapInTurn(lot, meet));
    for (const article of lot) {
      versions.add(article);
      names.add(article.id);
    }
  }
}

/**
 * What makes two articles the same under two names: publisher and text, without regard to case,
 * accents and white space. Another publisher's copy is another article (it is merged, not hidden).
 */
function meet({ id, source, text }: Pick<Article, 'id' | 'source' | 'text'>): Met {
  const words = fold(text).replace(/\s+/gu, ' ').trim();
  const hash = createHash('sha256').update(`${fold(source ?? '')}\0${words}`);
  return { article: id, fingerprint: hash.digest('base64url') };
}

/** What another process saw this long ago may still be on its way to this one. */
export const ON_ITS_WAY_MS = 10 * 60_000;

/** Ends before an article that is not here yet, so that the next digest begins with it. */
function arrivals(
  library: Pick<Library, 'article'>,
  arrived: readonly Numbered[],
  seq: number,
  isComing: (numbered: Numbered) => boolean,
): Arrivals {
  const articles: Article[] = [];
  const removed: string[] = [];
  let to = seq;
  for (const numbered of arrived) {
    const { names } = numbered;
    const article = names.map((name) => library.article(name)).find((found) => found);
    if (!article && isComing(numbered)) return { articles, removed, to, isComplete: false };
    if (article) articles.push(article);
    else removed.push(...names.slice(0, 1));
    to = numbered.seq;
  }
  return { articles, removed, to, isComplete: true };
}
