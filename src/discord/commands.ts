import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import type { Choice, Command, Localized, Option, Options } from '../../commands/command.ts';
import { shorten } from '../reply/shorten.ts';
import { LIMITS } from './limits.ts';
import { wordsOf } from './words.ts';

interface RegisteredChoice {
  readonly name: string;
  readonly name_localizations: Readonly<Record<string, string>>;
  readonly value: string;
}

/** An option as Discord registers it; sub-commands are options that have options. */
interface RegisteredOption {
  readonly type: number;
  readonly name: string;
  readonly name_localizations: Readonly<Record<string, string>>;
  readonly description: string;
  readonly description_localizations: Readonly<Record<string, string>>;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly RegisteredChoice[];
  readonly options?: readonly RegisteredOption[];
}

/** A command as Discord registers it. */
export interface RegisteredCommand {
  readonly type: number;
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>>;
  readonly description?: string;
  readonly description_localizations?: Readonly<Record<string, string>>;
  readonly options?: readonly RegisteredOption[];
  readonly default_member_permissions: string | null;
  readonly integration_types: readonly number[];
  readonly contexts: readonly number[];
}

const EVERYWHERE = {
  default_member_permissions: null,
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

/** Shown to those with Manage Guild; the command checks again, for servers may override this. */
const MANAGERS = {
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
};

/** All that is registered: every command, and the entry of a message's context menu. */
export function registration(commands: readonly Command[]): readonly RegisteredCommand[] {
  return [...commands.map(slashCommand), messageCommand()];
}

function slashCommand(command: Command): RegisteredCommand {
  const options =
    command.kind === 'single'
      ? optionsOf(command.options)
      : Object.entries(command.subcommands).map(([name, subcommand]) => ({
          type: ApplicationCommandOptionType.Subcommand,
          name,
          name_localizations: {},
          ...described(subcommand.description),
          options: optionsOf(subcommand.options),
        }));
  return {
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    ...described(command.description),
    options,
    ...(command.access === 'manager' ? MANAGERS : EVERYWHERE),
  };
}

function messageCommand(): RegisteredCommand {
  const name = (locale: 'fr' | 'en') =>
    shorten(wordsOf(locale).askAboutMessage, LIMITS.commandName);
  return {
    type: ApplicationCommandType.Message,
    name: name('en'),
    name_localizations: { fr: name('fr') },
    ...EVERYWHERE,
  };
}

/** Discord wants the required options first. */
function optionsOf(options: Options): readonly RegisteredOption[] {
  const list = Object.values(options);
  const ordered = [...list.filter((o) => o.required), ...list.filter((o) => !o.required)];
  return ordered.slice(0, LIMITS.commandOptions).map(optionOf);
}

function optionOf(option: Option): RegisteredOption {
  return {
    type:
      option.type === 'boolean'
        ? ApplicationCommandOptionType.Boolean
        : ApplicationCommandOptionType.String,
    ...named(option.name),
    ...described(option.description),
    ...(option.required ? { required: true } : {}),
    ...(option.suggests ? { autocomplete: true } : {}),
    ...(option.choices ? { choices: option.choices.map(choiceOf) } : {}),
  };
}

function choiceOf({ name, value }: Choice): RegisteredChoice {
  return { ...named(name), value };
}

function named({ en, fr }: Localized) {
  return { name: en, name_localizations: fr === en ? {} : { fr } };
}

function described({ en, fr }: Localized) {
  return {
    description: shorten(en, LIMITS.commandDescription),
    description_localizations: { fr: shorten(fr, LIMITS.commandDescription) },
  };
}
