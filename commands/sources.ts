import { replyOf } from '../src/reply/notices.ts';
import { defineCommand } from './command.ts';
import { holdingsBlocks } from './holdings.ts';

export const sources = defineCommand({
  name: 'sources',
  description: {
    fr: 'Montrer les articles, leurs éditeurs et leurs dossiers',
    en: 'Show the articles, their publishers and their folders',
  },
  access: 'everyone',
  options: {},
  run: async (context) => replyOf(context.locale, 'help', holdingsBlocks(context)),
});
