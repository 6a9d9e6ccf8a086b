import { answerQuestion } from '../src/bot/answering.ts';
import { checkFilters } from './check-filters.ts';
import { defineCommand } from './command.ts';
import { FILTERS, filtersOf, QUESTION } from './filters.ts';

export const ask = defineCommand({
  name: 'ask',
  description: {
    fr: 'Répondre par des citations des articles',
    en: 'Answer with quotes from the articles',
  },
  access: 'everyone',
  options: {
    question: QUESTION,
    ...FILTERS,
    share: {
      type: 'boolean',
      name: { fr: 'partager', en: 'share' },
      description: {
        fr: 'Montrer la réponse à tout le canal',
        en: 'Show the answer to the whole channel',
      },
    },
  },
  run: async (context, { question: text, share = false, ...values }) => {
    const shared = share && context.place.kind !== 'direct';
    const checked = checkFilters(context, filtersOf(values));
    if ('tone' in checked) return checked;
    const { filters } = checked;
    const audience = shared ? 'public' : 'private';
    const { reply } = await answerQuestion(context, { text, filters, audience, shared });
    return reply;
  },
});
