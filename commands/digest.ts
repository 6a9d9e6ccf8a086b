import { localDate } from '../src/config/time-zone.ts';
import { weekday } from '../src/digest/compose.ts';
import { readPause } from '../src/digest/read-wishes.ts';
import type { Posted } from '../src/digest/service.ts';
import type { DigestWording } from '../src/digest/wording.ts';
import type { Reply } from '../src/reply/reply.ts';
import { echoed } from '../src/reply/shorten.ts';
import type { WhenEmpty } from '../src/store/subscriptions.ts';
import { type Choice, type Context, defineAction, defineGroup, type Option } from './command.ts';
import { managing, managingOne, nextText, say } from './digest-context.ts';
import { DAYS, turnOn } from './digest-on.ts';
import { preview, showStatus, why } from './digest-show.ts';
import { FILTERS } from './filters.ts';

const EMPTY = [
  { value: 'silent', name: { fr: 'rien', en: 'silent' } },
  { value: 'line', name: { fr: 'ligne', en: 'line' } },
  { value: 'lookback', name: { fr: 'archives', en: 'lookback' } },
] as const satisfies readonly (Choice & { readonly value: WhenEmpty })[];

const ON = {
  time: {
    type: 'time',
    name: { fr: 'heure', en: 'time' },
    description: { fr: 'L’heure locale, par exemple 08:30', en: 'Local time, for example 08:30' },
  },
  zone: {
    type: 'text',
    name: { fr: 'fuseau', en: 'zone' },
    description: {
      fr: 'Le fuseau horaire, par exemple Europe/Paris',
      en: 'The time zone, for example Europe/London',
    },
    suggests: 'time-zones',
  },
  days: {
    type: 'choice',
    name: { fr: 'jours', en: 'days' },
    description: {
      fr: 'ouvrés (du lundi au vendredi) ou tous',
      en: 'weekdays (Monday to Friday) or daily',
    },
    choices: DAYS,
  },
  collection: FILTERS.collection,
  source: FILTERS.source,
  empty: {
    type: 'choice',
    name: { fr: 'vide', en: 'empty' },
    description: {
      fr: 'Sans nouveauté : rien, ligne (une ligne) ou archives (une autre année)',
      en: 'When nothing is new: silent, line or lookback (another year)',
    },
    choices: EMPTY,
  },
  query: {
    type: 'text',
    name: { fr: 'recherche', en: 'query' },
    description: {
      fr: 'Seulement les articles avec ces mots ; une virgule veut dire « ou »',
      en: 'Only articles with these words; a comma means “or”',
    },
  },
} as const satisfies Readonly<Record<string, Option>>;

const DATE = {
  type: 'date',
  name: { fr: 'date', en: 'date' },
  description: { fr: 'Un jour, par exemple 2024-09-02', en: 'A day, for example 2024-09-02' },
} as const satisfies Option;

const ARTICLE = {
  type: 'text',
  name: { fr: 'article', en: 'article' },
  description: { fr: 'Son titre, son lien ou son fichier', en: 'Its title, link or file' },
  required: true,
} as const satisfies Option;

const LENGTH = {
  type: 'text',
  name: { fr: 'duree', en: 'length' },
  description: {
    fr: 'Par exemple « 2 semaines » ; sans elle, jusqu’à /digest on',
    en: 'For example “2 weeks”; without it, until /digest on',
  },
} as const satisfies Option;

export const digest = defineGroup({
  name: 'digest',
  forChannels: true,
  description: {
    fr: 'Le résumé quotidien des nouveaux articles',
    en: 'The daily digest of new articles',
  },
  access: 'everyone',
  subcommands: {
    on: {
      description: { fr: 'L’activer ou le changer ici', en: 'Turn it on or change it here' },
      ...defineAction(ON, turnOn),
    },
    preview: {
      description: { fr: 'Le voir sans le publier', en: 'See it without posting it' },
      ...defineAction({ date: DATE }, (context, { date }) => preview(context, date)),
    },
    now: {
      description: { fr: 'Publier celui du jour maintenant', en: 'Post today’s at once' },
      ...defineAction({}, postNow),
    },
    pause: {
      description: { fr: 'Le mettre en pause', en: 'Pause it' },
      ...defineAction({ length: LENGTH }, (context, { length }) => pause(context, length)),
    },
    skip: {
      description: { fr: 'Sauter le prochain, ou un jour', en: 'Leave out the next one, or a day' },
      ...defineAction({ date: DATE }, (context, { date }) => skip(context, date)),
    },
    off: {
      description: { fr: 'L’arrêter ici', en: 'Turn it off here' },
      ...defineAction({}, turnOff),
    },
    why: {
      description: {
        fr: 'Dire pourquoi un article y est ou n’y est pas',
        en: 'Say why an article is in it or not',
      },
      ...defineAction({ article: ARTICLE }, (context, { article }) => why(context, article)),
    },
    status: {
      description: { fr: 'Dire comment il est réglé ici', en: 'Say how it is set here' },
      ...defineAction({}, showStatus),
    },
  },
});

function postNow(context: Context): Promise<Reply> {
  return managing(context, async (work) => {
    const posted = await work.digests.postNow(work.place);
    return say(work, postedText(posted, work.words.command));
  });
}

function postedText(posted: Posted, words: DigestWording['command']): string {
  switch (posted) {
    case 'sent':
      return words.posted;
    case 'nothing':
      return words.onlyNothing;
    case 'later':
      return words.later;
    case 'no-digest':
      return words.none;
    case 'underway':
      return words.underway;
    case 'refused':
      return words.refused;
    case 'already':
      return words.already;
  }
}

function pause(context: Context, length: string | undefined): Promise<Reply> {
  return managingOne(context, async (work, { schedule }) => {
    const { command } = work.words;
    const today = localDate(context.now, schedule.zone);
    const until = length === undefined ? undefined : readPause(length, today);
    if (length !== undefined && until === undefined) {
      return say(work, command.badPause(echoed(length)), 'error');
    }
    await work.digests.pause(work.place, until);
    const next = await nextText(work);
    return say(work, next === undefined ? command.pausedForGood : command.paused(next));
  });
}

function skip(context: Context, date: string | undefined): Promise<Reply> {
  return managingOne(context, async (work, { schedule }) => {
    const { command } = work.words;
    const isDay = date === undefined || date.length === 10;
    if (!isDay || (date !== undefined && date < localDate(context.now, schedule.zone))) {
      return say(work, command.badDate(date ?? ''), 'error');
    }
    const skipped = await work.digests.skip(work.place, date);
    if (skipped === undefined) return say(work, command.noNext);
    const day = weekday(skipped.date, context.locale);
    if (skipped.isTooLate) return say(work, command.tooLateToSkip(day), 'error');
    return say(work, command.skipped(day, (await nextText(work)) ?? '—'));
  });
}

function turnOff(context: Context): Promise<Reply> {
  return managing(context, async (work) => {
    const { off, none } = work.words.command;
    return say(work, (await work.digests.turnOff(work.place)) ? off : none);
  });
}
