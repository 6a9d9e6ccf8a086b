import type { Language } from '../../language.ts';
import { isGlued, peek, type Scan } from '../scan.ts';
import { isCapital, type Token, tokenise } from '../tokens.ts';

type Capitals = 'none' | 'first' | 'all';

interface Phrase {
  readonly keys: readonly string[];
  /** Which words the list writes with a capital; the text has to as well. */
  readonly capitals: readonly Capitals[];
  /** A common word besides: needs a cue. */
  readonly isAmbiguous: boolean;
}

function capitalsOf(token: Token): Capitals {
  if (!isCapital(token)) return 'none';
  return token.text.length > 1 && token.text === token.text.toUpperCase() ? 'all' : 'first';
}

/** `us` and `Us` are not the country `US`; `FRANCE` is France. */
function hasCapitals(token: Token, wanted: Capitals | undefined): boolean {
  if (wanted === 'all') return token.text === token.text.toUpperCase();
  return wanted !== 'first' || isCapital(token);
}

/** Names of several words, by the first one, the longest first. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>;

function toPhrase(entry: string, lang: Language): Phrase {
  const isAmbiguous = entry.startsWith('*');
  const words = tokenise(isAmbiguous ? entry.slice(1) : entry, lang).filter(
    (token) => token.kind !== 'mark',
  );
  return { keys: words.map(({ key }) => key), capitals: words.map(capitalsOf), isAmbiguous };
}

function buildPhrases(list: string, lang: Language): Phrases {
  const phrases = new Map<string, Phrase[]>();
  for (const entry of list.split(/[|\n]/).filter(Boolean)) {
    const phrase = toPhrase(entry, lang);
    const first = phrase.keys[0] ?? '';
    phrases.set(first, [...(phrases.get(first) ?? []), phrase]);
  }
  for (const group of phrases.values()) group.sort((a, b) => b.keys.length - a.keys.length);
  return phrases;
}

/** One index a language, built at the first use. */
export function lazyPhrases(list: string): (lang: Language) => Phrases {
  const built = new Map<Language, Phrases>();
  return (lang) => {
    const phrases = built.get(lang) ?? buildPhrases(list, lang);
    built.set(lang, phrases);
    return phrases;
  };
}

const INNER_MARKS = new Set(['-', '‑', '.', '&', "'", '’', '+']);

/** The longest listed name that begins at a token. */
export function readPhrase(scan: Scan, phrases: Phrases, at: number) {
  for (const phrase of phrases.get(peek(scan, at).key) ?? []) {
    const next = endOf(scan, phrase, at);
    if (next !== undefined) return { next, isAmbiguous: phrase.isAmbiguous };
  }
  return undefined;
}

function endOf(scan: Scan, { keys, capitals }: Phrase, at: number): number | undefined {
  let next = at;
  for (const [index, key] of keys.entries()) {
    if (index > 0) next = skipMarks(scan, next);
    const token = peek(scan, next);
    if (token.key !== key || (index > 0 && token.gap === 'line')) return undefined;
    if (!hasCapitals(token, capitals[index])) return undefined;
    next++;
  }
  const isDotted = keys.at(-1)?.length === 1 && peek(scan, next).key === '.';
  return isDotted && isGlued(scan, next) ? next + 1 : next;
}

const skipMarks = (scan: Scan, at: number): number =>
  INNER_MARKS.has(peek(scan, at).key) ? at + 1 : at;
