import type { Option } from './command.ts';

/** What a command is about, in the asker's words. */
export const TOPIC = {
  type: 'rest',
  name: { fr: 'sujet', en: 'topic' },
  description: { fr: 'Le sujet, par exemple Cloudwatt', en: 'The topic, for example Cloudwatt' },
  required: true,
  suggests: 'topics',
} as const satisfies Option;
