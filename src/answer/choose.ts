import type { IndexedArticle } from '../index/corpus-index.ts';
import { tokenise } from '../language/tokens.ts';
import type { Model } from './model.ts';
import { score } from './score.ts';
import { SENTENCE_FEATURES, type Sentence, type SentenceFeatures } from './sentences.ts';
import { articleOf, candidateSpans, overlap, type Span } from './spans.ts';

/**
 * The most characters that several sentences in one quote may have, and how much likelihood a
 * thousand of them must bring to be worth reading: more room for the first quote, which is the
 * answer, than for the others, which are read when it is not.
 */
const ROOM = {
  first: { longest: 800, cost: 0.03 },
  further: { longest: 450, cost: 0.28 },
};
/** Quotes below this share of the likelihood are not worth a place, unless their articles are. */
const LEAST_MASS = 0.004;
const LEAST_CHANCE = 0.005;
/** What a further quote of an article counts beside one of another: who is in doubt wants to see both. */
const SAME_ARTICLE = 0.7;
/**
 * What the chance that its article is the right one adds to a quote's worth, until one is from it.
 * What an article without a title is about is only seen by a quote from it: rather three articles.
 */
const ARTICLE = { titled: { first: 0.3, further: 0.3 }, untitled: { first: 1, further: 20 } };
/** Two quotes that share more of their words say the same. */
const SAME = 0.7;

/**
 * Log-odds for "X est …" where X's meaning is asked for. Set by hand: the sets that the weights are
 * learned from hold too few such questions.
 */
const DEFINITION = 1.5;
/** Log-odds for naming what the question names, by the sentence or its title. */
const NAMES = 0.8;

function priorGain({ defines, ...features }: SentenceFeatures): number {
  return DEFINITION * defines * features['opens-with-asked'] + NAMES * features['names-with-title'];
}

/**
 * How far the scores are believed. The weights are learned by sentences alone, and runs of them are
 * quoted: flatter likelihoods let the neighbours of the likeliest one in.
 */
const BELIEF = 0.8;

/**
 * What a sentence that points back takes over from the one it points at: "Il s'agit de…" holds the
 * answer to what the sentence before it only repeats.
 */
const POINTER = 0.15;

/** The likelihood of each sentence: a softmax over the sentence model's scores. */
export function likelihoods(sentences: readonly Sentence[], model: Model): number[] {
  const scores = sentences.map(
    ({ features }) => score(features, model.sentence, SENTENCE_FEATURES) + priorGain(features),
  );
  const top = Math.max(...scores);
  const powers = scores.map((value) => Math.exp(BELIEF * (value - top)));
  const shared = powers.map((power, at) => power + POINTER * pointedAt(sentences, powers, at));
  const total = shared.reduce((sum, power) => sum + power, 0);
  return shared.map((power) => power / total);
}

/** The likelihood of the sentence that this one points back at. */
function pointedAt(sentences: readonly Sentence[], powers: readonly number[], at: number): number {
  const [before, sentence] = [sentences[at - 1], sentences[at]];
  return sentence?.pointsBack && before?.candidate === sentence.candidate
    ? (powers[at - 1] ?? 0)
    : 0;
}

/** A chosen quote, and those left out because they say the same. */
export interface Chosen {
  readonly span: Span;
  readonly same: readonly Span[];
}

/** How likely an article is to be the right one, 0 to 1. */
export type ArticleChance = (article: IndexedArticle) => number;

/**
 * The best quotes, best first: spans that hold most of the likelihood for their length, apart from
 * each other, and rather from several articles. One that repeats another is kept with it.
 */
export function chooseSpans(
  sentences: readonly Sentence[],
  chances: readonly number[],
  articleChance: ArticleChance,
  limit: number,
): Chosen[] {
  const chosen: { span: Span; same: Span[] }[] = [];
  const taken: Span[] = [];
  const further = candidateSpans(sentences, chances, ROOM.further.longest);
  let left = candidateSpans(sentences, chances, ROOM.first.longest);
  while (chosen.length < limit) {
    const quoted = new Set(chosen.map(({ span }) => articleOf(span)));
    const span = mostWorth(left, quoted, articleChance);
    if (!span || (chosen.length > 0 && !isWorthwhile(span, quoted, articleChance))) break;
    const twin = chosen.find(({ span: other }) => saysSame(other, span));
    taken.push(span);
    if (twin) twin.same.push(span);
    else chosen.push({ span, same: [] });
    left = further.filter((other) => !taken.some((one) => overlap(one, other)));
  }
  return chosen;
}

function mostWorth(
  spans: readonly Span[],
  quoted: ReadonlySet<IndexedArticle>,
  articleChance: ArticleChance,
): Span | undefined {
  const place = quoted.size === 0 ? 'first' : 'further';
  const { cost } = ROOM[place];
  let found: Span | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const span of spans) {
    const article = articleOf(span);
    const weight = article.article.title === '' ? ARTICLE.untitled : ARTICLE.titled;
    const value = quoted.has(article)
      ? SAME_ARTICLE * span.mass
      : span.mass + weight[place] * articleChance(article);
    const worth = value - (cost * (span.end - span.start)) / 1000;
    if (worth > most) [found, most] = [span, worth];
  }
  return found;
}

/** Is a further quote likely to answer, or from another article that is likely to? */
function isWorthwhile(
  span: Span,
  quoted: ReadonlySet<IndexedArticle>,
  articleChance: ArticleChance,
): boolean {
  const article = articleOf(span);
  return (
    span.mass >= LEAST_MASS || (!quoted.has(article) && articleChance(article) >= LEAST_CHANCE)
  );
}

/** Jaccard likeness of the words of two quotes from different articles. */
function saysSame(a: Span, b: Span): boolean {
  if (articleOf(a) === articleOf(b)) return false;
  const left = wordsOf(a);
  const right = wordsOf(b);
  if (!sameFigures(left, right)) return false;
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / Math.max(1, left.size + right.size - shared) > SAME;
}

/** 75 millions are not 150 millions, however alike the sentences. */
function sameFigures(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  const figures = (words: ReadonlySet<string>) => [...words].filter((word) => /\d/.test(word));
  return (
    figures(left).every((figure) => right.has(figure)) &&
    figures(right).every((figure) => left.has(figure))
  );
}

function wordsOf(span: Span): Set<string> {
  const { article } = articleOf(span);
  const tokens = tokenise(article.text.slice(span.start, span.end), article.lang);
  return new Set(tokens.map(({ form }) => form));
}
