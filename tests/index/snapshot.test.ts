import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import type { CorpusIndex, IndexedArticle } from '../../src/index/corpus-index.ts';
import { SnapshotError } from '../../src/index/packed.ts';
import { loadIndex, saveIndex } from '../../src/index/snapshot.ts';
import { Answerer } from '../../src/library/answerer.ts';
import { ANYONE, CORPUS, indexOf, QUESTIONS, resources } from '../answer/corpus.ts';

const { stemmers } = resources.tools;
const hashOf = ({ lang, title, text }: Article) => JSON.stringify([lang, title, text]);

const contentOf = (articles: readonly Article[]) => ({
  articles,
  hash: JSON.stringify(articles),
  hashOf,
});
const bytesOf = (index: CorpusIndex) => {
  const articles = [...index.articles()].map(({ article }) => article);
  return new Uint8Array(Buffer.concat(saveIndex(index, contentOf(articles))));
};
const load = (bytes: Uint8Array, articles: readonly Article[]) =>
  loadIndex(bytes, contentOf(articles), stemmers);

/** All that an index knows of an article. */
const told = (owner: IndexedArticle) => {
  const { article, passages, count, tokens, first, forms, starts, leads } = owner;
  return { article, passages, count, tokens, first, forms, starts, leads };
};

/** Whatever is asked, the two indexes answer alike. */
function expectAlike(index: CorpusIndex, fresh: CorpusIndex): void {
  expect([index.size, index.tokens]).toEqual([fresh.size, fresh.tokens]);
  const [left, right] = [index, fresh].map((one) => new Answerer(one, resources));
  for (const question of QUESTIONS) {
    expect(left?.ask(question, ANYONE)).toEqual(right?.ask(question, ANYONE));
  }
  const asOf = { ...ANYONE, asOf: '2016', visibility: { hidden: new Set(['finance']) } };
  expect(left?.ask(QUESTIONS[0], asOf)).toEqual(right?.ask(QUESTIONS[0], asOf));
}

/** Something of all that cutting and analysing tells apart, for the format to stand for. */
const SAMPLE = [
  'Un titre\n\nM. Dupont vend l’offre O.B.S. à 22,2 % le 1er févr. 2020 : « Fini ! », dit-il.',
  `## Les raisons\n- Un point\n\n${'Le cloud coûte 75 millions d’euros à l’État français. '.repeat(30)}`,
  `${'Une ligne sans fin, puis une autre '.repeat(60)}\n\nÀ lire aussi : un autre article`,
  'Apportez :\n\n- une photo\n- un titre\n\n| An | Prix |\n|---|---|\n| 2020 | 12 € |\n\n- Accueil\n- Sport\n- Contact',
].join('\n\n');
const SAMPLE_SAVED = 'aee670937109bef6b576d1d3eddec4f9bd1cb21e';

/** What happened to the articles between saving and loading. */
const EDITS = fc.array(
  fc.record({
    at: fc.nat({ max: 9 }),
    edit: fc.constantFrom('remove', 'retitle', 'rewrite', 'redate', 'translate', 'add'),
  }),
  { maxLength: 5 },
);

function edited(articles: readonly Article[], edits: readonly { at: number; edit: string }[]) {
  const all = new Map(articles.map((article) => [article.id, article]));
  for (const [n, { at, edit }] of edits.entries()) {
    const article = articles[at % articles.length];
    if (!article) continue;
    if (edit === 'remove') all.delete(article.id);
    else if (edit === 'add') all.set(`neuf/${n}.md`, { ...article, id: `neuf/${n}.md` });
    else all.set(article.id, { ...article, ...EDITED[edit] });
  }
  return [...all.values()];
}

const EDITED: Readonly<Record<string, Partial<Article>>> = {
  retitle: { title: 'Numergy et SFR' },
  rewrite: { text: '# Neuf\n\nNumergy a fermé en 2016. Huawei a tout repris.' },
  redate: { date: '2012', source: 'Reuters', collection: 'finance' },
  translate: { lang: 'en', text: 'Numergy closed in 2016. Huawei took over.' },
};

