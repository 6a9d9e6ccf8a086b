import type { Locale } from '../language/language.ts';
import { counted } from '../reply/plural.ts';
import type { Reason } from '../reply/reply.ts';
import type { Cause } from '../store/questions.ts';

/** What every language must have words for. */
interface InsightsWording {
  title(days: number): string;
  readonly none: string;
  asked(count: number, percent: number): string;
  readonly open: string;
  readonly most: string;
  times(count: number): string;
  readonly unhelpful: string;
  reason(reason: string, count: number): string;
  readonly causes: Readonly<Record<Cause, string>>;
  readonly reasons: Readonly<Record<Reason | '', string>>;
  readonly export: string;
}

const fr: InsightsWording = {
  title: (days) => `Les questions des ${days} derniers jours`,
  none: 'Personne n’a posé de question.',
  asked: (count, percent) =>
    `${counted('fr', count, 'question', 'questions')}, dont ${percent} % sans réponse`,
  open: 'Sans réponse',
  most: 'Le plus demandé',
  times: (count) => `${counted('fr', count, 'fois', 'fois')}`,
  unhelpful: '👎 par raison',
  reason: (reason, count) => `${reason} : ${count}`,
  causes: {
    answered: 'répondue',
    'no-article': 'aucun article n’en parle',
    'outside-dates': 'un article hors des dates demandées y répond',
    'outside-filters': 'un article d’un autre éditeur ou dossier y répond',
    hidden: 'un article que le canal ne peut pas lire y répond',
    'below-gate': 'des passages proches, aucun assez sûr',
  },
  reasons: {
    'wrong-passage': 'mauvais passage',
    outdated: 'dépassé',
    'not-an-answer': 'pas une réponse',
    'article-missing': 'il manque un article',
    '': 'sans raison donnée',
  },
  export:
    'npm run --silent data -- export --questions csv donne le tout ; jsonl à la place de csv, en JSON Lines.',
};

const en: InsightsWording = {
  title: (days) => `The questions of the last ${days} days`,
  none: 'Nobody asked a question.',
  asked: (count, percent) =>
    `${counted('en', count, 'question', 'questions')}, ${percent}% of them without an answer`,
  open: 'Without an answer',
  most: 'Asked most often',
  times: (count) => counted('en', count, 'time', 'times'),
  unhelpful: '👎 by reason',
  reason: (reason, count) => `${reason}: ${count}`,
  causes: {
    answered: 'answered',
    'no-article': 'no article speaks of it',
    'outside-dates': 'an article outside the asked dates answers it',
    'outside-filters': 'an article of another publisher or folder answers it',
    hidden: 'an article that the channel may not read answers it',
    'below-gate': 'passages came close, none was sure enough',
  },
  reasons: {
    'wrong-passage': 'wrong passage',
    outdated: 'outdated',
    'not-an-answer': 'not an answer',
    'article-missing': 'an article is missing',
    '': 'no reason given',
  },
  export:
    'npm run --silent data -- export --questions csv gives all of it; jsonl in place of csv, as JSON Lines.',
};

/** The words of insights in a language. */
export function insightsWording(locale: Locale): InsightsWording {
  return { fr, en }[locale];
}
