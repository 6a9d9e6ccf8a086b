import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate } from '../../src/config/time-zone.ts';
import {
  addDays,
  dueToday,
  nextPlanned,
  plannedBetween,
  type Schedule,
} from '../../src/digest/schedule.ts';

const PARIS: Schedule = { time: '08:30', zone: 'Europe/Paris', days: 'every' };
const at = (iso: string) => new Date(iso);
const MINUTE = 60_000;

describe('a digest is due', () => {
  it('from its local time on, and not before', () => {
    expect(dueToday(PARIS, at('2026-06-01T06:29:59.999Z'))).toBeUndefined();
    const due = { date: '2026-06-01', at: at('2026-06-01T06:30:00Z') };
    expect(dueToday(PARIS, at('2026-06-01T06:30:00Z'))).toEqual(due);
    expect(dueToday(PARIS, at('2026-06-01T21:59:59Z'))).toEqual(due);
    expect(dueToday(PARIS, at('2026-06-01T22:00:00Z'))).toBeUndefined();
  });

  it('on no Saturday and no Sunday when it is one of weekdays', () => {
    const weekdays: Schedule = { ...PARIS, days: 'weekdays' };
    const days = [5, 6, 7, 8].map(
      (day) => dueToday(weekdays, at(`2026-06-0${day}T12:00:00Z`))?.date,
    );
    expect(days).toEqual(['2026-06-05', undefined, undefined, '2026-06-08']);
  });

  it('at the end of the gap when summer time skips its time', () => {
    const early: Schedule = { ...PARIS, time: '02:30' };
    expect(dueToday(early, at('2026-03-29T00:59:00Z'))).toBeUndefined();
    expect(dueToday(early, at('2026-03-29T01:00:00Z'))?.at).toEqual(at('2026-03-29T01:00:00Z'));
  });

  it('once, the first time, when winter time repeats its time', () => {
    const early: Schedule = { ...PARIS, time: '02:30' };
    const first = at('2026-10-25T00:30:00Z');
    for (const now of [first, at('2026-10-25T01:30:00Z'), at('2026-10-25T10:00:00Z')]) {
      expect(dueToday(early, now)).toEqual({ date: '2026-10-25', at: first });
    }
  });

  it('on the day that its zone has: a zone changed at noon may begin another day', () => {
    const noon = at('2026-03-10T11:00:00Z');
    expect(dueToday(PARIS, noon)?.date).toBe('2026-03-10');
    expect(dueToday({ ...PARIS, zone: 'America/New_York' }, noon)).toBeUndefined();
    expect(dueToday({ ...PARIS, zone: 'Pacific/Auckland' }, noon)).toBeUndefined();
    expect(localDate(noon, 'Pacific/Auckland')).toBe('2026-03-11');
  });

  it('as minutes counted one by one say, in zones with whole, half and odd hours', () => {
    const zones = ['Europe/Paris', 'America/New_York', 'Pacific/Auckland', 'Asia/Kolkata'];
    const odd = ['Australia/Lord_Howe', 'America/Santiago', 'Africa/Casablanca', 'Asia/Gaza'];
    const instants = fc.date({ min: at('2025-01-01'), max: at('2027-01-01'), noInvalidDate: true });
    const times = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
    fc.assert(
      fc.property(
        fc.constantFrom(...zones, ...odd),
        instants,
        times,
        (zone, now, [hour, minute]) => {
          const time = `${pad(hour)}:${pad(minute)}`;
          const due = dueToday({ time, zone, days: 'every' }, now);
          expect(due?.at).toEqual(countedDue(zone, time, now));
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('the days around', () => {
  it('lists what should have been since a day, without today', () => {
    const missed = plannedBetween(PARIS, '2026-03-27', at('2026-03-31T12:00:00Z'), 30);
    expect(missed.map(({ date }) => date)).toEqual(['2026-03-30', '2026-03-29', '2026-03-28']);
  });

  it('lists the newest only when there are more than asked for', () => {
    const missed = plannedBetween(PARIS, '2020-01-01', at('2026-03-31T12:00:00Z'), 2);
    expect(missed.map(({ date }) => date)).toEqual(['2026-03-30', '2026-03-29']);
  });

  it('finds the next digest past days without one', () => {
    const off = new Set(['2026-06-02', '2026-06-03']);
    const next = nextPlanned(PARIS, at('2026-06-01T12:00:00Z'), (date) => off.has(date));
    expect(next).toEqual({ date: '2026-06-04', at: at('2026-06-04T06:30:00Z') });
  });

  it('adds days across months and leap years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-25', 14)).toBe('2027-01-08');
  });
});

/** The first minute of the local day that shows the time or a later one, if it has come. */
function countedDue(zone: string, time: string, now: Date): Date | undefined {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const today = localDate(now, zone);
  let found: Date | undefined;
  let minute = new Date(Math.floor(now.getTime() / MINUTE) * MINUTE);
  while (localDate(minute, zone) === today) {
    if (clock.format(minute) >= time) found = minute;
    minute = new Date(minute.getTime() - MINUTE);
  }
  return found;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
