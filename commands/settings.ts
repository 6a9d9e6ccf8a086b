import { defineAction, defineGroup } from './command.ts';

const later = async () => {
  throw new Error('written in the next commit');
};
const collection = {
  type: 'text',
  name: { fr: 'collection', en: 'collection' },
  description: { fr: 'Le dossier restreint', en: 'The restricted folder' },
  required: true,
  suggests: 'collections',
} as const;

export const settings = defineGroup({
  name: 'settings',
  description: { fr: 'Régler le bot ici', en: 'Configure the bot here' },
  access: 'manager',
  subcommands: {
    show: {
      description: { fr: 'Montrer les réglages', en: 'Show the settings' },
      ...defineAction({}, later),
    },
    language: {
      description: {
        fr: 'La langue de mes messages publics',
        en: 'The language of my public posts',
      },
      ...defineAction(
        {
          language: {
            type: 'choice',
            name: { fr: 'langue', en: 'language' },
            description: { fr: 'fr, en, ou auto', en: 'fr, en, or auto' },
            choices: ['fr', 'en', 'auto'],
            required: true,
          },
        },
        later,
      ),
    },
    listen: {
      description: { fr: 'Répondre ici sans être mentionné', en: 'Answer here without a mention' },
      ...defineAction(
        {
          enabled: {
            type: 'boolean',
            name: { fr: 'actif', en: 'enabled' },
            description: { fr: 'oui ou non', en: 'yes or no' },
            required: true,
          },
        },
        later,
      ),
    },
    allow: {
      description: {
        fr: 'Ouvrir un dossier restreint dans ce canal',
        en: 'Open a restricted folder in this channel',
      },
      ...defineAction({ collection }, later),
    },
    deny: {
      description: {
        fr: 'Refermer un dossier restreint dans ce canal',
        en: 'Close a restricted folder in this channel',
      },
      ...defineAction({ collection }, later),
    },
  },
});
