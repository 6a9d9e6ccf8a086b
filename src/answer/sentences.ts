import type { Article } from '../articles/article.ts';
import { announces } from '../index/blocks.ts';
import { passageSentences } from '../index/passages.ts';
import type { Expression, ExpressionKind } from '../language/expressions/index.ts';
import { findExpressions } from '../language/expressions/index.ts';
import type { Language, Range } from '../language/language.ts';
import type { Asked } from '../language/question.ts';
import { tokenise } from '../language/tokens.ts';
import type { Field } from './features.ts';
import { type Coverage, coverage, type Match, ofTitle, pairs, rarest } from './match.ts';
import type { Candidate, ScoredTerm } from './retrieve.ts';
import { DEFINES, ENDS, isSaid, opensPointingBack, REASONS } from './signs.ts';

/** What the choice of the sentence looks at. The order is that of the weights. */
export const SENTENCE_FEATURES = [
  'passage',
  'passage-of-many',
  'first-passage',
  'full',
  'any',
  'exact',
  'full-with-title',
  'words-with-title',
  'names-with-title',
  'opens-with-asked',
  'near-pairs',
  'rarest',
  'repeats',
  'opens-passage',
  'place',
  'length',
  'fragment',
  'points-back',
  'before',
  'asked-kind',
  'asked-kind-near',
  'defines',
  'new-words',
] as const;
export type SentenceFeature = (typeof SENTENCE_FEATURES)[number];
export type SentenceFeatures = Readonly<Record<SentenceFeature, number>>;

/** A sentence that may be quoted. */
export interface Sentence extends Range {
  readonly candidate: Candidate;
  /** Number within its passage. */
  readonly at: number;
  readonly features: SentenceFeatures;
  /** Dates, sums, names and the like within it. Offsets into the article. */
  readonly expressions: readonly Expression[];
  readonly pointsBack: boolean;
  /** What it holds, with its title and heading, of the question's words that are no names. */
  readonly relation: number;
}

/** A line without a full stop is quoted from this length on. Characters. */
const SHORTEST_FRAGMENT = 40;

/** A passage that the re-ranker chose, with how sure it was. */
export interface RankedPassage {
  readonly candidate: Candidate;
  readonly score: number;
}

/** The sentences of the best passages that may be quoted, with their features. */
export function quotableSentences(field: Field, passages: readonly RankedPassage[]): Sentence[] {
  return allSentences(field, passages).filter(isQuotable);
}

/** All lines of the best passages, also those that are hardly worth quoting. */
export function allSentences(field: Field, passages: readonly RankedPassage[]): Sentence[] {
  const top = passages[0]?.score ?? 0;
  return passages.flatMap(({ candidate, score }, rank) =>
    sentencesOf(field, candidate, score - top, rank),
  );
}

/**
 * `THALES`, `Lire l'article`: what stands around a text is no sentence of it. Nor does a line answer
 * that only announces something.
 */
export function isQuotable(sentence: Sentence): boolean {
  const { start, end, features, candidate } = sentence;
  if (end - start >= SHORTEST_FRAGMENT) return true;
  return features.fragment === 0 && !announces(candidate.owner.article.text, sentence);
}

interface Draft extends Range {
  readonly matches: readonly Match[];
  readonly words: number;
  readonly held: Coverage;
}

function sentencesOf(field: Field, candidate: Candidate, score: number, rank: number): Sentence[] {
  const { article, passages } = candidate.owner;
  const passage = passages[candidate.at];
  if (!passage) return [];
  const lead = leadMatches(field, candidate);
  const drafts = draftSentences(field, candidate, passage);
  const wanted = KINDS[field.query.asked].length > 0;
  const expressions = wanted ? expressionsWithin(article, passage) : [];
  const isWhole = isSaid(article.text.slice(passage.start, passage.end));
  return drafts.map((draft, at) => {
    const within = expressions.filter(({ start, end }) => start >= draft.start && end <= draft.end);
    const text = article.text.slice(draft.start, draft.end);
    const pointsBack = opensPointingBack(text, article.lang);
    return {
      start: draft.start,
      end: draft.end,
      candidate,
      at,
      expressions: within,
      pointsBack,
      relation: coverage([...lead, ...draft.matches], field.terms).relation,
      features: {
        ...heldFeatures(field.terms, draft, lead),
        ...shapeFeatures(text, draft, at, drafts, pointsBack),
        fragment: isWhole || ENDS.test(text) ? 0 : 1,
        ...askedFeatures(field, text, draft, within, article.lang),
        passage: score,
        'passage-of-many': (score * Math.log10(1 + field.passages)) / 4,
        'first-passage': rank === 0 ? 1 : 0,
      },
    };
  });
}

