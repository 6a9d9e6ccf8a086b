import { defineCommand } from './command.ts';
import { FILTERS } from './filters.ts';
export const timeline = defineCommand({
  name: 'timeline',
  description: { fr: 'Raconter un sujet date par date', en: 'Tell a topic date by date' },
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
