import type { Figure } from '../src/articles/library.ts';
import type { Span } from '../src/reply/reply.ts';
import { wordingOf } from '../src/reply/wording.ts';
import { checkFilters } from './check-filters.ts';
import { type Context, defineCommand } from './command.ts';
import { FILTERS, filtersOf } from './filters.ts';
import { askOf, foundReply } from './found.ts';
import { TOPIC } from './topic.ts';

export const figures = defineCommand({
  name: 'figures',
  description: {
    fr: 'Mettre côte à côte les chiffres d’un sujet',
    en: 'Put the figures on a topic side by side',
  },
  access: 'everyone',
  options: { topic: TOPIC, ...FILTERS },
  run: async (context, { topic, ...values }) => {
    const filters = filtersOf(values);
    const problem = checkFilters(context, filters);
    if (problem !== undefined) return problem;
    const words = wordingOf(context.locale).found;
    const found = context.library.figures(topic, askOf(context, filters));
    return foundReply(context, {
      heading: words.figures(topic),
      nothing: words.noFigures(topic),
      quotes: found.map((figure) => ({ quote: figure.quote, lead: figured(figure, context) })),
      about: topic,
      filters,
    });
  },
});

/** The figure as the article writes it, and the date that it holds for. */
function figured({ value, date }: Figure, { locale }: Context): Span[] {
  const words = wordingOf(locale).found;
  const figure: Span = { text: value, style: 'strong' };
  return date === undefined ? [figure] : [figure, ` — ${words.figureDate(date)}`];
}
