import { contentWords } from '../src/digest/words-of.ts';
import { insightsOf } from '../src/insights/insights.ts';
import { insightsReply } from '../src/insights/reply.ts';
import { askedIn } from '../src/store/asked.ts';
import { defineCommand } from './command.ts';

const DAY_MS = 86_400_000;
const PERIODS = [
  { value: 'week', name: { fr: 'semaine', en: 'week' }, days: 7 },
  { value: 'month', name: { fr: 'mois', en: 'month' }, days: 30 },
  { value: 'year', name: { fr: 'année', en: 'year' }, days: 365 },
];

export const insights = defineCommand({
  name: 'insights',
  description: {
    fr: 'Ce que l’on me demande, et ce à quoi je ne réponds pas',
    en: 'What people ask me, and what I cannot answer',
  },
  access: 'manager',
  options: {
    period: {
      type: 'choice',
      name: { fr: 'periode', en: 'period' },
      description: { fr: 'semaine, mois ou année', en: 'week, month or year' },
      choices: PERIODS,
    },
  },
  run: async ({ services, place, locale, now }, { period = 'month' }) => {
    const { days = 30 } = PERIODS.find(({ value }) => value === period) ?? {};
    const since = new Date(now.getTime() - days * DAY_MS);
    const asked = askedIn(services.store.tools);
    const questions = await asked.questions(place, since);
    const unhelpful = await asked.unhelpful(place, since);
    return insightsReply(insightsOf(questions, unhelpful, contentWords()), days, locale);
  },
});
