import { describe, expect, test } from 'vitest';
import { find } from '../../src/answer/pipeline.ts';
import { Scratch } from '../../src/answer/retrieve.ts';
import type { Article } from '../../src/articles/article.ts';
import { wholeView } from '../../src/index/view.ts';
import { indexOf, resources } from './corpus.ts';

/** A paragraph that is a passage of its own. */
const paragraph = (text: string) => `${text} ${'Le reste de la journée a été calme. '.repeat(14)}`;

const ABOUT = [
  'Le maire a présenté le tramway aux riverains du quartier nord.',
  'Des riverains du quartier craignent le bruit du tramway et les travaux.',
  'Le tramway doit passer au nord du parc, où des riverains manifestent.',
].map(paragraph);
const BESIDE = [
  'À la fête, le bruit du tramway inquiète le quartier au milieu de la nuit.',
  'La fanfare a joué jusqu’à minuit sous les arbres de la place.',
  'Les commerçants ont vendu des crêpes et du cidre aux visiteurs.',
].map(paragraph);

const article = (id: string, title: string, paragraphs: readonly string[]): Article => ({
  ...{ id, collection: '', title, lang: 'fr', tags: [] },
  text: paragraphs.join('\n\n'),
});

function firstOf(title: string): string | undefined {
  const index = indexOf([
    article('about.md', title, ABOUT),
    article('beside.md', title, BESIDE),
    ...['Le musée', 'La piscine', 'Le marché'].map((topic, at) =>
      article(`${at}.md`, title, [paragraph(`${topic} ouvre ses portes au printemps.`)]),
    ),
  ]);
  const finder = { ...resources, scratch: new Scratch() };
  const question = 'Le bruit du tramway inquiète-t-il les riverains du quartier ?';
  return find(question, 'fr', wholeView(index), finder).passages[0]?.candidate.owner.article.id;
}

describe('articles without titles', () => {
  test('are ranked by all that they say of it, not by the one passage that says most', () => {
    expect(firstOf('')).toBe('about.md');
  });
});
