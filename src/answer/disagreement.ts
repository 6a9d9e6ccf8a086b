import { fold } from '../language/fold.ts';
import { firstDay } from '../language/partial-date.ts';
import type { Chosen } from './choose.ts';
import { type Claim, claimOf, neededTerms } from './claims.ts';
import { canBothHold, daysBetween } from './compatible.ts';
import { measureOf } from './measures.ts';
import { isSameName } from './names.ts';
import type { Sentence } from './sentences.ts';
import type { Wanted } from './wanted.ts';

/** Quotes that are shown, at most. */
const MOST = 3;

/**
 * The quotes to show where different sources state, of just what is asked, what cannot both be true:
 * oldest first, since which is right is not for the bot to say. Undefined where they do not, or where
 * it is not sure: that sources disagree is itself a statement about them.
 */
export function disputedIn(
  chosen: readonly Chosen[],
  sentences: readonly Sentence[],
  wanted: Wanted,
): readonly Chosen[] | undefined {
  const [first, ...others] = chosen;
  if (first === undefined) return undefined;
  const claims = claimsOf(first, wanted);
  if (claims.length === 0) return undefined;
  // Quotes that differ in a word are taken for the same, be the word the one that is asked for.
  const alike = first.same.map((span) => ({ span, same: [] }));
  const rivals = [...alike, ...others, ...unchosen(chosen, sentences)].filter((other) =>
    claimsOf(other, wanted).some((one) => claims.some((claim) => contradict(claim, one, wanted))),
  );
  if (rivals.length > 0) {
    const same = first.same.filter((span) => !rivals.some((rival) => rival.span === span));
    return oldestFirst([{ ...first, same }, ...rivals.slice(0, MOST - 1)]);
  }
  const isWithinOne = claims.some((a) => claims.some((b) => contradict(a, b, wanted)));
  return isWithinOne ? [first] : undefined;
}

function claimsOf({ span }: Chosen, wanted: Wanted): Claim[] {
  return span.sentences.flatMap((sentence) => claimOf(sentence, wanted) ?? []);
}

/** Sentences that were not chosen, each as a quote: a rival is shown even where others are likelier. */
function unchosen(chosen: readonly Chosen[], sentences: readonly Sentence[]): Chosen[] {
  const quoted = new Set(chosen.flatMap(({ span }) => span.sentences));
  const free = sentences.filter(
    (sentence) =>
      !sentence.pointsBack &&
      !quoted.has(sentence) &&
      !chosen.some(({ same }) => same.some((span) => span.sentences.includes(sentence))),
  );
  return free.map((sentence) => {
    const { start, end } = sentence;
    return { span: { sentences: [sentence], start, end, mass: 0 }, same: [] };
  });
}

/** Do two claims of different sources say of the same what cannot both be true? */
function contradict(a: Claim, b: Claim, wanted: Wanted): boolean {
  if ([...a.tellers].some((name) => b.tellers.has(name))) return false;
  if (!isOfTheSame(a, b, wanted)) return false;
  if (a.stated === undefined || b.stated === undefined) return areRivalLists(a, b, wanted);
  if (canBothHold(a.stated, b.stated) !== false) return false;
  return a.stated.found.kind === 'date' ? isOneEvent(a, b, wanted) : isOneTime(a, b, wanted);
}

/** The same subject in the same part, with nothing that may narrow one and not the other. */
function isOfTheSame(a: Claim, b: Claim, { terms }: Wanted): boolean {
  if (!isEqual(a.rest, b.rest)) return false;
  const isPassive = [a, b].some(({ text }) => /(?<!\p{L})(?:par|by)(?!\p{L})/u.test(text));
  if (!isPassive && a.order.join() !== b.order.join()) return false;
  if (a.others.size === 0 && b.others.size === 0) return true;
  if ([...a.others].some((name) => [...b.others].some((other) => isSameName(name, other))))
    return true;
  // What names two names, or what was done to one, tells which event is meant: more is a detail.
  const named = terms.filter(({ term }) => term.proper).length;
  const isDoneTo = [a, b].every(({ text }) => DONE_TO.test(text));
  return (a.others.size === 0 || b.others.size === 0) && (named >= 2 || (named === 1 && isDoneTo));
}

const DONE_TO =
  /(?<!\p{L})(?:(?:a|ont|avait|avaient) été|est n|sont n|est mort|sont mort|was|were|been)/u;

function isEqual(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((word) => b.has(word));
}

