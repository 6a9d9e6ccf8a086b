import type { Locale } from '../language/language.ts';

/** What only Slack's surfaces say; the replies themselves are worded in `src/reply`. */
export interface SlackWords {
  /** Shown while an answer is being looked for; Slack puts the bot's name before it. */
  readonly searching: string;
  readonly tooLong: string;
  readonly prompts: {
    readonly title: string;
    readonly list: readonly { readonly title: string; readonly message: string }[];
  };
  /** Titles and buttons of a modal hold 24 characters. */
  readonly feedback: {
    readonly title: string;
    readonly submit: string;
    readonly close: string;
    readonly question: string;
  };
  /** What somebody can do about what Slack refuses. */
  readonly remedies: {
    readonly invite: (bot: string) => string;
    readonly archived: string;
    readonly closed: string;
    readonly scope: (scope: string | undefined) => string;
  };
  /** To whoever looks after the bot. */
  readonly operator: {
    readonly revoked: (workspace: string, why: string) => string;
    readonly refused: (workspace: string, code: string) => string;
    readonly socketRefused: (code: string) => string;
  };
}

const WORDS: Readonly<Record<Locale, SlackWords>> = {
  fr: {
    searching: 'cherche dans les articles…',
    tooLong: 'Ce passage est trop long pour Slack ; à lire dans',
    prompts: {
      title: 'Posez une question, ou commencez par là :',
      list: [
        { title: 'Que sais-tu faire ?', message: 'aide' },
        { title: 'Que sais-tu ?', message: 'sources' },
      ],
    },
    feedback: {
      title: 'Qu’est-ce qui ne va pas',
      submit: 'Envoyer',
      close: 'Annuler',
      question: 'Pourquoi cette réponse n’a-t-elle pas aidé ?',
    },
    remedies: {
      invite: (bot) =>
        `Je ne suis pas dans ce canal. Invitez-moi : /invite @${bot}, puis recommencez.`,
      archived: 'Ce canal est archivé ou n’existe plus : rien ne peut y être publié.',
      closed:
        'Slack ne me laisse pas écrire dans ce canal. La personne qui le gère peut m’y autoriser ; en attendant, écrivez-moi en message direct.',
      scope: (scope) =>
        `Il me manque une autorisation dans Slack${scope ? ` : ${scope}` : ''}. La personne qui s’occupe de moi peut l’ajouter sur la page de l’application (« OAuth & Permissions »), puis la réinstaller.`,
    },
    operator: {
      revoked: (workspace, why) =>
        `Je ne suis plus installé dans ${workspace} (${why}). J’ai effacé ce que j’en savais. Pour revenir : installer l’application à nouveau.`,
      refused: (workspace, code) =>
        `Slack refuse mon jeton pour ${workspace} (${code}). Je m’y tais, sans rien effacer. Copiez le jeton à nouveau, puis redémarrez-moi.`,
      socketRefused: (code) =>
        `Slack refuse mon jeton d’application (${code}) : je n’entends plus rien. Créez-en un avec connections:write, mettez-le dans SLACK_APP_TOKEN, puis redémarrez-moi.`,
    },
  },
  en: {
    searching: 'is searching the articles…',
    tooLong: 'This passage is too long for Slack; read it in',
    prompts: {
      title: 'Ask a question, or start here:',
      list: [
        { title: 'What can you do?', message: 'help' },
        { title: 'What do you know?', message: 'sources' },
      ],
    },
    feedback: {
      title: 'What is wrong',
      submit: 'Send',
      close: 'Cancel',
      question: 'Why did this answer not help?',
    },
    remedies: {
      invite: (bot) => `I am not in this channel. Invite me: /invite @${bot}, then try again.`,
      archived: 'This channel is archived or gone: nothing can be posted there.',
      closed:
        'Slack does not let me write in this channel. Whoever manages it can allow me to; meanwhile, write to me in a direct message.',
      scope: (scope) =>
        `I lack a permission in Slack${scope ? `: ${scope}` : ''}. Whoever looks after me can add it on the app’s page (“OAuth & Permissions”) and install the app again.`,
    },
    operator: {
      revoked: (workspace, why) =>
        `I am no longer installed in ${workspace} (${why}). I have deleted what I knew of it. To have me back, install the app again.`,
      refused: (workspace, code) =>
        `Slack refuses my token for ${workspace} (${code}). I keep quiet there and have deleted nothing. Copy the token again, then restart me.`,
      socketRefused: (code) =>
        `Slack refuses my app-level token (${code}): I hear nothing any more. Make one with connections:write, put it into SLACK_APP_TOKEN, then restart me.`,
    },
  },
};

export function words(locale: Locale): SlackWords {
  return WORDS[locale];
}
