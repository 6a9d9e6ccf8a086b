import { isClock, isCode, isEnumerated, isLooseCount, isNamed, isPartOfWord } from './labels.ts';
import type { Match } from './match.ts';
import { readNoun } from './nouns.ts';
import { type Numeral, readNumeral, tidy } from './numerals.ts';
import { isDash, isGlued, isKey, peek, type Scan, skip } from './scan.ts';
import { codeOf, readUnit, shortScale, signOf, type Unit } from './units.ts';

/** Reads the money, percentage, duration, quantity or number that begins at a token. */
export function readAmount(scan: Scan, at: number): Match | undefined {
  if (!mayBegin(scan, at)) return undefined;
  return (
    readPrefixedMoney(scan, at) ??
    readFraction(scan, at) ??
    readHalf(scan, at) ??
    readDeadline(scan, at) ??
    readCounted(scan, at)
  );
}

const STARTERS = new Set(['la', 'demi', 'demie', 'half', "d'", 'mille']);

/** A cheap look before the readers: nine tokens in ten begin no amount. */
function mayBegin(scan: Scan, at: number): boolean {
  const { kind, key, text } = peek(scan, at);
  if (kind === 'number') return true;
  if (kind === 'mark') return signOf(scan, at) !== undefined;
  if (kind !== 'word') return false;
  const { small, hundred, vague } = scan.gazetteer;
  const isWord = small.has(key) || hundred.has(key) || vague.has(key) || STARTERS.has(key);
  return isWord || DOLLARS.has(text) || codeOf(scan, at) !== undefined;
}

/** `$1.5 billion`, `US$ 20m`, `EUR 20m`, `£3`. */
function readPrefixedMoney(scan: Scan, at: number): Match | undefined {
  const code = codeOf(scan, at);
  const country = DOLLARS.get(peek(scan, at).text);
  const isCountry = country !== undefined && isKey(scan, at + 1, '$') && isGlued(scan, at + 1);
  const unit = isCountry ? country : (code ?? signOf(scan, at));
  const first = isCountry ? at + 2 : at + 1;
  if (unit === undefined || peek(scan, first).kind !== 'number') return undefined;
  const numeral = readNumeral(scan, first);
  if (!numeral) return undefined;
  const scale = shortScale(scan, numeral.next);
  const value = tidy((numeral.value ?? 0) * (scale ?? 1));
  return { kind: 'money', unit, value, from: at, next: numeral.next + (scale ? 1 : 0) };
}
const DOLLARS = new Map([
  ['US', 'USD'],
  ['C', 'CAD'],
  ['CA', 'CAD'],
  ['A', 'AUD'],
  ['AU', 'AUD'],
  ['NZ', 'NZD'],
  ['HK', 'HKD'],
]);

/** `un tiers`, `trois quarts`, `les deux autres tiers`, `one-third of`. */
function readFraction(scan: Scan, at: number): Match | undefined {
  const { small, fractions, lang } = scan.gazetteer;
  const top = small.get(peek(scan, at).key);
  const isJoined = isDash(scan, at + 1) || isKey(scan, at + 1, 'autres');
  const noun = isJoined ? at + 2 : at + 1;
  const bottom = fractions.get(peek(scan, noun).key);
  if (!top || !bottom || top >= bottom) return undefined;
  const isArticle = top === 1 && lang === 'en';
  if (isArticle && !scan.gazetteer.of.has(peek(scan, noun + 1).key)) return undefined;
  return { kind: 'number', value: top / bottom, from: at, next: noun + 1 };
}

const HALVES = new Set(['the', 'of', 'its', 'their', 'all', 'his', 'her', 'our']);

/** `la moitié`, `half of`, `half an hour`, `une demi-heure`. */
function readHalf(scan: Scan, at: number): Match | undefined {
  const { key } = peek(scan, at);
  if (key === 'la' && isKey(scan, at + 1, 'moitie'))
    return { kind: 'number', value: 0.5, from: at, next: at + 2 };
  if (key === 'demi' || key === 'demie') return readDemi(scan, at);
  if (key !== 'half' || scan.gazetteer.lang !== 'en') return undefined;
  const numeral = readNumeral(scan, at + 1);
  const unit = numeral && readSuffix(scan, numeral);
  if (numeral && unit && scan.gazetteer.articles.has(peek(scan, at + 1).key))
    return toMatch(at, { ...numeral, value: (numeral.value ?? 1) / 2 }, unit);
  const isShare = HALVES.has(peek(scan, at + 1).key);
  return isShare ? { kind: 'number', value: 0.5, from: at, next: at + 1 } : undefined;
}

function readDemi(scan: Scan, at: number): Match | undefined {
  const unit = scan.gazetteer.durations.get(peek(scan, at + 2).key);
  if (!isDash(scan, at + 1) || unit === undefined) return undefined;
  return { kind: 'duration', value: 0.5, unit, from: at, next: at + 3 };
}

