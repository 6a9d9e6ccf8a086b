import type { PartialDate } from '../language/partial-date.ts';
import { firstDay, lastDay } from '../language/partial-date.ts';
import type { Quote } from './answer.ts';
import { isAboutItself } from './attribution.ts';
import { datesOf } from './dating.ts';
import { quoteOf } from './quote.ts';
import type { Sentence } from './sentences.ts';
import { byDate, expressionsOf, isLead, MOST_LINES, publishersOf, standsAlone } from './topics.ts';

/**
 * One quote an article that may be of `since` or later, newest first: rather a sentence that stands
 * alone and gives no earlier date for what it tells.
 */
export function newsOf(sentences: readonly Sentence[], since: PartialDate): Quote[] {
  const publishers = publishersOf(sentences);
  const from = firstDay(since);
  const isNew = ({ candidate }: Sentence) => {
    const { date } = candidate.owner.article;
    return date !== undefined && lastDay(date) >= from;
  };
  const ranked = sentences
    .filter(isNew)
    .map((sentence) => ({ sentence, doubts: doubtsOf(sentence, from, publishers) }))
    .sort((a, b) => a.doubts - b.doubts);
  const seen = new Set<unknown>();
  return ranked
    .map(({ sentence }) => sentence)
    .filter(({ candidate }) => !seen.has(candidate.owner) && seen.add(candidate.owner))
    .slice(0, MOST_LINES)
    .map((sentence) => quoteOf(sentence.candidate.owner.article, sentence))
    .sort((a, b) => byDate(b, a));
}

/** The most first: telling of what was before weighs more than needing the sentence in front. */
const DOUBTS = { ofItself: 8, past: 4, needsContext: 2, unnamed: 1, notTheNews: 1 } as const;

function doubtsOf(sentence: Sentence, from: string, publishers: ReadonlySet<string>): number {
  const { article } = sentence.candidate.owner;
  const { events } = datesOf(article, sentence, expressionsOf(sentence), publishers);
  const isPast = events.length > 0 && events.every(({ last }) => lastDay(last) < from);
  const ofItself = isAboutItself(article.text.slice(sentence.start, sentence.end), article.lang);
  return (
    (ofItself ? DOUBTS.ofItself : 0) +
    (isPast ? DOUBTS.past : 0) +
    (standsAlone(sentence) ? 0 : DOUBTS.needsContext) +
    (sentence.features.any > 0 ? 0 : DOUBTS.unnamed) +
    (isLead(sentence) ? 0 : DOUBTS.notTheNews)
  );
}
