import type { Holdings } from '../articles/library.ts';
import type { Locale } from '../language/language.ts';
import { notice } from '../reply/notices.ts';
import type { Reply } from '../reply/reply.ts';
import { wordingOf } from '../reply/wording.ts';
import { wordsOf } from './words.ts';

export interface Welcome {
  readonly locale: Locale;
  readonly holdings: Pick<Holdings, 'articles' | 'newest' | 'problems'>;
}

/** What is said first: what there is to ask about, and how to go on. */
export function welcome({ locale, holdings }: Welcome): Reply {
  return notice(locale, `${inventory({ locale, holdings })}\n${wordsOf(locale).welcome}`);
}

function inventory({ locale, holdings }: Welcome): string {
  const { holdings: words, status } = wordingOf(locale);
  const { articles, newest, problems } = holdings;
  const refused = problems.filter(({ severity }) => severity === 'error').length;
  return [
    articles === 0 ? words.empty : `${words.articles(articles)}.`,
    ...(newest === undefined ? [] : [words.newest(newest)]),
    ...(refused === 0 ? [] : [`${status.problems(refused)}. ${wordsOf(locale).seeStatus}`]),
  ].join(' ');
}
