import { below, type Random } from './random.ts';

/** The commonest words of French, commonest first: half of any text. */
const COMMON =
  `de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce
  il sont avec son aux ont cette mais comme ou leur entre deux selon depuis ses nous elle`.split(
    /\s+/,
  );

const ONSETS = 'b bl br c ch cl cr d dr f fl fr g gl gr j l m n p pl pr qu r s st t tr v'.split(
  ' ',
);
const NUCLEI = 'a e é è i o u ou ai eau eu oi an en in on'.split(' ');
const ENDINGS =
  'tion ment age eur euse ité ier ière el elle ance ence isme iste oire ure et ette al ale er é'.split(
    ' ',
  );

/** Words that look French, the commonest first; those at the head are French. */
export function createWords(random: Random, size: number): string[] {
  const words = new Set(COMMON);
  while (words.size < size) words.add(createWord(random));
  return [...words];
}

function createWord(random: Random): string {
  let word = '';
  for (let syllables = 1 + below(random, 3); syllables > 0; syllables -= 1) {
    word += pick(random, ONSETS) + pick(random, NUCLEI);
  }
  return word + pick(random, ENDINGS);
}

export function pick(random: Random, items: readonly string[]): string {
  return items[below(random, items.length)] ?? '';
}

export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
