import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { bucketsOf } from '../../src/digest/buckets.ts';
import { type DigestFilters, ruleAgainst } from '../../src/digest/filters.ts';
import { findArticle } from '../../src/digest/find-article.ts';
import { lookBack } from '../../src/digest/lookback.ts';
import { rankStories } from '../../src/digest/rank.ts';
import { mergeStories } from '../../src/digest/stories.ts';
import { contentWords, rememberWords } from '../../src/digest/words-of.ts';
import { article } from './world.ts';

const words = contentWords();
const DISPATCH =
  'Le fabricant de batteries Orvalis renonce à construire une usine à Dole, faute d’accord sur le prix de l’électricité. Le projet devait créer 350 emplois dans la région. Le maire de Dole parle d’un coup dur.';

describe('near-identical articles are one story', () => {
  it('when a dispatch is reprinted, cut short or framed by a few words', async () => {
    const stories = await mergeStories(
      [
        article('afp', { text: DISPATCH }),
        article('short', { text: DISPATCH.slice(0, 160), source: 'Le Progrès' }),
        article('framed', { text: `Jura. ${DISPATCH} (avec AFP)`, source: 'Le Monde' }),
      ],
      words,
    );
    expect(stories.map(({ lead }) => lead.id)).toEqual(['framed']);
    expect(stories[0]?.others.map(({ id }) => id).sort()).toEqual(['afp', 'short']);
  });

  it('and not when they only share a subject, or a long survey contains a brief', async () => {
    const brief = 'Orvalis ferme son usine de Dole, dit le maire de la ville.';
    const survey = `${brief} ${Array.from({ length: 40 }, (_, n) => `L’usine numéro${n} de la commune${n} compte ouvriers${n}, dit le patron${n}.`).join(' ')}`;
    const other = 'Le maire de Dole reçoit les ouvriers de la fonderie Corsanet jeudi matin.';
    const merged = await mergeStories(
      [
        article('a', { text: brief }),
        article('b', { text: survey }),
        article('c', { text: other }),
      ],
      words,
    );
    expect(merged).toHaveLength(3);
  });

  it('each article being in exactly one story, whatever the order', async () => {
    const texts = fc.array(fc.constantFrom('un deux', DISPATCH, '', 'trois quatre cinq', 'un'), {
      maxLength: 12,
    });
    const ids = async (from: readonly Article[]) =>
      (await mergeStories(from, words)).map(({ lead, others }) => [
        lead.id,
        ...others.map(({ id }) => id),
      ]);
    await fc.assert(
      fc.asyncProperty(texts, async (list) => {
        const articles = list.map((text, index) => article(`a${index}`, { text }));
        const merged = await ids(articles);
        expect(merged.flat().sort()).toEqual(articles.map(({ id }) => id).sort());
        expect(await ids(articles.toReversed())).toEqual(merged);
      }),
    );
  });
});

describe('the best story comes first', () => {
  const alone = (one: Article) => ({ lead: one, others: [] });
  const first = async (...stories: Parameters<typeof rankStories>[0]) =>
    (await rankStories(stories, words))[0]?.lead.id;

  it('which several publishers tell, before one that a single one tells', async () => {
    const copies = [
      article('copy', { source: 'Le Monde' }),
      article('copy2', { source: 'Les Echos' }),
    ];
    const wide = { lead: article('wide'), others: copies };
    expect(await first(alone(article('narrow')), wide)).toBe('wide');
  });

  it('which the others of the day are about, before the odd one out', async () => {
    const cloud = (id: string, rest: string) =>
      alone(article(id, { title: id, text: `Cloudwatt ferme ses serveurs cloud. ${rest}` }));
    const odd = alone(article('odd', { title: 'odd', text: 'Une girafe est née au zoo.' }));
    const ranked = await rankStories(
      [odd, cloud('a', 'Orange confirme.'), cloud('b', 'Les clients partent.')],
      words,
    );
    expect(ranked.at(-1)?.lead.id).toBe('odd');
  });

  it('which is of today, before one of last month', async () => {
    const old = alone(article('aaa', { date: '2026-02-01' }));
    const fresh = alone(article('bbb', { date: '2026-03-01' }));
    expect(await first(old, fresh)).toBe('bbb');
  });
});