/** Dates, amounts and names in a stretch of an article, at their places in the article. */
export function expressionsWithin(article: Article, { start, end }: Range): Expression[] {
  const context = article.date === undefined ? {} : { on: article.date };
  return findExpressions(article.text.slice(start, end), article.lang, context).map((found) => ({
    ...found,
    start: found.start + start,
    end: found.end + start,
  }));
}

/** Words of the question that title and heading lend to every sentence. */
function leadMatches({ matcher, terms }: Field, { owner, at }: Candidate): Match[] {
  const from = owner.starts[at] ?? 0;
  const length = owner.leads[at] ?? 0;
  return ofTitle(matcher.matches(owner.forms, from, from + length), length, terms);
}

/** Cuts a passage and deals its matches to its sentences. */
function draftSentences(field: Field, { owner, at }: Candidate, passage: Range): Draft[] {
  const { text, lang } = owner.article;
  const ranges = passageSentences(text, passage);
  const from = (owner.starts[at] ?? 0) + (owner.leads[at] ?? 0);
  const tokens = tokenise(text.slice(passage.start, passage.end), lang);
  let first = 0;
  return ranges.map((range) => {
    let last = first;
    while (last < tokens.length && (tokens[last]?.start ?? 0) + passage.start < range.end)
      last += 1;
    const matches = field.matcher.matches(owner.forms, from + first, from + last);
    const words = last - first;
    first = last;
    return { ...range, matches, words, held: coverage(matches, field.terms) };
  });
}

function heldFeatures(
  terms: readonly ScoredTerm[],
  { matches, held }: Draft,
  lead: readonly Match[],
) {
  const close = pairs(matches, terms);
  const withTitle = coverage([...lead, ...matches], terms);
  return {
    full: held.full,
    any: held.any,
    exact: held.exact,
    'full-with-title': withTitle.full,
    'words-with-title': withTitle.words,
    'names-with-title': withTitle.names,
    'opens-with-asked': opensWithName(matches, terms) ? 1 : 0,
    'near-pairs': close.near,
    rarest: rarest(matches, terms, 0),
    repeats: Math.log2(1 + matches.length) / 4,
  };
}

/** Does the sentence begin with what the question is about? Then it tells of just that. */
function opensWithName(matches: readonly Match[], terms: readonly ScoredTerm[]): boolean {
  const [first] = matches;
  if (!first || first.at > 2 || first.weight < 1) return false;
  return terms[first.term]?.term.proper === true || terms.length === 1;
}

function shapeFeatures(
  text: string,
  draft: Draft,
  at: number,
  drafts: readonly Draft[],
  pointsBack: boolean,
) {
  return {
    'opens-passage': at === 0 ? 1 : 0,
    place: at / Math.max(1, drafts.length - 1),
    length: Math.log2((text.length + 20) / 150) / 3,
    'points-back': pointsBack ? 1 : 0,
    before: drafts[at - 1]?.held.any ?? 0,
    'new-words': Math.log2(1 + Math.max(0, draft.words - draft.matches.length)) / 5,
  };
}

function askedFeatures(
  field: Field,
  text: string,
  draft: Draft,
  expressions: readonly Expression[],
  language: Language,
) {
  const wanted = KINDS[field.query.asked];
  const fitting = expressions.filter(({ kind }) => wanted.includes(kind));
  const fresh = fitting.filter((found) => !isAskedItself(field, text, found, draft.start));
  const defines = field.query.asked === 'definition' && DEFINES[language].test(text);
  const reasons = field.query.asked === 'reason' && REASONS[language].test(text);
  return {
    'asked-kind': fresh.length > 0 || reasons ? 1 : 0,
    'asked-kind-near': fresh.length > 0 ? draft.held.any : 0,
    defines: defines ? 1 : 0,
  };
}

/** `2012` does not answer "what happened in 2012": the question said it. */
function isAskedItself(
  field: Field,
  text: string,
  { start, end }: Expression,
  from: number,
): boolean {
  const words = text.slice(start - from, end - from).toLowerCase();
  return field.terms.some(({ term }) => words.includes(term.surface.toLowerCase()));
}

/** Which expressions may answer what is asked for. */
export const KINDS: Readonly<Record<Asked, readonly ExpressionKind[]>> = {
  date: ['date'],
  duration: ['duration'],
  money: ['money'],
  percent: ['percent', 'number'],
  number: ['number', 'quantity', 'percent', 'money', 'duration'],
  person: ['person', 'organisation'],
  place: ['place'],
  reason: [],
  definition: [],
  'yes-no': [],
  other: [],
};
