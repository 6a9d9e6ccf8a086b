import type { Range } from '../language/language.ts';

/** Discord's markdown: how text of articles and people keeps clear of it, and how to read it. */

/**
 * Every place where a character would start markup: emphasis, code, spoilers, links, mentions,
 * custom emoji and times (all of which open with `<`), `@everyone`, shortcodes and addresses (both
 * at their colon), and headings, lists, quotes and small print at the start of a line.
 */
const MARKUP =
  /[\\*_~`|<[\]]|@(?=everyone|here)|:(?=\/\/|[\w+-]{1,40}:)|(?<=^[^\S\n]*)[#>+-]|(?<=^[^\S\n]*\d{1,9})\./gm;

/** Text that Discord shows as it is: nothing in it pings, links, hides or is emphasised. */
export function escapeMarkup(text: string): string {
  return text.replace(MARKUP, '\\$&');
}

/**
 * A quotation set apart as Discord's block quote, its highlights bold. Without the `> ` of each
 * line, the `**` and the escapes, it is the text.
 */
export function blockQuote(text: string, highlights: readonly Range[]): string {
  return embolden(text, highlights)
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

function embolden(text: string, highlights: readonly Range[]): string {
  // Escapes depend on what stands around a character, so they are found before the text is cut.
  const escaped = new Set([...text.matchAll(MARKUP)].map((match) => match.index));
  const write = (start: number, end: number): string => {
    let written = '';
    for (let at = start; at < end; at += 1) written += (escaped.has(at) ? '\\' : '') + text[at];
    return written;
  };
  let out = '';
  let done = 0;
  for (const { start, end } of separate(text, highlights)) {
    out += `${write(done, start)}**${write(start, end)}**`;
    done = end;
  }
  return out + write(done, text.length);
}

/**
 * Ranges in order that neither overlap nor touch nor cross a line: bold does neither. Whitespace
 * at their ends is left out, for `** x**` is not bold everywhere.
 */
function separate(text: string, ranges: readonly Range[]): Range[] {
  const ordered = ranges.map((range) => within(text, range)).sort((a, b) => a.start - b.start);
  const merged: Range[] = [];
  for (const range of ordered) {
    const last = merged.at(-1);
    if (last && range.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else merged.push(range);
  }
  return merged.flatMap((range) => linesOf(text, range));
}

function within(text: string, { start, end }: Range): Range {
  return { start: Math.max(0, start), end: Math.min(text.length, end) };
}

function linesOf(text: string, { start, end }: Range): Range[] {
  return [...text.slice(start, end).matchAll(/[^\s](?:[^\n]*[^\s])?/g)].map(
    ({ index, 0: line }) => ({
      start: start + index,
      end: start + index + line.length,
    }),
  );
}

/** A link whose label is our words or a title. The address is kept from closing it early. */
export function link(label: string, address: string): string {
  return `[${escapeMarkup(label)}](<${address.replace(/[<>\s\\]/g, encodeURIComponent)}>)`;
}

/** Inline code; its own backticks get a longer fence. */
export function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** Somebody that a message mentions. */
export interface Mentioned {
  readonly id: string;
  readonly name: string;
}

/**
 * The words of a message as a person reads them: the bot's mentions are gone, other people are
 * `@name`; roles, channels, emoji and times are no words to look for.
 */
export function readable(
  content: string,
  bot: readonly string[],
  mentioned: readonly Mentioned[],
): string {
  const nameOf = (id: string): string => {
    const person = mentioned.find((one) => one.id === id);
    return person ? `@${person.name}` : ' ';
  };
  return content
    .replace(/<@[!&]?(\d+)>/g, (_, id: string) => (bot.includes(id) ? ' ' : nameOf(id)))
    .replace(/<(?:#\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|\/[^>]+:\d+)>/g, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}
