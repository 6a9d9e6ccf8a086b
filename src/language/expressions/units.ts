import type { ExpressionKind } from './expression.ts';
import type { Numeral } from './numerals.ts';
import { isDash, isGlued, isKey, peek, type Scan, skip } from './scan.ts';
import { isCapital } from './tokens.ts';

/** What a number counts, and where it ends. */
export interface Unit {
  readonly kind: ExpressionKind;
  readonly unit: string;
  readonly next: number;
  /** Multiplies the value: 1e6 in `M€`, 0.01 in `cents`. */
  readonly factor?: number;
}

const SIGNS = new Map([
  ['€', 'EUR'],
  ['$', 'USD'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₽', 'RUB'],
  ['₹', 'INR'],
]);
export const signOf = (scan: Scan, at: number): string | undefined => SIGNS.get(peek(scan, at).key);

const CODES = new Set(
  'EUR USD GBP CHF JPY CNY SEK NOK DKK CAD AUD NZD INR RUB BRL KRW TRY PLN MXN ZAR HKD SGD FRF XOF ILS'.split(
    ' ',
  ),
);
export const codeOf = (scan: Scan, at: number): string | undefined => {
  const { text } = peek(scan, at);
  return CODES.has(text) ? text : undefined;
};

const SCALES = new Map([
  ['k', 1e3],
  ['K', 1e3],
  ['m', 1e6],
  ['M', 1e6],
  ['mn', 1e6],
  ['mio', 1e6],
  ['Md', 1e9],
  ['Mds', 1e9],
  ['md', 1e9],
  ['mds', 1e9],
  ['Mrd', 1e9],
  ['B', 1e9],
  ['b', 1e9],
  ['bn', 1e9],
  ['Bn', 1e9],
  ['tn', 1e12],
]);
/** `k`, `M`, `Md`: scales of the business press, which mean so only beside a currency. */
export const shortScale = (scan: Scan, at: number): number | undefined =>
  SCALES.get(peek(scan, at).text);

/** Reads the unit at `at`, the first token after the number and its `de`. */
export function readUnit(scan: Scan, numeral: Numeral, at: number): Unit | undefined {
  return (
    readCurrency(scan, numeral, at) ??
    readPercent(scan, numeral, at) ??
    readDuration(scan, numeral, at) ??
    readMeasure(scan, numeral, at)
  );
}

function readCurrency(scan: Scan, numeral: Numeral, at: number): Unit | undefined {
  const scale = shortScale(scan, at);
  const sign = signOf(scan, at) ?? codeOf(scan, at);
  if (sign) return { kind: 'money', unit: sign, next: at + 1 };
  const scaled = scale === undefined ? undefined : (signOf(scan, at + 1) ?? codeOf(scan, at + 1));
  if (scaled && scale) return { kind: 'money', unit: scaled, next: at + 2, factor: scale };
  return readScaledWord(scan, numeral, at) ?? readCurrencyWord(scan, numeral, at);
}

/** `3 M d'euros`, `3 Mds d'euros`. */
function readScaledWord(scan: Scan, numeral: Numeral, at: number): Unit | undefined {
  const scale = shortScale(scan, at);
  if (scale === undefined || numeral.form !== 'digits') return undefined;
  const found = readCurrencyWord(scan, numeral, skip(scan, at + 1, scan.gazetteer.of));
  return found && { ...found, factor: (found.factor ?? 1) * scale };
}

const stem = (key: string): string => key.replace(/(?:s|es|e|ques?|nnes?|ttes?)$/, '');

function readCurrencyWord(scan: Scan, numeral: Numeral, at: number): Unit | undefined {
  const before = qualified(scan, at + 1, at);
  if (before) return { kind: 'money', unit: before, next: at + 2 };
  const after = qualified(scan, at, at + 1);
  if (after) return { kind: 'money', unit: after, next: at + 2 };
  const name = scan.gazetteer.currencies.get(peek(scan, at).key);
  if (name === undefined) return undefined;
  const isWeight = name.endsWith('?') && !((numeral.value ?? 1e6) >= 1e6);
  if (isWeight) return undefined;
  const unit = name.slice(0, 3);
  return { kind: 'money', unit, next: at + 1, factor: name.endsWith('/100') ? 0.01 : 1 };
}

/** `dollars canadiens`, `Swiss francs`, `livres sterling`. */
function qualified(scan: Scan, noun: number, adjective: number): string | undefined {
  const { qualifiedCurrencies } = scan.gazetteer;
  const base = peek(scan, noun);
  if (base.kind !== 'word' || peek(scan, adjective).kind !== 'word') return undefined;
  const name = base.key.replace(/s$/, '');
  const { key } = peek(scan, adjective);
  return (
    qualifiedCurrencies.get(`${name} ${key}`) ?? qualifiedCurrencies.get(`${name} ${stem(key)}`)
  );
}

const PER = new Set(['pour', 'per']);
const HUNDRED = new Set(['cent', 'cents']);

function readPercent(scan: Scan, numeral: Numeral, at: number): Unit | undefined {
  const { key } = peek(scan, at);
  if (key === '%' || key === '‰') return { kind: 'percent', unit: key, next: at + 1 };
  if (scan.gazetteer.percents.has(key)) return asPercent(scan, at + 1);
  if (PER.has(key) && HUNDRED.has(peek(scan, at + 1).key))
    return { kind: 'percent', unit: '%', next: at + 2 };
  return readPoints(scan, numeral, at);
}

const POINT_KINDS = new Set(['pourcentage', 'base', 'pib', 'indice', 'percentage', 'basis']);

function asPercent(scan: Scan, next: number): Unit {
  return scan.gazetteer.points.has(peek(scan, next).key)
    ? { kind: 'percent', unit: 'point', next: next + 1 }
    : { kind: 'percent', unit: '%', next };
}

/** Points of percentage, not of a game: qualified, or with decimals. */
function readPoints(scan: Scan, numeral: Numeral, at: number): Unit | undefined {
  const { points, of } = scan.gazetteer;
  if (POINT_KINDS.has(peek(scan, at).key) && points.has(peek(scan, at + 1).key))
    return { kind: 'percent', unit: 'point', next: at + 2 };
  if (numeral.form === 'article' || !points.has(peek(scan, at).key)) return undefined;
  const isQualified = of.has(peek(scan, at + 1).key) && POINT_KINDS.has(peek(scan, at + 2).key);
  if (isQualified) return { kind: 'percent', unit: 'point', next: at + 3 };
  const kind = Number.isInteger(numeral.value ?? 1) ? 'quantity' : 'percent';
  return { kind, unit: 'point', next: at + 1 };
}

/** `un jour`, `a second`: idioms rather than amounts of time. */
const ARTICLE_DURATIONS = new Set(['an', 'mois', 'semaine', 'heure', 'siecle', 'decennie', 'year']);
for (const key of ['month', 'week', 'hour', 'decade', 'century']) ARTICLE_DURATIONS.add(key);
const BRIEF = new Set(['h', 'min', 's']);

function readDuration(scan: Scan, numeral: Numeral, at: number): Unit | undefined {
  const { key, text } = peek(scan, at);
  const unit = scan.gazetteer.durations.get(key) ?? (text === 's' ? 'second' : undefined);
  if (unit === undefined || (BRIEF.has(key) && numeral.form !== 'digits')) return undefined;
  if (numeral.form === 'article' && !ARTICLE_DURATIONS.has(key)) return undefined;
  return { kind: 'duration', unit, next: skipOld(scan, at + 1) };
}

/** `65-year-old`. */
function skipOld(scan: Scan, at: number): number {
  return isDash(scan, at) && isGlued(scan, at) && isKey(scan, at + 1, 'old') ? at + 2 : at;
}

/** One letter is a unit only in its own case and after figures: `5 m`, not `5 M` or `cinq m`. */
const LETTER_UNITS = new Map([
  ['m', 'm'],
  ['g', 'g'],
  ['l', 'L'],
  ['L', 'L'],
  ['t', 't'],
  ['W', 'W'],
  ['V', 'V'],
]);

function readMeasure(scan: Scan, numeral: Numeral, at: number): Unit | undefined {
  const token = peek(scan, at);
  if (token.key === '°') return readDegrees(scan, at);
  const letter = numeral.form === 'digits' ? LETTER_UNITS.get(token.text) : undefined;
  const unit =
    letter ?? (token.kind === 'word' ? scan.gazetteer.measures.get(token.key) : undefined);
  if (unit === undefined || numeral.form === 'article') return undefined;
  const isAcronym = isCapital(token) && token.text.length > 3;
  return isAcronym ? undefined : readRate(scan, unit, at + 1);
}

function readDegrees(scan: Scan, at: number): Unit {
  const { text } = peek(scan, at + 1);
  const isScale = text === 'C' || text === 'F';
  return { kind: 'quantity', unit: isScale ? `°${text}` : '°', next: isScale ? at + 2 : at + 1 };
}

const PER_WHAT = new Set(['h', 's', 'km', 'km²', 'km2', 'm2', 'm²', 'j', 'an', 'jour', 'hab', 'l']);

/** `km/h`, `Gbit/s`, `hab/km²`. */
function readRate(scan: Scan, unit: string, next: number): Unit {
  const per = peek(scan, next + 1);
  const isRate = isKey(scan, next, '/') && isGlued(scan, next) && PER_WHAT.has(per.key);
  return isRate
    ? { kind: 'quantity', unit: `${unit}/${per.key}`, next: next + 2 }
    : { kind: 'quantity', unit, next };
}
