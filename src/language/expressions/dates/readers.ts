import type { Language } from '../../language.ts';
import type { Gazetteer } from '../gazetteer.ts';
import { peek, type Scan } from '../scan.ts';
import { readDayDate, readDaySpan, readNumericDate } from './days.ts';
import { ENDS, readMonth, readPart, readSeason, readShortPart, readThird } from './periods.ts';
import { NEAR_DAYS, readRelative } from './relative.ts';
import type { DateMatch } from './when.ts';
import { readCentury, readDecade, readEraYear } from './years.ts';

type Reader = (scan: Scan, at: number) => DateMatch | undefined;

const NONE: readonly Reader[] = [];
const AFTER_CODE: readonly Reader[] = [readNumericDate];
const AFTER_NUMBER: readonly Reader[] = [
  readNumericDate,
  readDaySpan,
  readDayDate,
  readCentury,
  readDecade,
  readEraYear,
  readPart,
];
const SHORT_PART: readonly Reader[] = [readShortPart];
const CENTURY: readonly Reader[] = [readCentury];

/** The readers whose dates may begin with this token, in the order to try them: most words have none,
 *  which is what makes the scan fast. */
export function readersAt(scan: Scan, at: number): readonly Reader[] {
  const { kind, key } = peek(scan, at);
  if (kind === 'number') return AFTER_NUMBER;
  if (kind === 'code') return AFTER_CODE;
  if (kind !== 'word') return NONE;
  return startersOf(scan.gazetteer).get(key) ?? readersOfShape(key);
}

const LONGEST_ROMAN = 7;
function readersOfShape(key: string): readonly Reader[] {
  if (key.length > LONGEST_ROMAN) return NONE;
  if (/^[tqsh][1-4]$/.test(key)) return SHORT_PART;
  return /^[ivx]+(?:e|er|eme)?$/.test(key) ? CENTURY : NONE;
}

type Starters = ReadonlyMap<string, readonly Reader[]>;
const built = new Map<Language, Starters>();

function startersOf(gazetteer: Gazetteer): Starters {
  const starters = built.get(gazetteer.lang) ?? buildStarters(gazetteer);
  built.set(gazetteer.lang, starters);
  return starters;
}

const DETERMINERS = ["l'", 'la', 'le', 'cette', 'ce', 'cet'];

function buildStarters(gazetteer: Gazetteer): Starters {
  const starters = new Map<string, Reader[]>();
  const add = (keys: Iterable<string>, ...readers: Reader[]): void => {
    for (const key of keys) starters.set(key, [...(starters.get(key) ?? []), ...readers]);
  };
  add(gazetteer.months.keys(), readDaySpan, readDayDate, readMonth);
  add(gazetteer.monthAbbreviations.keys(), readDaySpan, readDayDate, readMonth);
  add(gazetteer.weekdays.keys(), readDayDate, readRelative);
  add(gazetteer.ordinals.keys(), readDayDate, readCentury, readPart);
  add(gazetteer.thirds.keys(), readThird);
  add(ENDS.keys(), readThird);
  add(gazetteer.seasons.keys(), readSeason);
  add(['annees'], readDecade);
  add(
    [...gazetteer.last, ...gazetteer.next, ...gazetteer.current, ...NEAR_DAYS.keys()],
    readRelative,
  );
  if (gazetteer.lang === 'fr') add(DETERMINERS, readRelative);
  return starters;
}
