import type { Language } from '../language.ts';
import { readAmount } from './amounts.ts';
import { parseParts } from './dates/calendar.ts';
import { readDate } from './dates/dates.ts';
import type { Expression, ExpressionContext } from './expression.ts';
import { gazetteerOf } from './gazetteer.ts';
import { longer, type Match, toExpression } from './match.ts';
import { readNames } from './names/names.ts';
import type { Scan } from './scan.ts';
import { tokenise } from './tokens.ts';

export type { Expression, ExpressionContext, ExpressionKind } from './expression.ts';

/**
 * Finds the dates, amounts and names in a text: sorted, never overlapping, each a slice of the text.
 * Where several readings begin together the longest wins. Linear in the text, and pure.
 *
 * @param context `on`, the day of the article, dates what is said relative to it; without it
 *   `lundi 2 septembre` is a date that has no `date`.
 */
export function findExpressions(
  text: string,
  lang: Language,
  context: ExpressionContext = {},
): readonly Expression[] {
  const on = context.on === undefined ? undefined : parseParts(context.on);
  const scan: Scan = {
    tokens: tokenise(text, lang),
    gazetteer: gazetteerOf(lang),
    ...(on && { on }),
  };
  const figures = readFigures(scan);
  return [...figures, ...readNames(scan, figures)]
    .sort((a, b) => a.from - b.from)
    .map((match) => toExpression(scan, match));
}

/** Dates, amounts and numbers, left to right; where two begin together the longer one wins. */
export function readFigures(scan: Scan): readonly Match[] {
  const found: Match[] = [];
  for (let at = 0; at < scan.tokens.length; ) {
    const last = found.at(-1);
    const follows = last?.kind === 'date' && last.next === at - 1;
    const match = longer(readDate(scan, at, follows), readAmount(scan, at));
    if (match && match.from >= (last?.next ?? 0)) found.push(match);
    at = Math.max(match?.next ?? 0, at + 1);
  }
  return found;
}
