import { echo, problemsOf, warning } from './findings.ts';
import type { Problem } from './library.ts';
import type { FileReading } from './read-file.ts';

/**
 * Articles that are dated after `today` (`2026-11-22`): a slip of a digit, mostly, that makes an
 * article the newest for years. A month or a year is ahead only when it has not begun.
 */
export function datedAhead(readings: Iterable<FileReading>, today: string): readonly Problem[] {
  return [...readings].flatMap(({ file, articles, lines }) =>
    problemsOf(
      file,
      articles.flatMap((article) => {
        const { id, date } = article;
        if (date === undefined || date <= today.slice(0, date.length)) return [];
        const message = `The date ${date} of ${echo(id)} is in the future.`;
        return warning(message, 'Correct it, if it is a slip.', lines?.get(article));
      }),
    ),
  );
}
