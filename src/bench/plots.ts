import type { TopLevelSpec } from 'vega-lite';
import { z } from 'zod';

const speed = z.object({
  kind: z.literal('speed'),
  corpus: z.string(),
  engine: z.string(),
  warm: z.object({ passages: z.number(), medianMs: z.number(), p99Ms: z.number() }),
});
const quality = z.object({
  kind: z.literal('quality'),
  engine: z.string(),
  scores: z.object({
    set: z.string(),
    quoteAt1: z.number().nullable(),
    quoteAt3: z.number().nullable(),
    reliability: z.array(z.object({ mean: z.number(), right: z.number(), count: z.number() })),
  }),
});
const result = z.discriminatedUnion('kind', [speed, quality]);

/** A line that `npm run bench -- --json` wrote. */
export type Result = z.infer<typeof result>;
type Speed = Extract<Result, { kind: 'speed' }>;
type Quality = Extract<Result, { kind: 'quality' }>;

/** A picture under the name of its file. */
export interface Plot {
  readonly name: string;
  readonly spec: TopLevelSpec;
}

/** Reads a line of results. Throws when it is none. */
export function readResult(line: string): Result {
  return result.parse(JSON.parse(line));
}

/** The pictures that some results allow. `whole` names the engine that has a confidence. */
export function plotsOf(results: readonly Result[], whole: string): Plot[] {
  const speeds = results.filter((one): one is Speed => one.kind === 'speed');
  const qualities = results.filter((one): one is Quality => one.kind === 'quality');
  return [
    ...(speeds.length > 0 ? [{ name: 'speed', spec: speedPlot(speeds) }] : []),
    ...(qualities.length > 0
      ? [
          { name: 'quality', spec: qualityPlot(qualities) },
          { name: 'reliability', spec: reliabilityPlot(qualities, whole) },
        ]
      : []),
  ];
}

const BASE = { background: 'white', config: { view: { stroke: null } } } as const;

/** Time of a question against the size of the corpus, both by powers of ten. */
function speedPlot(speeds: readonly Speed[]): TopLevelSpec {
  const values = speeds.flatMap(({ corpus, engine, warm }) => [
    { corpus, engine, passages: warm.passages, ms: warm.medianMs, of: 'median' },
    { corpus, engine, passages: warm.passages, ms: warm.p99Ms, of: '99th percentile' },
  ]);
  return {
    ...BASE,
    title: 'Time of a question',
    width: 420,
    height: 280,
    data: { values },
    mark: { type: 'line', point: true },
    encoding: {
      x: { field: 'passages', type: 'quantitative', scale: { type: 'log' } },
      y: { field: 'ms', type: 'quantitative', scale: { type: 'log' }, title: 'milliseconds' },
      color: { field: 'engine', type: 'nominal', title: null },
      strokeDash: { field: 'of', type: 'nominal', title: null },
    },
  };
}

/** Share of questions whose answer the first quote holds, by set and engine. */
function qualityPlot(qualities: readonly Quality[]): TopLevelSpec {
  const answerable = qualities.filter(({ scores }) => scores.quoteAt1 !== null);
  return {
    ...BASE,
    title: 'The first quote holds the answer',
    width: 320,
    data: {
      values: answerable.map(({ engine, scores }) => ({
        engine,
        set: scores.set,
        share: scores.quoteAt1,
      })),
    },
    mark: 'bar',
    encoding: {
      row: { field: 'set', type: 'nominal', title: null, header: { labelAngle: 0 } },
      y: { field: 'engine', type: 'nominal', title: null, sort: null },
      x: { field: 'share', type: 'quantitative', scale: { domain: [0, 1] } },
      color: { field: 'engine', type: 'nominal', legend: null },
    },
  };
}

/** How often quotes are right against how sure the bot was; on the diagonal it can be believed. */
function reliabilityPlot(qualities: readonly Quality[], whole: string): TopLevelSpec {
  const values = qualities
    .filter(({ engine }) => engine === whole)
    .flatMap(({ scores }) => scores.reliability.map((bin) => ({ set: scores.set, ...bin })));
  const domain = [0, 1];
  return {
    ...BASE,
    title: 'Confidence and truth',
    width: 300,
    height: 300,
    layer: [
      {
        data: { values: domain.map((at) => ({ mean: at, right: at })) },
        mark: { type: 'line', color: '#bbb' },
        encoding: {
          x: { field: 'mean', type: 'quantitative' },
          y: { field: 'right', type: 'quantitative' },
        },
      },
      {
        data: { values },
        mark: { type: 'line', point: true },
        encoding: {
          x: { field: 'mean', type: 'quantitative', title: 'confidence', scale: { domain } },
          y: { field: 'right', type: 'quantitative', title: 'share that is right' },
          color: { field: 'set', type: 'nominal', title: null },
        },
      },
    ],
  };
}
