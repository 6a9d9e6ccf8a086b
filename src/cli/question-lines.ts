import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { QuestionId } from './ask-line.ts';

/** One line of a file of questions. */
export type QuestionLine =
  | { readonly id: QuestionId; readonly question: string }
  /** `line` is 1-based. */
  | { readonly line: number; readonly problem: string };

const ID = z.union([z.string(), z.number()]).nullish();
const LINE = z.object({ question: z.string(), id: z.unknown().optional() });

const FORM = 'write {"id": "q1", "question": "…"} on one line';

/** Reads questions line by line, `-` from standard input; empty lines are passed over. */
export async function* questionLines(
  file: string,
  stdin: NodeJS.ReadableStream,
): AsyncGenerator<QuestionLine> {
  const input: NodeJS.ReadableStream = file === '-' ? stdin : createReadStream(file);
  // Some versions of Node pass an error of the stream on through readline, others drop it there.
  let failure: unknown;
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  input.once('error', (error: Error) => {
    failure = error;
    lines.close();
  });
  let line = 0;
  try {
    for await (const text of lines) {
      line += 1;
      const content = line === 1 ? text.replace(/^\ufeff/, '') : text;
      if (content.trim() !== '') yield readLine(content, line);
    }
  } catch (error) {
    failure = error;
  }
  if (failure !== undefined) throw unreadable(file, failure);
}

function unreadable(file: string, cause: unknown): Error {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Error(`The questions in ${file} cannot be read: ${reason}.`, { cause });
}

function readLine(text: string, line: number): QuestionLine {
  const json = parse(text);
  if (json === undefined) return { line, problem: `is no JSON; ${FORM}` };
  const { success, data } = LINE.safeParse(json);
  if (!success) return { line, problem: `has no question; ${FORM}` };
  const id = ID.safeParse(data.id);
  if (!id.success) return { line, problem: `has an id that is no text or number; ${FORM}` };
  return { id: id.data ?? null, question: data.question };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
