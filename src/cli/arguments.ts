import { Command, InvalidArgumentError } from 'commander';
import { readDate } from '../articles/dates.ts';
import type { Config } from '../config/config.ts';
import type { PartialDate } from '../language/partial-date.ts';
import type { Io } from './io.ts';

/** The folder of articles that the project ships. */
const SHIPPED = 'corpus';

/** A verb of the command line; it throws `CommanderError` for help (0) and wrong usage (2). */
export function verb(name: string, io: Io): Command {
  return new Command(`npm run --silent ${name} --`)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .showHelpAfterError('(--help shows how to write it)')
    .helpOption('-h, --help', 'show this help');
}

/** Ends the verb: what was written makes no sense together. */
export function misuse(command: Command, message: string): never {
  return command.error(`error: ${message}`, { exitCode: 2 });
}

/** For options that may be given several times. */
export function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

/** A whole number, 0 and up. */
export function countArgument(value: string): number {
  const count = Number(value);
  if (/^\d+$/.test(value) && Number.isSafeInteger(count)) return count;
  throw new InvalidArgumentError('It is no whole number.');
}

/** A date as people write it. */
export function dateArgument(value: string): PartialDate {
  const date = readDate(value);
  if (date !== undefined) return date;
  throw new InvalidArgumentError('It is no date; write 2019, 2019-07 or 2019-07-25.');
}

/** Where the articles are: as named, else by the configuration, else those that are shipped. */
export function corpusPaths(named: readonly string[] | undefined, { CORPUS }: Config) {
  const paths = named ?? CORPUS ?? [];
  return paths.length > 0 ? paths : [SHIPPED];
}
