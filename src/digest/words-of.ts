import type { Article } from '../articles/article.ts';
import type { Language } from '../language/language.ts';
import { createStemmer, type Stemmer } from '../language/stem.ts';
import { createStopWords, type StopWords } from '../language/stop-words.ts';
import { tokenise } from '../language/tokens.ts';
import { eachInTurn } from './in-turn.ts';

/** What a text is about: the stems of its content words, in order. */
export type ContentWords = (text: string, language: Language) => readonly string[];

/** Stems without the stop words, as the index has them; the stemmers keep a memory. */
export function contentWords(): ContentWords {
  const tools: Readonly<Record<Language, { stem: Stemmer; isStop: StopWords }>> = {
    fr: { stem: createStemmer('fr'), isStop: createStopWords('fr') },
    en: { stem: createStemmer('en'), isStop: createStopWords('en') },
  };
  return (text, language) => {
    const { stem, isStop } = tools[language];
    return tokenise(text, language)
      .filter(({ form }) => !isStop(form))
      .map(({ form }) => stem(form));
  };
}

/** The same with the words of some articles remembered, read without holding up anybody else. */
export async function rememberWords(
  articles: readonly Pick<Article, 'title' | 'text' | 'lang'>[],
  words: ContentWords,
): Promise<ContentWords> {
  const memory = { fr: new Map<string, readonly string[]>(), en: new Map() };
  await eachInTurn(articles, ({ title, text, lang }) => {
    for (const part of [title, text]) memory[lang].set(part, words(part, lang));
  });
  return (text, language) => memory[language].get(text) ?? words(text, language);
}
