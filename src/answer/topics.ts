import type { Figure, Moment } from '../articles/library.ts';
import type { View } from '../index/view.ts';
import type { Expression, ExpressionKind } from '../language/expressions/index.ts';
import type { Language } from '../language/language.ts';
import { firstDay, type PartialDate } from '../language/partial-date.ts';
import { PASSAGE_FEATURES, passageFeatures } from './features.ts';
import { Matcher } from './match.ts';
import type { Finder } from './pipeline.ts';
import { readQuery } from './query.ts';
import { quoteOf } from './quote.ts';
import { retrieve } from './retrieve.ts';
import { score } from './score.ts';
import { expressionsWithin, quotableSentences, type Sentence } from './sentences.ts';

/** Passages that a topic is looked for in. */
const WIDTH = 80;
/** A sentence is about the topic when it (with its title) holds this share of its words. */
const LEAST_HELD = 0.6;
/** Lines of a timeline or table, at most. */
const MOST_LINES = 20;

/** Sentences about a topic, best first. Precise before complete. */
export function topicSentences(
  topic: string,
  language: Language,
  view: View,
  { model, tools, scratch }: Finder,
  leastHeld = LEAST_HELD,
): Sentence[] {
  const query = readQuery(topic, language, view, tools);
  const { terms, candidates } = retrieve(query, view, scratch, WIDTH);
  const matcher = new Matcher(terms, view.index.vocabulary);
  const field = {
    query,
    terms,
    matcher,
    candidates,
    averageLength: view.averageLength,
    passages: view.passages,
  };
  const ranked = passageFeatures(field).flatMap((features, at) => {
    const candidate = candidates[at];
    return candidate
      ? [{ candidate, score: score(features, model.passage, PASSAGE_FEATURES) }]
      : [];
  });
  return quotableSentences(
    field,
    ranked.sort((a, b) => b.score - a.score),
  ).filter(
    ({ features }) =>
      features.any > 0 && features['full-with-title'] >= leastHeld && features.fragment === 0,
  );
}

/** One quote a date, oldest first; what no date can be given for comes last. */
export function timelineOf(sentences: readonly Sentence[]): Moment[] {
  const moments = new Map<string, Moment>();
  for (const sentence of sentences) {
    const { article } = sentence.candidate.owner;
    const stated = statedDate(expressionsWithin(article, sentence));
    const date = stated ? wholly(stated) : article.date;
    const key = date ?? `undated ${moments.size}`;
    if (moments.has(key)) continue;
    const quote = quoteOf(article, sentence, stated ? [stated] : []);
    moments.set(key, date === undefined ? { quote } : { date, quote });
  }
  return [...moments.values()].slice(0, MOST_LINES).sort(byDate);
}

/** The one date that a sentence states; with several it tells of none in particular: the first. */
function statedDate(expressions: readonly Expression[]): Expression | undefined {
  return expressions.find(({ kind, date }) => kind === 'date' && date !== undefined);
}

/** A period is placed by what its days have in common: autumn 2012 in 2012, not in September. */
function wholly({ date, dateEnd }: Expression): PartialDate | undefined {
  if (date === undefined || dateEnd === undefined) return date;
  const parts = date.split('-');
  const common = dateEnd.split('-').findIndex((part, at) => part !== parts[at]);
  return (common < 0 ? parts : parts.slice(0, Math.max(1, common))).join('-');
}

/** A month comes before its first day. `0`: neither has a date, or it is the same. */
function byDate(a: { date?: PartialDate }, b: { date?: PartialDate }): number {
  if (a.date === undefined || b.date === undefined) {
    return Number(a.date === undefined) - Number(b.date === undefined);
  }
  const [left, right] = [firstDay(a.date) + a.date, firstDay(b.date) + b.date];
  return left < right ? -1 : left > right ? 1 : 0;
}

const FIGURES: readonly ExpressionKind[] = ['money', 'percent', 'quantity'];

/** The figures of sentences about a topic, by kind and unit, then by date. */
export function figuresOf(sentences: readonly Sentence[]): Figure[] {
  const figures = new Map<string, Figure>();
  for (const sentence of sentences) {
    const { article } = sentence.candidate.owner;
    const expressions = expressionsWithin(article, sentence);
    for (const found of expressions.filter(({ kind }) => FIGURES.includes(kind))) {
      if (found.value === undefined) continue;
      const date = statedDate(expressions)?.date ?? article.date;
      const unit = found.unit ?? '';
      const key = `${article.source ?? article.id} ${found.value} ${unit}`;
      if (figures.has(key)) continue;
      figures.set(key, {
        value: article.text.slice(found.start, found.end),
        amount: found.value,
        unit,
        ...(date === undefined ? {} : { date }),
        quote: quoteOf(article, sentence, [found]),
      });
    }
  }
  return [...figures.values()]
    .slice(0, MOST_LINES)
    .sort((a, b) => (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : byDate(a, b)));
}

/** One quote an article, newest first. */
export function newsOf(sentences: readonly Sentence[]) {
  const seen = new Set<string>();
  const quotes = sentences.flatMap((sentence) => {
    const { article } = sentence.candidate.owner;
    if (seen.has(article.id)) return [];
    seen.add(article.id);
    return [quoteOf(article, sentence)];
  });
  return quotes.slice(0, MOST_LINES).sort((a, b) => byDate(b, a));
}
