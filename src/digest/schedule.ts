import { Cron } from 'croner';
import { type LocalDate, localDate } from '../config/time-zone.ts';

/** When a digest is due. */
export interface Schedule {
  /** Local time of day, `08:30`. */
  readonly time: string;
  /** IANA time zone. */
  readonly zone: string;
  readonly days: 'every' | 'weekdays';
}

/** One planned digest: the day that it is the digest of, and its instant. */
export interface Planned {
  readonly date: LocalDate;
  readonly at: Date;
}

const PATTERN_DAYS = { every: '*', weekdays: '1-5' } as const;
const DAY_MS = 86_400_000;

/**
 * The digest that is due on the present local day: its time has come, be it just now or hours ago.
 * Undefined before that time and on days without a digest.
 */
export function dueToday(schedule: Schedule, now: Date): Planned | undefined {
  const [last] = plannedUpTo(schedule, now, 1);
  return last?.date === localDate(now, schedule.zone) ? last : undefined;
}

/** The planned digests of the local days after `after` and before today, newest first. */
export function plannedBetween(
  schedule: Schedule,
  after: LocalDate,
  now: Date,
  limit: number,
): Planned[] {
  const today = localDate(now, schedule.zone);
  // Looking back far is dear, and the day before is nearly always on record.
  const recent = plannedUpTo(schedule, now, 2);
  const reaches = (recent.at(-1)?.date ?? after) <= after;
  return (reaches ? recent : plannedUpTo(schedule, now, limit + 1))
    .filter(({ date }) => date > after && date < today)
    .slice(0, limit);
}

/** The first digest after an instant that stands on none of the days for which `isOff`. */
export function nextPlanned(
  schedule: Schedule,
  after: Date,
  isOff: (date: LocalDate) => boolean = () => false,
): Planned | undefined {
  for (const at of cron(schedule).nextRuns(NEXT_LIMIT, after)) {
    const date = localDate(at, schedule.zone);
    if (!isOff(date)) return { date, at };
  }
  return undefined;
}

/** So many days without a digest are looked past. */
const NEXT_LIMIT = 400;

/** The day so many days later. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The planned digests up to and including an instant, newest first. */
function plannedUpTo(schedule: Schedule, now: Date, count: number): Planned[] {
  // `previousRuns` looks strictly before its reference.
  const reference = new Date(now.getTime() + 1);
  return cron(schedule)
    .previousRuns(count, reference)
    .map((at) => ({ date: localDate(at, schedule.zone), at }));
}

/**
 * croner does the arithmetic, as it is right where wall clocks jump: a time that a day lacks (02:30
 * on the last Sunday of March) comes at the end of the gap, one that a day has twice comes once.
 */
function cron({ time, zone, days }: Schedule): Cron {
  const [hour, minute] = time.split(':').map(Number);
  const key = `${time} ${days} ${zone}`;
  const known = crons.get(key);
  if (known) return known;
  const pattern = `${minute} ${hour} * * ${PATTERN_DAYS[days]}`;
  const made = new Cron(pattern, { timezone: zone, paused: true });
  crons.set(key, made);
  return made;
}

// Dear to make; there are as many as schedules in use.
const crons = new Map<string, Cron>();
