import { Locale as DiscordLocale, GuildFeature } from 'discord.js';
import type { Locale } from '../language/language.ts';

/** What is said on Discord only. Everything else is worded in `src/reply`. */
export interface Words {
  readonly askAboutMessage: string;
  readonly reasonTitle: string;
  readonly reasonLabel: string;
  readonly outdated: string;
  readonly sharing: string;
  readonly longQuote: (characters: number) => string;
  readonly leftOut: (count: number) => string;
  readonly mentionToGoOn: string;
  readonly cannotRead: string;
  readonly tooLate: string;
  readonly noThread: string;
  readonly cannotWrite: string;
  readonly locked: string;
  readonly there: string;
  readonly missingIntent: string;
  readonly removed: (guild: string) => string;
}

const fr: Words = {
  askAboutMessage: 'Demander à propos de ce message',
  reasonTitle: 'Qu’est-ce qui ne va pas ?',
  reasonLabel: 'La raison',
  outdated: 'Ce bouton ou cette commande ne fonctionne plus. Posez la question à nouveau.',
  sharing: 'Je partage la réponse ici…',
  longQuote: (characters) =>
    `La citation compte ${characters} caractères, plus que Discord n’en affiche. Je ne la coupe pas ; elle se lit ici :`,
  leftOut: (count) => `… et ${count} de plus, que Discord n’affiche pas ici.`,
  mentionToGoOn: 'Pour continuer ici, mentionnez-moi, ou répondez en laissant la mention.',
  cannotRead:
    'Je ne peux pas lire ce message : Discord ne me montre que ceux qui me mentionnent moi-même. Mentionnez-moi (pas mon rôle), ou répondez-moi sans couper la mention.',
  tooLate:
    'Une question posée ici n’a pas pu recevoir sa réponse à temps : j’étais arrêté ou trop occupé. Posez-la à nouveau.',
  noThread:
    'Je réponds ici parce qu’il me manque la permission « Créer des fils publics » dans ce salon.',
  cannotWrite:
    'Je ne peux pas répondre dans le salon où vous m’avez mentionné : il me manque une permission. Un administrateur doit m’y accorder « Voir le salon », « Envoyer des messages » et « Envoyer des messages dans les fils ».',
  locked:
    'Je ne peux pas répondre dans ce fil : il est verrouillé. Posez votre question dans le salon.',
  there: 'Votre message',
  missingIntent:
    'DISCORD_ANSWER_WITHOUT_MENTION demande l’intention « Message Content », que Discord refuse : je ne réponds qu’à ceux qui me mentionnent. Activez-la (Developer Portal, Bot, Privileged Gateway Intents), puis redémarrez-moi.',
  removed: (guild) => `On m’a retiré du serveur ${guild} : tout ce que j’en gardais est effacé.`,
};

const en: Words = {
  askAboutMessage: 'Ask about this message',
  reasonTitle: 'What is wrong?',
  reasonLabel: 'The reason',
  outdated: 'This button or command no longer works. Ask the question again.',
  sharing: 'Sharing the answer here…',
  longQuote: (characters) =>
    `The quote has ${characters} characters, more than Discord shows. I do not cut it; it can be read here:`,
  leftOut: (count) => `… and ${count} more, which Discord does not show here.`,
  mentionToGoOn: 'To go on here, mention me, or reply with the mention left on.',
  cannotRead:
    'I cannot read this message: Discord shows me only those that mention me myself. Mention me (not my role), or reply to me with the mention left on.',
  tooLate:
    'A question asked here could not be answered in time: I was stopped or too busy. Please ask it again.',
  noThread: 'I answer here because I lack the permission “Create Public Threads” in this channel.',
  cannotWrite:
    'I cannot answer in the channel where you mentioned me: I lack a permission. An administrator has to give me “View Channel”, “Send Messages” and “Send Messages in Threads” there.',
  locked: 'I cannot answer in this thread: it is locked. Ask your question in the channel.',
  there: 'Your message',
  missingIntent:
    'DISCORD_ANSWER_WITHOUT_MENTION needs the intent “Message Content”, which Discord refuses: I answer only those who mention me. Switch it on (Developer Portal, Bot, Privileged Gateway Intents), then restart me.',
  removed: (guild) => `I was removed from the server ${guild}: all that I kept of it is deleted.`,
};

const WORDS: Readonly<Record<Locale, Words>> = { fr, en };

export function wordsOf(locale: Locale): Words {
  return WORDS[locale];
}

/** Discord's locale (`fr`, `en-GB`, `pt-BR`…) as one that the bot speaks. */
export function localeOf(tag: string | undefined, fallback: Locale = 'en'): Locale {
  if (!tag) return fallback;
  return tag.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

/** What Discord tells of a server, by an event or through discord.js's cache. */
export interface ServerLanguage {
  readonly locale: string | undefined;
  readonly features: readonly string[];
}

/** Every server begins with this one; only those that became a community can choose another. */
const DEFAULT_LOCALE = DiscordLocale.EnglishUS;

/** The language that a server chose; undefined where it has only the one that all begin with. */
export function chosenLocale(server: ServerLanguage | undefined): Locale | undefined {
  if (!server?.locale) return undefined;
  const isCommunity = server.features.includes(GuildFeature.Community);
  return isCommunity || server.locale !== DEFAULT_LOCALE ? localeOf(server.locale) : undefined;
}
