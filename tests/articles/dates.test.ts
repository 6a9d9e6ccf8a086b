import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate } from '../../src/articles/dates.ts';

describe('dates that authors write', () => {
  test.each([
    ['2019', '2019'],
    ['2019-07', '2019-07'],
    ['2019-7-5', '2019-07-05'],
    ['2019-07-25', '2019-07-25'],
    ['2019-07-25T10:00:00Z', '2019-07-25'],
    ['2019-07-25 10:00:00 +02:00', '2019-07-25'],
    ['25/07/2019', '2019-07-25'],
    ['25.7.2019', '2019-07-25'],
    ['25 juillet 2019', '2019-07-25'],
    ['jeudi 25 juillet 2019 à 10h30', '2019-07-25'],
    ['1er février 2020', '2020-02-01'],
    ['1er août 2019', '2019-08-01'],
    ['July 25, 2019', '2019-07-25'],
    ['25 July 2019', '2019-07-25'],
    ['Thu, 25 Jul 2019 08:00:00 GMT', '2019-07-25'],
    ['Juillet 2019', '2019-07'],
    ['sept. 2020', '2020-09'],
    ['29 février 2020', '2020-02-29'],
  ])('%s is %s', (written, date) => {
    expect(readDate(written)).toBe(date);
  });

  test.each([
    'hier',
    '2019-02-30',
    '29 février 2019',
    '2019-13',
    '31/04/2019',
    '00/01/2019',
    '32 juillet 2019',
    'jui 2019',
    'juillet',
    '12',
    '',
  ])('"%s" is no day of the calendar', (written) => {
    expect(readDate(written)).toBeUndefined();
  });

  test('a day of the calendar is read back from each way to write it', () => {
    const day = fc.date({
      min: new Date('1000-01-01'),
      max: new Date('2199-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const long = { dateStyle: 'long', timeZone: 'UTC' } as const;
        expect(readDate(date.toISOString())).toBe(iso);
        expect(readDate(iso.split('-').reverse().join('/'))).toBe(iso);
        expect(readDate(new Intl.DateTimeFormat('fr', long).format(date))).toBe(iso);
        expect(readDate(new Intl.DateTimeFormat('en', long).format(date))).toBe(iso);
      }),
    );
  });
});
