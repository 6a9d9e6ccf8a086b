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
      ...defineAction({}, async ({ services, asker, place, locale }) => {
        const person = services.store.people.hash(place.platform, asker.id);
        const count = await services.store.forgetPerson(person);
        return notice(locale, wordingOf(locale).forget.done(count));
      }),
    },
  },
});
