import type { Speed } from './speed.ts';

interface Column {
  readonly heading: string;
  value(speed: Speed): number;
  readonly digits: number;
}

const COLUMNS: readonly Column[] = [
  { heading: 'passages/s', value: ({ warm }) => warm.passagesPerSecond, digits: 0 },
  { heading: 'MB', value: ({ saved }) => saved.residentMb, digits: 0 },
  { heading: 'MB peak', value: ({ saved }) => saved.peakMb, digits: 0 },
  { heading: 'MB peak, indexing', value: ({ saving }) => saving.peakMb, digits: 0 },
  { heading: 'p50 ms', value: ({ warm }) => warm.medianMs, digits: 2 },
  { heading: 'p99 ms', value: ({ warm }) => warm.p99Ms, digits: 2 },
  { heading: 'start s', value: ({ first }) => first.seconds, digits: 2 },
  { heading: 'CPU s', value: ({ first }) => first.cpuSeconds, digits: 2 },
  { heading: 'saved: start s', value: ({ saved }) => saved.seconds, digits: 2 },
  { heading: 'CPU s', value: ({ saved }) => saved.cpuSeconds, digits: 2 },
  { heading: 'stall: building ms', value: ({ warm }) => warm.stallBuildingMs, digits: 0 },
  { heading: 'saving ms', value: ({ saving }) => saving.stallMs, digits: 0 },
  { heading: 'loading ms', value: ({ saved }) => saved.stallMs, digits: 0 },
  { heading: 'searching ms', value: ({ warm }) => warm.stallSearchingMs, digits: 0 },
];

export const SPEED_HEADINGS = ['corpus', 'passages', 'engine', ...COLUMNS.map((c) => c.heading)];

/** A row for each engine, and one with this project's figures as multiples of MiniSearch's. */
export function speedRows(speeds: readonly Speed[]): string[][] {
  const rows = speeds.map((speed) => [
    speed.corpus,
    String(speed.warm.passages),
    speed.engine,
    ...COLUMNS.map(({ value, digits }) => value(speed).toFixed(digits)),
  ]);
  const ours = speeds.find(({ engine }) => engine === 'verbatim');
  const plain = speeds.find(({ engine }) => engine === 'MiniSearch');
  if (!ours || !plain) return rows;
  const ratios = COLUMNS.map(({ value }) => `×${(value(ours) / value(plain)).toFixed(2)}`);
  return [...rows, ['', '', 'ratio', ...ratios]];
}
