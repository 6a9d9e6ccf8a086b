import type { Engine, Job, StartFigures, WarmFigures } from './jobs.ts';
import { type Machine, megabytes } from './machine.ts';
import { timed, timingOf } from './timing.ts';

/** A search engine, ready to be asked. */
export interface Opened {
  readonly articles: number;
  readonly passages: number;
  ask(question: string): unknown;
}

/** How an engine is brought up for measuring. */
export interface Subject {
  /** Reads the corpus; indexing it is timed apart from that. */
  read(corpus: string): Promise<{ index(): Promise<Opened> | Opened }>;
  /** From a path to answers by the shortest way; an index saved in `cache` is loaded. */
  open(corpus: string, cache: string): Promise<Opened>;
}

/** Questions asked before time is taken: the compiler of V8 must see code run to make it fast. */
const WARM_UP = 200;

/** Loaded when wanted: what one engine needs must not weigh on the other. */
const SUBJECTS: Readonly<Record<Engine, () => Promise<Subject>>> = {
  verbatim: async () => (await import('./subjects/verbatim.ts')).verbatim,
  MiniSearch: async () => (await import('./subjects/minisearch.ts')).miniSearch,
};

/** Does a job in this process, which should have done nothing else before. */
export async function runJob(job: Job, machine: Machine): Promise<WarmFigures | StartFigures> {
  const subject = await SUBJECTS[job.engine]();
  return job.kind === 'warm' ? runWarm(job, subject) : runStart(job, subject, machine);
}

async function runWarm(job: Job, subject: Subject): Promise<WarmFigures> {
  const corpus = await subject.read(job.corpus);
  const { value: opened, ms, longestStall } = await timed(() => corpus.index());
  for (const question of job.questions.slice(0, WARM_UP)) opened.ask(question);
  const searching = await timed(() => askAll(opened, job.questions));
  const { median, p99, worst } = timingOf(searching.value);
  return {
    articles: opened.articles,
    passages: opened.passages,
    passagesPerSecond: Math.round((1000 * opened.passages) / ms),
    medianMs: median,
    p99Ms: p99,
    worstMs: worst,
    stallBuildingMs: longestStall,
    stallSearchingMs: searching.longestStall,
  };
}

/** Durations in milliseconds. Between two questions whoever else has work to do may do it. */
async function askAll(opened: Opened, questions: readonly string[]): Promise<number[]> {
  const durations: number[] = [];
  for (const question of questions) {
    const start = performance.now();
    opened.ask(question);
    durations.push(performance.now() - start);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return durations;
}

async function runStart(job: Job, subject: Subject, machine: Machine): Promise<StartFigures> {
  const [question = ''] = job.questions;
  const { value, longestStall } = await timed(async () => {
    const opened = await subject.open(job.corpus, job.cache);
    opened.ask(question);
    return { opened, seconds: machine.secondsSinceStart(), cpuSeconds: machine.cpuSeconds() };
  });
  const { opened, seconds, cpuSeconds } = value;
  await askAll(opened, job.questions);
  return {
    seconds,
    cpuSeconds,
    residentMb: megabytes(machine.residentBytes()),
    peakMb: megabytes(machine.peakBytes()),
    stallMs: longestStall,
  };
}
