import type { Article } from '../articles/article.ts';
import type { Expression } from '../language/expressions/index.ts';
import type { Range } from '../language/language.ts';
import { tokenise } from '../language/tokens.ts';
import { asksWhoSays, publisherNames, publishersIn, quotedIn } from './attribution.ts';
import type { Held } from './held.ts';
import { completed, isName, lists } from './names.ts';
import { expressionsWithin, KINDS, type Sentence } from './sentences.ts';
import { gapBetween, ofNames, ofRelation, type Wanted } from './wanted.ts';

/** Words of the question further away say nothing of a name. Characters. */
const FAR = 120;
/** What stands after a word without `par` is rather what something is done to. Characters. */
const AFTER = 40;

/** The list of names in a sentence that answers who or where; empty where none is sure. */
export function namesAsked(
  sentence: Sentence,
  held: readonly Held[],
  wanted: Wanted,
): readonly Range[] {
  const { article } = sentence.candidate.owner;
  const open = openLists(sentence, held, wanted);
  const related = ofRelation(held, wanted);
  // Without a word of what is asked, whoever is named may have any part in the sentence.
  if (related.length === 0 && wanted.terms.some(({ term }) => !term.proper)) return [];
  const after = wanted.query.asked === 'place' ? 0 : AFTER;
  const place = { article, sentence, after };
  const best = nearest(open, weighed(related, ofNames(held, wanted)), place);
  return best === undefined ? [] : completed(best, article.text, sentence);
}

/** The lists of names that may answer: none of the question's, of its kind, none that is quoted. */
export function openLists(
  sentence: Sentence,
  held: readonly Held[],
  wanted: Wanted,
): readonly (readonly Range[])[] {
  const { article } = sentence.candidate.owner;
  const names = namesIn(sentence, wanted);
  const kinds = KINDS[wanted.query.asked];
  const told = names.filter((name) => !tellersOf(names, sentence, wanted).includes(name));
  return lists(told, article.text)
    .map((list) => list.filter((one): one is Expression => 'kind' in one))
    .filter((list) => list.some(({ kind }) => kinds.includes(kind)))
    .filter((list) => !list.some((name) => isAsked(name, article, ofNames(held, wanted))));
}

/** The names of a sentence; publishers are told of only where they are asked for. */
function namesIn(sentence: Sentence, { query, publishers }: Wanted): Expression[] {
  const { article } = sentence.candidate.owner;
  const names = expressionsWithin(article, sentence).filter(isName);
  if (!asksWhoSays(query.text)) return names;
  const unread = publishersIn(article, sentence, publishers).filter(
    (one) => !names.some((name) => gapBetween(name, one) === 0),
  );
  return [...names, ...unread.map((one) => ({ ...one, kind: 'organisation' as const }))];
}

/** Whoever a sentence quotes, and its article's own publisher, unless the question is for them. */
export function tellersOf(
  names: readonly Expression[],
  sentence: Sentence,
  { query, publishers }: Wanted,
): readonly Range[] {
  if (asksWhoSays(query.text)) return [];
  const { article } = sentence.candidate.owner;
  const own = publishersIn(article, sentence, publisherNames([article]));
  const known = publishersIn(article, sentence, publishers).filter(
    (one) => !names.some((name) => gapBetween(name, one) === 0),
  );
  const all = [...names, ...known].sort((a, b) => a.start - b.start);
  const quoted = quotedIn(all, article, sentence, publishers);
  return all.filter(
    (name) => quoted.includes(name) || own.some((one) => gapBetween(one, name) === 0),
  );
}

/** Is every word of a name one of the question's, or of a person one? */
function isAsked(
  { kind, start, end }: Expression,
  { text, lang }: Article,
  names: readonly Held[],
): boolean {
  const within = names.filter((one) => one.start >= start && one.end <= end);
  if (kind === 'person') return within.length > 0;
  const words = tokenise(text.slice(start, end), lang).filter(({ form }) => form.length > 2);
  return within.length > 0 && within.length >= words.length;
}

/** A word of what is asked, and how far it stands from the question's names. Characters. */
interface Weighed extends Held {
  readonly away: number;
}

/** How far a name of the question counts beside its other words. */
const OF_NAME = 0.5;

/** `X a fondé Y, Z a fondé W`: the one that counts is beside the name that is asked about. */
function weighed(related: readonly Held[], names: readonly Held[]): Weighed[] {
  return related.map((word) => {
    const gaps = names.map((name) => gapBetween(name, word));
    return { ...word, away: gaps.length === 0 ? 0 : OF_NAME * Math.min(...gaps) };
  });
}

function nearest(
  open: readonly (readonly Range[])[],
  related: readonly Weighed[],
  place: Place,
): readonly Range[] | undefined {
  if (open.length === 1) return open[0];
  let found: readonly Range[] | undefined;
  let least = FAR;
  for (const list of open) {
    const distances = related.map((word) => word.away + distanceOf(list, word, place));
    const distance = Math.min(...distances);
    if (distance < least) [found, least] = [list, distance];
  }
  return found;
}

/** Where names stand. */
interface Place {
  readonly article: Article;
  readonly sentence: Range;
  /** What one pays for standing after what is asked. Characters. */
  readonly after: number;
}

/** What a colon or a semicolon parts does not belong together. */
const PARTED = /[;:]/u;
const BY =
  /(?<!\p{L})(?:par|by|à l['’]initiative d[eu'’]|du fait d[eu'’])\s*(?:(?:la|le|les|the|l['’])\s*)*$/u;

/** By whom something is done stands before it, or after `par`. */
function distanceOf(list: readonly Range[], word: Held, place: Place): number {
  const { text } = place.article;
  const [first, last] = [list[0], list.at(-1)];
  if (!first || !last) return FAR;
  const whole = { start: first.start, end: last.end };
  const gap = gapBetween(whole, word);
  if (word.end > first.start) {
    const isApart = PARTED.test(text.slice(last.end, word.start)) || isAside(whole, word, place);
    return gap + (isApart ? FAR : 0);
  }
  const between = text.slice(word.end, first.start);
  // `trois partenaires : SFR, Atos`: what a list follows opens it.
  if (PARTED.test(between.replace(/:[^:]{0,8}$/u, ''))) return gap + FAR;
  return BY.test(between) ? gap / 4 : gap + place.after;
}

/** `X, qui a succédé à Y, dirige Z`: between commas, Y has no part in what comes after. */
function isAside(list: Range, word: Held, { article, sentence }: Place): boolean {
  const before = article.text.slice(sentence.start, list.start);
  return (
    /,\s(?:qui|dont|que|où|who|whose|which|whom)\s[^,]*$/u.test(before) &&
    article.text.slice(list.end, word.start).includes(',')
  );
}
