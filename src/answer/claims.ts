import type { Expression } from '../language/expressions/index.ts';
import { fold } from '../language/fold.ts';
import type { Language, Range } from '../language/language.ts';
import { answering } from './answering.ts';
import { openLists, tellersOf } from './asked-names.ts';
import { valuesAsked } from './asked-values.ts';
import { isAboutItself, isOfReport } from './attribution.ts';
import type { Stated } from './compatible.ts';
import { type Held, wordsHeld } from './held.ts';
import { isName } from './names.ts';
import { restOf } from './rest.ts';
import { expressionsWithin, type Sentence } from './sentences.ts';
import { gapBetween, ofNames, ofRelation, type Wanted } from './wanted.ts';

export type Tense = 'past' | 'present' | 'future';

/** What a sentence states as a fact of just what is asked. */
export interface Claim {
  readonly sentence: Sentence;
  /** Who states it: those whom the sentence quotes, else the publisher. Folded. */
  readonly tellers: ReadonlySet<string>;
  /** The one date or amount that is stated; undefined where names are asked for. */
  readonly stated: Stated | undefined;
  /** The names that are stated. */
  readonly names: readonly string[];
  /** Names that are neither of the question, nor stated, nor quoted. Folded. */
  readonly others: ReadonlySet<string>;
  /** All else that it says, and that may narrow it: `par an`, `net`, `pour les étudiants`. */
  readonly rest: ReadonlySet<string>;
  /** The dates that it is stated for. */
  readonly dates: readonly string[];
  readonly tense: Tense;
  /** The terms of the question's names, in the order of the sentence. */
  readonly order: readonly number[];
  readonly text: string;
}

/** The claim of a sentence; undefined where it states none of what is asked, or none for sure. */
export function claimOf(sentence: Sentence, wanted: Wanted): Claim | undefined {
  const { article } = sentence.candidate.owner;
  const text = article.text.slice(sentence.start, sentence.end);
  if (isNoFact(text, article.lang)) return undefined;
  const held = wordsHeld(sentence, wanted.matcher);
  if (!holdsAll(held, wanted) || !saysWhatIsDone(text, wanted)) return undefined;
  const ranges = answering(sentence, wanted);
  const [first] = ranges;
  if (first === undefined || !isNear(first, held, wanted, article.text)) return undefined;
  const isOfNames = wanted.query.asked === 'person';
  if (
    isOfNames ? openLists(sentence, held, wanted).length > 1 : isOneOfMany(sentence, held, wanted)
  )
    return undefined;
  return claimFrom(sentence, text, { ranges, held, isOfNames }, wanted);
}

interface Found {
  readonly ranges: readonly Range[];
  readonly held: readonly Held[];
  readonly isOfNames: boolean;
}

function claimFrom(
  sentence: Sentence,
  text: string,
  { ranges, held, isOfNames }: Found,
  wanted: Wanted,
): Claim | undefined {
  const { article } = sentence.candidate.owner;
  const tellers = whoTells(sentence, wanted);
  if (tellers.size === 0) return undefined;
  const all = expressionsWithin(article, sentence);
  const stated = all.find(({ start }) => start === ranges[0]?.start);
  if (!isOfNames && (stated === undefined || !isWhen(stated, sentence))) return undefined;
  const slice = ({ start, end }: Range) => article.text.slice(start, end);
  // Whoever has a part in something has it, whatever else is told of it.
  const within = isOfNames ? spanOf([...held, ...ranges]) : sentence;
  const isPart = (name: Range) => ranges.some((range) => gapBetween(range, name) === 0);
  const told = tellersOf(all.filter(isName), sentence, wanted);
  const others = all.filter(
    (name) => isName(name) && !told.includes(name) && !isPart(name) && !isHeld(name, held, wanted),
  );
  return {
    ...{ sentence, tellers, text, tense: tenseOf(text, article.lang) },
    stated: isOfNames || !stated ? undefined : statedAt(stated, sentence),
    names: isOfNames ? ranges.map(slice) : [],
    others: new Set(others.map((name) => fold(slice(name)))),
    rest: restOf(sentence, [...held, ...all.filter(isPlaced), ...told, ...ranges], within),
    dates: datesIn(all, sentence, wanted),
    order: [...new Set(ofNames(held, wanted).map(({ term }) => term))],
  };
}

function spanOf(ranges: readonly Range[]): Range {
  return {
    start: Math.min(...ranges.map(({ start }) => start)),
    end: Math.max(...ranges.map(({ end }) => end)),
  };
}

