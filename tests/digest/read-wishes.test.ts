import { describe, expect, it } from 'vitest';
import { readPause, readTime } from '../../src/digest/read-wishes.ts';

describe('a time of day', () => {
  it.each([
    ['08:30', '08:30'],
    ['8:30', '08:30'],
    ['8h30', '08:30'],
    ['8 h', '08:00'],
    ['17', '17:00'],
    ['8:30 pm', '20:30'],
    ['12 a.m.', '00:00'],
    ['08:30:00', '08:30'],
    ['à 8h30', '08:30'],
    ['8 heures 30', '08:30'],
    ['at 5 pm', '17:00'],
  ])('%s is %s', (written, time) => expect(readTime(written)).toBe(time));

  it.each(['25:00', '8:75', '13 pm', 'midi', '', '-1', '8:3', '8m', '8 a'])(
    '%j is none',
    (written) => expect(readTime(written)).toBeUndefined(),
  );
});

describe('a pause', () => {
  it.each([
    ['2 weeks', '2026-03-15'],
    ['2 semaines', '2026-03-15'],
    ['une semaine', '2026-03-08'],
    ['3 jours', '2026-03-04'],
    ['for 1 day', '2026-03-02'],
    ['1 mois', '2026-04-01'],
    ['until 2026-12-01', '2026-12-01'],
    ["jusqu'au 1er décembre 2026", '2026-12-01'],
  ])('%s from 1 March ends on %s', (written, date) =>
    expect(readPause(written, '2026-03-01')).toBe(date),
  );

  it('of a month from the 31st ends on the last day of a shorter one', () =>
    expect(readPause('1 month', '2026-01-31')).toBe('2026-02-28'));

  it.each(['hier', '0 jours', 'until 2025-01-01', 'until 2027', ''])('%j is none', (written) =>
    expect(readPause(written, '2026-03-01')).toBeUndefined(),
  );
});
