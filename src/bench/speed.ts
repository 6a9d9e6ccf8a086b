import {
  ENGINES,
  type Engine,
  measureStart,
  measureWarm,
  type StartFigures,
  type WarmFigures,
} from './jobs.ts';
import type { Machine } from './machine.ts';

/** What one engine does with one corpus. */
export interface Speed {
  readonly kind: 'speed';
  readonly corpus: string;
  readonly engine: Engine;
  readonly warm: WarmFigures;
  /** Without a saved index. */
  readonly first: StartFigures;
  /** The start that leaves a saved index. */
  readonly saving: StartFigures;
  /** With that. */
  readonly saved: StartFigures;
}

/** A corpus to measure with. */
export interface Course {
  readonly name: string;
  /** Path of the corpus. */
  readonly corpus: string;
  readonly questions: readonly string[];
  /** An empty folder of the engine's own to save its index in. */
  cacheOf(engine: Engine): string;
}

/** Runs every engine over a corpus, each measurement in a fresh process, one at a time. */
export async function measureSpeed(
  course: Course,
  machine: Machine,
  tell: (doing: string) => void,
): Promise<Speed[]> {
  const speeds: Speed[] = [];
  for (const engine of ENGINES) {
    const { corpus } = course;
    const job = { engine, corpus, questions: [...course.questions], cache: '' };
    tell(`${course.name}: ${engine}, indexing and asking`);
    const warm = await measureWarm(job, machine);
    tell(`${course.name}: ${engine}, starting`);
    const kept = { ...job, cache: course.cacheOf(engine) };
    const first = await measureStart(job, machine);
    const saving = await measureStart(kept, machine);
    const saved = await measureStart(kept, machine);
    speeds.push({ kind: 'speed', corpus: course.name, engine, warm, first, saving, saved });
  }
  return speeds;
}
