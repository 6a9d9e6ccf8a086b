import { readConfig } from '../../src/config/config.ts';
import { columnsOf } from '../../src/terminal/layout.ts';
import { openMemoryStore } from '../support/database.ts';
import type { TestLibrary } from '../support/library.ts';
import { startRig } from '../terminal/rig.ts';
import { type AdapterHarness, describeAdapter } from './adapter.ts';
import { createContractBot } from './bot.ts';

const WIDTH = 72;
const ONE_READER = 'a terminal hears nothing but what is typed into it, each line once';

describeAdapter('the terminal', makeHarness, { itself: ONE_READER, once: ONE_READER });

async function makeHarness(library: TestLibrary): Promise<AdapterHarness> {
  const store = await openMemoryStore();
  const { bot, complaints } = createContractBot(library, store, readConfig({}));
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

/** The lines behind the bar; what follows without one ends the quote. */
function quotesIn(text: string): string[] {
  const blocks = text.match(/(?:^┃ .*\n)+/gm) ?? [];
  return blocks.map((block) => block.trimEnd().replace(/^┃ /gm, '').replaceAll('\n', ' '));
}

/** Lines past the edge, and codes that nobody asked for. */
function tooWide(text: string): string[] {
  const lines = text.split('\n');
  const wide = lines.filter((line) => columnsOf(line) > WIDTH && line.trim().includes(' '));
  return [...wide, ...lines.filter((line) => line.includes('\u001b'))];
}
