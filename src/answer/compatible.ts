import type { Expression } from '../language/expressions/index.ts';
import { fold } from '../language/fold.ts';
import { firstDay, lastDay } from '../language/partial-date.ts';

/** A value with what stands right before it: `moins de`, `avant le`, `environ`. */
export interface Stated {
  readonly found: Expression;
  /** As written. */
  readonly text: string;
  readonly before: string;
}

/** From the least to the most that a value may mean. */
interface Span {
  readonly least: number;
  readonly most: number;
}

/**
 * Can two values both be true? Bounds, rounded and vague figures, and dates of which one is the other
 * said less exactly, leave room; undefined when they are of different types, and nothing is known.
 */
export function canBothHold(a: Stated, b: Stated): boolean | undefined {
  if (typeOf(a.found) !== typeOf(b.found)) return undefined;
  const [left, right] = [spanOf(a), spanOf(b)];
  if (left === undefined || right === undefined) return undefined;
  return left.least <= right.most && right.least <= left.most;
}

function typeOf({ kind, unit = '' }: Expression): string {
  const counted = kind === 'quantity' ? fold(unit).replace(/[sx]$/, '') : unit;
  return kind === 'duration' ? kind : `${kind} ${counted}`;
}

function spanOf(stated: Stated): Span | undefined {
  const { found } = stated;
  if (found.kind === 'date') return spanOfDate(stated);
  const days = found.kind === 'duration' ? DAYS[found.unit ?? ''] : 1;
  if (found.value === undefined || days === undefined) return undefined;
  const room = Math.abs(found.value) * roomOf(stated);
  const span = { least: found.value - room, most: found.value + room };
  return bounded(stated.before, { least: span.least * days, most: span.most * days });
}

const DAYS: Readonly<Record<string, number>> = {
  ...{ second: 1 / 86_400, minute: 1 / 1_440, hour: 1 / 24, day: 1, week: 7 },
  ...{ month: 30.44, quarter: 91.3, year: 365.25, decade: 3_652.5, century: 36_525 },
};

const ABOUT =
  /(?<!\p{L})(?:pr[eè]s d[e'’]|environ|quelque|autour d[e'’]|à peu près|presque|about|around|nearly|almost|some|roughly|approximately)\s*(?:les |l['’])?$/iu;
/** Of what it is, a figure that is said to be near may be off. */
const VAGUE = 0.15;
/** What is rounded may be off by half of its last digit, and no more than this. */
const ROUNDED = 0.05;

function roomOf({ found: { value = 0 }, text, before }: Stated): number {
  if (ABOUT.test(before)) return VAGUE;
  return Math.min(ROUNDED, (0.5 * lastPlace(value, text)) / Math.max(1e-9, Math.abs(value)));
}

/** What one more of the last digit that is not 0 adds: of `18,4 millions`, 100,000. */
function lastPlace(value: number, text: string): number {
  const [digits = ''] = /\d[\d\s.,\u00a0\u202f]*/u.exec(text) ?? [];
  const significant = digits.replace(/\D/g, '').replace(/^0+|0+$/g, '');
  if (significant === '') return 0;
  const magnitude = Math.floor(Math.log10(Math.abs(value) || 1));
  return 10 ** (magnitude - significant.length + 1);
}

const BELOW =
  /(?<!\p{L})(?:moins d[e'’]|inférieure?s? à|en dessous d[e'’]|sous (?:la barre d(?:es|e)|les)|jusqu['’]à|au plus|maximum(?: de)?|avant(?: le| la)?|d['’]ici(?: à| au| le)?|less than|fewer than|under|below|up to|at most|before|by|until|till)\s*$/iu;
const ABOVE =
  /(?<!\p{L})(?:plus d[e'’]|supérieure?s? à|au moins|au-dessus d[e'’]|dépass\p{L}*(?: les| le)?|après(?: le)?|à partir d(?:e|u)|dès(?: le)?|depuis(?: le)?|more than|over|above|at least|exceed\p{L}*|after|since|from)\s*$/iu;

function bounded(before: string, { least, most }: Span): Span {
  if (BELOW.test(before)) return { least: Number.NEGATIVE_INFINITY, most };
  if (ABOVE.test(before)) return { least, most: Number.POSITIVE_INFINITY };
  return { least, most };
}

function spanOfDate({ found: { date, dateEnd }, before }: Stated): Span | undefined {
  if (date === undefined) return undefined;
  const span = { least: dayOf(firstDay(date)), most: dayOf(lastDay(dateEnd ?? date)) };
  return bounded(before, span);
}

/** Days since 1970. */
function dayOf(day: string): number {
  return Date.parse(day) / 86_400_000;
}

/** Days that lie between two dates at most, for all that is known; undefined when one is not. */
export function daysBetween(a: string | undefined, b: string | undefined): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  const ends = [dayOf(firstDay(a)), dayOf(lastDay(a)), dayOf(firstDay(b)), dayOf(lastDay(b))];
  return Math.max(...ends) - Math.min(...ends);
}
