import { defineCommand } from './command.ts';
import { FILTERS } from './filters.ts';
export const search = defineCommand({
  name: 'search',
  description: {
    fr: 'Chercher des passages dans les articles',
    en: 'Search for passages in the articles',
  },
  access: 'everyone',
  options: {
    words: {
      type: 'rest',
      name: { fr: 'mots', en: 'words' },
      description: { fr: 'Les mots à chercher', en: 'The words to look for' },
      required: true,
    },
    ...FILTERS,
  },
  run: async () => {
    throw new Error('written in the next commit');
  },
});
