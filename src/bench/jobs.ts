import { z } from 'zod';
import type { Machine } from './machine.ts';

/** What is measured: this project, and MiniSearch as its readme begins. */
export const ENGINES = ['verbatim', 'MiniSearch'] as const;
export type Engine = (typeof ENGINES)[number];

const jobSchema = z.object({
  kind: z.enum(['warm', 'start']),
  engine: z.enum(ENGINES),
  /** Path of the corpus. */
  corpus: z.string(),
  /** Folder of the saved index; `''` keeps none. */
  cache: z.string(),
  questions: z.array(z.string()),
});

/**
 * One measurement, made in a process of its own. `warm`: index the corpus, then ask many questions.
 * `start`: from nothing to the answer of the first question, and the memory after all of them.
 */
export type Job = z.infer<typeof jobSchema>;

const warmSchema = z.object({
  articles: z.number(),
  passages: z.number(),
  passagesPerSecond: z.number(),
  medianMs: z.number(),
  p99Ms: z.number(),
  worstMs: z.number(),
  /** The longest for which nothing else could run. */
  stallBuildingMs: z.number(),
  stallSearchingMs: z.number(),
});
export type WarmFigures = z.infer<typeof warmSchema>;

const startSchema = z.object({
  seconds: z.number(),
  cpuSeconds: z.number(),
  /** After all questions. */
  residentMb: z.number(),
  peakMb: z.number(),
  /** The longest stall from opening the corpus to the answer, saving or loading included. */
  stallMs: z.number(),
});
export type StartFigures = z.infer<typeof startSchema>;

/** Reads a job from the command line. Throws on anything else. */
export function readJob(text: string): Job {
  return jobSchema.parse(JSON.parse(text));
}

export async function measureWarm(
  job: Omit<Job, 'kind'>,
  { runFresh }: Machine,
): Promise<WarmFigures> {
  return warmSchema.parse(JSON.parse(await runFresh(JSON.stringify({ ...job, kind: 'warm' }))));
}

export async function measureStart(
  job: Omit<Job, 'kind'>,
  { runFresh }: Machine,
): Promise<StartFigures> {
  return startSchema.parse(JSON.parse(await runFresh(JSON.stringify({ ...job, kind: 'start' }))));
}
