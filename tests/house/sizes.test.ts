import { describe, expect, test } from 'vitest';
import { modules } from './sources.ts';

/** Beyond this a file answers more than one question. */
const LONGEST_FILE = 275;

describe('the size of things', () => {
  test('no module is too long to be read in one go', () => {
    const long = modules().filter(({ code }) => code.split('\n').length > LONGEST_FILE);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  test('nothing is any, and nothing is declared to be there that may not be', () => {
    const loose = modules().filter(({ code }) => /(?::|\bas|<)\s*any\b|\w!(?:\.|;|\))/.test(code));
    expect(loose.map(({ path }) => path)).toEqual([]);
  });
});
