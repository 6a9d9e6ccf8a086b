import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { InvalidArgumentError, Option } from 'commander';
import { generatedCourse, givenCourse } from '../bench/courses.ts';
import { readJob } from '../bench/jobs.ts';
import type { Machine } from '../bench/machine.ts';
import { runJob } from '../bench/measure.ts';
import { measureSpeed } from '../bench/speed.ts';
import { SPEED_HEADINGS, speedRows } from '../bench/speed-table.ts';
import { collect, misuse, verb } from './arguments.ts';
import type { Io } from './io.ts';
import { tableOf } from './table.ts';

interface Options {
  readonly passages?: readonly number[];
  readonly corpus?: readonly string[];
  readonly peers?: true;
  readonly json?: true;
  readonly job?: string;
}

const USUAL_SIZES: readonly number[] = [1_000, 10_000, 100_000];

/** `npm run bench`: speed and memory, or with `--peers` quality, beside other search engines. */
export async function bench(argv: readonly string[], io: Io): Promise<number> {
  const command = benchCommand(io).parse([...argv], { from: 'user' });
  const options = command.opts<Options>();
  if (options.job !== undefined) {
    const job = readJob(readFileSync(options.job, 'utf8'));
    io.out(JSON.stringify(await runJob(job, createMachine(''))));
    return 0;
  }
  if (options.peers && command.args.length === 0) {
    misuse(command, '--peers needs folders with questions.jsonl');
  }
  if (options.peers) await comparePeers(command.args, options, io);
  else await compareSpeed(options, io);
  return 0;
}

function benchCommand(io: Io) {
  return verb('bench', io)
    .description('Measure speed and memory beside MiniSearch, or quality beside other engines.')
    .argument('[dir...]', 'with --peers: folders with questions.jsonl and articles')
    .option('--passages <n,n>', 'sizes of generated corpora (default: 1000,10000,100000)', sizes)
    .option('--corpus <path>', 'measure with this corpus; may be repeated', collect)
    .option('--peers', 'quality on sets: MiniSearch, Orama, SQLite FTS5 and each stage of ours')
    .option('--json', 'one line of JSON a result, as npm run plot reads them')
    .addOption(new Option('--job <file>', 'one measurement, in this process').hideHelp());
}

function sizes(value: string): readonly number[] {
  const numbers = value.split(',').map(Number);
  if (numbers.every((number) => Number.isInteger(number) && number > 0)) return numbers;
  throw new InvalidArgumentError('Write whole numbers with commas, for example 1000,10000.');
}

async function compareSpeed(options: Options, io: Io): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
  const machine = createMachine(folder);
  const rows: string[][] = [];
  try {
    for await (const course of coursesOf(options, folder)) {
      const speeds = await measureSpeed(course, machine, (doing) => tell(doing, io));
      if (options.json) writeLines(speeds, io);
      rows.push(...speedRows(speeds));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (!options.json) io.out(tableOf(SPEED_HEADINGS, rows));
}

async function* coursesOf({ passages, corpus }: Options, folder: string) {
  const generated = passages ?? (corpus === undefined ? USUAL_SIZES : []);
  for (const size of generated) yield generatedCourse(size, folder);
  for (const path of corpus ?? []) yield await givenCourse(path, folder);
}

async function comparePeers(folders: readonly string[], { json }: Options, io: Io): Promise<void> {
  const { measureQuality } = await import('../bench/peers/quality.ts');
  const { QUALITY_HEADINGS, qualityRows } = await import('../bench/peers/quality-table.ts');
  const rows: string[][] = [];
  for (const folder of folders) {
    const qualities = await measureQuality(folder, (doing) => tell(doing, io));
    if (json) writeLines(qualities, io);
    rows.push(...qualityRows(qualities));
  }
  if (!json) io.out(tableOf(QUALITY_HEADINGS, rows));
}

function writeLines(results: readonly unknown[], io: Io): void {
  for (const result of results) io.out(`${JSON.stringify(result)}\n`);
}

/** Tells what is being measured, to whoever reads along. */
function tell(doing: string, { isTTY, err }: Io): void {
  if (isTTY) err(`${doing}\n`);
}

const run = promisify(execFile);

/** This process, and fresh ones that find their job in a file of the folder. */
function createMachine(folder: string): Machine {
  return {
    residentBytes: () => process.memoryUsage.rss(),
    peakBytes: () => process.resourceUsage().maxRSS * 1024,
    cpuSeconds() {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1e6;
    },
    secondsSinceStart: () => performance.now() / 1000,
    async runFresh(job) {
      const file = join(folder, 'job.json');
      writeFileSync(file, job);
      const main = process.argv[1] ?? '';
      return (await run(process.execPath, [main, 'bench', '--job', file])).stdout;
    },
  };
}
