import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import type { Article } from '../articles/article.ts';
import { readCorpora } from '../articles/corpora.ts';
import { generateArticles } from './generate.ts';
import { askAbout } from './questions.ts';
import type { Course } from './speed.ts';

/** Questions that every engine is asked; enough for a 99th percentile. */
const QUESTIONS = 1_000;

const line = z.object({ question: z.string() });

/** A corpus written for the measurement, in a folder for whatever it needs. */
export function generatedCourse(passages: number, folder: string): Course {
  const articles = generateArticles(passages);
  const corpus = join(folder, `generated-${passages}.jsonl`);
  writeFileSync(corpus, articles.map((article) => `${lineOf(article)}\n`).join(''));
  return courseOf('generated', corpus, askAbout(articles, QUESTIONS), join(folder, `${passages}`));
}

/** A corpus that is there, with the questions beside it or, where there are none, made-up ones. */
export async function givenCourse(path: string, folder: string): Promise<Course> {
  const name = basename(resolve(path));
  const beside = join(path, 'questions.jsonl');
  const corpus = existsSync(join(path, 'articles.jsonl')) ? join(path, 'articles.jsonl') : path;
  const questions = existsSync(beside)
    ? readQuestions(beside)
    : askAbout((await readCorpora([corpus])).articles, QUESTIONS);
  return courseOf(name, corpus, questions, join(folder, name));
}

function courseOf(name: string, corpus: string, questions: string[], folder: string): Course {
  return { name, corpus, questions, cacheOf: (engine) => join(folder, engine) };
}

function readQuestions(path: string): string[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean).slice(0, QUESTIONS);
  return lines.map((text) => line.parse(JSON.parse(text)).question);
}

function lineOf({ id, title, source, date, lang, text }: Article): string {
  return JSON.stringify({ id, title, source, date, lang, text });
}
