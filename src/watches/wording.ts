import type { Locale } from '../language/language.ts';
import { counted, quoted } from '../reply/plural.ts';

/** What every language must have words for. */
interface WatchWording {
  answered(question: string): string;
  /** In place of quotes that cannot be shown where this is read. */
  readonly askThere: string;
  readonly ended: string;
  /** In place of an answer, when the watch is over. */
  unanswered(question: string, since: string): string;
  readonly none: string;
  list(count: number): string;
  readonly how: string;
  cancelled(question: string): string;
  unknown(text: string): string;
}

const fr: WatchWording = {
  answered: (question) => `Un nouvel article répond à la question ${quoted('fr', question)} :`,
  askThere: 'Je ne peux pas le citer ici : reposez la question là où vous l’aviez posée.',
  ended: 'C’est fait : je ne surveille plus cette question.',
  unanswered: (question, since) =>
    `Je surveillais la question ${quoted('fr', question)} depuis le ${since}. Aucun nouvel article n’y a répondu, et je ne garde pas les questions plus longtemps : je m’arrête là. Pour que je continue, posez-la à nouveau et demandez-moi de vous prévenir.`,
  none: 'Je ne surveille aucune question pour vous.',
  list: (count) =>
    `Je surveille ${counted('fr', count, 'question', 'questions')} pour vous, ici ou ailleurs :`,
  how: '/watches 1 abandonne la première.',
  cancelled: (question) => `Je ne surveille plus ${quoted('fr', question)}.`,
  unknown: (text) => `Je ne surveille aucune question numéro ${text}. /watches les montre.`,
};

const en: WatchWording = {
  answered: (question) => `A new article answers the question ${quoted('en', question)}:`,
  askThere: 'I cannot quote it here: ask again where you asked.',
  ended: 'Done: I watch this question no longer.',
  unanswered: (question, since) =>
    `I have watched the question ${quoted('en', question)} since ${since}. No new article answered it, and I keep questions no longer than that, so I stop here. If I should go on, ask it again and have me tell you.`,
  none: 'I watch no question for you.',
  list: (count) =>
    `I watch ${counted('en', count, 'question', 'questions')} for you, here or elsewhere:`,
  how: '/watches 1 drops the first one.',
  cancelled: (question) => `I no longer watch ${quoted('en', question)}.`,
  unknown: (text) => `I watch no question number ${text}. /watches shows them.`,
};

/** The words of watches in a language. */
export function watchWording(locale: Locale): WatchWording {
  return { fr, en }[locale];
}
