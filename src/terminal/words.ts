import type { Locale } from '../language/language.ts';

/** What is said in a terminal only; the replies themselves are worded in `src/reply`. */
export interface Words {
  readonly welcome: string;
  readonly nothingToPress: (command: string) => string;
  readonly why: string;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  fr: {
    welcome: 'Posez une question. /help montre ce que je sais faire, /quit termine.',
    nothingToPress: (command) =>
      `${command} n’a rien à quoi s’appliquer : posez d’abord une question.`,
    why: 'Qu’est-ce qui ne va pas ? Tapez un numéro, ou continuez sans répondre.',
  },
  en: {
    welcome: 'Ask a question. /help shows what I can do, /quit ends.',
    nothingToPress: (command) => `${command} has nothing to act on: ask a question first.`,
    why: 'What is wrong? Type a number, or go on without answering.',
  },
};

export function wordsOf(locale: Locale): Words {
  return WORDS[locale];
}
