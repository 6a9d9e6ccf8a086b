import type { Quote } from '../src/answer/answer.ts';
import type { Figure } from '../src/articles/library.ts';
import type { Locale } from '../src/language/language.ts';
import { narrowed } from '../src/reply/narrowed.ts';
import type { Span } from '../src/reply/reply.ts';
import { wordingOf } from '../src/reply/wording.ts';
import { checkFilters } from './check-filters.ts';
import { type Context, defineCommand } from './command.ts';
import { figurePassages, PASSAGES } from './figures-passages.ts';
import { FILTERS, filtersOf } from './filters.ts';
import { askOf, foundReply } from './found.ts';
import { TOPIC } from './topic.ts';

/** A figure is short: what disagrees with it has to fit on the first screen. */
const SHOWN = 6;

export const figures = defineCommand({
  name: 'figures',
  description: {
    fr: 'Mettre côte à côte les chiffres d’un sujet',
    en: 'Put the figures on a topic side by side',
  },
  access: 'everyone',
  options: { topic: TOPIC, ...FILTERS },
  run: async (context, { topic, ...values }) => {
    const checked = checkFilters(context, filtersOf(values));
    if ('tone' in checked) return checked;
    const { filters } = checked;
    const words = wordingOf(context.locale).found;
    const found = context.library.figures(topic, askOf(context, filters));
    const isFound = found.length > 0;
    return foundReply(context, {
      heading: isFound ? words.figures(capitalised(topic)) : words.nearFigures(topic),
      nothing: words.noFigures(topic, narrowed(filters, context.locale)),
      quotes: isFound
        ? byPassage(found).map((figures) => figured(figures, context))
        : figurePassages(context, topic, filters),
      about: topic,
      filters,
      shown: isFound ? SHOWN : PASSAGES,
    });
  },
});

/** `cantine` opens a heading as `Cantine`; `iPhone` stays as it is. */
function capitalised(topic: string): string {
  const isPlain = /^\p{Ll}+(?![\p{L}\p{N}])/u.test(topic);
  return isPlain ? topic.charAt(0).toUpperCase() + topic.slice(1) : topic;
}

type Figures = readonly [Figure, ...Figure[]];

/** Figures of one measure that one passage gives for one date stay together, so that it is quoted once. */
function byPassage(figures: readonly Figure[]): Figures[] {
  const passages = new Map<string, [Figure, ...Figure[]]>();
  for (const figure of figures) {
    const { quote, date, measure } = figure;
    const key = JSON.stringify([quote.article, quote.start, quote.end, date, measure]);
    const known = passages.get(key);
    if (known === undefined) passages.set(key, [figure]);
    else known.push(figure);
  }
  return [...passages.values()];
}

/**
 * `33.3%` of an English article is `33,3 %` in French, and the other way round: the words of a
 * heading are the bot's. What is more than a number stays as the article writes it.
 */
function percentFor(locale: Locale, { value, quote }: Figure): string {
  const [, whole, decimals] = /^([+-]?\d+)(?:[.,](\d+))?\s?%$/.exec(value) ?? [];
  if (whole === undefined || quote.lang === locale) return value;
  const [point, sign] = locale === 'fr' ? [',', '\u00a0%'] : ['.', '%'];
  return `${decimals === undefined ? whole : whole + point + decimals}${sign}`;
}

/** What they measure, the figures, their date, and the passage. */
function figured(figures: Figures, { locale }: Context): { lead: Span[]; quote: Quote } {
  const [{ date, quote, measure }] = figures;
  const words = wordingOf(locale).found;
  const what = measure === undefined ? [] : [words.measured(words.measure[measure])];
  const text = figures.map((figure) => percentFor(locale, figure)).join(' · ');
  const values: Span = { text, style: 'strong' };
  const held = date === undefined ? [] : [` — ${words.figureDate(date)}`];
  const highlights = figures.flatMap((figure) => figure.quote.highlights);
  return {
    lead: [...what, values, ...held],
    quote: { ...quote, also: alsoOf(figures), highlights },
  };
}

/** The articles that state all of the figures of a passage: one that states a few is no witness. */
function alsoOf(figures: Figures): Quote['also'] {
  const [first, ...others] = figures.map(({ quote }) => quote.also);
  return (first ?? []).filter(({ article }) =>
    others.every((also) => also.some((other) => other.article === article)),
  );
}
