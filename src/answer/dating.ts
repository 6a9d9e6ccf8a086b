import type { Article } from '../articles/article.ts';
import type { Expression } from '../language/expressions/index.ts';
import type { Range } from '../language/language.ts';
import type { PartialDate } from '../language/partial-date.ts';
import { isOfReport } from './attribution.ts';
import { countedDate } from './deadlines.ts';

/** A date that a sentence gives for what it tells. */
export interface EventDate extends Range {
  /** What all days of a period have in common: of autumn 2012, 2012. */
  readonly date: PartialDate;
  /** The first day, month or year of a period; else the date itself. */
  readonly first: PartialDate;
  /** The last day, month or year of a period; else the date itself. */
  readonly last: PartialDate;
  /** By then at the latest: `d'ici 24 mois`. */
  readonly until: boolean;
}

/** The dates of a sentence: of what it tells, and of when that was told. */
export interface Dates {
  readonly events: readonly EventDate[];
  readonly told: EventDate | undefined;
}

export function datesOf(
  article: Article,
  sentence: Range,
  expressions: readonly Expression[],
  publishers: ReadonlySet<string>,
): Dates {
  const events: EventDate[] = [];
  let told: EventDate | undefined;
  for (const { date, ...found } of expressions) {
    if (found.kind !== 'date' || date === undefined) continue;
    const around = aroundOf(article, sentence, found);
    if (isOfReport(around.before, article.lang, publishers)) told ??= eventOf({ ...found, date });
    else if (isEvent(date, around)) events.push(eventOf({ ...found, date }));
  }
  const from = { said: told?.date ?? article.date, named: events[0]?.date };
  const counted = countedDates(article, sentence, expressions, from);
  // A date that a duration is counted from is not that of what happens at its end.
  return { events: counted.length > 0 ? counted : events, told };
}

interface Around {
  readonly before: string;
  readonly after: string;
}

function aroundOf({ text }: Article, sentence: Range, { start, end }: Range): Around {
  return { before: text.slice(sentence.start, start), after: text.slice(end, sentence.end) };
}

/** `l'accord de 2017`, `the 2017 deal`: which one is meant, not when something happens. */
const NAMING = /(?:(?<![\p{L}])(?:de|of)\s+|(?<!\p{L})the\s+)$/iu;
/** `« en juin dernier »`: the words of a date that the text is about. */
const MENTIONED = { before: /[«“"][^«»“”"]{0,12}$/u, after: /^[^«»“”"]{0,2}[»”"]/u };

function isEvent(date: PartialDate, { before, after }: Around): boolean {
  if (MENTIONED.before.test(before) && MENTIONED.after.test(after)) return false;
  return date.length > 4 || !NAMING.test(before);
}

function eventOf(found: Expression & { readonly date: PartialDate }): EventDate {
  const { start, end, date, dateEnd = date } = found;
  return { start, end, date: wholly(found) ?? date, first: date, last: dateEnd, until: false };
}

/** What durations make of the day of the text, or of the first date that the sentence names. */
function countedDates(
  article: Article,
  sentence: Range,
  expressions: readonly Expression[],
  from: { readonly said: PartialDate | undefined; readonly named: PartialDate | undefined },
): EventDate[] {
  return expressions.flatMap((found) => {
    if (found.kind !== 'duration') return [];
    const { start, end } = found;
    const duration = { ...found, text: article.text.slice(start, end) };
    const around = aroundOf(article, sentence, found);
    const counted = countedDate(duration, around, from, article.lang);
    if (counted === undefined) return [];
    return [{ start, end, first: counted.date, last: counted.date, ...counted }];
  });
}

/** A period is placed by what its days have in common: autumn 2012 in 2012, not in September. */
function wholly({ date, dateEnd }: Expression): PartialDate | undefined {
  if (date === undefined || dateEnd === undefined) return date;
  const parts = date.split('-');
  const common = dateEnd.split('-').findIndex((part, at) => part !== parts[at]);
  return (common < 0 ? parts : parts.slice(0, Math.max(1, common))).join('-');
}
