import type { Problem } from '../src/articles/library.ts';
import type { Locale } from '../src/language/language.ts';
import { fullDate } from '../src/reply/dates.ts';
import { replyOf } from '../src/reply/notices.ts';
import { problemText } from '../src/reply/problem-text.ts';
import type { Block, Span } from '../src/reply/reply.ts';
import { type Wording, wordingOf } from '../src/reply/wording.ts';
import { type Context, defineCommand } from './command.ts';

const WEEK_MS = 7 * 86_400_000;
/** Rejected files that managers are shown by name. */
const NAMED = 5;

export const status = defineCommand({
  name: 'status',
  reserved: ['slack'],
  description: {
    fr: 'Dire où j’en suis : articles, questions, prochain résumé',
    en: 'Say how I am doing: articles, questions, next digest',
  },
  access: 'everyone',
  options: {},
  run: async (context) => {
    const { locale, library, visibility } = context;
    const words = wordingOf(locale);
    const { articles, newest, problems } = library.holdings(visibility);
    const rejected = problems.filter(({ severity }) => severity === 'error');
    const lines = [
      words.holdings.articles(articles),
      ...(newest === undefined ? [] : [words.holdings.newest(newest)]),
      words.status.problems(rejected.length),
      await asked(context, words),
      await planned(context, words),
    ];
    return replyOf(locale, 'notice', [
      { kind: 'heading', text: words.status.title },
      { kind: 'list', items: lines.map((line) => [line]) },
      ...(context.asker.canManage ? files(rejected, locale) : []),
    ]);
  },
});

async function asked({ services, place, now }: Context, { status: words }: Wording) {
  const since = new Date(now.getTime() - WEEK_MS);
  const { asked: count, unanswered } = await services.store.questions.stats(place, since);
  if (count === 0) return words.week(0);
  return `${words.week(count)}, ${words.unanswered(Math.round((100 * unanswered) / count))}`;
}

async function planned({ services, place, locale }: Context, { status: words }: Wording) {
  const next = await services.digest?.next(place);
  if (next === undefined) return words.noDigest;
  const { at, timeZone } = next;
  const time = new Intl.DateTimeFormat('fr-FR', { timeZone, timeStyle: 'short' }).format(at);
  return words.nextDigest(`${fullDate(at, locale, timeZone, { weekday: 'long' })}, ${time}`);
}

/** What to mend, for those who keep the articles. */
function files(rejected: readonly Problem[], locale: Locale): Block[] {
  const words = wordingOf(locale).status;
  if (rejected.length === 0) return [];
  const named = rejected
    .slice(0, NAMED)
    .map((problem): Span[] => [
      { text: placeOf(problem), style: 'code' },
      ` — ${problemText(problem, locale)}`,
    ]);
  const left = rejected.length - named.length;
  const items = left === 0 ? named : [...named, [words.remaining(left)]];
  return [{ kind: 'list', items }];
}

function placeOf({ file, line }: Problem): string {
  return line === undefined ? file : `${file}:${line}`;
}
