import type { Platform } from '../src/bot/events.ts';
import type { Locale } from '../src/language/language.ts';
import type { Action, Command, Option } from './command.ts';
import { typedName } from './typed-name.ts';

/** One way to write a command. */
export interface Usage {
  /** `/ask question… [source:…] [from:date]` */
  readonly line: string;
  readonly description: string;
}

/** How a command is written on a platform; a group has one line for each sub-command. */
export function usageOf(command: Command, locale: Locale, platform: Platform): readonly Usage[] {
  const typed = typedName(command, platform);
  if (command.kind === 'single') {
    return [{ line: line(typed, command, locale), description: command.description[locale] }];
  }
  return Object.entries(command.subcommands).map(([name, sub]) => ({
    line: line(`${typed} ${name}`, sub, locale),
    description: sub.description[locale],
  }));
}

function line(name: string, { options }: Pick<Action, 'options'>, locale: Locale): string {
  const parts = Object.values(options).map((option) => part(option, locale));
  return [`/${name}`, ...parts].join(' ');
}

function part(option: Option, locale: Locale): string {
  const name = option.name[locale];
  if (option.type === 'rest') return `${name}…`;
  if (option.required !== true) return `[${name}:${sample(option, locale)}]`;
  return option.type === 'choice' ? sample(option, locale) : `<${name}>`;
}

function sample({ type, choices }: Option, locale: Locale): string {
  switch (type) {
    case 'date':
      return '2019-07';
    case 'boolean':
      return locale === 'fr' ? 'oui' : 'yes';
    case 'choice':
      return (choices ?? []).map(({ name }) => name[locale]).join('|');
    default:
      return '…';
  }
}
