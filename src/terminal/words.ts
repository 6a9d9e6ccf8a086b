import type { Locale } from '../language/language.ts';
import type { ActionKind } from '../reply/reply.ts';

/** What is said in a terminal only; the replies themselves are worded in `src/reply`. */
export interface Words {
  readonly welcome: string;
  /** After how many files were refused. */
  readonly seeStatus: string;
  /** Nothing was asked yet. */
  readonly nothingToPress: (command: string) => string;
  /** Something was, and this is not among what can be done about it. */
  readonly notOffered: Readonly<Record<ActionKind, string>>;
  /** Something was typed after a button. */
  readonly standsAlone: (press: string) => string;
  readonly why: string;
  readonly notAReason: (typed: string, last: number) => string;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  fr: {
    welcome: 'Posez une question. /help montre ce que je sais faire, /quit termine.',
    seeStatus: '/status dit lesquels.',
    nothingToPress: (command) =>
      `${command} n’a rien à quoi s’appliquer : posez d’abord une question.`,
    notOffered: {
      more: 'Plus rien à montrer.',
      share: 'Personne d’autre n’est ici : rien à partager.',
      helpful: 'Il n’y a pas ici de réponse à juger.',
      unhelpful: 'Il n’y a pas ici de réponse à juger.',
      withdraw: 'Ce qui est affiché ici reste affiché : rien à retirer.',
      watch:
        'Rien à surveiller : je préviens, une fois, pour une question restée sans réponse. /watches montre ce que je surveille.',
      unwatch: 'Aucune surveillance à arrêter ici : /watches les montre.',
    },
    standsAlone: (press) =>
      `${press} se tape seul, après une réponse : posez d’abord la question, puis tapez ${press}.`,
    why: 'Qu’est-ce qui ne va pas ? Tapez un numéro, ou continuez sans répondre.',
    notAReason: (typed, last) =>
      `Il n’y a pas de numéro ${typed} : tapez un numéro de 1 à ${last}, ou continuez sans répondre.`,
  },
  en: {
    welcome: 'Ask a question. /help shows what I can do, /quit ends.',
    seeStatus: '/status says which.',
    nothingToPress: (command) => `${command} has nothing to act on: ask a question first.`,
    notOffered: {
      more: 'Nothing more to show.',
      share: 'Nobody else is here: there is nothing to share.',
      helpful: 'There is no answer to judge here.',
      unhelpful: 'There is no answer to judge here.',
      withdraw: 'What is shown here stays: there is nothing to withdraw.',
      watch:
        'Nothing to watch: I tell you, once, about a question that found no answer. /watches shows what I watch.',
      unwatch: 'There is no watch to stop here: /watches shows them.',
    },
    standsAlone: (press) =>
      `${press} is typed alone, after an answer: ask the question first, then type ${press}.`,
    why: 'What is wrong? Type a number, or go on without answering.',
    notAReason: (typed, last) =>
      `There is no number ${typed}: type one from 1 to ${last}, or go on without answering.`,
  },
};

export function wordsOf(locale: Locale): Words {
  return WORDS[locale];
}
