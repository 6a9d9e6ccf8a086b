import { fold } from '../language/fold.ts';

/**
 * Is a publisher the one that is wanted? Case and accents do not matter, nor what stands after the
 * name: `Les Echos` is also `Les Echos, repris par Connecting Networks`; `Le Monde` is not `Le Monde
 * diplomatique`.
 */
export function isPublisher(wanted: string, name: string): boolean {
  const [short, long] = [fold(wanted.trim()), fold(name)];
  return (
    long === short ||
    (short !== '' && /^\s*[,;:(/–—]/.test(long.slice(short.length)) && long.startsWith(short))
  );
}

/** Those among the names that share a word with the one that nobody has; else all of them. */
export function nearNames(wanted: string, names: readonly string[]): readonly string[] {
  const words = wordsOf(wanted);
  const near = names.filter((name) => wordsOf(name).some((word) => words.includes(word)));
  return near.length === 0 ? names : near;
}

/** Articles and prepositions make nothing near. */
function wordsOf(name: string): string[] {
  return fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3);
}
