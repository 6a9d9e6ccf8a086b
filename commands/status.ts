import { defineCommand } from './command.ts';

export const status = defineCommand({
  name: 'status',
  description: {
    fr: 'Dire où j’en suis : articles, questions, prochain résumé',
    en: 'Say how I am doing: articles, questions, next digest',
  },
  access: 'everyone',
  options: {},
  run: async () => {
    throw new Error('written in the next commit');
  },
});
