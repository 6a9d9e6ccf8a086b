import { describe, expect, it } from 'vitest';
import { readZone } from '../../src/config/time-zone.ts';

describe('a time zone', () => {
  it.each([
    ['europe/paris', 'Europe/Paris'],
    ['America/New York', 'America/New_York'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['UTC', 'UTC'],
    ['Paris', 'Europe/Paris'],
    ['new york', 'America/New_York'],
    ['Auckland', 'Pacific/Auckland'],
  ])('%s is %s', (written, zone) => expect(readZone(written)).toEqual({ zone }));

  it.each([
    ['Europe/Pariss', 'Europe/Paris'],
    ['Pariss', 'Europe/Paris'],
    ['new yorc', 'America/New_York'],
  ])('%s is perhaps %s', (written, zone) =>
    expect(readZone(written)).toMatchObject({ suggestions: expect.arrayContaining([zone]) }),
  );

  it('has no suggestion for what resembles nothing', () =>
    expect(readZone('Atlantis/Poseidonis')).toEqual({ suggestions: [] }));
});
