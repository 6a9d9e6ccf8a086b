import type { Numeral } from './numerals.ts';
import { isDash, isGlued, peek, type Scan } from './scan.ts';
import { isCapital, type Token } from './tokens.ts';
import type { Unit } from './units.ts';

/** Plurals with no final `s` or `x`, and the singular that both numbers share. */
const IRREGULAR = new Map([
  ['people', 'person'],
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['teeth', 'tooth'],
  ['mice', 'mouse'],
  ['geese', 'goose'],
  ['lives', 'life'],
  ['wives', 'wife'],
  ['wolves', 'wolf'],
  ['leaves', 'leaf'],
  ['halves', 'half'],
  ['staff', 'staff'],
  ['fish', 'fish'],
  ['sheep', 'sheep'],
  ['aircraft', 'aircraft'],
  ['spacecraft', 'spacecraft'],
  ['criteria', 'criterion'],
  ['series', 'series'],
  ['species', 'species'],
  ['yeux', 'œil'],
]);

/** French nouns that end in `s`, `x` or `z` already in the singular. */
const INVARIABLE = new Set(
  'pays fois mois prix voix repas cas corps bras temps procès accès succès décès avis poids puits tapis colis bus virus campus cours parcours recours concours secours discours gaz choix croix noix dos fils os tas logis palais marais relais congrès progrès tiers univers vers revers travers permis sursis devis propos repos héros'.split(
    ' ',
  ),
);

/** The singular of a counted noun, spelled as the text spells it. */
function singular(noun: string, lang: string): string {
  const lower = noun.toLowerCase();
  const irregular = IRREGULAR.get(lower);
  if (irregular !== undefined) return irregular;
  return lang === 'fr' ? frenchSingular(lower) : englishSingular(lower);
}

function frenchSingular(noun: string): string {
  if (INVARIABLE.has(noun)) return noun;
  if (/(?:eau|eu|ou)x$/.test(noun)) return noun.slice(0, -1);
  if (noun.endsWith('aux')) return `${noun.slice(0, -3)}al`;
  return noun.replace(/s$/, '');
}

function englishSingular(noun: string): string {
  if (/(?:ss|us|is)$/.test(noun)) return noun;
  if (noun.endsWith('ies') && noun.length > 4) return `${noun.slice(0, -3)}y`;
  return /(?:s|x|sh|ch)es$/.test(noun) && !/(?:rs|cas|as|ns)es$/.test(noun)
    ? noun.slice(0, -2)
    : noun.replace(/s$/, '');
}

/** By its ending; some nouns have none. */
const looksPlural = (token: Token): boolean =>
  IRREGULAR.has(token.key) || /[sx]$/.test(token.key) || INVARIABLE.has(token.text);

/** Whether the word may be counted: small letters, long enough, and no grammatical word. */
function isNoun(scan: Scan, token: Token): boolean {
  return (
    token.kind === 'word' &&
    token.text.length > 2 &&
    !isCapital(token) &&
    !scan.gazetteer.notNouns.has(token.key)
  );
}

export const isPluralNoun = (scan: Scan, token: Token): boolean =>
  isNoun(scan, token) && looksPlural(token);

/** At most so many adjectives before the noun: `two new French services`. */
const ADJECTIVES = 2;

/** Reads the plural noun after a number, past the adjectives that may come first. */
export function readNoun(scan: Scan, numeral: Numeral, at: number): Unit | undefined {
  if (numeral.form === 'article') return undefined;
  for (let next = at; next <= at + ADJECTIVES; next++) {
    const token = peek(scan, next);
    if (token.gap === 'none' && next > at) return undefined;
    const isAdjective = scan.gazetteer.beforeNoun.has(token.key);
    if (!isAdjective && isPluralNoun(scan, token)) return asUnit(scan, token, next);
    if (!isAdjective && !mayPrecedeNoun(scan, token)) return undefined;
  }
  return undefined;
}

/** The noun, with the second half of `sapeurs-pompiers`. */
function asUnit(scan: Scan, token: Token, at: number): Unit {
  const { lang } = scan.gazetteer;
  const unit = singular(token.text, lang);
  const second = peek(scan, at + 2);
  const isCompound =
    [at + 1, at + 2].every((index) => isGlued(scan, index)) && isDash(scan, at + 1);
  if (!isCompound || !isPluralNoun(scan, second)) return { kind: 'quantity', unit, next: at + 1 };
  return { kind: 'quantity', unit: `${unit}-${singular(second.text, lang)}`, next: at + 3 };
}

/** In English any word may qualify a noun; in French only the listed ones come first. */
function mayPrecedeNoun(scan: Scan, token: Token): boolean {
  if (scan.gazetteer.lang !== 'en' || token.kind !== 'word') return false;
  return !scan.gazetteer.notNouns.has(token.key) && !/(?:ed|ing|ly)$/.test(token.key);
}