/** Names and dates are compared on their own. */
function isPlaced(found: Expression): boolean {
  return isName(found) || found.kind === 'date';
}

function statedAt(found: Expression, { candidate, start }: Sentence): Stated {
  const { text } = candidate.owner.article;
  return {
    found,
    text: text.slice(found.start, found.end),
    before: text.slice(start, found.start),
  };
}

/** `en 2014`, `le 3 mai`: but `l'année 2014`, `l'accord de 2014` do not say when. */
function isWhen({ kind, start }: Expression, { candidate, ...sentence }: Sentence): boolean {
  const { text } = candidate.owner.article;
  return (
    kind !== 'date' ||
    WHEN.test(text.slice(sentence.start, start)) ||
    WEEKDAY.test(text.slice(start))
  );
}
const WHEN =
  /(?:^|[,(]|(?<!\p{L})(?:en|le|la|au|à|dès|depuis|avant|après|d['’]ici|jusqu['’]au?|fin|début|mi|courant|vers|in|on|since|by|before|after|until|around|from))[\s-]*$/iu;

const WEEKDAY =
  /^(?:lun|mar|mercre|jeu|vendre|same)di|^dimanche|^(?:mon|tues|wednes|thurs|fri|satur|sun)day/iu;

function isHeld(name: Range, held: readonly Held[], wanted: Wanted): boolean {
  return ofNames(held, wanted).some((word) => word.start >= name.start && word.end <= name.end);
}

/** A question, a credit, what might be, what is denied, and what a text says of itself are no facts. */
function isNoFact(text: string, language: Language): boolean {
  return (
    /\?["'’»”)\s]*$/.test(text) || NO_FACT[language].test(text) || isAboutItself(text, language)
  );
}
const CREDIT = String.raw`(?<!\p{L})(?:photo\p{L}*|crédit\p{L}*|credit(?:s|ed)?|image\p{L}*)(?!\p{L})|©`;
const NO_FACT: Readonly<Record<Language, RegExp>> = {
  fr: new RegExp(
    String.raw`${CREDIT}|(?<!\p{L})(?:n(?:e |['’])(?:\p{L}+\s){0,3}\p{L}*\s?(?:pas|plus|jamais|aucun|ni|que)|non|pas|sans doute|peut-être|probablement|si|au lieu d[e'’]|plutôt que|contrairement|faux|fausse|rumeurs?|hypothèses?|fictif|\p{L}+r(?:ait|aient)|envisag\p{L}+|réclam\p{L}+|demand\p{L}+|espér\p{L}+|souhait\p{L}+|propos\p{L}+|démen\p{L}+|contest\p{L}+)(?!\p{L})`,
    'iu',
  ),
  en: new RegExp(
    String.raw`${CREDIT}|\b(?:not|never|no longer|n['’]t|isn|wasn|didn|would|could|might|may have|maybe|perhaps|if|instead of|rather than|unlike|den(?:y|ied|ies)|rumou?rs?|false|hop(?:e|es|ed|ing)|want(?:s|ed)?|propos\p{L}+|consider\p{L}*|request\p{L}*|allegedly|reportedly)\b`,
    'iu',
  ),
};

/** Words that say which type of answer is wanted, and nothing of what is asked. */
const OF_TYPE =
  /^(?:dates?|annees?|jours?|mois|siecles?|moments?|heures?|montants?|sommes?|nombres?|pourcentages?|euros?|dollars?|millions?|milliards?|years?|months?|days?|times?|amounts?|sums?|numbers?|percentages?|billions?|personnes?|people|noms?|names?|totale?|exacte?(?:ment)?|exactly|money|argent|temps|durees?|parts?|proportions?|shares?)$/;

/** Are all the words of the question in the sentence itself, and does one of them say what is asked? */
function holdsAll(held: readonly Held[], wanted: Wanted): boolean {
  const needed = neededTerms(wanted);
  const related = needed.filter((at) => wanted.terms[at]?.term.proper === false);
  return (
    related.length > 0 &&
    needed.every((at) =>
      held.some(({ term, weight }) => term === at && isEnough(weight, at, wanted)),
    )
  );
}

/** `né` is too common to be looked for, and says all of what is asked. */
function saysWhatIsDone(text: string, { query, terms }: Wanted): boolean {
  const told = new Set(fold(text).match(/\p{L}+/gu));
  const missing = (fold(query.text).match(/\p{L}+/gu) ?? []).filter(
    (word) => BIRTH.test(word) && !terms.some(({ term }) => term.exact === word),
  );
  return missing.every((word) => [...told].some((one) => BIRTH.test(one) && one[0] === word[0]));
}
const BIRTH =
  /^(?:nee?s?|nai[ts]\p{L}*|naqui\p{L}*|morte?s?|meur\p{L}*|mour\p{L}*|born|died?|dies)$/u;

/** Names themselves; other words by a relative or a synonym too. */
function isEnough(weight: number, at: number, { terms }: Wanted): boolean {
  const term = terms[at]?.term;
  const isExact = term?.proper === true || /^\d/.test(term?.exact ?? '');
  return weight >= (isExact ? 0.7 : 0.15);
}

/** The terms that a sentence must hold to speak of what is asked. */
export function neededTerms({ terms }: Wanted): number[] {
  return terms.flatMap(({ term }, at) => (OF_TYPE.test(term.exact) ? [] : [at]));
}

/** A word of what is asked that is further from the value says something else. Characters. */
const NEAR = 90;

function isNear(value: Range, held: readonly Held[], wanted: Wanted, text: string): boolean {
  const needed = neededTerms(wanted);
  return ofRelation(held, wanted)
    .filter(({ term }) => needed.includes(term))
    .some((word) => {
      const between = text.slice(Math.min(value.end, word.end), Math.max(value.start, word.start));
      return gapBetween(value, word) <= NEAR && !between.includes(';');
    });
}

/** With two dates or sums in a sentence, which of them is of what is asked is not sure. */
function isOneOfMany(sentence: Sentence, held: readonly Held[], wanted: Wanted): boolean {
  return valuesAsked(sentence, held, wanted).length > 1;
}

function whoTells(sentence: Sentence, wanted: Wanted): ReadonlySet<string> {
  const { article } = sentence.candidate.owner;
  const names = expressionsWithin(article, sentence).filter(isName);
  const quoted = tellersOf(names, sentence, wanted).map(({ start, end }) =>
    fold(article.text.slice(start, end)),
  );
  const known = quoted.filter((name) => wanted.publishers.has(name));
  if (known.length > 0) return new Set(known);
  return new Set(article.source === undefined ? [] : [fold(article.source)]);
}

function datesIn(
  all: readonly Expression[],
  sentence: Sentence,
  { publishers }: Wanted,
): readonly string[] {
  const { article } = sentence.candidate.owner;
  const before = (start: number) => article.text.slice(sentence.start, start);
  return all.flatMap(({ kind, date, start }) =>
    kind === 'date' && date !== undefined && !isOfReport(before(start), article.lang, publishers)
      ? [date]
      : [],
  );
}

const FUTURE: Readonly<Record<Language, RegExp>> = {
  fr: /\p{L}(?:ra|ront)(?!\p{L})|(?<!\p{L})(?:va|vont|doit|doivent|prév\p{L}+|programmée?s?|compte(?:nt)? \p{L}+r|entend(?:ent)? \p{L}+r|repoussée?s? à|reportée?s? à)(?!\p{L})/iu,
  en: /\b(?:will|shall|must|(?:is|are) (?:due|set|expected|scheduled|planned|to)|plans?|planned|scheduled|expected)\b/i,
};
const PAST: Readonly<Record<Language, RegExp>> = {
  fr: /(?<!\p{L})(?:a|ont|avait|avaient|a été|ont été)\s(?:\p{L}+\s){0,2}\p{L}*(?:é|i|u|t|s)e?s?(?!\p{L})|(?<!\p{L})(?:est|sont|était|étaient)\s(?:né|mort|devenu|décédé|entré|sorti|paru)e?s?(?!\p{L})|(?<!\p{L})(?:fut|furent|naquit|mourut|n[ée]e?s? (?:le|en)|fondée?s? en|créée?s? en|remonte|date d[eu])(?!\p{L})|\p{L}(?:èrent|irent)(?!\p{L})|(?<!\p{L})\p{L}{2,}[^t\s]a (?:le|la|les|l['’])/iu,
  en: /\b(?:was|were|had|has been|have been|did|\p{L}+ed|bought|sold|gave|put|built|began|founded|born|took|spent|cost|paid|set up|wrote)\b/iu,
};

function tenseOf(text: string, language: Language): Tense {
  if (FUTURE[language].test(text)) return 'future';
  return PAST[language].test(text) ? 'past' : 'present';
}
