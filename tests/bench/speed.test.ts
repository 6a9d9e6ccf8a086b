import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatedCourse } from '../../src/bench/courses.ts';
import { ENGINES, readJob } from '../../src/bench/jobs.ts';
import type { Machine } from '../../src/bench/machine.ts';
import { runJob } from '../../src/bench/measure.ts';
import { measureSpeed } from '../../src/bench/speed.ts';
import { SPEED_HEADINGS, speedRows } from '../../src/bench/speed-table.ts';
import { timed, timingOf } from '../../src/bench/timing.ts';
import { tableOf } from '../../src/cli/table.ts';

/** Runs the jobs in this process; the figures of memory and time are given. */
function machine(): Machine {
  const here: Machine = {
    residentBytes: () => 100e6,
    peakBytes: () => 120e6,
    cpuSeconds: () => 2,
    secondsSinceStart: () => 3,
    runFresh: async (job) => JSON.stringify(await runJob(readJob(job), here)),
  };
  return here;
}

describe('the bench of speed', () => {
  it('measures both engines on the same passages and ends with their ratio', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bench-test-'));
    const course = generatedCourse(1_000, folder);
    const few = { ...course, questions: course.questions.slice(0, 30) };
    const speeds = await measureSpeed(few, machine(), () => {});
    expect(speeds.map(({ engine, warm }) => [engine, warm.articles, warm.passages])).toEqual(
      ENGINES.map((engine) => [engine, 200, 1_000]),
    );
    for (const { warm } of speeds) {
      expect(warm.passagesPerSecond).toBeGreaterThan(0);
      expect(warm.p99Ms).toBeGreaterThanOrEqual(warm.medianMs);
      expect(warm.worstMs).toBeGreaterThanOrEqual(warm.p99Ms);
    }
    for (const engine of ENGINES) {
      expect(readdirSync(join(folder, '1000', engine))).toHaveLength(1);
    }
    const ratio = speedRows(speeds).at(-1);
    expect(ratio?.[2]).toBe('ratio');
    expect(ratio?.[SPEED_HEADINGS.indexOf('MB')]).toBe('×1.00');
  }, 60_000);

  it('refuses a job that it does not know', () => {
    expect(() => readJob('{"kind":"fly"}')).toThrow();
  });
});

describe('timing', () => {
  it('gives the middle, the slowest of a hundred and the slowest', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect(timingOf(hundred)).toEqual({ median: 51, p99: 100, worst: 100 });
  });

  it('sees how long nothing else could run', async () => {
    const { longestStall } = await timed(() => {
      const end = performance.now() + 40;
      while (performance.now() < end);
    });
    expect(longestStall).toBeGreaterThan(35);
  });
});

describe('a table', () => {
  it('aligns its columns to the right', () => {
    const table = tableOf(
      ['set', 'ms'],
      [
        ['piaf', '1.25'],
        ['a', '10.00'],
      ],
    );
    expect(table).toBe(' set     ms\npiaf   1.25\n   a  10.00\n');
  });
});
