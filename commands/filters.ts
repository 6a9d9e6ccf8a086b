import type { Filters } from '../src/answer/answer.ts';
import type { Option } from './command.ts';

/** What is asked. */
export const QUESTION = {
  type: 'rest',
  name: { fr: 'question', en: 'question' },
  description: {
    fr: 'Votre question, en français ou en anglais',
    en: 'Your question, in English or French',
  },
  required: true,
} as const satisfies Option;

/** The options that narrow a question; the same in every command that has them. */
export const FILTERS = {
  source: {
    type: 'text',
    name: { fr: 'source', en: 'source' },
    also: ['éditeur', 'éditeurs', 'sources', 'journal', 'publisher', 'publishers'],
    description: { fr: 'Éditeur, par exemple Les Echos', en: 'Publisher, for example Les Echos' },
    suggests: 'sources',
  },
  collection: {
    type: 'text',
    name: { fr: 'collection', en: 'collection' },
    also: ['dossier', 'dossiers', 'collections', 'folder', 'folders'],
    description: { fr: 'Dossier d’articles', en: 'Folder of articles' },
    suggests: 'collections',
  },
  from: {
    type: 'date',
    name: { fr: 'depuis', en: 'from' },
    also: ['since', 'dès'],
    description: {
      fr: 'Articles datés de ce jour ou après',
      en: 'Articles dated this day or later',
    },
  },
  to: {
    type: 'date',
    name: { fr: 'jusque', en: 'to' },
    also: ["jusqu'à", "jusqu'en", "jusqu'au", 'until', 'till'],
    description: {
      fr: 'Articles datés de ce jour ou avant',
      en: 'Articles dated this day or earlier',
    },
  },
  asOf: {
    type: 'date',
    name: { fr: 'en-date-du', en: 'as-of' },
    also: ['à-la-date-du'],
    description: {
      fr: 'Répondre comme on l’aurait fait ce jour-là',
      en: 'Answer as one would have on that day',
    },
  },
} as const satisfies Readonly<Record<string, Option>>;

interface FilterValues {
  readonly source?: string | undefined;
  readonly collection?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly asOf?: string | undefined;
}

/** The filters of a question from the values of `FILTERS`; several names are parted by commas. */
export function filtersOf(values: FilterValues): Filters {
  return {
    ...(values.source === undefined ? {} : { source: names(values.source) }),
    ...(values.collection === undefined ? {} : { collection: names(values.collection) }),
    ...(values.from === undefined ? {} : { from: values.from }),
    ...(values.to === undefined ? {} : { to: values.to }),
    ...(values.asOf === undefined ? {} : { asOf: values.asOf }),
  };
}

/** Names that are parted by commas. */
export function names(list: string): string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}
