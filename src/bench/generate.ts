import type { Article } from '../articles/article.ts';
import { below, createRandom, createZipf, type Random } from './random.ts';
import { capitalised, createWords, pick } from './words.ts';

/** Distinct words of a generated corpus: about what a newspaper uses in a year. */
const VOCABULARY = 60_000;
const PASSAGES_PER_ARTICLE = 5;
const SENTENCES_PER_PASSAGE = 4;
/** Words that an article comes back to, and how often it does. */
const TOPIC_WORDS = 12;
const TOPIC_SHARE = 0.15;
const FIRST_YEAR = 2010;
const YEARS = 15;

const MONTHS =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const PUBLISHERS = ['La Gazette', 'Le Courrier', "L'Écho du soir", 'Le Fil', 'La Dépêche du port'];

/** Draws words: common ones often, rare ones seldom. */
interface Author {
  readonly random: Random;
  word(): string;
}

/**
 * Articles of about `passages` passages in all, for measuring: French-looking words in the
 * frequencies of a language, with dates, sums and names. The same arguments give the same texts.
 */
export function generateArticles(passages: number, seed = 1): Article[] {
  const random = createRandom(seed);
  const words = createWords(random, VOCABULARY);
  const rank = createZipf(random, words.length);
  const author: Author = { random, word: () => words[rank()] ?? '' };
  const count = Math.ceil(passages / PASSAGES_PER_ARTICLE);
  return Array.from({ length: count }, (_, at) => {
    const left = Math.min(PASSAGES_PER_ARTICLE, passages - at * PASSAGES_PER_ARTICLE);
    return writeArticle(author, at, left);
  });
}

function writeArticle(author: Author, at: number, passages: number): Article {
  const { random } = author;
  const topic = Array.from({ length: TOPIC_WORDS }, () => author.word());
  return {
    id: `generated-${at}`,
    collection: '',
    title: capitalised(writeWords(author, topic, 7).join(' ')),
    source: pick(random, PUBLISHERS),
    date: isoDay(random),
    lang: 'fr',
    tags: [],
    text: Array.from({ length: passages }, () => writePassage(author, topic)).join('\n\n'),
  };
}

function writePassage(author: Author, topic: readonly string[]): string {
  return Array.from({ length: SENTENCES_PER_PASSAGE }, () => writeSentence(author, topic)).join(
    ' ',
  );
}

function writeSentence(author: Author, topic: readonly string[]): string {
  const { random } = author;
  const words = writeWords(author, topic, 12 + below(random, 12));
  if (random() < 0.4) words.splice(below(random, words.length), 0, writeFact(author));
  return `${capitalised(words.join(' '))}.`;
}

function writeWords(author: Author, topic: readonly string[], count: number): string[] {
  const { random } = author;
  return Array.from({ length: count }, () =>
    random() < TOPIC_SHARE ? pick(random, topic) : author.word(),
  );
}

/** What questions ask for. */
function writeFact({ random, word }: Author): string {
  const kind = below(random, 4);
  if (kind === 0) return `${1 + below(random, 900)} millions d'euros`;
  if (kind === 1) return `${1 + below(random, 99)},${below(random, 10)} %`;
  if (kind === 2) return `${capitalised(word())} ${capitalised(word())}`;
  const year = FIRST_YEAR + below(random, YEARS);
  return `le ${2 + below(random, 27)} ${pick(random, MONTHS)} ${year}`;
}

function isoDay(random: Random): string {
  const day = Date.UTC(FIRST_YEAR, 0, 1 + below(random, YEARS * 365));
  return new Date(day).toISOString().slice(0, 10);
}
