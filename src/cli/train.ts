import { readFileSync, writeFileSync } from 'node:fs';
import { readModel } from '../answer/model.ts';
import { readSet } from '../evaluation/sets.ts';
import { loadLanguages } from '../library/resources.ts';
import { train as learn } from '../training/train.ts';
import { verb } from './arguments.ts';
import type { Io } from './io.ts';

/** `npm run train -- DIR...`: learns the weights anew and writes them to a file. */
export async function train(argv: readonly string[], io: Io): Promise<number> {
  const command = verb('train', io)
    .description('Learn the weights of passages, sentences and confidence from question sets.')
    .argument('<dir...>', 'folders with questions.jsonl and articles.jsonl')
    .option('--out <file>', 'where the weights go', 'src/answer/weights.json')
    .option('--keep <file>', 'keep the weights of passages and sentences, learn the confidence')
    .option('--folds <n>', 'folds of the cross-validation', '3')
    .option('--seed <n>', 'deals the articles to the folds', '1')
    .option('--precision <share>', 'precision that answers are to have', '0.88')
    .parse([...argv], { from: 'user' });
  const { out, folds, seed, precision, keep } = command.opts<Record<string, string>>();
  const sets = [];
  for (const folder of command.args) sets.push(await readSet(folder));
  const model = learn(sets, loadLanguages(), {
    ...(keep === undefined ? {} : { keep: readModel(readFileSync(keep, 'utf8')) }),
    folds: Number(folds),
    seed: Number(seed),
    precision: Number(precision),
    log: (line) => io.out(`${line}\n`),
  });
  writeFileSync(String(out), `${JSON.stringify(model, null, 2)}\n`);
  io.out(`\nwritten to ${out}\n`);
  return 0;
}
