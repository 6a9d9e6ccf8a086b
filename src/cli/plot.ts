import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WHOLE } from '../bench/engines.ts';
import { type Plot, plotsOf, readResult } from '../bench/plots.ts';
import { verb } from './arguments.ts';
import type { Io } from './io.ts';

/** `npm run plot -- FILE...`: draws what `npm run bench -- --json` wrote, as SVG. */
export async function plot(argv: readonly string[], io: Io): Promise<number> {
  const command = verb('plot', io)
    .description('Draw the results of the bench as SVG pictures.')
    .argument('<file...>', 'what npm run --silent bench -- --json wrote, with or without --peers')
    .option('--out <folder>', 'where the pictures go', 'docs/plots')
    .parse([...argv], { from: 'user' });
  const { out } = command.opts<{ out: string }>();
  const lines = command.args.flatMap((file) => readFileSync(file, 'utf8').split('\n'));
  const results = lines.filter((line) => line.trim() !== '').map(readResult);
  mkdirSync(out, { recursive: true });
  for (const picture of plotsOf(results, WHOLE)) {
    const file = join(out, `${picture.name}.svg`);
    writeFileSync(file, await draw(picture));
    io.out(`${file}\n`);
  }
  return 0;
}

/** Loaded when wanted: a bot that runs needs no plotting library. */
async function draw({ spec }: Plot): Promise<string> {
  const vega = await import('vega');
  const { compile } = await import('vega-lite');
  const view = new vega.View(vega.parse(compile(spec).spec), { renderer: 'none' });
  return view.toSVG();
}
