import { narrowed } from '../src/reply/narrowed.ts';
import { wordingOf } from '../src/reply/wording.ts';
import { checkFilters } from './check-filters.ts';
import { defineCommand } from './command.ts';
import { FILTERS, filtersOf } from './filters.ts';
import { askOf, foundReply } from './found.ts';
import { TOPIC } from './topic.ts';

export const since = defineCommand({
  name: 'since',
  description: {
    fr: 'Les articles parus sur un sujet depuis une date',
    en: 'The articles published on a topic since a date',
  },
  access: 'everyone',
  options: {
    topic: TOPIC,
    date: {
      type: 'date',
      name: { fr: 'date', en: 'date' },
      also: ['depuis', 'since', 'from', 'dès'],
      description: { fr: 'La date, par exemple 2019-07', en: 'The date, for example 2019-07' },
      required: true,
    },
    source: FILTERS.source,
    collection: FILTERS.collection,
  },
  run: async (context, { topic, date, ...values }) => {
    const checked = checkFilters(context, filtersOf(values));
    if ('tone' in checked) return checked;
    const { filters } = checked;
    const words = wordingOf(context.locale).found;
    const quotes = context.library.since(topic, date, askOf(context, filters));
    return foundReply(context, {
      heading: words.since(topic, date),
      nothing: words.nothingSince(topic, date, narrowed(filters, context.locale)),
      quotes: quotes.map((quote) => ({ quote })),
      about: words.since(topic, date),
      filters,
    });
  },
});
