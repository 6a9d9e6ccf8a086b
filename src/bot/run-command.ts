import type { Action, Command, Context } from '../../commands/command.ts';
import { helpName, usageReply } from '../../commands/help-reply.ts';
import { type Input, readOptions } from '../../commands/read-options.ts';
import { COMMAND_PREFIX, typedName } from '../../commands/typed-name.ts';
import { edits } from '../language/edits.ts';
import { fold } from '../language/fold.ts';
import { notice } from '../reply/notices.ts';
import type { Reply } from '../reply/reply.ts';
import { echoed } from '../reply/shorten.ts';
import { wordingOf } from '../reply/wording.ts';
import type { Platform } from './events.ts';
import { tooLong } from './too-long.ts';

/** No command is as long; what is longer is not compared letter by letter. */
const LONGEST_NAME = 40;

/**
 * Runs a command by name, `settings language` naming a sub-command. What does not parse is met with
 * how to write it; a name that nobody knows, with those that may be meant, else with where the help is.
 */
export async function runCommand(context: Context, name: string, input: Input): Promise<Reply> {
  const [first = '', ...rest] = name.trim().toLowerCase().split(/\s+/);
  const command = context.services.commands.find((known) => known.name === first);
  if (command === undefined) return unknown(context, first);
  return refused(context, command, input) ?? perform(context, command, rest.join(' '), input);
}

/** What is said in the place of running it; undefined when nothing is in the way. */
function refused(context: Context, command: Command, input: Input): Reply | undefined {
  const { asker, locale } = context;
  if (command.access === 'manager' && !asker.canManage) {
    return notice(locale, wordingOf(locale).trouble.managersOnly, 'error');
  }
  const typed = 'text' in input ? [input.text] : Object.values(input.options);
  return tooLong(typed.join(' '), locale);
}

async function perform(
  context: Context,
  command: Command,
  sub: string,
  input: Input,
): Promise<Reply> {
  if ('text' in input && isHelp(input.text)) return usageReply(command, context);
  const chosen = choose(command, sub, input);
  if (chosen === undefined) {
    const problem = wordingOf(context.locale).input.subcommand(
      subcommandsOf(command, context.place.platform),
    );
    return usageReply(command, context, problem);
  }
  const read = readOptions(chosen.action.options, chosen.input, context.locale);
  return 'problem' in read
    ? usageReply(command, context, read.problem)
    : chosen.action.run(context, read.values);
}

/** What is typed alone in place of a question: `help`, `aide`. */
function isHelp(text: string): boolean {
  return /^(?:help|aide|\?)$/.test(fold(text.trim()));
}

/** The action that is meant; of a group, by the word after its name. */
function choose(
  command: Command,
  sub: string,
  input: Input,
): { readonly action: Action; readonly input: Input } | undefined {
  if (command.kind === 'single') return { action: command, input };
  const text = 'text' in input ? `${sub} ${input.text}`.trim() : sub;
  const [name = '', ...rest] = text.split(/\s+/);
  const action = Object.entries(command.subcommands).find(([key]) => key === fold(name))?.[1];
  if (action === undefined) return undefined;
  return { action, input: 'text' in input ? { text: rest.join(' ') } : input };
}

/** `/forget me`: how each is typed. */
function subcommandsOf(command: Command, platform: Platform): string[] {
  const typed = typedName(command, platform);
  const names = command.kind === 'group' ? Object.keys(command.subcommands) : [];
  return names.map((name) => `/${typed} ${name}`);
}

function unknown(context: Context, name: string): Reply {
  const { locale, services, place } = context;
  const words = wordingOf(locale).trouble;
  const near = nearest(context, name);
  const next =
    near.length === 0
      ? words.seeHelp(helpName(services, place))
      : words.perhapsCommand(near.map((command) => typedName(command, place.platform)));
  return notice(locale, `${words.unknownCommand(echoed(name))} ${next}`, 'error');
}

/**
 * The commands of which the name is a slip: begun, or one letter in three at most is wrong. Of
 * slips only the smallest.
 */
function nearest({ services, asker }: Context, name: string): readonly Command[] {
  const allowed = services.commands.filter(
    ({ access }) => access === 'everyone' || asker.canManage,
  );
  const begun = allowed.filter((command) => name.length >= 2 && command.name.startsWith(name));
  if (begun.length > 0) return begun;
  const slips = allowed
    .map((command) => ({ command, distance: edits(name.slice(0, LONGEST_NAME), command.name) }))
    .filter(({ command, distance }) => distance <= command.name.length / 3);
  const least = Math.min(...slips.map(({ distance }) => distance));
  return slips.filter(({ distance }) => distance === least).map(({ command }) => command);
}

/**
 * A command written in a message: `/search mots`, known or not, or the bare name of one that needs
 * no option.
 */
export function commandIn(
  text: string,
  commands: readonly Command[],
): { readonly name: string; readonly input: Input } | undefined {
  if (isHelp(text)) return { name: 'help', input: { text: '' } };
  const [, slash, typed, rest = ''] = /^\s*(\/?)([a-z-]+)(?:\s+([\s\S]*))?$/i.exec(text) ?? [];
  if (typed === undefined) return undefined;
  const name = typed.toLowerCase().replace(COMMAND_PREFIX, '');
  const command = commands.find((known) => known.name === name);
  const meant = slash === '/' || (command !== undefined && rest === '' && needsNothing(command));
  return meant ? { name, input: { text: rest } } : undefined;
}

function needsNothing(command: Command): boolean {
  return (
    command.kind === 'single' &&
    Object.values(command.options).every(({ required }) => required !== true)
  );
}
