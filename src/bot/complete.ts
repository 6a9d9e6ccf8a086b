import type { Action, Command } from '../../commands/command.ts';
import { namesOf } from '../../commands/option-names.ts';
import type { Visibility } from '../answer/answer.ts';
import type { Library } from '../articles/library.ts';
import { fold } from '../language/fold.ts';
import type { Place } from './events.ts';
import type { Visibilities } from './visibility.ts';

/** What Discord and Slack take as suggestions. */
const SUGGESTIONS = 25;
const LONGEST = 100;

type Suggests = Action['options'][string]['suggests'];

/** Suggestions for what is being typed into an option, from memory: first what starts with it. */
export function complete(
  completing: Completing,
  { command, option, typed, place }: Typed,
): readonly string[] {
  const suggests = suggestedFor(completing.commands, command, option);
  const names = candidates(suggests, completing, completing.visibilities.known(place));
  const wanted = fold(typed.trim());
  const short = [...new Set(names)].filter((name) => name !== '' && name.length <= LONGEST);
  const starting = short.filter((name) => fold(name).startsWith(wanted));
  const within = short.filter((name) => !starting.includes(name) && fold(name).includes(wanted));
  return [...starting, ...within].slice(0, SUGGESTIONS);
}

interface Completing {
  readonly library: Library;
  readonly visibilities: Visibilities;
  readonly commands: readonly Command[];
}

interface Typed {
  readonly command: string;
  readonly option: string;
  readonly typed: string;
  readonly place: Place;
}

function suggestedFor(commands: readonly Command[], name: string, option: string): Suggests {
  const [first, sub = ''] = name.split(' ');
  const command = commands.find((known) => known.name === first);
  const action = command?.kind === 'group' ? command.subcommands[sub] : command;
  const found = Object.entries(action?.options ?? {}).find(([key, declared]) =>
    namesOf(key, declared).some((known) => fold(known) === fold(option)),
  );
  return found?.[1].suggests;
}

function candidates(
  suggests: Suggests,
  { library, commands }: Completing,
  visibility: Visibility,
): readonly string[] {
  switch (suggests) {
    case 'sources':
      return library.holdings(visibility).sources.map(({ name }) => name);
    case 'collections':
      return library.holdings(visibility).collections.map(({ name }) => name);
    case 'topics':
      return [...library.articles(visibility)].flatMap(({ tags }) => tags);
    case 'time-zones':
      return Intl.supportedValuesOf('timeZone');
    case 'commands':
      return commands.map(({ name }) => name);
    default:
      return [];
  }
}
