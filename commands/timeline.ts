import type { Moment } from '../src/articles/library.ts';
import { dateText } from '../src/reply/dates.ts';
import type { Span } from '../src/reply/reply.ts';
import { wordingOf } from '../src/reply/wording.ts';
import { checkFilters } from './check-filters.ts';
import { type Context, defineCommand } from './command.ts';
import { FILTERS, filtersOf } from './filters.ts';
import { askOf, foundReply } from './found.ts';
import { TOPIC } from './topic.ts';

export const timeline = defineCommand({
  name: 'timeline',
  description: { fr: 'Raconter un sujet date par date', en: 'Tell a topic date by date' },
  access: 'everyone',
  options: { topic: TOPIC, ...FILTERS },
  run: async (context, { topic, ...values }) => {
    const filters = filtersOf(values);
    const problem = checkFilters(context, filters);
    if (problem !== undefined) return problem;
    const words = wordingOf(context.locale).found;
    const moments = context.library.timeline(topic, askOf(context, filters));
    return foundReply(context, {
      heading: words.timeline(topic),
      nothing: words.nothing(topic),
      quotes: moments.map((moment) => ({ quote: moment.quote, lead: dated(moment, context) })),
      about: topic,
      filters,
    });
  },
});

function dated({ date }: Moment, { locale }: Context): Span[] {
  const text = date === undefined ? wordingOf(locale).found.undated : dateText(date, locale);
  return [{ text, style: 'strong' }];
}
