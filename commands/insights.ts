import { contentWords } from '../src/digest/words-of.ts';
import { insightsOf } from '../src/insights/insights.ts';
import { insightsReply } from '../src/insights/reply.ts';
import { askedIn } from '../src/store/asked.ts';
import { defineCommand } from './command.ts';

const DAY_MS = 86_400_000;
/** By the choices of `period`. */
const DAYS: Readonly<Record<string, number>> = { week: 7, month: 30, year: 365 };

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
      description: { fr: 'week, month ou year', en: 'week, month or year' },
      choices: Object.keys(DAYS),
    },
  },
  run: async ({ services, place, locale, now }, { period = 'month' }) => {
    const days = DAYS[period] ?? 30;
    const since = new Date(now.getTime() - days * DAY_MS);
    const asked = askedIn(services.store.tools);
    const questions = await asked.questions(place, since);
    const unhelpful = await asked.unhelpful(place, since);
    return insightsReply(insightsOf(questions, unhelpful, contentWords()), days, locale);
  },
});
