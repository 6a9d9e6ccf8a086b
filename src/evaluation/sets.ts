import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import type { Article } from '../articles/article.ts';
import { readCorpora } from '../articles/corpora.ts';
import { LANGUAGES, type Language } from '../language/language.ts';

const question = z.object({
  id: z.coerce.string(),
  question: z.string(),
  lang: z.enum(LANGUAGES).optional(),
  gold: z.array(
    z.object({
      article: z.coerce.string(),
      start: z.number().int().optional(),
      end: z.number().int().optional(),
    }),
  ),
});

/** A right answer: a range of an article, or the article as a whole. */
export type Gold = z.infer<typeof question>['gold'][number];

/** A question and where its answer is; an empty `gold` means that the articles hold none. */
export interface SetQuestion {
  readonly id: string;
  readonly question: string;
  readonly lang?: Language | undefined;
  readonly gold: readonly Gold[];
}

/** A corpus with questions. */
export interface EvaluationSet {
  readonly name: string;
  readonly articles: readonly Article[];
  readonly questions: readonly SetQuestion[];
}

/** A set could not be read; the message names the file and line. */
export class SetError extends Error {
  override readonly name = 'SetError';
}

/**
 * Reads a folder of the form that docs/quality.md describes: questions.jsonl, and articles.jsonl beside it or
 * a corpus elsewhere. Throws `SetError`.
 */
export async function readSet(folder: string, corpus?: string): Promise<EvaluationSet> {
  const questions = readQuestions(join(folder, 'questions.jsonl'));
  const articles = (await readCorpora([corpus ?? articlesOf(folder)])).articles;
  return { name: basename(resolve(folder)), articles: [...articles], questions };
}

function articlesOf(folder: string): string {
  const names = readdirSync(folder);
  return names.includes('articles.jsonl') ? join(folder, 'articles.jsonl') : folder;
}

function readQuestions(path: string): SetQuestion[] {
  return readLines(path).map(([line, number]) => {
    const json = parseJson(line);
    if (json === undefined) throw new SetError(`${path}:${number}: the line is no JSON`);
    const result = question.safeParse(json);
    if (result.success) return result.data;
    throw new SetError(`${path}:${number}: ${z.prettifyError(result.error)}`);
  });
}

function readLines(path: string): [string, number][] {
  try {
    const lines = readFileSync(path, 'utf8')
      .replace(/^\ufeff/, '')
      .split('\n');
    return lines
      .map((line, at): [string, number] => [line, at + 1])
      .filter(([line]) => line.trim());
  } catch (cause) {
    throw new SetError(`${path} cannot be read: give a folder that holds questions.jsonl`, {
      cause,
    });
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Is a stretch of an article (partly) what the gold names? */
export function isGold(
  gold: readonly Gold[],
  article: string,
  start: number,
  end: number,
): boolean {
  return gold.some(
    (one) =>
      one.article === article &&
      (one.start === undefined || one.end === undefined || (one.start < end && one.end > start)),
  );
}
