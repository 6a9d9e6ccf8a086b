import { fold } from '../language/fold.ts';
import { isPublisher } from './publisher.ts';

/**
 * The publishers that a name may mean, among those that there are: the one of that name, else those
 * that have all of its words, as `echos` in `Les Echos`. More than one leaves it open, none is
 * unknown. Articles and prepositions name nobody.
 */
export function meantPublishers(wanted: string, names: readonly string[]): readonly string[] {
  if (names.some((name) => isPublisher(wanted, name))) return [wanted];
  const words = namingWords(wanted);
  if (words.length === 0) return [];
  const fitting = names.filter((name) => {
    const held = namingWords(name);
    return words.every((word) => held.includes(word));
  });
  return fitting.filter(
    (name, at) => !fitting.some((other, place) => covers(other, name, place - at)),
  );
}

/** `Les Echos` stands for `Les Echos, repris par X` as well; of two spellings the first will do. */
function covers(other: string, name: string, distance: number): boolean {
  if (distance === 0 || !isPublisher(other, name)) return false;
  return distance < 0 || !isPublisher(name, other);
}

const LEADING = new Set(
  'le la les l un une des du de d au aux et en sur the a an of and in on'.split(' '),
);

function namingWords(name: string): string[] {
  const words = fold(name).split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word !== '' && !LEADING.has(word));
}
