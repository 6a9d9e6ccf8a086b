import { note, paragraph } from '../src/reply/blocks.ts';
import { notice, replyOf } from '../src/reply/notices.ts';
import type { Reply } from '../src/reply/reply.ts';
import { echoed } from '../src/reply/shorten.ts';
import type { Watch } from '../src/store/watches.ts';
import { watchWording } from '../src/watches/wording.ts';
import { type Context, defineCommand } from './command.ts';

export const watches = defineCommand({
  name: 'watches',
  description: {
    fr: 'Les questions que je surveille pour vous ; en abandonner une',
    en: 'The questions that I watch for you; drop one',
  },
  access: 'everyone',
  options: {
    cancel: {
      type: 'text',
      name: { fr: 'abandonner', en: 'cancel' },
      description: { fr: 'Le numéro de celle à abandonner', en: 'The number of the one to drop' },
    },
  },
  run: (context, { cancel: number }) =>
    number === undefined ? list(context) : cancel(context, number),
});

async function list(context: Context): Promise<Reply> {
  const { locale } = context;
  const words = watchWording(locale);
  const open = await own(context);
  if (open.length === 0) return notice(locale, words.none);
  return replyOf(locale, 'notice', [
    paragraph(words.list(open.length)),
    { kind: 'list', items: open.map(({ question }, index) => [`${index + 1}. ${question}`]) },
    note(words.how),
  ]);
}

/** `2`, or `cancel 2` as people write it. */
async function cancel(context: Context, written: string): Promise<Reply> {
  const { locale, services } = context;
  const words = watchWording(locale);
  const number = Number(/\d+$/.exec(written)?.[0]);
  const watch = (await own(context))[number - 1];
  if (watch === undefined || !(await services.store.watches.cancel(watch.id, watch.person))) {
    return notice(locale, words.unknown(echoed(written)), 'error');
  }
  return notice(locale, words.cancelled(watch.question));
}

/** The asker's, oldest first: the numbers stand between listing and cancelling. */
function own(context: Context): Promise<readonly Watch[]> {
  const { people, watches: kept } = context.services.store;
  return kept.ofPerson(people.of(context));
}
