import fc from 'fast-check';
import type { Article } from '../../src/articles/article.ts';
import type { Ask } from '../../src/articles/library.ts';
import { CorpusIndex } from '../../src/index/corpus-index.ts';
import { Answerer } from '../../src/library/answerer.ts';
import { loadResources } from '../../src/library/resources.ts';

export const resources = loadResources();

/** A question as someone who sees everything asks it. */
export const ANYONE: Ask = { visibility: 'all', today: '2026-11-22', locale: 'fr' };

export function indexOf(articles: readonly Article[]): CorpusIndex {
  const index = CorpusIndex.empty(resources.tools);
  for (const article of articles) index.put(article);
  return index;
}

export function answererOf(articles: readonly Article[]): Answerer {
  return new Answerer(indexOf(articles), resources);
}

/**
 * Sentences that share words in part, in two languages: with accents and without, one letter apart,
 * of one stem, and of one spelling with two stems.
 */
const SENTENCES = {
  fr: [
    'Orange ferme Cloudwatt le 1er février 2020.',
    'Le service Cloudwatt a coûté 75 millions d’euros à l’État.',
    'Le service Cloudwatt a coûté 150 millions d’euros à l’État.',
    'Numergy a été lancé par SFR et Bull en 2012.',
    'Les données des clients restent à Lyon.',
    'Un don de 3 000 euros a été donné à l’association.',
    'La fermeture du centre a été décidée par Stéphane Richard.',
    'Le cloud souverain français a échoué, selon Le Monde.',
    'Flexible Engine remplace l’offre de Huawei.',
    'Les salariés de Thalès ont fermé les serveurs.',
    'Il a été nommé directeur en mars 2016.',
    'Pégase est un budget secret de 9 millions d’euros.',
  ],
  en: [
    'Orange closed Cloudwatt on 1 February 2020.',
    'The flexibel market of data centres grew by 22.2 percent.',
    'Huawei was excluded from the network by the government.',
    'Numergy raised 225 million euros from SFR and Bull.',
    'The donnees project was shut down in Lyon.',
  ],
} as const;

export const QUESTIONS = [
  'Quand Cloudwatt a-t-il été fermé ?',
  'Combien Cloudwatt a-t-il coûté ?',
  'Qui a lancé Numergy ?',
  'Où sont les donnees des clients ?',
  'C’est quoi flexibel engine',
  'Quel est le budget de Pegase ?',
  'How much did Numergy raise?',
  'Who closed Cloudwatt?',
  'thales salaries',
  'Qui dirige Orange aujourd’hui ?',
] as const;

const DATES = ['2012', '2016-03', '2016-03-15', '2016-12-31', '2019-07-25', '2020', '2020-02-01'];
export const DATE = fc.constantFrom(...DATES);
const COLLECTION = fc.constantFrom('', 'cloud', 'finance');
const SOURCE = fc.constantFrom('AFP', 'Les Échos', 'Le Monde');

const body = (sentences: readonly string[]) =>
  fc
    .array(fc.tuple(fc.constantFrom(...sentences), fc.constantFrom(' ', ' ', '\n\n')), {
      minLength: 1,
      maxLength: 5,
    })
    .map((parts) =>
      parts
        .map(([sentence, gap]) => sentence + gap)
        .join('')
        .trim(),
    );

const BODY = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ lang: fc.constant('fr' as const), text: body(SENTENCES.fr) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ lang: fc.constant('en' as const), text: body(SENTENCES.en) }),
  },
);

const RANDOM_ARTICLE = fc
  .record(
    {
      body: BODY,
      collection: COLLECTION,
      title: fc.constantFrom('', 'Orange', 'Le cloud'),
      source: SOURCE,
      date: DATE,
    },
    { requiredKeys: ['body', 'collection', 'title'] },
  )
  .map(({ body: { lang, text }, ...rest }) => ({ ...rest, lang, text, tags: [] }));

/** Small corpora of articles with and without dates and publishers. */
export const CORPUS = fc
  .array(RANDOM_ARTICLE, { minLength: 1, maxLength: 10 })
  .map((all): Article[] => all.map((one, at) => ({ ...one, id: `${one.collection}/${at}.md` })));
