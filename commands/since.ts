import { defineCommand } from './command.ts';
import { FILTERS } from './filters.ts';
export const since = defineCommand({
  name: 'since',
  description: {
    fr: 'Ce qui est nouveau sur un sujet depuis une date',
    en: 'What is new on a topic since a date',
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
    date: {
      type: 'date',
      name: { fr: 'date', en: 'date' },
      description: { fr: 'La date, par exemple 2019-07', en: 'The date, for example 2019-07' },
      required: true,
    },
    source: FILTERS.source,
    collection: FILTERS.collection,
  },
  run: async () => {
    throw new Error('written in the next commit');
  },
});
