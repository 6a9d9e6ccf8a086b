import type { Expression } from '../language/expressions/index.ts';
import type { Language } from '../language/language.ts';
import type { PartialDate } from '../language/partial-date.ts';

/** A date counted from another: `d'ici 24 mois`, `il y a deux ans`. */
export interface Counted {
  readonly date: PartialDate;
  /** It may happen earlier. */
  readonly until: boolean;
}

interface Cues {
  /** Before a duration: by then at the latest; `soft` ones only where the sentence looks ahead. */
  readonly until: RegExp;
  readonly soft: RegExp;
  readonly ahead: RegExp;
  readonly after: RegExp;
  readonly ago: { readonly before: RegExp; readonly after: RegExp };
  /** After a duration: it is counted from something that the sentence names. */
  readonly fromNamed: RegExp;
}

const NEVER = /(?!)/;

const CUES: Readonly<Record<Language, Cues>> = {
  fr: {
    until: /(?:d['’]ici(?: à)?|dans un délai (?:maxim\p{L}+ )?de)\s*$/iu,
    soft: /(?:sous|dans les(?: prochaine?s)?)\s*$/iu,
    ahead:
      /\p{L}(?:ra|ront|rons)(?!\p{L})|(?<!\p{L})(?:doit|doivent|va|vont|prévoi\p{L}+)(?!\p{L})/iu,
    after: /(?<!\p{L})dans\s*$/iu,
    ago: { before: /il y a\s*$/iu, after: NEVER },
    fromNamed: /^\s*(?:qui suiv\p{L}+|suivant|après|à compter|à partir)/iu,
  },
  en: {
    until: NEVER,
    soft: /(?:within(?: the)?(?: next)?|(?:in|over) the (?:next|coming))\s*$/iu,
    ahead: /\b(?:will|shall|must|should|(?:is|are|plans?|expects?|due|set) to)\b/i,
    after: NEVER,
    ago: { before: NEVER, after: /^\s+ago\b/i },
    fromNamed: /^\s*(?:of|after|from|following)\b/i,
  },
};

/**
 * The date that a duration in a sentence makes, counted from the day of the text, or from a date that
 * the sentence names where it says so. `before` and `after` stand around it in the sentence.
 */
export function countedDate(
  duration: Expression & { readonly text: string },
  { before, after }: { readonly before: string; readonly after: string },
  from: { readonly said: PartialDate | undefined; readonly named: PartialDate | undefined },
  language: Language,
): Counted | undefined {
  const cues = CUES[language];
  const { value, unit } = duration;
  const start = cues.fromNamed.test(after) ? from.named : from.said;
  if (value === undefined || unit === undefined || start === undefined) return undefined;
  if (cues.ago.before.test(before) || cues.ago.after.test(after)) {
    const date = moved(start, -value, unit)?.slice(0, unit === 'year' ? 4 : undefined);
    return date === undefined ? undefined : { date, until: false };
  }
  const looksAhead = cues.ahead.test(before + after);
  const until =
    cues.until.test(before) ||
    /^d['’]ici/i.test(duration.text) ||
    (looksAhead && cues.soft.test(before));
  if (!until && !(looksAhead && cues.after.test(before))) return undefined;
  const date = moved(start, value, unit);
  return date === undefined ? undefined : { date, until };
}

const MONTHS: ReadonlyMap<string, number> = new Map([
  ['month', 1],
  ['year', 12],
]);
const DAYS: ReadonlyMap<string, number> = new Map([
  ['day', 1],
  ['week', 7],
]);
const DAY = 86_400_000;

/** A date so much later: months and years name a month, and of a year alone a year. */
function moved(start: PartialDate, value: number, unit: string): PartialDate | undefined {
  const days = DAYS.get(unit);
  if (days !== undefined) {
    if (start.length < 10) return undefined;
    return isoDay(Date.parse(start) + days * value * DAY)?.slice(0, 10);
  }
  const months = (MONTHS.get(unit) ?? Number.NaN) * value;
  if (!Number.isInteger(months)) return undefined;
  if (start.length === 4 && months % 12 !== 0) return undefined;
  const [year = 0, month = 1] = start.split('-').map(Number);
  return isoDay(Date.UTC(year, month - 1 + months))?.slice(0, Math.min(7, start.length));
}

function isoDay(time: number): string | undefined {
  const date = new Date(time);
  const year = date.getUTCFullYear();
  return year >= 1000 && year <= 9999 ? date.toISOString() : undefined;
}
