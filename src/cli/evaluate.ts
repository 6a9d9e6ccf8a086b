import { SingleBar } from 'cli-progress';
import { evaluate as measure, type Scores } from '../evaluation/evaluate.ts';
import { type EvaluationSet, readSet } from '../evaluation/sets.ts';
import { loadResources } from '../library/resources.ts';
import { verb } from './arguments.ts';
import type { Io } from './io.ts';
import { tableOf } from './table.ts';

const COLUMNS: readonly (readonly [string, (scores: Scores) => string])[] = [
  ['set', ({ set }) => set],
  ['questions', ({ questions }) => String(questions)],
  ['article@1', ({ articleAt1 }) => share(articleAt1)],
  ['article@3', ({ articleAt3 }) => share(articleAt3)],
  ['quote@1', ({ quoteAt1 }) => share(quoteAt1)],
  ['quote@3', ({ quoteAt3 }) => share(quoteAt3)],
  ['MRR@10', ({ articleMrr }) => share(articleMrr)],
  ['chars', ({ charactersPerQuote }) => known(charactersPerQuote, 0)],
  ['precision', ({ answeredPrecision }) => share(answeredPrecision)],
  ['coverage', ({ answeredCoverage }) => share(answeredCoverage)],
  ['cover@95%', ({ coverageAt95 }) => share(coverageAt95)],
  ['AUROC', ({ auroc }) => share(auroc)],
  ['median ms', ({ medianMs }) => medianMs.toFixed(2)],
  ['p99 ms', ({ p99Ms }) => p99Ms.toFixed(2)],
];

const HEADINGS = COLUMNS.map(([heading]) => heading);

function cellsOf(scores: Scores): string[] {
  return COLUMNS.map(([, cell]) => cell(scores));
}

/** `npm run evaluate -- DIR...`: measures the answers to sets of questions with known answers. */
export async function evaluate(argv: readonly string[], io: Io): Promise<number> {
  const command = verb('evaluate', io)
    .description('Measure the answers to sets of questions with known answers.')
    .argument('<dir...>', 'folders with questions.jsonl and articles.jsonl (or Markdown articles)')
    .option('--corpus <path>', 'where the articles are, when not in the folder')
    .option('--json', 'one line of JSON a set')
    .parse([...argv], { from: 'user' });
  const { corpus, json } = command.opts<{ corpus?: string; json?: true }>();
  const resources = loadResources();
  const rows: Scores[] = [];
  for (const folder of command.args) {
    const set = await readSet(folder, corpus);
    for (const line of missingGold(set)) io.err(`${line}\n`);
    const scores = measure(set, resources, progressOf(set.name, set.questions.length, io));
    if (json) io.out(`${JSON.stringify(scores)}\n`);
    rows.push(scores);
  }
  if (!json) io.out(tableOf(HEADINGS, rows.map(cellsOf)));
  return 0;
}

/** An answer in an article that is not there counts as missed, whatever is found. */
function missingGold({ name, articles, questions }: EvaluationSet): string[] {
  const ids = new Set(articles.map(({ id }) => id));
  return questions.flatMap(({ id, gold }) =>
    gold
      .filter(({ article }) => !ids.has(article))
      .map(
        ({ article }) => `${name}: question ${id} names an article that is not there: ${article}`,
      ),
  );
}

/** A bar on a terminal, silence elsewhere. */
function progressOf(name: string, total: number, { isTTY }: Io): (done: number) => void {
  if (!isTTY) return () => {};
  const bar = new SingleBar({ format: `${name} {bar} {value}/{total}`, clearOnComplete: true });
  bar.start(total, 0);
  return (done) => {
    bar.update(done);
    if (done === total) bar.stop();
  };
}

function share(value: number): string {
  return known(value, 3);
}

/** A mean over nothing is not known. */
function known(value: number, digits: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(digits);
}
