import type { Platform } from '../src/bot/events.ts';
import { courtesyIn } from '../src/language/framing.ts';
import { note, paragraph } from '../src/reply/blocks.ts';
import { replyOf } from '../src/reply/notices.ts';
import type { Reply, Span } from '../src/reply/reply.ts';
import { type Wording, wordingOf } from '../src/reply/wording.ts';
import type { Command, Context } from './command.ts';
import { typedName } from './typed-name.ts';
import { usageOf } from './usage.ts';

/** What the bot is for and how each command is written, out of the one list of commands. */
export function helpReply(context: Context): Reply {
  const { services, locale, asker, place } = context;
  const words = wordingOf(locale).help;
  const allowed = services.commands.filter(
    ({ access }) => access === 'everyone' || asker.canManage,
  );
  return replyOf(locale, 'help', [
    paragraph(words.intro),
    paragraph(place.platform === 'terminal' ? words.typed : words.ways),
    { kind: 'list', items: allowed.map((command) => summary(command, context, words)) },
    note(words.options),
  ]);
}

function summary(command: Command, { locale, place }: Context, words: Wording['help']): Span[] {
  const only = onlyFor(command, place.platform, words);
  const typed = `/${typedName(command, place.platform)}`;
  const said = `${command.description[locale]}${only === undefined ? '' : ` (${only})`}`;
  return [{ text: typed, style: 'code' }, ` — ${said}`];
}

function onlyFor(command: Command, platform: Platform, words: Wording['help']): string | undefined {
  if (platform === 'terminal') return command.forChannels ? words.channels : undefined;
  return command.access === 'manager' ? words.managers : undefined;
}

/**
 * One line for what asks nothing: who says "ok" does not want to read it all again. Who greets is
 * greeted.
 */
export function shortHelp({ services, locale, place }: Context, said: string): Reply {
  const words = wordingOf(locale).help;
  const courtesy = courtesyIn(said);
  const first = courtesy === undefined ? '' : `${words[courtesy]} `;
  return replyOf(locale, 'help', [paragraph(first + words.short(helpName(services, place)))]);
}

/** What to type for the whole help. */
export function helpName(
  { commands }: Context['services'],
  { platform }: Context['place'],
): string {
  const help = commands.find(({ name }) => name === 'help');
  return typedName(help ?? { name: 'help' }, platform);
}

/** How one command is written. */
export function usageReply(
  command: Command,
  { locale, place }: Pick<Context, 'locale' | 'place'>,
  problem?: string,
): Reply {
  const words = wordingOf(locale);
  const items = usageOf(command, locale, place.platform).map(({ line, description }): Span[] => [
    { text: line, style: 'code' },
    ` — ${description}`,
  ]);
  const first = problem === undefined ? command.description[locale] : problem;
  return replyOf(locale, problem === undefined ? 'help' : 'error', [
    paragraph(first),
    note(words.input.usage),
    { kind: 'list', items },
  ]);
}
