import type { Library } from '../../src/articles/library.ts';
import { readConfig } from '../../src/config/config.ts';
import { columnsOf } from '../../src/terminal/layout.ts';
import { openMemoryStore } from '../support/database.ts';
import { startRig } from '../terminal/rig.ts';
import { createContractBot } from './bot.ts';
import type { AdapterHarness, ShownQuote } from './harness.ts';

const WIDTH = 72;
export const ONE_READER = 'a terminal hears nothing but what is typed into it, each line once';

export async function openTerminal(
  library: Library,
  env: Readonly<Record<string, string>> = {},
): Promise<AdapterHarness> {
  const store = await openMemoryStore();
  const { bot, complaints } = createContractBot(library, store, readConfig(env));
  const rig = await startRig({ bot, columns: () => WIDTH });
  const printed: string[] = [];
  const cannot = () => Promise.reject(new Error(ONE_READER));
  return {
    ask: async (text) => {
      printed.push(await rig.type(text));
    },
    redeliver: cannot,
    hearItself: cannot,
    shown: () =>
      printed.map((text) => ({ text: unwrapped(text), quotes: quotesIn(text), pings: [] })),
    violations: () => printed.flatMap(tooWide),
    complaints: () => complaints,
    close: async () => {
      await rig.adapter.stop();
      await store.close();
    },
  };
}

function unwrapped(text: string): string {
  return text.replace(/(?<=\S)\n(?=\S)/g, ' ');
}

/** The lines behind the bar, and the indented ones below them that say where it is from. */
function quotesIn(text: string): ShownQuote[] {
  const found = [...text.matchAll(/((?:^┃ .*\n)+)((?:^ {2}.*\n)*)/gm)];
  return found.map(([, quote = '', from = '']) => ({
    text: oneLine(quote.replace(/^┃ /gm, '')),
    from: oneLine(from.replace(/^ {2}/gm, '')),
  }));
}

/** Lines are broken at single spaces only. */
function oneLine(lines: string): string {
  return lines.trimEnd().replaceAll('\n', ' ');
}

/** Lines past the edge, and codes that nobody asked for. */
function tooWide(text: string): string[] {
  const lines = text.split('\n');
  const wide = lines.filter((line) => columnsOf(line) > WIDTH && line.trim().includes(' '));
  return [...wide, ...lines.filter((line) => line.includes('\u001b'))];
}
