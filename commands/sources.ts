import { defineCommand } from './command.ts';

export const sources = defineCommand({
  name: 'sources',
  description: {
    fr: 'Montrer les articles, leurs éditeurs et leurs dossiers',
    en: 'Show the articles, their publishers and their folders',
  },
  access: 'everyone',
  options: {},
  run: async () => {
    throw new Error('written in the next commit');
  },
});
