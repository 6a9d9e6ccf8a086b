import { narrowed } from '../src/reply/narrowed.ts';
import { wordingOf } from '../src/reply/wording.ts';
import { checkFilters } from './check-filters.ts';
import { defineCommand } from './command.ts';
import { FILTERS, filtersOf } from './filters.ts';
import { askOf, foundReply } from './found.ts';

/** Passages found at most; who wants more asks more precisely. */
const PASSAGES = 12;

export const search = defineCommand({
  name: 'search',
  description: {
    fr: 'Chercher des passages dans les articles',
    en: 'Search for passages in the articles',
  },
  access: 'everyone',
  options: {
    words: {
      type: 'rest',
      name: { fr: 'mots', en: 'words' },
      description: { fr: 'Les mots à chercher', en: 'The words to look for' },
      required: true,
    },
    ...FILTERS,
  },
  run: async (context, { words: about, ...values }) => {
    const checked = checkFilters(context, filtersOf(values));
    if ('tone' in checked) return checked;
    const { filters } = checked;
    const words = wordingOf(context.locale).found;
    const quotes = context.library.search(about, askOf(context, filters), PASSAGES);
    return foundReply(context, {
      heading: words.passages(about),
      nothing: words.nothing(about, narrowed(filters, context.locale)),
      quotes: quotes.map((quote) => ({ quote })),
      about,
      filters,
    });
  },
});
