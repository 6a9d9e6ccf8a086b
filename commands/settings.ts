import { fold } from '../src/language/fold.ts';
import { LANGUAGES } from '../src/language/language.ts';
import { notice, replyOf } from '../src/reply/notices.ts';
import type { Reply } from '../src/reply/reply.ts';
import { wordingOf } from '../src/reply/wording.ts';
import { type Context, defineAction, defineGroup, type Option } from './command.ts';
import { settingsBlocks } from './settings-shown.ts';

const COLLECTION = {
  type: 'text',
  name: { fr: 'collection', en: 'collection' },
  description: { fr: 'Le dossier restreint', en: 'The restricted folder' },
  required: true,
} as const satisfies Option;

const LANGUAGE = {
  type: 'choice',
  name: { fr: 'langue', en: 'language' },
  description: { fr: 'fr, en ou auto', en: 'fr, en or auto' },
  // Codes read the same in every language.
  choices: [...LANGUAGES, 'auto'].map((value) => ({ value, name: { fr: value, en: value } })),
  required: true,
} as const satisfies Option;

const ENABLED = {
  type: 'boolean',
  name: { fr: 'actif', en: 'enabled' },
  description: { fr: 'oui ou non', en: 'yes or no' },
  required: true,
} as const satisfies Option;

export const settings = defineGroup({
  name: 'settings',
  forChannels: true,
  description: { fr: 'Régler le bot ici', en: 'Configure the bot here' },
  access: 'manager',
  subcommands: {
    show: {
      description: { fr: 'Montrer les réglages', en: 'Show the settings' },
      ...defineAction({}, async (context) =>
        replyOf(context.locale, 'notice', await settingsBlocks(context)),
      ),
    },
    language: {
      description: {
        fr: 'La langue de mes messages publics',
        en: 'The language of my public posts',
      },
      ...defineAction({ language: LANGUAGE }, setLanguage),
    },
    listen: {
      description: {
        fr: 'Répondre dans ce canal sans être mentionné',
        en: 'Answer in this channel without a mention',
      },
      ...defineAction({ enabled: ENABLED }, setListening),
    },
    allow: {
      description: {
        fr: 'Ouvrir un dossier restreint dans ce canal',
        en: 'Open a restricted folder in this channel',
      },
      ...defineAction({ collection: COLLECTION }, allow),
    },
    deny: {
      description: {
        fr: 'Refermer un dossier restreint dans ce canal',
        en: 'Close a restricted folder in this channel',
      },
      ...defineAction({ collection: COLLECTION }, deny),
    },
  },
});

async function setLanguage(context: Context, { language }: { language: string }): Promise<Reply> {
  const { locale, place, services } = context;
  const words = wordingOf(locale).settings;
  if (place.platform === 'terminal') return notice(locale, words.languageHere, 'error');
  const chosen = LANGUAGES.find((known) => known === language);
  await services.settings.setPublicLanguage(place, chosen);
  return notice(locale, words.language[chosen ?? 'auto']);
}

async function setListening(context: Context, { enabled }: { enabled: boolean }): Promise<Reply> {
  const { locale, place, services } = context;
  const words = wordingOf(locale).settings;
  if (place.kind === 'direct') return notice(locale, words.channelOnly, 'error');
  await services.settings.setListens(place, enabled);
  return notice(locale, enabled ? words.listen.on : words.listen.off);
}

async function allow(context: Context, { collection }: { collection: string }): Promise<Reply> {
  const { locale, place, services } = context;
  const words = wordingOf(locale).settings;
  const name = restrictedName(context, collection);
  if (name === undefined) return notice(locale, words.notRestricted(collection), 'error');
  if (place.kind !== 'channel') return notice(locale, words.notHere, 'error');
  const opened = await services.settings.opened(place);
  const others = opened.filter((other) => fold(other) !== fold(name));
  await services.settings.setOpened(place, [...others, name]);
  return notice(locale, words.restricted(name, true));
}

async function deny(context: Context, { collection }: { collection: string }): Promise<Reply> {
  const { locale, place, services } = context;
  const words = wordingOf(locale).settings;
  const name = restrictedName(context, collection);
  if (name === undefined) return notice(locale, words.notRestricted(collection), 'error');
  const opened = await services.settings.opened(place);
  const others = opened.filter((other) => fold(other) !== fold(name));
  await services.settings.setOpened(place, others);
  const configured = (await services.visibilities.openedBy(place, name)) === 'configuration';
  return configured
    ? notice(locale, words.byConfiguration(name), 'error')
    : notice(locale, words.restricted(name, false));
}

function restrictedName({ services }: Context, collection: string): string | undefined {
  return services.visibilities.restricted().find((name) => fold(name) === fold(collection));
}