describe('a saved index', () => {
  test('is the index that was saved', () => {
    fc.assert(
      fc.property(CORPUS, (articles) => {
        const index = indexOf(articles);
        const loaded = load(bytesOf(index), articles);
        expect([loaded.stale, loaded.isCurrent]).toEqual([[], true]);
        expect(loaded.index.vocabulary.data()).toEqual(index.vocabulary.data());
        expect([...loaded.index.articles()].map(told)).toEqual([...index.articles()].map(told));
        const { terms } = index.postings.data();
        expect(new Set(loaded.index.postings.data().terms)).toEqual(new Set(terms));
        for (const term of terms) {
          const postings = loaded.index.postings.postings(term);
          expect(new Map(postings)).toEqual(index.postings.postings(term));
        }
      }),
      { numRuns: 50 },
    );
  });

  test('has a number of its format for each way of cutting and analysing', () => {
    const sample = { collection: '', title: 'Essai d’août', tags: [], text: SAMPLE };
    const index = indexOf([
      { ...sample, id: 'fr', lang: 'fr' },
      { ...sample, id: 'en', lang: 'en' },
    ]);
    const saved = createHash('sha1').update(bytesOf(index)).digest('hex');
    const message = 'Raise FORMAT in src/index/snapshot.ts, then renew SAMPLE_SAVED.';
    expect(saved, message).toBe(SAMPLE_SAVED);
  });

  test('brought up to date, answers as an index of the articles as they are now', () => {
    fc.assert(
      fc.property(CORPUS, EDITS, (articles, edits) => {
        const now = edited(articles, edits);
        const bytes = bytesOf(indexOf(articles));
        const { index, stale } = load(bytes, now);
        for (const article of stale) index.put(article);
        expectAlike(index, indexOf(now));
        // It lies in the bytes, and leaves them as they were.
        expect(load(bytes, now).stale).toEqual(stale);
      }),
      { numRuns: 25 },
    );
  });

  test('compares no article where all are the same', () => {
    fc.assert(
      fc.property(CORPUS, (articles) => {
        const bytes = bytesOf(indexOf(articles));
        const hash = () => expect.unreachable('the hash of all is the same');
        const { stale } = loadIndex(bytes, { ...contentOf(articles), hashOf: hash }, stemmers);
        expect(stale).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  test('names just the articles whose words are new', () => {
    const articles = ['a', 'b', 'c', 'd'].map(
      (id): Article => ({
        id,
        collection: '',
        title: id,
        lang: 'fr',
        tags: [],
        text: `Texte ${id}.`,
      }),
    );
    const [a, b, c] = articles;
    if (!a || !b || !c) throw new Error('four articles are made above');
    const now = [
      { ...a, date: '2020' },
      { ...b, text: 'Autre texte.' },
      { ...c, id: 'e' },
    ];
    const { index, stale } = load(bytesOf(indexOf(articles)), now);
    expect(stale.map(({ id }) => id)).toEqual(['b', 'e']);
    expect([...index.articles()].map(({ article }) => article)).toEqual([now[0]]);
  });
});

describe('bytes that are no saved index are refused, not believed', () => {
  const articles: readonly Article[] = [
    { id: 'a', collection: '', title: 'Un', lang: 'fr', tags: [], text: 'Orange ferme Cloudwatt.' },
  ];
  const whole = bytesOf(indexOf(articles));

  test('cut short at any place', () => {
    for (let length = 0; length < whole.length; length += 1) {
      expect(() => load(whole.slice(0, length), articles)).toThrow(SnapshotError);
    }
    expect(load(whole, articles).index.size).toBe(1);
  });

  test('as a view into other memory, they are read all the same', () => {
    const around = Buffer.concat([Buffer.from('xyz'), whole, Buffer.from('xyz')]);
    const { index } = load(around.subarray(3, 3 + whole.length), articles);
    expectAlike(index, indexOf(articles));
  });

  test('of another version', () => {
    const text = new TextDecoder('latin1').decode(whole).replace('"format":', '"farmot":');
    expect(() => load(Buffer.from(text, 'latin1'), articles)).toThrow(SnapshotError);
  });

  test('of anything else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => load(bytes, articles)).toThrow(SnapshotError);
      }),
    );
  });

  test('with any one byte changed', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: whole.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (at, flip) => {
          const bytes = Uint8Array.from(whole, (byte, i) => (i === at ? byte ^ flip : byte));
          expect(() => load(bytes, articles)).toThrow(SnapshotError);
        },
      ),
    );
  });
});
