import { expect, test } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { wholeView } from '../../src/index/view.ts';
import { dossiersOf } from '../../src/training/dossiers.ts';
import { indexOf } from '../answer/corpus.ts';

const TOPICS = {
  chess: 'Le roque protège le roi. Les échecs opposent deux joueurs de tournoi.',
  bread: 'Le boulanger pétrit la farine. La baguette sort du four à bois.',
  trains: 'La locomotive tire des wagons. Le conducteur freine avant la gare.',
};

/** Three of each topic, dealt in turn. */
const articles = [1, 2, 3].flatMap((number) =>
  Object.entries(TOPICS).map(
    ([topic, text]): Article => ({
      ...{ id: `${topic}-${number}`, collection: '', title: '', lang: 'fr', tags: [] },
      text: `${text} C’est le numéro ${number}.`,
    }),
  ),
);

test('articles are dealt into dossiers of one topic, each article once', () => {
  // Each topic is in a third of these few articles: too common a share to tell topics apart in life.
  const crowd = Array.from({ length: 40 }, (_, at): Article => {
    const rest = { collection: '', title: '', lang: 'fr', tags: [] } as const;
    return { id: `other-${at}`, ...rest, text: `Mot${at} seul${at} unique${at}.` };
  });
  const dossiers = dossiersOf(wholeView(indexOf([...articles, ...crowd])), 3);
  for (const topic of Object.keys(TOPICS)) {
    expect(dossiers).toContainEqual(new Set([1, 2, 3].map((number) => `${topic}-${number}`)));
  }
  const dealt = dossiers.flatMap((ids) => [...ids]);
  expect(dealt.toSorted()).toEqual([...articles, ...crowd].map(({ id }) => id).toSorted());
});
