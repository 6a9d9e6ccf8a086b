import { defineCommand } from './command.ts';
import { FILTERS } from './filters.ts';
export const figures = defineCommand({
  name: 'figures',
  description: {
    fr: 'Mettre côte à côte les chiffres d’un sujet',
    en: 'Put the figures on a topic side by side',
  },
  access: 'everyone',
  options: {
    topic: {
      type: 'rest',
      name: { fr: 'sujet', en: 'topic' },
      description: {
        fr: 'Le sujet, par exemple Cloudwatt',
        en: 'The topic, for example Cloudwatt',
      },
      required: true,
      suggests: 'topics',
    },
    ...FILTERS,
  },
  run: async () => {
    throw new Error('written in the next commit');
  },
});
