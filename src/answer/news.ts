import { quoteOf } from './quote.ts';
import type { Sentence } from './sentences.ts';
import { byDate, MOST_LINES } from './topics.ts';

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
