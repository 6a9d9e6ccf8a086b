import type { Article } from '../../articles/article.ts';
import { passageSentences, passages } from '../../index/passages.ts';
import { tokenise } from '../../language/tokens.ts';

/** A passage as the peers get it: the same cut, in words. */
export interface PlainPassage {
  readonly id: number;
  readonly article: Article;
  readonly title: string;
  readonly text: string;
  /** Where it begins in the article. */
  readonly start: number;
}

export function plainPassages(articles: readonly Article[]): PlainPassage[] {
  return articles
    .flatMap((article) =>
      passages(article.text).map(({ start, end }) => ({
        article,
        title: article.title,
        text: article.text.slice(start, end),
        start,
      })),
    )
    .map((passage, id) => ({ id, ...passage }));
}

/**
 * The sentence that shares most words with the question, the first of equals: how one would quote
 * from a search engine that knows passages only.
 */
export function sentenceOfMostOverlap(question: string, { article, text, start }: PlainPassage) {
  const asked = new Set(wordsOf(question));
  const sentences = passageSentences(article.text, { start, end: start + text.length });
  let best = { start, end: start + text.length };
  let most = -1;
  for (const sentence of sentences) {
    const words = new Set(wordsOf(article.text.slice(sentence.start, sentence.end)));
    const shared = [...words].filter((word) => asked.has(word)).length;
    if (shared > most) best = sentence;
    most = Math.max(most, shared);
  }
  return { article: article.id, start: best.start, end: best.end };
}

function wordsOf(text: string): string[] {
  return tokenise(text, 'fr').map(({ form }) => form);
}
