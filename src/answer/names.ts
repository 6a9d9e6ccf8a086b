import type { Expression } from '../language/expressions/index.ts';
import { fold } from '../language/fold.ts';
import type { Range } from '../language/language.ts';

/** Between two names of one list: `SFR, Atos et la Caisse des Dépôts`, `d'Orange, de Thales`. */
const LINK =
  /^(?:\s*\([^)]*\))?(?:\s*,)?\s*(?:,|(?<!\p{L})(?:et|and|ainsi que|as well as)(?!\p{L})|&)\s*(?:(?:de|du|des|à|au|aux|en|dans|par|la|le|les|by|with|in|from|to|of|the)\s+|[dl]['’])*$/u;
const NAME = String.raw`\p{Lu}[\p{L}\d.&’'-]*(?:\s\p{Lu}[\p{L}\d.&’'-]*){0,3}`;
/** What opens a sentence with a capital and is no name. */
const OPENERS =
  /^(?:l[ea]s?|un[e]?|des?|du|il|elle|ils|elles|on|ce|cet|cette|ces|en|à|au|the|an?|it|he|she|they|this|that|in|on|at)\s/iu;
const BEFORE = new RegExp(
  String.raw`(?<![\p{L}\d])(${NAME})(\s*,|,?\s+(?:et|and))\s+(?:(?:de|du|la|le|les|the|by|par)\s+|[dl]['’])*$`,
  'u',
);
const AFTER = new RegExp(
  String.raw`^(?:,?\s+(?:et|and)\s+)(?:(?:de|du|la|le|les|the|by|par)\s+|[dl]['’])*(${NAME})(?![\p{L}\d])`,
  'u',
);

/** Names that stand in one list and play one part: a name alone is a list of one. */
export function lists(names: readonly Range[], text: string): Range[][] {
  const found: Range[][] = [];
  for (const name of [...names].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1)?.at(-1);
    if (last && LINK.test(text.slice(last.end, name.start))) found.at(-1)?.push(name);
    else found.push([name]);
  }
  return found.flatMap((list) => withoutObject(list, text));
}

/** `… ont fondé` before a name: what follows is what was founded. */
const OBJECT =
  /(?<!\p{L})(?:a|ont|avait|avaient|has|have|had)\s(?:\p{L}+\s)?\p{L}+\s+(?:(?:la|le|les|the)\s|l['’])?$/u;
const VERB = /^\s+(?:a|ont|avait|avaient|has|have|had|est|sont|was|were|is|are)(?!\p{L})/u;

/** `A et B ont fondé C, D et E ont fondé F`: C is no part of the list that it stands before. */
function withoutObject(list: Range[], text: string): Range[][] {
  const [first, second] = [list[0], list[1]];
  const last = list.at(-1);
  if (!first || !second || !last || !/^\s*,\s*$/.test(text.slice(first.end, second.start)))
    return [list];
  const isObject = OBJECT.test(text.slice(Math.max(0, first.start - LOOK), first.start));
  return isObject && VERB.test(text.slice(last.end)) ? [[first], list.slice(1)] : [list];
}
/** Characters in which a verb before a name is looked for. */
const LOOK = 60;

/**
 * A list with the capitalised words at its ends that were read as no names of their own: an opening
 * `Bull` might be any word, `Bull et SFR` is a list of names.
 */
export function completed(list: readonly Range[], text: string, within: Range): Range[] {
  const names = [...list];
  for (let first = names[0]; first; ) {
    const before = BEFORE.exec(text.slice(within.start, first.start));
    const [, name = '', link = ''] = before ?? [];
    // `Hier, Orange`: a comma alone makes no list of two.
    if (!before || OPENERS.test(`${name} `) || (link.trim() === ',' && names.length < 2)) break;
    const start = within.start + before.index;
    if (link.trim() === ',' && OBJECT.test(text.slice(within.start, start))) break;
    first = { start, end: start + name.length };
    names.unshift(first);
  }
  const last = names.at(-1);
  const after = last && AFTER.exec(text.slice(last.end, within.end));
  if (last && after?.[1]) {
    const end = last.end + after[0].length;
    names.push({ start: end - after[1].length, end });
  }
  return names;
}

/** Is one name the other's short form: `Orange` and `Orange SA`, `CDC` and `Caisse des Dépôts`? */
export function isSameName(one: string, other: string): boolean {
  const [short = [], long = []] = [wordsOf(one), wordsOf(other)].sort(
    (a, b) => a.length - b.length,
  );
  if (short.every((word) => long.includes(word))) return true;
  const initials = long.map((word) => word.charAt(0)).join('');
  return short.length === 1 && initials.startsWith(short[0] ?? '');
}

function wordsOf(name: string): string[] {
  return (fold(name).match(/[\p{L}\d]+/gu) ?? []).filter(
    (word) => !/^(?:l|d|la|le|les|the)$/.test(word),
  );
}

export function isName({ kind }: Expression): boolean {
  return kind === 'person' || kind === 'organisation' || kind === 'place';
}