/** `d'ici 24 mois`, `d'ici à deux ans`: a duration that is a date to whoever asks when. */
function readDeadline(scan: Scan, at: number): Match | undefined {
  if (!isKey(scan, at, "d'") || !isKey(scan, at + 1, 'ici')) return undefined;
  const amount = readCounted(scan, skip(scan, at + 2, A));
  return amount?.kind === 'duration' ? { ...amount, from: at } : undefined;
}
const A = new Set(['a']);

function readCounted(scan: Scan, at: number): Match | undefined {
  const numeral = readNumeral(scan, at);
  if (!numeral || isPartOfWord(scan, at)) return undefined;
  const unit = readSuffix(scan, numeral);
  if (isNamed(scan, at, unit) || isClock(scan, at, numeral, unit)) return undefined;
  return (
    readSpread(scan, at, numeral, unit) ??
    (unit ? withSign(scan, withHalf(scan, toMatch(at, numeral, unit))) : undefined) ??
    bareNumber(scan, at, numeral)
  );
}

/** The unit after a number, past the hyphen of `10-year` or the `de` of `2 millions de`. */
function readSuffix(scan: Scan, numeral: Numeral): Unit | undefined {
  const { next } = numeral;
  const { lang, of } = scan.gazetteer;
  if (isDash(scan, next)) return lang === 'en' ? readUnit(scan, numeral, next + 1) : undefined;
  const hasOf = numeral.isNoun && of.has(peek(scan, next).key);
  const after = hasOf ? next + 1 : next;
  const counts = hasOf || lang === 'en' || !numeral.isNoun;
  const unit =
    readUnit(scan, numeral, after) ?? (counts ? readNoun(scan, numeral, after) : undefined);
  return isGlued(scan, next) && unit && !touches(scan, next, unit) ? undefined : unit;
}

/** Letters that touch the digits are a unit only as a whole: `10km`, `44%`, but neither `5G`. */
function touches(scan: Scan, next: number, unit: Unit): boolean {
  return peek(scan, next).kind !== 'word' || unit.kind !== 'quantity' || isMeasureSign(scan, next);
}
const isMeasureSign = (scan: Scan, at: number): boolean => {
  const { text, key } = peek(scan, at);
  return scan.gazetteer.measures.has(key) || text === 'm' || text === 'g';
};

function toMatch(from: number, { value }: Numeral, { kind, unit, next, factor = 1 }: Unit): Match {
  const amount = value === undefined ? {} : { value: tidy(value * factor) };
  return { kind, unit, from, next, ...amount };
}

/** `deux ans et demi`, `an hour and a half`: half a unit more. */
function withHalf(scan: Scan, match: Match): Match {
  const { kind, value, next } = match;
  if (kind !== 'duration' || value === undefined) return match;
  if (isKey(scan, next, 'et') && /^demie?$/.test(peek(scan, next + 1).key))
    return { ...match, value: value + 0.5, next: next + 2 };
  const isHalf = ['and', 'a', 'half'].every((key, step) => isKey(scan, next + step, key));
  return isHalf ? { ...match, value: value + 0.5, next: next + 3 } : match;
}

/** `10 à 20 %`, `8 ou 9 ans`: one expression without a single value. */
function readSpread(
  scan: Scan,
  at: number,
  first: Numeral,
  unit: Unit | undefined,
): Match | undefined {
  if (unit || first.value === undefined) return undefined;
  if (!isSpreadLink(scan, at, first.next)) return undefined;
  const second = readNumeral(scan, first.next + 1);
  const shared = second && readSuffix(scan, second);
  if (!shared || second.form === 'article' || !(second.value && second.value > first.value))
    return undefined;
  return { kind: shared.kind, unit: shared.unit, from: at, next: shared.next };
}

function isSpreadLink(scan: Scan, first: number, at: number): boolean {
  const { rangeLinks, and, between } = scan.gazetteer;
  const { key } = peek(scan, at);
  const isBetween = and.has(key) && between.has(peek(scan, first - 1).key);
  return isBetween || rangeLinks.has(key) || isDash(scan, at);
}

const SIGNABLE = new Set(['percent', 'quantity', 'money', 'number']);
/** Takes in the sign of `-5 °C` and `+20 %`. */
function withSign(scan: Scan, match: Match): Match {
  const { from, value, kind } = match;
  const before = peek(scan, from - 1);
  const isMinus = isDash(scan, from - 1);
  const isSign = (before.key === '+' || isMinus) && isGlued(scan, from) && before.gap !== 'none';
  if (!isSign || !SIGNABLE.has(kind) || value === undefined) return match;
  return { ...match, from: from - 1, value: isMinus ? -value : value };
}

/** A number that counts nothing named. */
function bareNumber(scan: Scan, at: number, numeral: Numeral): Match | undefined {
  const { value, form, next } = numeral;
  if (value === undefined || form === 'article' || form === 'collective') return undefined;
  const isCut = form === 'digits' ? isCode(scan, at, next) : !isLooseCount(scan, at, value);
  if (isCut || isEnumerated(scan, at, next)) return undefined;
  return withSign(scan, { kind: 'number', value, from: at, next });
}
