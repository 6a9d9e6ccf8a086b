/** A word of a command's text. */
export interface Word {
  /** As typed. */
  readonly raw: string;
  /** Set in `name:value`. */
  readonly name?: string;
  /** Without the name and the quotation marks around it. */
  readonly value: string;
  /** A quotation mark was opened and never closed. */
  readonly unclosed: boolean;
}

const QUOTED = `"[^"]*"|“[^”]*”|«[^»]*»`;
/** Of values only, and up to a blank: elsewhere, and within, they are apostrophes. */
const SINGLE = `'[^'].*?'(?!\\S)|‘.*?’(?!\\S)`;
/** `jusqu'à` too; a letter may be typed as itself and its accent. */
const NAME = String.raw`\p{L}[\p{L}\p{M}'’-]*`;
/** What follows a quotation without a blank belongs to it, as in `"OBS", au juste`. */
const WORD = new RegExp(`${NAME}:(?:${QUOTED}|${SINGLE})|(?:${QUOTED})\\S*|\\S+`, 'gu');
const NAMED = new RegExp(`^(${NAME}):(.*)$`, 'su');
const WHOLE = new RegExp(`^(?:${QUOTED})$`, 'u');
const WHOLE_VALUE = new RegExp(`^(?:${QUOTED}|${SINGLE})$`, 'u');

/** Splits a text at white space; `name:"two words"` and `"two words"` stay together. */
export function splitWords(text: string): Word[] {
  return [...text.matchAll(WORD)].map(([raw]) => {
    const [, name, given = raw] = NAMED.exec(raw) ?? [];
    const isWhole = (name === undefined ? WHOLE : WHOLE_VALUE).test(given);
    const value = isWhole ? given.slice(1, -1).trim() : given;
    const word = { raw, value, unclosed: !isWhole && /^["“«]/.test(given) };
    return name === undefined ? word : { ...word, name };
  });
}
