import { type Choice, learnChoice, scoreRows } from './learn.ts';
import type { TrainingOptions } from './options.ts';

/** A choice with what it is called in reports and in cross-validation. */
interface Case {
  readonly set: string;
  readonly fold: number;
  readonly choice: Choice;
}

/** Cross-validated hits, and what is lost when a feature is left out of the sum. */
export function report<Name extends string>(
  stage: string,
  names: readonly Name[],
  cases: readonly Case[],
  { folds, log }: TrainingOptions,
): void {
  const models = Array.from({ length: folds }, (_, fold) =>
    learnChoice(
      cases.filter((one) => one.fold !== fold).map(({ choice }) => choice),
      names.length,
    ),
  );
  log(`\n## ${stage}: first is right, cross-validated over articles (${folds} folds)`);
  const whole = hits(cases, models, -1);
  for (const [set, share] of whole) log(`${set.padEnd(14)} ${percent(share)}`);
  log('\nfeature              weight   loss of hits without it, in points, by set');
  for (const [at, name] of names.entries()) {
    const without = hits(cases, models, at);
    const losses = [...whole].map(
      ([set, share]) => `${set} ${percent(share - (without.get(set) ?? 0))}`,
    );
    log(
      `${name.padEnd(20)} ${(models[0]?.[at] ?? 0).toFixed(2).padStart(6)}   ${losses.join('  ')}`,
    );
  }
}

function hits(cases: readonly Case[], models: readonly Float64Array[], left: number) {
  const right = new Map<string, number>();
  const total = new Map<string, number>();
  for (const { set, fold, choice } of cases) {
    const weights = models[fold]?.map((weight, at) => (at === left ? 0 : weight)) ?? [];
    const scores = scoreRows(choice.rows, weights);
    const hit = choice.right[scores.indexOf(Math.max(...scores))] ?? 0;
    right.set(set, (right.get(set) ?? 0) + hit);
    total.set(set, (total.get(set) ?? 0) + 1);
  }
  return new Map([...total].map(([set, count]) => [set, (right.get(set) ?? 0) / count]));
}

function percent(share: number): string {
  return (100 * share).toFixed(1).padStart(5);
}
