import type { Command, Options } from '../../commands/command.ts';
import type { Bot } from '../bot/bot.ts';
import { fold } from '../language/fold.ts';
import type { Locale } from '../language/language.ts';
import { HERE, QUIT } from './receive.ts';
import { PRESSES } from './render.ts';

/** What readline wants of a completer: the continuations, and the part of the line they replace. */
export type Completions = [string[], string];

export interface Completing {
  readonly bot: Pick<Bot, 'complete'>;
  readonly commands: readonly Command[];
  readonly locale: Locale;
}

/** What is being typed, after the name of its command. */
interface Typing {
  /** `ask`, or `settings language`. */
  readonly command: string;
  readonly options: Options;
  readonly text: string;
}

/** Completes names of commands, of their options, and values such as publishers and topics. */
export function completeLine(line: string, completing: Completing): Completions {
  if (!line.startsWith('/')) return [[], line];
  if (!line.includes(' ')) return completeName(line, completing.commands);
  const [, name = '', text = ''] = /^\/(\S+)\s+(.*)$/.exec(line) ?? [];
  const command = completing.commands.find((known) => known.name === name);
  if (command === undefined) return [[], line];
  if (command.kind === 'single') {
    return completeOption({ command: name, options: command.options, text }, completing);
  }
  const [, sub, rest] = /^(\S+)\s+(.*)$/.exec(text) ?? [];
  const action = sub === undefined ? undefined : command.subcommands[sub];
  return action === undefined || rest === undefined
    ? matching(Object.keys(command.subcommands), text)
    : completeOption(
        { command: `${name} ${sub}`, options: action.options, text: rest },
        completing,
      );
}

/** A name that is complete is followed by a space: what comes next is its options. */
function completeName(line: string, commands: readonly Command[]): Completions {
  const [found] = matching(commandNames(commands), line);
  const [only, ...others] = found;
  return [only !== undefined && others.length === 0 ? [`${only} `] : found, line];
}

function commandNames(commands: readonly Command[]): string[] {
  const presses = Object.entries(PRESSES).filter(([kind]) => kind !== 'share');
  return [...commands.map(({ name }) => `/${name}`), ...presses.map(([, typed]) => typed), QUIT];
}

/** Its only option needs no name: it is completed by what it may be. */
function completeOption({ command, options, text }: Typing, completing: Completing): Completions {
  const [whole = '', name, value = ''] =
    /(?:([\p{L}-]+):)?"?([^\s"]*|(?<=")[^"]*)$/u.exec(text) ?? [];
  const suggest = (option: string, typed: string) =>
    completing.bot.complete(command, option, typed, HERE);
  if (name !== undefined) {
    const values = suggest(name, value).map((found) => `${name}:${quotedIfNeeded(found)}`);
    return matching(values, whole);
  }
  const entries = Object.entries(options);
  const [only, ...others] = entries;
  if (only?.[1].type === 'text' && only[1].suggests !== undefined && others.length === 0) {
    return matching(suggest(only[0], value), whole);
  }
  const first = entries.find(([, { type }]) => type === 'rest');
  const topics = first === undefined ? [] : suggest(first[0], value);
  const names = entries
    .filter(([, { type }]) => type !== 'rest')
    .map(([, option]) => `${option.name[completing.locale]}:`);
  return matching([...(value === '' ? [] : topics), ...names], whole);
}

function quotedIfNeeded(value: string): string {
  return /\s/.test(value) ? `"${value}"` : value;
}

/** Those that continue what is typed; readline can only append to it. */
function matching(candidates: readonly string[], typed: string): Completions {
  const bare = (text: string) => fold(text).replaceAll('"', '');
  return [candidates.filter((candidate) => bare(candidate).startsWith(bare(typed))), typed];
}
