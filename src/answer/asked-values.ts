import type { Expression } from '../language/expressions/index.ts';
import { fold } from '../language/fold.ts';
import { isOfReport, publishersIn } from './attribution.ts';
import type { Held } from './held.ts';
import { expressionsWithin, KINDS, type Sentence } from './sentences.ts';
import { gapBetween, ofNames, ofRelation, type Wanted } from './wanted.ts';

/** The dates or amounts of a sentence that may answer, the likeliest first. */
export function valuesAsked(
  sentence: Sentence,
  held: readonly Held[],
  wanted: Wanted,
): readonly Expression[] {
  const fitting = fittingValues(sentence, held, wanted);
  if (!isOnTopic(held, wanted)) return [];
  const told = fitting.filter(({ date, value }) => (date ?? value) !== undefined);
  const near = (found: Expression) => distanceOf(found, held, sentence, wanted);
  return [...(told.length > 0 ? told : fitting)].sort((a, b) => near(a) - near(b));
}

/** A sentence without a word of what is asked gives a figure of something else. */
function isOnTopic(held: readonly Held[], wanted: Wanted): boolean {
  const asks = wanted.terms.some(({ term }) => !term.proper);
  return asks ? ofRelation(held, wanted).length > 0 : held.length > 0;
}

function fittingValues(
  sentence: Sentence,
  held: readonly Held[],
  wanted: Wanted,
): readonly Expression[] {
  const { article } = sentence.candidate.owner;
  const { query } = wanted;
  const asked = query.text.toLowerCase();
  const textOf = ({ start, end }: Expression) => article.text.slice(start, end);
  return expressionsWithin(article, sentence)
    .filter(({ kind }) => KINDS[query.asked].includes(kind))
    .filter((found) => !asked.includes(textOf(found).toLowerCase()))
    .filter((found) => found.kind !== 'date' || !isTold(found, sentence, wanted))
    .filter((found, _, all) => !isWhole(found, all, article.text))
    .filter((found) => isCounted(found, held, wanted));
}

/** The date of a report, `rappelle 01net en mars 2024`, `confirme en 2019 à l'AFP`. */
function isTold({ start, end }: Expression, sentence: Sentence, { publishers }: Wanted): boolean {
  const { article } = sentence.candidate.owner;
  const before = article.text.slice(sentence.start, start);
  if (isOfReport(before, article.lang, publishers)) return true;
  const to = TO.exec(article.text.slice(end, sentence.end))?.[0];
  if (to === undefined || !SAYS.test(before)) return false;
  const listener = { start: end + to.length, end: sentence.end };
  return publishersIn(article, listener, publishers).some((one) => one.start <= listener.start + 2);
}
const SAYS =
  /(?:confirm|annon|indiqu|déclar|expliqu|précis|assur|told|t[eo]ll|confid)\p{L}*\s(?:en|le|au|in|on)\s$/u;
const TO = /^\s(?:à|au|aux|auprès de|to)\s(?:l['’]|la\s|le\s)?/u;

/** `un tiers des 27 pays`, `12 sur 30`: the second is what the first is a part of. */
function isWhole({ start }: Expression, all: readonly Expression[], text: string): boolean {
  return all.some(
    (part) =>
      part.end < start &&
      /^\s+(?:des|sur(?: les)?|of(?: the)?|out of(?: the)?)\s+$/u.test(text.slice(part.end, start)),
  );
}

const COUNTED = /\b(?:combien d(?:e |')|how many )(\p{L}+)/u;

/** Of what is counted, `combien de pays`, only figures of it answer. */
function isCounted(found: Expression, held: readonly Held[], { query, terms }: Wanted): boolean {
  const [, noun] = query.asked === 'number' ? (COUNTED.exec(fold(query.text)) ?? []) : [];
  const term = terms.findIndex(({ term: { exact, proper } }) => exact === noun && !proper);
  if (noun === undefined || term < 0) return true;
  if (found.kind === 'money' || found.kind === 'duration') return false;
  const counted = held.filter((word) => word.term === term);
  return counted.some((word) => gapBetween(found, word) <= BESIDE && word.end > found.start);
}
/** Between a figure and what it counts: an adjective, or what it is a part of. Characters. */
const BESIDE = 20;

/** A figure before what the question says of it is further off than one after it. Characters. */
const BEFORE = 10;
/** How far a name of the question counts beside its other words. */
const OF_NAME = 0.2;

function distanceOf(
  found: Expression,
  held: readonly Held[],
  { candidate }: Sentence,
  wanted: Wanted,
): number {
  const { text } = candidate.owner.article;
  const away = (words: readonly Held[]) =>
    words.length === 0 ? 0 : Math.min(...words.map((word) => awayFrom(found, word, text)));
  return away(ofRelation(held, wanted)) + OF_NAME * away(ofNames(held, wanted));
}

/** What a semicolon or a contrast parts does not belong together. */
const PARTED = /[;:]|,\s(?:mais|but|tandis que|alors que|while|whereas|contre|against)\s/u;
const APART = 100;
/** What a comma parts may. */
const ASIDE = 15;

function awayFrom(found: Expression, word: Held, text: string): number {
  const between = text.slice(Math.min(found.end, word.end), Math.max(found.start, word.start));
  const side = found.end <= word.start ? BEFORE : 0;
  const parted = PARTED.test(between) ? APART : between.includes(',') ? ASIDE : 0;
  return gapBetween(found, word) + side + parted;
}
