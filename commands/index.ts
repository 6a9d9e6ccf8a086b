import { ask } from './ask.ts';
import type { Command } from './command.ts';
import { digest } from './digest.ts';
import { figures } from './figures.ts';
import { forget } from './forget.ts';
import { help } from './help.ts';
import { insights } from './insights.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { since } from './since.ts';
import { sources } from './sources.ts';
import { status } from './status.ts';
import { timeline } from './timeline.ts';
import { watches } from './watches.ts';

/** Everything that a person can ask for. Help, manifest, registration and parsers read this list. */
export const COMMANDS: readonly Command[] = [
  ask,
  search,
  sources,
  timeline,
  since,
  figures,
  help,
  status,
  settings,
  forget,
  digest,
  watches,
  insights,
];
