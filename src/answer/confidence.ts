import type { Asked } from '../language/question.ts';
import type { PassageFeatures } from './features.ts';
import { totalIdf } from './match.ts';
import type { Model } from './model.ts';
import type { ScoredTerm } from './retrieve.ts';
import { score } from './score.ts';
import { KINDS, type Sentence } from './sentences.ts';

/** What the confidence is judged by. The order is that of the weights. */
export const CONFIDENCE_FEATURES = [
  'passage-score',
  'passage-share',
  'passage-odds',
  'gap-to-second',
  'gap-to-other-article',
  'sentence-share',
  'sentence-odds',
  'sentence-score',
  'sentence-full',
  'sentence-any',
  'sentence-exact',
  'relation',
  'with-title-full',
  'passage-full',
  'passage-exact',
  'passage-window',
  'passage-pairs',
  'article-full',
  'bm25',
  'rarest',
  'second-rarest',
  'proper',
  'names',
  'article-names',
  'unknown',
  'terms',
  'asked-kind',
  'corrected',
  'quote-length',
  'other-sentences',
  'points-back',
  'goes-on',
  'beside',
  'whole-passage',
  'lacks-kind',
  'names-something',
  'asks-figure',
  'asks-name',
] as const;
export type ConfidenceFeature = (typeof CONFIDENCE_FEATURES)[number];
export type ConfidenceFeatures = Readonly<Record<ConfidenceFeature, number>>;

const AGAINST: ReadonlySet<ConfidenceFeature> = new Set([
  'unknown',
  'corrected',
  'points-back',
  'goes-on',
  'beside',
  'lacks-kind',
]);
const EITHER: ReadonlySet<ConfidenceFeature> = new Set([
  'terms',
  'quote-length',
  'other-sentences',
  'names-something',
  'asks-figure',
  'asks-name',
]);

/**
 * 1 for a feature that can only speak for a quote, -1 for one that can only speak against it, 0 where
 * it may be either. Evidence keeps its sign however it correlates in the sets that are learned from.
 */
export const CONFIDENCE_SIGNS: readonly (-1 | 0 | 1)[] = CONFIDENCE_FEATURES.map((name) => {
  if (EITHER.has(name)) return 0;
  return AGAINST.has(name) ? -1 : 1;
});

/** Questions that are answered by a figure, and by a name. */
const FIGURES: readonly Asked[] = ['date', 'duration', 'money', 'percent', 'number'];
const NAMES: readonly Asked[] = ['person', 'place'];

/** What is known of the first quote when its confidence is judged. */
export interface Evidence {
  readonly terms: readonly ScoredTerm[];
  /** The ranked passages, best first; those that agree state what the quote states. */
  readonly passages: readonly {
    readonly score: number;
    readonly article: unknown;
    readonly agrees: boolean;
  }[];
  readonly passage: PassageFeatures;
  /** The likeliest sentence of the quote. */
  readonly sentence: Sentence;
  readonly sentenceScore: number;
  /** Likelihood of the quote and of all sentences that state the same. */
  readonly mass: number;
  /** Likelihood of the sentences of its passage that were left out. */
  readonly beside: number;
  /** Is the passage quoted from end to end? */
  readonly isWhole: boolean;
  readonly asked: Asked;
  /** The sentences of the quote, and the one that follows them in their passage. */
  readonly quoted: readonly [Sentence, ...Sentence[]];
  readonly next: Sentence | undefined;
}

export function confidenceFeatures(evidence: Evidence): ConfidenceFeatures {
  const { terms, passages, passage, sentence, mass, quoted } = evidence;
  const top = passages[0]?.score ?? 0;
  const share = agreedShare(evidence);
  const agreeing = new Set(passages.flatMap(({ agrees, article }) => (agrees ? article : [])));
  const rival = passages.find(({ agrees }, at) => at > 0 && !agrees);
  const stranger = passages.find(({ article }) => !agreeing.has(article));
  return {
    'passage-score': top / 10,
    'passage-share': share,
    'passage-odds': logOdds(share),
    'gap-to-second': gap(top, rival?.score),
    'gap-to-other-article': gap(top, stranger?.score),
    'sentence-share': mass,
    'sentence-odds': logOdds(mass),
    'sentence-score': evidence.sentenceScore / 10,
    'sentence-full': sentence.features.full,
    'sentence-any': sentence.features.any,
    'sentence-exact': sentence.features.exact,
    relation: Math.max(...quoted.map(({ relation }) => relation)),
    'with-title-full': sentence.features['full-with-title'],
    'passage-full': passage.full,
    'passage-exact': passage.exact,
    'passage-window': passage['window-12'],
    'passage-pairs': passage['adjacent-pairs'],
    'article-full': passage['article-full'],
    bm25: passage.bm25,
    rarest: passage.rarest,
    'second-rarest': passage['second-rarest'],
    proper: passage.proper,
    names: passage.names,
    'article-names': passage['article-names'],
    unknown: unknownShare(terms),
    terms: Math.log2(1 + terms.length) / 4,
    'asked-kind': sentence.features['asked-kind'],
    corrected: terms.some(({ term }) => term.corrected !== undefined) ? 1 : 0,
    'quote-length': ((quoted.at(-1)?.end ?? 0) - quoted[0].start) / 600,
    'other-sentences': (quoted.length - 1) / 2,
    'points-back': quoted[0].pointsBack ? 1 : 0,
    'goes-on': evidence.next?.pointsBack ? 1 : 0,
    beside: evidence.beside,
    'whole-passage': evidence.isWhole ? 1 : 0,
    'lacks-kind': lacksKind(evidence) ? 1 : 0,
    'names-something': terms.some(({ term }) => term.proper) ? 1 : 0,
    'asks-figure': FIGURES.includes(evidence.asked) ? 1 : 0,
    'asks-name': NAMES.includes(evidence.asked) ? 1 : 0,
  };
}

/** Is a date, a sum, a reason or the like asked for, and the quote holds none but the question's own? */
function lacksKind({ asked, quoted }: Evidence): boolean {
  const isTyped = asked === 'reason' || KINDS[asked].length > 0;
  return isTyped && quoted.every(({ features }) => features['asked-kind'] === 0);
}

/** Share of the passages' likelihood that those hold which agree; the best one always counts. */
function agreedShare({ passages }: Evidence): number {
  const top = passages[0]?.score ?? 0;
  let agreed = 0;
  let all = 0;
  for (const [at, { score: value, agrees }] of passages.entries()) {
    const power = Math.exp(value - top);
    all += power;
    if (agrees || at === 0) agreed += power;
  }
  return agreed / Math.max(1e-9, all);
}

/** The scale that logistic regression adds up on; cut off at about 1 in 400. */
function logOdds(share: number): number {
  return Math.max(-6, Math.min(6, Math.log(share / Math.max(1e-9, 1 - share)))) / 6;
}

/** How far the best is ahead, at most one; a lack of rivals is the widest gap. */
function gap(top: number, other: number | undefined): number {
  return other === undefined ? 1 : Math.min(1, (top - other) / 4);
}

/** Share of the question's idf whose words no visible passage holds. */
function unknownShare(terms: readonly ScoredTerm[]): number {
  const unknown = terms.filter(({ frequency }) => frequency === 0);
  return unknown.length === 0 ? 0 : totalIdf(unknown) / totalIdf(terms);
}

/** The calibrated probability that the first quote is right. */
export function confidenceOf(features: ConfidenceFeatures, { confidence }: Model): number {
  const odds = score(features, confidence, CONFIDENCE_FEATURES) + confidence.constant;
  return 1 / (1 + Math.exp(-odds));
}
