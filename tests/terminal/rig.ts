import { PassThrough } from 'node:stream';
import type { Bot } from '../../src/bot/bot.ts';
import {
  startTerminal,
  type TerminalAdapter,
  type TerminalOptions,
} from '../../src/terminal/app.ts';
import { createTestBot } from '../support/bot.ts';
import type { TestLibrary } from '../support/library.ts';
import { until } from '../support/until.ts';

/** A chat of a test's own: what is typed into it, and what it printed. */
export interface Rig {
  readonly adapter: TerminalAdapter;
  /** Types a line; resolves with what was printed until the next line is wanted. */
  type(line: string): Promise<string>;
  /** Types a button that is not there, of which the bot does not hear; resolves as `type` does. */
  press(line: string): Promise<string>;
  /** Types what is not to be answered. */
  leave(text: string): void;
  printed(): string;
  readonly history: string[][];
  /** The end of the input, as Ctrl-D or the end of a pipe. */
  end(): Promise<void>;
}

export async function startRig({
  library,
  ...options
}: Partial<TerminalOptions> & { readonly library?: TestLibrary } = {}): Promise<Rig> {
  const bot = options.bot ?? (await createTestBot({}, library === undefined ? {} : { library }));
  const input = new PassThrough();
  const output = new PassThrough();
  let printed = '';
  output.on('data', (data: Buffer) => {
    printed += data.toString();
  });
  const history: string[][] = [];
  const { watched, settled } = watching(bot);
  const adapter = startTerminal({
    ...{ locale: 'fr', input, output, interactive: false, colors: false, session: 'test' },
    columns: () => 72,
    holdings: { articles: 2, newest: '2024-09-02', problems: [] },
    history: { lines: [], save: (lines) => history.push([...lines]) },
    ...options,
    bot: watched,
  });
  return {
    adapter,
    history,
    leave: (text) => input.write(text),
    printed: () => printed,
    type: async (line) => {
      const before = printed.length;
      const done = settled();
      input.write(`${line}\n`);
      await done;
      return printed.slice(before);
    },
    press: async (line) => {
      const before = printed.length;
      input.write(`${line}\n`);
      await until('what is printed', () => printed.length > before || undefined);
      return printed.slice(before);
    },
    end: async () => {
      input.end();
      await adapter.ended;
    },
  };
}

/** The bot, and when it has dealt with one more line. */
function watching(bot: Bot): { watched: Bot; settled: () => Promise<void> } {
  let tell = () => {};
  const settled = () =>
    new Promise<void>((resolve) => {
      tell = resolve;
    });
  const work: Bot['work'] = async (event, delivery) => {
    await bot.work(event, delivery);
    // What the answer printed reaches the test in a later turn.
    setImmediate(() => tell());
  };
  return { watched: { ...bot, work }, settled };
}
