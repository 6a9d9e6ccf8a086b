import type { Visibility } from '../src/answer/answer.ts';
import type { Library } from '../src/articles/library.ts';
import type { Asker, Place, Platform } from '../src/bot/events.ts';
import type { Services } from '../src/bot/services.ts';
import type { Locale } from '../src/language/language.ts';
import type { Reply } from '../src/reply/reply.ts';

/** A text in each language that people read. */
export type Localized = Readonly<Record<Locale, string>>;

/** One of the values that an option may have. */
export interface Choice {
  readonly value: string;
  /** One word each, which people may type in either language, as they may the value. */
  readonly name: Localized;
}

/** One typed option. A `rest` option takes the whole text that follows, as `/ask question…`. */
export interface Option {
  readonly type: 'text' | 'rest' | 'date' | 'time' | 'boolean' | 'choice';
  /** The name that people type, by language: lower case, `[a-z-]`. */
  readonly name: Localized;
  readonly description: Localized;
  /** What else people call it, in either language. */
  readonly also?: readonly string[];
  readonly required?: true;
  /** For `choice`. */
  readonly choices?: readonly Choice[];
  /** Suggestions are to be had from `Bot.complete`. */
  readonly suggests?: 'sources' | 'topics' | 'collections' | 'time-zones' | 'commands';
}

export type Options = Readonly<Record<string, Option>>;

type Value<O extends Option> = O['type'] extends 'boolean' ? boolean : string;

/** The values that a handler gets for its options. */
export type Values<Os extends Options> = {
  readonly [K in keyof Os]: Os[K]['required'] extends true
    ? Value<Os[K]>
    : Value<Os[K]> | undefined;
};

/** All that a handler may know and use. It sends nothing: what it returns is sent. */
export interface Context {
  readonly library: Library;
  readonly services: Services;
  readonly asker: Asker;
  readonly place: Place;
  readonly locale: Locale;
  /** What this place may read. */
  readonly visibility: Visibility;
  readonly now: Date;
  /** The asker's calendar day, `2026-11-22`. */
  readonly today: string;
}

interface Described {
  readonly name: string;
  /** Platforms that keep this name to themselves; see `typedName`. */
  readonly reserved?: readonly Platform[];
  readonly description: Localized;
  /** Acts on the channels of a platform: a terminal has none. */
  readonly forChannels?: true;
  /** `manager`: may configure the bot in this place. */
  readonly access: 'everyone' | 'manager';
}

/** Something that a person can ask for, declared once; every surface reads this. */
export interface Action {
  readonly options: Options;
  run(
    context: Context,
    options: Readonly<Record<string, string | boolean | undefined>>,
  ): Promise<Reply>;
}

/** A command that does one thing. */
export interface SingleCommand extends Described, Action {
  readonly kind: 'single';
}

/** A command with sub-commands: `/digest on`, `/digest off`. */
export interface CommandGroup extends Described {
  readonly kind: 'group';
  readonly subcommands: Readonly<Record<string, Action & { readonly description: Localized }>>;
}

export type Command = SingleCommand | CommandGroup;

type Handler<Os extends Options> = (context: Context, options: Values<Os>) => Promise<Reply>;

/** An action whose handler sees its options typed. */
export function defineAction<const Os extends Options>(options: Os, run: Handler<Os>): Action {
  // The readers of the list fill `options` from the same declaration: `readOptions` checks them.
  return { options, run: run as Action['run'] };
}

/** A command that does one thing. */
export function defineCommand<const Os extends Options>(
  described: Described & { readonly options: Os; readonly run: Handler<Os> },
): SingleCommand {
  const { options, run, ...rest } = described;
  return { kind: 'single', ...rest, ...defineAction(options, run) };
}

/** A command with sub-commands. */
export function defineGroup(
  described: Described & Pick<CommandGroup, 'subcommands'>,
): CommandGroup {
  return { kind: 'group', ...described };
}
