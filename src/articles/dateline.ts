import type { PartialDate } from '../language/partial-date.ts';
import { readDate } from './dates.ts';

/** Longer lines are prose, whatever they begin with. Characters. */
const LONGEST = 160;
/** Lines from the top, blank ones left out, that may say when a text was published. */
const MOST_LINES = 15;
/** Characters that they are looked for in. */
const TOP = 4_000;

/** Without one of these nothing was published. */
const SAID = /publi|paru|ligne|post/i;
const BYLINE = String.raw`(?:(?:par|by)\s[^.!?]{2,60}?[\s,–—|-]+)?`;
const PUBLISHED = String.raw`(?:publiée?|parue?|mise? en ligne|postée?|published|posted)(?:\s+(?:le|on))?\s*:?\s+`;
const DAY = String.raw`(\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|(?:\p{L}+\.?,?\s)?\d{1,2}(?:er|st|nd|rd|th)?\s\p{L}+\.?,?\s\d{4}|\p{L}+\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4})`;
const TIME = String.raw`(?:T[\d:.+Z-]*|,?\s*(?:à|at)?\s*\d{1,2}\s?[:h]\s?\d{0,2}(?:\s?[ap]\.?m\.?)?)?`;
/** What may follow: nothing, or another remark about the text and no word of it. */
const REST = String.raw`\s*(?:$|[-–—|·•(].*|,?\s*(?:mise? à jour|modifiée?|updated|par\s|by\s).*)`;

const DATELINE = new RegExp(`^[\\s*_>#]*${BYLINE}${PUBLISHED}${DAY}${TIME}[*_.]*${REST}`, 'iu');

/**
 * The day of `Publié le 03/04/2025 à 18h42 - Mis à jour le…`: a line that says when a text was
 * published, and no more. `Publié le 3 avril, le rapport…` begins a sentence, and gives none.
 */
export function datelineOf(line: string): PartialDate | undefined {
  if (line.length > LONGEST || !SAID.test(line)) return undefined;
  const day = DATELINE.exec(line)?.[1];
  return day === undefined ? undefined : readDate(day);
}

/** When a text says that it was published, near its top. */
export function publishedOn(text: string): { line: string; date: PartialDate } | undefined {
  const lines = text.slice(0, TOP).split('\n');
  for (const line of lines.filter((one) => one.trim()).slice(0, MOST_LINES)) {
    const date = datelineOf(line);
    if (date !== undefined) return { line: line.trim(), date };
  }
  return undefined;
}
