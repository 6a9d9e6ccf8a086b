import type { Article } from '../articles/article.ts';
import { passageSentences, passages } from '../index/passages.ts';
import type { Range } from '../language/language.ts';
import { datelineOf, namesRoleOnly } from './sentence-signs.ts';
import { standsAlone } from './stands-alone.ts';
import type { ContentWords } from './words-of.ts';

/** The news stands early; what comes after so many sentences is background. */
const READ = 30;
/** TextRank's damping factor, and enough rounds for three decimals on a graph this small. */
const DAMPING = 0.85;
const ROUNDS = 25;
/** How much each sign counts, all being between 0 and 1. Round, not fitted. */
const WEIGHTS = { centrality: 1, title: 1.5, lead: 1, roleOnly: -0.5, nameless: -0.25 } as const;

type Text = Pick<Article, 'title' | 'text' | 'lang'>;

/**
 * The one sentence of an article that tells its news, word for word, as a range of its text;
 * undefined when none stands alone. Extractive: centrality by TextRank (Mihalcea and Tarau,
 * "TextRank: Bringing Order into Texts", 2004), with Edmundson's title and position cues ("New
 * Methods in Automatic Extracting", 1969) to tell the news from the background.
 */
export function keySentence(article: Text, words: ContentWords): Range | undefined {
  const ranges = firstSentences(article.text).map((range) => withoutDateline(article.text, range));
  const texts = ranges.map(({ start, end }) => article.text.slice(start, end));
  const bags = texts.map((text) => new Set(words(text, article.lang)));
  const title = new Set(words(article.title, article.lang));
  const centrality = textRank(bags);
  let best: { readonly range: Range; readonly score: number } | undefined;
  for (const [index, range] of ranges.entries()) {
    const text = texts[index] ?? '';
    if (!standsAlone(text, article.lang)) continue;
    const score =
      WEIGHTS.centrality * (centrality[index] ?? 0) +
      WEIGHTS.title * overlap(title, bags[index] ?? new Set()) +
      WEIGHTS.lead / (1 + index) +
      WEIGHTS.roleOnly * Number(namesRoleOnly(text, article.lang)) +
      WEIGHTS.nameless * Number(!NAMES.test(text));
    if (best === undefined || score > best.score) best = { range, score };
  }
  return best?.range;
}

/** News has names or figures: a capital inside the sentence, or a digit. */
const NAMES = /\P{L}\p{Lu}|\d/u;

function withoutDateline(text: string, { start, end }: Range): Range {
  return { start: start + datelineOf(text.slice(start, end)), end };
}

function firstSentences(text: string): Range[] {
  const found: Range[] = [];
  for (const passage of passages(text)) {
    found.push(...passageSentences(text, passage));
    if (found.length >= READ) break;
  }
  return found.slice(0, READ);
}

/** How much of the title a sentence says again, 0 to 1. */
function overlap(title: ReadonlySet<string>, bag: ReadonlySet<string>): number {
  return title.size === 0 ? 0 : shared(title, bag) / title.size;
}

/** How central each sentence is, the most central one being 1. */
function textRank(bags: readonly ReadonlySet<string>[]): number[] {
  const weights = bags.map((a, i) => bags.map((b, j) => (i === j ? 0 : likeness(a, b))));
  const outgoing = weights.map((row) => row.reduce((sum, weight) => sum + weight, 0));
  let ranks = bags.map(() => 1);
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = ranks;
    ranks = weights.map((row) => {
      const received = row.reduce(
        (sum, weight, j) => sum + flow(weight, outgoing[j], before[j]),
        0,
      );
      return 1 - DAMPING + DAMPING * received;
    });
  }
  const most = Math.max(...ranks, Number.EPSILON);
  return ranks.map((rank) => rank / most);
}

function flow(weight: number, outgoing = 0, rank = 0): number {
  return outgoing === 0 ? 0 : (weight / outgoing) * rank;
}

/** TextRank's likeness: shared words by the logarithms of the lengths. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size < 2 || b.size < 2) return 0;
  return shared(a, b) / (Math.log(a.size) + Math.log(b.size));
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const word of a) if (b.has(word)) count += 1;
  return count;
}
