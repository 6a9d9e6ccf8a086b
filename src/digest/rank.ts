import { lastDay } from '../language/partial-date.ts';
import { eachInTurn, mapInTurn } from './in-turn.ts';
import type { Story } from './stories.ts';
import type { ContentWords } from './words-of.ts';

/** How much each sign counts; all are between 0 and 1. */
const WEIGHTS = { centrality: 1, coverage: 1, recency: 0.5 } as const;
/** What is so many days older than the day's newest article counts a good third. */
const FADING_DAYS = 7;
const DAY_MS = 86_400_000;

/** A text as weighted words, of length 1. */
type Vector = ReadonlyMap<string, number>;

/**
 * Best first: stories near the day's centroid (Radev et al., "Centroid-based summarization of
 * multiple documents", 2004), told by several publishers, and fresh. The order depends on the
 * stories alone, not on the order in which they come. Others have their turn in between.
 */
export async function rankStories(
  stories: readonly Story[],
  words: ContentWords,
): Promise<Story[]> {
  const central = await centralities(stories, words);
  const publishers = stories.map(publishersOf);
  const widest = Math.max(2, ...publishers);
  const newest = Math.max(0, ...stories.map(dayOf));
  const score = (story: Story, index: number) =>
    WEIGHTS.centrality * (central[index] ?? 0) +
    WEIGHTS.coverage * (Math.log(publishers[index] ?? 1) / Math.log(widest)) +
    WEIGHTS.recency * Math.exp(-(newest - dayOf(story)) / FADING_DAYS);
  return stories
    .map((story, index) => ({ story, score: score(story, index) }))
    .sort((a, b) => b.score - a.score || (a.story.lead.id < b.story.lead.id ? -1 : 1))
    .map(({ story }) => story);
}

function publishersOf({ lead, others }: Story): number {
  return new Set([lead, ...others].map(({ source }) => source ?? '')).size;
}

/** Days since 1970; 0 when the article is undated. */
function dayOf({ lead }: Story): number {
  return lead.date === undefined ? 0 : Date.parse(lastDay(lead.date)) / DAY_MS;
}

/** How near each story is to the middle of all, the nearest one being 1. */
async function centralities(stories: readonly Story[], words: ContentWords): Promise<number[]> {
  const bags = await mapInTurn(stories, ({ lead: { title, text, lang } }) =>
    counted([...words(title, lang), ...words(text, lang)]),
  );
  const vectors = await weigh(bags);
  const centroid = new Map<string, number>();
  await eachInTurn(vectors, (vector) => {
    for (const [word, weight] of vector) centroid.set(word, (centroid.get(word) ?? 0) + weight);
  });
  const products = await mapInTurn(vectors, (vector) => product(vector, centroid));
  const most = Math.max(Number.EPSILON, ...products);
  return products.map((value) => value / most);
}

function counted(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** tf-idf within the day. A word of every story keeps a little weight, else a day of one has none. */
async function weigh(bags: readonly ReadonlyMap<string, number>[]): Promise<Vector[]> {
  const frequency = new Map<string, number>();
  await eachInTurn(bags, (bag) => {
    for (const word of bag.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  });
  return mapInTurn(bags, (bag) => {
    const weights = [...bag].map(([word, count]): [string, number] => {
      const rarity = Math.log(1 + bags.length / (frequency.get(word) ?? 1));
      return [word, (1 + Math.log(count)) * rarity];
    });
    return normalise(weights);
  });
}

function normalise(weights: readonly (readonly [string, number])[]): Vector {
  const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
  return new Map(weights.map(([word, weight]) => [word, weight / length]));
}

function product(a: Vector, b: Vector): number {
  let sum = 0;
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0);
  return sum;
}
