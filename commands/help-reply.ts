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
  const isForSome = command.access === 'manager' && place.platform !== 'terminal';
  const only = isForSome ? ` (${words.managers})` : '';
  const typed = `/${typedName(command, place.platform)}`;
  return [{ text: typed, style: 'code' }, ` — ${command.description[locale]}${only}`];
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
