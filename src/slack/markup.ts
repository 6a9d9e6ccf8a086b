/** Slack's markup: what its messages contain, and how our text keeps clear of it. */

const TOKEN = /<([^<>\n]*)>/g;
/** `:wave:`, with or without the tone of its skin; `10:30:00` and `a:b:c` are none. */
const EMOJI = /(?<![\w:]):(?:[a-z][\w'+-]*|[+-]1|100)(?:::skin-tone-\d)?:(?!\w)/gi;
const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/**
 * The words of a message as a person reads them: mentions of the bot and emoji are gone, links and
 * channels are their names, `&amp;` is `&`. Of people whose name is not told a bare `@` is left: ids are no
 * words to look for, but that somebody was spoken to matters.
 */
export function readable(text: string, bot: string | undefined): string {
  const words = text.replace(TOKEN, (_whole, inside: string) => tokenText(inside, bot));
  return unescapeMarkup(words.replace(EMOJI, ' '))
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

/** Does the text mention this person? */
export function mentions(text: string, user: string | undefined): boolean {
  return user !== undefined && new RegExp(`<@${user}(\\|[^>]*)?>`).test(text);
}

/** The id of the first person that the text mentions. */
export function firstMentioned(text: string): string | undefined {
  return /<@(\w+)(?:\|[^>]*)?>/.exec(text)?.[1];
}

/** For places that Slack reads as markup: after this nothing in it is a link, mention or channel. */
export function escapeMarkup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** The inverse of `escapeMarkup`. */
export function unescapeMarkup(text: string): string {
  return text.replace(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

function tokenText(inside: string, bot: string | undefined): string {
  const [target = '', label = ''] = splitLabel(inside);
  if (target.startsWith('@')) return target.slice(1) === bot ? ' ' : named('@', label);
  if (target.startsWith('#')) return named('#', label);
  if (target.startsWith('!')) return label || special(target);
  return label || target.replace(/^mailto:/, '');
}

function splitLabel(inside: string): string[] {
  const bar = inside.indexOf('|');
  return bar < 0 ? [inside] : [inside.slice(0, bar), inside.slice(bar + 1)];
}

function named(sign: string, label: string): string {
  if (!label) return sign;
  return label.startsWith(sign) ? label : `${sign}${label}`;
}

function special(target: string): string {
  const name = target.slice(1);
  return /^(here|channel|everyone)$/.test(name) ? `@${name}` : ' ';
}
