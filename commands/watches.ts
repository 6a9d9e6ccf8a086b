import { notice, replyOf } from '../src/reply/notices.ts';
import type { Reply } from '../src/reply/reply.ts';
import type { Watch } from '../src/store/watches.ts';
import { watchWording } from '../src/watches/wording.ts';
import { type Context, defineAction, defineGroup } from './command.ts';

export const watches = defineGroup({
  name: 'watches',
  description: {
    fr: 'Les questions que je surveille pour vous',
    en: 'The questions that I watch for you',
  },
  access: 'everyone',
  subcommands: {
    list: {
      description: { fr: 'Les montrer', en: 'Show them' },
      ...defineAction({}, list),
    },
    cancel: {
      description: { fr: 'En abandonner une', en: 'Drop one' },
      ...defineAction(
        {
          number: {
            type: 'text',
            name: { fr: 'numero', en: 'number' },
            description: { fr: 'Son numéro dans la liste', en: 'Its number in the list' },
            required: true,
          },
        },
        (context, { number }) => cancel(context, number),
      ),
    },
  },
});

async function list(context: Context): Promise<Reply> {
  const { locale } = context;
  const words = watchWording(locale);
  const open = await own(context);
  if (open.length === 0) return notice(locale, words.none);
  return replyOf(locale, 'notice', [
    { kind: 'paragraph', spans: [words.list(open.length)] },
    { kind: 'list', items: open.map(({ question }, index) => [`${index + 1}. ${question}`]) },
    { kind: 'note', spans: [words.how] },
  ]);
}

async function cancel(context: Context, written: string): Promise<Reply> {
  const { locale, services } = context;
  const words = watchWording(locale);
  const watch = (await own(context))[Number(written) - 1];
  if (watch === undefined || !(await services.store.watches.cancel(watch.id, watch.person))) {
    return notice(locale, words.unknown(written), 'error');
  }
  return notice(locale, words.cancelled(watch.question));
}

/** The asker's, in one order for both sub-commands. */
function own({ services, place, asker }: Context): Promise<readonly Watch[]> {
  const { people, watches: kept } = services.store;
  return kept.ofPerson(people.hash(place.platform, asker.id));
}
