import type { Article } from '../articles/article.ts';
import { eachInTurn, mapInTurn } from './in-turn.ts';
import type { ContentWords } from './words-of.ts';

/** Articles that tell the same in nearly the same words; `lead` is the fullest of them. */
export interface Story {
  readonly lead: Article;
  readonly others: readonly Article[];
}

/** Words of a shingle: enough that two texts do not share one by chance. */
const SHINGLE = 3;
/**
 * Near-identical: half of the shorter text is in the longer one, and that is a fair part of both.
 * The second keeps a brief from vanishing into a survey that quotes it.
 */
const CONTAINMENT = 0.5;
const RESEMBLANCE = 0.2;

interface Cluster {
  readonly lead: Article;
  readonly others: Article[];
  readonly size: number;
}

/**
 * Merges near-identical articles, in a stable order. Resemblance and containment of shingle sets
 * after Broder ("On the resemblance and containment of documents", 1997), exactly rather than by
 * MinHash: an index of shingles makes a day's few thousand articles cheap; others have their turn
 * in between.
 */
export async function mergeStories(
  articles: readonly Article[],
  words: ContentWords,
): Promise<Story[]> {
  const clusters: Cluster[] = [];
  const index = new Map<string, number[]>();
  await eachInTurn(await fullestFirst(articles, words), ({ article, set }) => {
    const found = sameStory(set, clusters, index);
    if (found) {
      found.others.push(article);
      return;
    }
    for (const shingle of set) push(index, shingle, clusters.length);
    clusters.push({ lead: article, others: [], size: set.size });
  });
  return clusters;
}

async function fullestFirst(articles: readonly Article[], words: ContentWords) {
  const all = await mapInTurn(articles, (article) => ({
    article,
    set: shingles(words(article.text, article.lang)),
  }));
  return all.sort((a, b) => b.set.size - a.set.size || compare(a.article.id, b.article.id));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Runs of words. A text shorter than one run is a shingle of its own. */
function shingles(words: readonly string[]): Set<string> {
  const set = new Set<string>();
  const last = Math.max(0, words.length - SHINGLE);
  for (let at = 0; at <= last; at += 1) set.add(words.slice(at, at + SHINGLE).join(' '));
  return set;
}

function sameStory(
  set: ReadonlySet<string>,
  clusters: readonly Cluster[],
  index: ReadonlyMap<string, readonly number[]>,
): Cluster | undefined {
  const shared = new Map<number, number>();
  for (const shingle of set) {
    for (const at of index.get(shingle) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
  }
  let best: { readonly cluster: Cluster; readonly count: number } | undefined;
  for (const [at, count] of shared) {
    const cluster = clusters[at];
    if (!cluster || count <= (best?.count ?? 0)) continue;
    const isNear =
      count >= CONTAINMENT * Math.min(set.size, cluster.size) &&
      count >= RESEMBLANCE * (set.size + cluster.size - count);
    if (isNear) best = { cluster, count };
  }
  return best?.cluster;
}

function push(index: Map<string, number[]>, key: string, value: number): void {
  const list = index.get(key);
  if (list) list.push(value);
  else index.set(key, [value]);
}
