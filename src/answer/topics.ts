import type { View } from '../index/view.ts';
import type { Expression } from '../language/expressions/index.ts';
import type { Language } from '../language/language.ts';
import { firstDay, type PartialDate } from '../language/partial-date.ts';
import { tokenise } from '../language/tokens.ts';
import { publisherNames } from './attribution.ts';
import { PASSAGE_FEATURES, passageFeatures } from './features.ts';
import type { Finder } from './pipeline.ts';
import { readQuery } from './query.ts';
import { candidatesFor } from './rerank.ts';
import { score } from './score.ts';
import { allSentences, expressionsWithin, isQuotable, type Sentence } from './sentences.ts';

/** Passages that a topic is looked for in. */
const WIDTH = 80;
/** A sentence is about the topic when it (with its title) holds this share of its words. */
const LEAST_HELD = 0.6;
/** Lines of a timeline, a table or news, at most. */
export const MOST_LINES = 20;

/** Sentences about a topic, best first. Precise before complete. */
export function topicSentences(
  topic: string,
  language: Language,
  view: View,
  { model, tools, scratch }: Finder,
  accepts: (sentence: Sentence) => boolean,
): Sentence[] {
  const query = readQuery(topic, language, view, tools);
  const field = candidatesFor(query, view, scratch, WIDTH);
  const ranked = passageFeatures(field).flatMap((features, at) => {
    const candidate = field.candidates[at];
    return candidate
      ? [{ candidate, score: score(features, model.passage, PASSAGE_FEATURES) }]
      : [];
  });
  const found = allSentences(
    field,
    ranked.sort((a, b) => b.score - a.score),
  ).filter(accepts);
  const whole = found.filter((one) => one.features.fragment === 0 && isQuotable(one));
  // Before it is said that no article speaks of it, lines without a full stop are good enough.
  return whole.length > 0 ? whole : found.filter(touches);
}

/** Does the sentence hold what the topic says, with the help of its title? */
export function isAbout({ features }: Sentence): boolean {
  return features.any > 0 && features['full-with-title'] >= LEAST_HELD;
}

/** Or is it of an article that has the topic in its title, and of the same matter? */
export function isUnder(sentence: Sentence): boolean {
  const { features } = sentence;
  if (isAbout(sentence)) return true;
  const isTitled = features['words-with-title'] === 1 && features['full-with-title'] === 1;
  return isTitled && !sentence.pointsBack && sharesTitle(sentence);
}

/** Words that a sentence shares with its title when it tells of the same; figures are not counted. */
const TITLE_WORDS = 2;

function sharesTitle({ candidate, start, end }: Sentence): boolean {
  const { title, text, lang } = candidate.owner.article;
  const wordsOf = (part: string) =>
    new Set(tokenise(part, lang).flatMap(({ form }) => (/^\p{L}{4,}$/u.test(form) ? form : [])));
  const said = wordsOf(text.slice(start, end));
  return [...wordsOf(title)].filter((word) => said.has(word)).length >= TITLE_WORDS;
}

/** Does it hold any word of the topic? */
export function touches({ features }: Sentence): boolean {
  return features.any > 0;
}

/**
 * Does it tell its matter without the sentence before, by its opening and by what it points at:
 * `ces soupçons`, `ajoute-t-elle`?
 */
export function standsAlone({ candidate, start, end, pointsBack }: Sentence): boolean {
  const { text, lang } = candidate.owner.article;
  return !pointsBack && !POINTS[lang].test(text.slice(start, end));
}
const POINTS: Readonly<Record<Language, RegExp>> = {
  fr: /(?<!\p{L})(?:(?:ce|cet|cette|ces) (?!qu|jour|semaine|mois|an|année|été|soir|matin|\p{L}+di(?!\p{L}))\p{Ll}{3,}|\p{Ll}+-t-(?:il|elle|on)s?)(?!\p{L})/u,
  en: /\b(?:this|these|those) (?!week|month|year|day|morning|summer|spring|autumn|winter)\p{Ll}{3,}/u,
};

/** Does an article open with the sentence? Then it is its news. */
export function isLead({ candidate, at }: Sentence): boolean {
  return candidate.at === 0 && at === 0;
}

/** The dates, sums and names of a sentence, read when they are asked for. */
export function expressionsOf(sentence: Sentence): readonly Expression[] {
  return expressionsWithin(sentence.candidate.owner.article, sentence);
}

/** The publishers of the articles that sentences are from, as sentences name them. */
export function publishersOf(sentences: readonly Sentence[]): ReadonlySet<string> {
  return publisherNames(new Set(sentences.map(({ candidate }) => candidate.owner.article)));
}

/** A month comes before its first day. `0`: neither has a date, or it is the same. */
export function byDate(a: { date?: PartialDate }, b: { date?: PartialDate }): number {
  if (a.date === undefined || b.date === undefined) {
    return Number(a.date === undefined) - Number(b.date === undefined);
  }
  const [left, right] = [firstDay(a.date) + a.date, firstDay(b.date) + b.date];
  return left < right ? -1 : left > right ? 1 : 0;
}