it('words that are remembered are the ones that would be read', async () => {
  const articles = Array.from({ length: 45 }, (_, index) => article(`a${index}`));
  const other = article('other', { lang: 'en', text: 'Prices are rising in all towns.' });
  const remembered = await rememberWords([...articles, other], words);
  for (const { title, text, lang } of [...articles, other, article('unread')]) {
    expect(remembered(text, lang)).toEqual(words(text, lang));
    expect(remembered(title, lang)).toEqual(words(title, lang));
  }
  expect(remembered(other.text, 'fr')).toEqual(words(other.text, 'fr'));
});

it('the stories past the cap, and what was merged into them, have their buckets', () => {
  const stories = [
    { lead: article('a'), others: [article('a2')] },
    { lead: article('b'), others: [article('b2')] },
  ];
  expect(bucketsOf(stories, 1)).toEqual([
    { article: 'a', bucket: 'shown' },
    { article: 'a2', bucket: 'merged', into: 'a' },
    { article: 'b', bucket: 'over-cap' },
    { article: 'b2', bucket: 'merged', into: 'b' },
  ]);
});

describe('a filter', () => {
  const one = article('x', { text: 'Les serveurs de Cloudwatt ferment.', source: 'Les Échos' });
  const rule = (wanted: Partial<DigestFilters>, hidden: string[] = []) => {
    const filters = { collections: [], sources: [], ...wanted };
    return ruleAgainst(one, { filters, visibility: { hidden: new Set(hidden) } }, words);
  };

  it.each([
    [{}, undefined],
    [{ collections: ['NEWS'] }, undefined],
    [{ collections: ['sport'] }, 'collection'],
    [{ sources: ['les echos'] }, undefined],
    [{ sources: ['AFP'] }, 'source'],
    [{ query: 'serveur Cloudwatt' }, undefined],
    [{ query: 'serveur Numergy' }, 'query'],
    [{ query: 'Numergy, fermeture de Cloudwatt, serveurs' }, undefined],
    [{ query: 'le, la' }, 'query'],
  ])('%o keeps out by %s', (filters, expected) => expect(rule(filters)).toBe(expected));

  it('never tells more than that an article is hidden', () =>
    expect(rule({ collections: ['sport'] }, ['news'])).toBe('hidden'));
});

describe('a look back', () => {
  const dated = (date: string) => article(date, { date });
  const all = () => true;

  it('finds the same week of the most recent year that has wanted articles', async () => {
    const articles = ['2018-03-02', '2019-03-05', '2019-03-06', '2020', '2019-02-20'].map(dated);
    const back = await lookBack(articles, '2026-03-03', all);
    expect(back?.years).toBe(7);
    expect(back?.articles.map(({ id }) => id)).toEqual(['2019-03-05', '2019-03-06']);
    expect((await lookBack(articles, '2026-03-03', ({ id }) => id < '2019'))?.years).toBe(8);
    expect(await lookBack([dated('2026-03-03')], '2026-03-03', all)).toBeUndefined();
  });

  it('looks from Monday to Sunday, whatever the day', async () => {
    for (const today of ['2026-03-02', '2026-03-08']) {
      expect((await lookBack([dated('2019-03-02')], today, all))?.years).toBe(7);
      expect((await lookBack([dated('2019-03-08')], today, all))?.years).toBe(7);
      expect(
        await lookBack([dated('2019-03-01'), dated('2019-03-09')], today, all),
      ).toBeUndefined();
    }
  });

  it('takes 28 February for the 29th, and looks across the new year', async () => {
    expect((await lookBack([dated('2027-02-28')], '2028-02-29', all))?.years).toBe(1);
    expect((await lookBack([dated('2024-12-31')], '2026-01-02', all))?.years).toBe(1);
  });
});

describe('an article is found', () => {
  const all = [
    article('cloud/fermeture.md', { title: 'Cloudwatt ferme', url: 'https://example.org/a' }),
    article('cloud/bilan.md', { title: 'Cloudwatt ferme : le bilan' }),
  ];

  it.each([
    ['cloud/bilan.md', 'cloud/bilan.md'],
    ['https://example.org/a', 'cloud/fermeture.md'],
    ['cloudwatt FERME', 'cloud/fermeture.md'],
    ['le bilan', 'cloud/bilan.md'],
    ['girafe', undefined],
    ['  ', undefined],
  ])('by %j: %s', (written, id) => expect(findArticle(all, written)?.id).toBe(id));
});
