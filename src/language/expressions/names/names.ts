import { longer, type Match } from '../match.ts';
import { isGlued, peek, type Scan } from '../scan.ts';
import { isCapital } from '../tokens.ts';
import { CIVIL_TITLES, HEADS, PLACE_CUES, PLACE_HEADS, ROLES } from './cues.ts';
import { readPlace } from './located.ts';
import { readKnownOrganisation, readOrganisation } from './organisations.ts';
import { readPerson, surnameOf } from './persons.ts';
import { isNameWord } from './words.ts';

/** Names that the text makes clear once and repeats without the cue, by their key. */
type Memory = Map<string, 'person' | 'organisation'>;

/** Persons, organisations and places between the figures; the longest name wins. */
export function readNames(scan: Scan, figures: readonly Match[]): readonly Match[] {
  const found: Match[] = [];
  const unclaimed: number[] = [];
  for (const [from, to] of gaps(scan, figures)) {
    for (let at = from; at < to; ) {
      const match = readName(scan, at);
      const fits = match && match.next <= to;
      if (fits) found.push(match);
      else if (isCapital(peek(scan, at))) unclaimed.push(at);
      at = fits ? match.next : at + 1;
    }
  }
  return [...found, ...recall(scan, unclaimed, remember(scan, found))];
}

/** The stretches of tokens that no figure takes. */
function* gaps(scan: Scan, figures: readonly Match[]): Generator<readonly [number, number]> {
  let from = 0;
  for (const figure of figures) {
    yield [from, figure.from];
    from = figure.next;
  }
  yield [from, scan.tokens.length];
}

/** The words in small letters that a name may begin with, or follow. */
const STARTERS = new Set([
  ...CIVIL_TITLES,
  ...ROLES,
  ...HEADS,
  ...PLACE_HEADS.fr,
  ...PLACE_HEADS.en,
  ...PLACE_CUES,
  ...['mer', 'pays', 'etat'],
]);
const READERS = [readKnownOrganisation, readPerson, readPlace, readOrganisation];

function readName(scan: Scan, at: number): Match | undefined {
  const token = peek(scan, at);
  if (token.kind !== 'word' || !(isCapital(token) || STARTERS.has(token.key))) return undefined;
  let best: Match | undefined;
  for (const read of READERS) best = longer(best, read(scan, at));
  return best;
}

function remember(scan: Scan, found: readonly Match[]): Memory {
  const memory: Memory = new Map();
  for (const match of found) {
    if (match.kind === 'person') {
      const surname = surnameOf(scan, match);
      if (surname !== undefined) memory.set(surname, 'person');
    } else if (match.kind === 'organisation' && match.next === match.from + 1)
      memory.set(peek(scan, match.from).key, 'organisation');
  }
  return memory;
}

/** `Renard` alone in a text that has `Didier Renard`; `Orange` at the head of a sentence. */
function recall(scan: Scan, unclaimed: readonly number[], memory: Memory): readonly Match[] {
  return unclaimed.flatMap((at) => {
    const kind = memory.get(peek(scan, at).key);
    return kind && standsAlone(scan, at) ? [{ kind, from: at, next: at + 1 }] : [];
  });
}

/** Part of a longer name that was not recognised: `Peirce Project`, `Smith-Jones`. */
function standsAlone(scan: Scan, at: number): boolean {
  const isTied = (index: number): boolean => isGlued(scan, index) && peek(scan, index).key === '-';
  const after = peek(scan, at + 1);
  return !isTied(at - 1) && !isTied(at + 1) && !(isNameWord(scan, after) && after.gap === 'space');
}
