import { defineAction, defineGroup } from './command.ts';

export const forget = defineGroup({
  name: 'forget',
  description: { fr: 'Effacer ce que je sais de vous', en: 'Delete what I remember of you' },
  access: 'everyone',
  subcommands: {
    me: {
      description: {
        fr: 'Effacer tout ce que je sais de vous',
        en: 'Delete all that I remember of you',
      },
      ...defineAction({}, async () => {
        throw new Error('written in the next commit');
      }),
    },
  },
});
