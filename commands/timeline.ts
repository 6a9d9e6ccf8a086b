import type { Filters } from '../src/answer/answer.ts';
import type { Moment } from '../src/articles/library.ts';
import { dateText } from '../src/reply/dates.ts';
import { narrowed } from '../src/reply/narrowed.ts';
import type { Span } from '../src/reply/reply.ts';
import { wordingOf } from '../src/reply/wording.ts';
import { checkFilters } from './check-filters.ts';
import { type Context, defineCommand } from './command.ts';
import { FILTERS, filtersOf } from './filters.ts';
import { askOf, foundReply } from './found.ts';
import { TOPIC } from './topic.ts';

/** A beginning and an end have to fit on the first screen. */
const SHOWN = 6;

export const timeline = defineCommand({
  name: 'timeline',
  description: { fr: 'Raconter un sujet date par date', en: 'Tell a topic date by date' },
  access: 'everyone',
  options: {
    topic: TOPIC,
    ...FILTERS,
    from: {
      ...FILTERS.from,
      description: {
        fr: 'Événements de ce jour ou après',
        en: 'Events of this day or later',
      },
    },
    to: {
      ...FILTERS.to,
      description: {
        fr: 'Événements de ce jour ou avant',
        en: 'Events of this day or earlier',
      },
    },
  },
  run: async (context, { topic, ...values }) => {
    const checked = checkFilters(context, filtersOf(values), ofArticles);
    if ('tone' in checked) return checked;
    const { filters } = checked;
    const words = wordingOf(context.locale).found;
    const moments = context.library.timeline(topic, askOf(context, filters));
    return foundReply(context, {
      heading: words.timeline(topic),
      nothing: isBounded(filters)
        ? words.nothingBetween(topic)
        : words.nothing(topic, narrowed(filters, context.locale)),
      quotes: moments.map((moment) => ({ quote: moment.quote, lead: dated(moment, context) })),
      about: topic,
      filters,
      shown: SHOWN,
    });
  },
});

/** `from` and `to` are of the events. */
function ofArticles({ from: _from, to: _to, ...filters }: Filters): Filters {
  return filters;
}

function isBounded({ from, to }: Filters): boolean {
  return from !== undefined || to !== undefined;
}

/** `Mars 2015`, `Mi-2016`, `D’ici septembre 2026`: the date as the reader's language has it. */
function dated({ date, part, until }: Moment, { locale }: Context): Span[] {
  const words = wordingOf(locale).found;
  if (date === undefined) return [{ text: words.undated, style: 'strong' }];
  const day = dateText(date, locale);
  const point = part === undefined ? day : words.part[part](day);
  const text = until ? words.until(point) : point;
  return [{ text: text.charAt(0).toUpperCase() + text.slice(1), style: 'strong' }];
}
