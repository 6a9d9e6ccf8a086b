import { readFileSync, writeFileSync } from 'node:fs';
import { InvalidArgumentError } from 'commander';
import { readModel } from '../answer/model.ts';
import { readSet } from '../evaluation/sets.ts';
import { loadLanguages } from '../library/resources.ts';
import { train as learn } from '../training/train.ts';
import { countArgument, verb } from './arguments.ts';
import type { Io } from './io.ts';

interface Options {
  readonly out: string;
  readonly keep?: string;
  readonly folds: number;
  readonly seed: number;
  readonly precision: number;
}

/** `npm run train -- DIR...`: learns the weights anew and writes them to a file. */
export async function train(argv: readonly string[], io: Io): Promise<number> {
  const command = verb('train', io)
    .description('Learn the weights of passages, sentences and confidence from question sets.')
    .argument('<dir...>', 'folders with questions.jsonl and articles.jsonl')
    .option('--out <file>', 'where the weights go', 'src/answer/weights.json')
    .option('--keep <file>', 'keep the weights of passages and sentences, learn the confidence')
    .option('--folds <n>', 'folds of the cross-validation', countArgument, 3)
    .option('--seed <n>', 'deals the articles to the folds', countArgument, 1)
    .option('--precision <share>', 'precision that answers are to have', shareArgument, 0.88)
    .parse([...argv], { from: 'user' });
  const { out, keep, ...measures } = command.opts<Options>();
  const sets = [];
  for (const folder of command.args) sets.push(await readSet(folder));
  const model = learn(sets, loadLanguages(), {
    ...(keep === undefined ? {} : { keep: readModel(readFileSync(keep, 'utf8')) }),
    ...measures,
    log: (line) => io.out(`${line}\n`),
  });
  writeFileSync(out, `${JSON.stringify(model, null, 2)}\n`);
  io.out(`\nwritten to ${out}\n`);
  return 0;
}

function shareArgument(value: string): number {
  const share = Number(value);
  if (share > 0 && share < 1) return share;
  throw new InvalidArgumentError('It is no share; write a number between 0 and 1.');
}
