import { notice } from '../src/reply/notices.ts';
import { wordingOf } from '../src/reply/wording.ts';
import { defineAction, defineGroup } from './command.ts';

export const forget = defineGroup({
  name: 'forget',
  description: { fr: 'Effacer ce que je sais de vous', en: 'Delete what I remember of you' },
  access: 'everyone',
  subcommands: {
    me: {
      description: {
        fr: 'Effacer tout ce que je sais de vous, partout',
        en: 'Delete all that I remember of you, everywhere',
      },
      ...defineAction({}, async (context) => {
        const { services, locale } = context;
        const { store } = services;
        const count = await store.forgetPerson(store.people.of(context));
        return notice(locale, wordingOf(locale).forget.done(count));
      }),
    },
  },
});
