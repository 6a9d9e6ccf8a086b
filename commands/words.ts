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

const WORD =
  /(?:([\p{L}-]+):)?(?:"([^"]*)"|“([^”]*)”|«\s*([^»]*?)\s*»|(["“«][^\s]*)|([^\s]+))|([\p{L}-]+):(?=\s|$)/gu;

/** Splits a text at white space; `name:"two words"` and `"two words"` stay together. */
export function splitWords(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => {
    const [raw, name, straight, curly, angled, unclosed, plain, empty] = match;
    const value = straight ?? curly ?? angled ?? unclosed ?? plain ?? '';
    const named = name ?? empty;
    const word = { raw, value, unclosed: unclosed !== undefined };
    return named === undefined ? word : { ...word, name: named };
  });
}
