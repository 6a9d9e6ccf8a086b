import type { Article } from '../articles/article.ts';
import { passageSentences, passages } from '../index/passages.ts';
import { tokenise } from '../language/tokens.ts';
import { below, createRandom, type Random, sample } from './random.ts';

const OPENERS = ['Quand', 'Combien', 'Qui', 'Où', 'Pourquoi', 'Quel est', "Qu'est-ce que"];
/** Shorter words are hardly what a question is about. Letters. */
const SHORTEST_WORD = 4;

/** Questions in words of the articles: each asks after one of their sentences. Deterministic. */
export function askAbout(articles: readonly Article[], count: number, seed = 2): string[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => askOne(articles, random));
}

function askOne(articles: readonly Article[], random: Random): string {
  const words = contentWords(articles[below(random, articles.length)], random);
  const opener = OPENERS[below(random, OPENERS.length)] ?? '';
  return `${opener} ${sample(random, words, 3 + below(random, 5)).join(' ')} ?`;
}

function contentWords(article: Article | undefined, random: Random): string[] {
  if (!article) return [];
  const { text, lang } = article;
  const all = passages(text).flatMap((passage) => passageSentences(text, passage));
  const sentence = all[below(random, all.length)];
  if (!sentence) return [];
  const content = text.slice(sentence.start, sentence.end);
  return tokenise(content, lang)
    .map(({ start, end }) => content.slice(start, end))
    .filter(({ length }) => length >= SHORTEST_WORD);
}