/** What happens to a thing once. */
const ONCE =
  /^(?:fond(?!s)|cre[ea]|invent|decouv|n[ae]i(?:t|ss)|nee?s?$|mort|meur|mour|deced|deces|construi|bati|adopt|promulg|abroge|aboli|rachet|rachat|acqui|inaugur|dissou|detrui|lanc|debranch|found|establish|creat|discover|born|birth|die[sd]?$|death|dead|buil[dt]|enact|abolish|bought|buy|acqui|dissol|destroy|launch|unplug)/;
/** What may happen to it again. */
const AGAIN =
  /^(?:ferm|arret|ouv(?:r|er)|rouv|demarr|debut|commenc|fin(?:i|$)|cess|suspend|signe|sign(?:ed?|s)$|signature|vend|vent|clos|shut|stop|open|reopen|start|beg[aiu]n|end(?:s|ed)?$|ceas|sell|sold|sale)/;
/** Days between two articles that tell the same news. */
const SAME_NEWS = 31;
/** Days in which what is the case hardly changes. */
const SAME_STATE = 92;

function asksOf(pattern: RegExp, { query }: Wanted): boolean {
  return (fold(query.text).match(/\p{L}+/gu) ?? []).some((word) => pattern.test(word));
}

/** Two dates of what happens once, or that two articles tell as the same news. */
function isOneEvent(a: Claim, b: Claim, wanted: Wanted): boolean {
  const isOnce = asksOf(ONCE, wanted);
  if (!isOnce && !asksOf(AGAIN, wanted)) return false;
  if (a.tense !== b.tense) return false;
  if (isOnce && a.tense === 'past') return true;
  return isWithin(a, b, SAME_NEWS);
}

/** Words of a question that tell which one of such things is meant. */
const TELLING = 3;

/** Two amounts for one time: of what was done once, or of the same dates, or told as the same news. */
function isOneTime(a: Claim, b: Claim, wanted: Wanted): boolean {
  if (a.dates.length > 0 && b.dates.length > 0) {
    return a.dates.some((date) => b.dates.some((other) => isSameDate(date, other)));
  }
  const isPast = a.tense === 'past' && b.tense === 'past';
  const isDone = isPast && !isPeriodic(a) && !isPeriodic(b) && !asksOf(PERIODIC, wanted);
  const isDated = a.dates.length + b.dates.length > 0;
  if (isDone && !isDated && neededTerms(wanted).length >= TELLING) return true;
  const isState = [a, b].some(({ tense }) => tense === 'present');
  return isWithin(a, b, isState ? SAME_STATE : SAME_NEWS) && isOfItsDay(a, b) && isOfItsDay(b, a);
}

function isSameDate(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/** What comes anew each year. */
const PERIODIC =
  /^(?:gagn|encaiss|recett|revenu|vent|chiffre|benefic|pert|salair|budget|dett|loyer|tarif|prix|recrut|embauch|popul|habit|employ|salari|client|adher|earn|revenu|sales?$|profit|loss|salar|debt|rent|price|hir|employ|custom|member|subscri)/;

function isPeriodic({ stated, text, sentence }: Claim): boolean {
  if (stated === undefined) return false;
  const { kind, start, end } = stated.found;
  if (kind !== 'money') return kind !== 'duration';
  const from = sentence.start;
  const measure = measureOf(text, { kind, start: start - from, end: end - from });
  return measure === 'revenue' || measure === 'profit' || measure === 'price';
}

/** Where only one names a date, the other must be of that year. */
function isOfItsDay(a: Claim, b: Claim): boolean {
  const year = dayOf(b)?.slice(0, 4);
  if (a.dates.length === 0 || b.dates.length > 0) return true;
  return year !== undefined && a.dates.some((date) => date.startsWith(year));
}

function isWithin(a: Claim, b: Claim, days: number): boolean {
  const between = daysBetween(dayOf(a), dayOf(b));
  return between !== undefined && between <= days;
}

function dayOf({ sentence }: Claim): string | undefined {
  return sentence.candidate.owner.article.date;
}

/** Lists of more than one that each name somebody whom the other lacks, of what is done once. */
function areRivalLists(a: Claim, b: Claim, wanted: Wanted): boolean {
  if (!asksOf(ONCE, wanted) || a.names.length === 0 || b.names.length === 0) return false;
  const lacks = (some: Claim, others: Claim) =>
    some.names.some((name) => !others.names.some((other) => isSameName(name, other)));
  if (!lacks(a, b) || !lacks(b, a)) return false;
  return a.names.length > 1 || b.names.length > 1 || isWithin(a, b, SAME_NEWS);
}

/** Undated ones last. */
function oldestFirst(chosen: readonly Chosen[]): Chosen[] {
  const day = ({ span }: Chosen) => {
    const { date } = span.sentences[0].candidate.owner.article;
    return date === undefined ? '9999' : firstDay(date);
  };
  return [...chosen].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}
