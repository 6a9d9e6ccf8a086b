import type { Article } from '../articles/article.ts';
import type { Figure, Measure } from '../articles/library.ts';
import type { Expression, ExpressionKind } from '../language/expressions/index.ts';
import { tokenise } from '../language/tokens.ts';
import { isAboutItself } from './attribution.ts';
import { datesOf } from './dating.ts';
import { measureOf, wholeOf } from './measures.ts';
import { quoteOf } from './quote.ts';
import type { Sentence } from './sentences.ts';
import { type Cell, cellAt, namedBy } from './tables.ts';
import { expressionsOf } from './topics.ts';

/** A figure where one article states it. */
export interface Statement {
  readonly figure: Figure;
  readonly kind: ExpressionKind;
  readonly article: Article;
  /** What it measures by its words; the figure says so only where it is known of what. */
  readonly told: Figure['measure'];
  /** What makes two figures the same: amount, unit, and whether it is a bound. */
  readonly same: string;
  readonly words: ReadonlySet<string>;
  /** The share of the topic's words that its row and column name, in a table. */
  readonly named: number | undefined;
  /** How much of the topic the sentence names itself, and first. */
  readonly fit: number;
}

/** The figures that a sentence about a topic states of it. */
export function statementsOf(
  sentence: Sentence,
  topic: string,
  publishers: ReadonlySet<string>,
): Statement[] {
  const { article } = sentence.candidate.owner;
  const text = article.text.slice(sentence.start, sentence.end);
  if (isAboutItself(text, article.lang)) return [];
  const expressions = expressionsOf(sentence);
  const { events, told } = datesOf(article, sentence, expressions, publishers);
  const date = events.find(({ until }) => !until)?.date ?? told?.date ?? article.date;
  const counted = events.map(({ start }) => start);
  const statements = expressions.flatMap((found) => {
    if (found.value === undefined || counted.includes(found.start)) return [];
    if (!isTelling(found, article) || isWhen(found, sentence) || isAge(found, sentence)) return [];
    const place = { start: found.start - sentence.start, end: found.end - sentence.start };
    return [statementOf({ ...found, value: found.value }, place, { sentence, text, date, topic })];
  });
  const named = ofRows(statements);
  return named.filter((one) => !isOfList(one, named));
}

/** Of a table, what stands where row and column name the most of the topic. */
function ofRows(statements: readonly Statement[]): Statement[] {
  const most = Math.max(...statements.map(({ named }) => named ?? 0));
  return statements.filter(({ named }) => named === undefined || (named > 0 && named === most));
}

/** In a list of more figures, the results of a vote say, which one is of the topic is not known. */
const LIST = 3;

function isOfList({ kind, told }: Statement, statements: readonly Statement[]): boolean {
  if (told !== undefined) return false;
  return statements.filter((one) => one.kind === kind && one.told === undefined).length > LIST;
}

interface Setting {
  readonly sentence: Sentence;
  readonly text: string;
  readonly date: string | undefined;
  readonly topic: string;
}

function statementOf(
  found: Expression & { readonly value: number },
  place: { readonly start: number; readonly end: number },
  { sentence, text, date, topic }: Setting,
): Statement {
  const { article } = sentence.candidate.owner;
  const { value, kind, unit = '' } = found;
  const bound = BOUND.exec(text.slice(0, place.start))?.[0] ?? '';
  const cell = cellAt(text, place.start);
  const told = cell === undefined ? measureOf(text, { kind, ...place }) : measureIn(cell, kind);
  const whose = told === 'stake' ? wholeOf(text, place) : '';
  const range = { start: found.start - bound.length, end: found.end + (whose ?? '').length };
  // A share of nobody knows what is not to stand under a heading as if it were the topic's.
  const measure = whose === undefined ? undefined : told;
  const figure = {
    value: article.text.slice(range.start, range.end),
    ...(measure === undefined ? {} : { measure }),
    ...{ amount: value, unit, quote: quoteOf(article, sentence, [range]) },
    ...(date === undefined ? {} : { date }),
  };
  const same = `${value} ${unit} ${boundOf(bound)}`;
  const fit = sentence.features.any + sentence.features['opens-with-asked'];
  const named = cell && namedBy(cell, topic, article.lang);
  return { figure, kind, article, told, same, words: wordsOf(text, article), named, fit };
}

/** In a table, the names of row and column tell what a figure measures. */
function measureIn({ label, head }: Cell, kind: ExpressionKind): Measure | undefined {
  const names = `${label} ${head}`;
  return measureOf(names, { kind, start: names.length, end: names.length });
}

/** `moins de 3 millions` is not 3 millions: what bounds a figure belongs to it. */
const BELOW =
  "moins d[e'’]|inférieure?s? à|sous (?:la barre des|les)|jusqu['’]à|less than|fewer than|under|below|up to";
const ABOVE = "plus d[e'’]|supérieure?s? à|au moins|more than|over|above|at least";
const ABOUT = "près d[e'’]|environ|quelque|autour de|about|around|nearly|almost|some";
const BOUND = new RegExp(String.raw`(?<!\p{L})(?:${BELOW}|${ABOVE}|${ABOUT})\s*$`, 'iu');

function boundOf(bound: string): '<' | '>' | '' {
  if (new RegExp(BELOW, 'iu').test(bound)) return '<';
  return new RegExp(ABOVE, 'iu').test(bound) ? '>' : '';
}

/** Counts below this, and those in words, number things rather than measure them: `trois groupes`. */
const LEAST_COUNT = 10;

function isTelling(
  { kind, value = 0, unit = '', start, end }: Expression,
  { text }: Article,
): boolean {
  switch (kind) {
    case 'money':
    case 'percent':
      return true;
    case 'duration':
      return !/^(?:second|minute|hour|century|decade)$/.test(unit);
    case 'number':
      return value > 0 && value < 1 && !/\d/.test(text.slice(start, end));
    case 'quantity':
      return /\d/.test(text.slice(start, end)) && (value >= LEAST_COUNT || isSymbol(unit));
    default:
      return false;
  }
}

/** A duration that tells when: `un an après`, `au bout de deux ans`. */
const WHEN = {
  before:
    /(?<!\p{L})(?:au bout d[e'’]|après|depuis|il y a|d['’]ici(?: à)?|dans|sous|en|after|for the (?:last|past)|within|in)\s*$/iu,
  after:
    /^\s+(?:après|avant|plus t(?:ôt|ard)|auparavant|after|before|later|earlier|ago)(?!\p{L})/iu,
};

function isWhen({ kind, start, end }: Expression, { candidate, ...sentence }: Sentence): boolean {
  if (kind !== 'duration') return false;
  const { text } = candidate.owner.article;
  const before = text.slice(sentence.start, start);
  if (/^d['’]ici/i.test(text.slice(start, end))) return true;
  return WHEN.before.test(before) || WHEN.after.test(text.slice(end, sentence.end));
}

/** `un homme de 46 ans`, `Léa, huit ans,`: how old someone is says nothing of a topic. */
const AGE = {
  before:
    /(?:(?<!\p{L})(?:âgée?s? de|aged|à|(?:homme|femme|garçon|fille|fillette|adolescente?|enfant|(?:m|wom)[ae]n|boy|girl)s?(?: de| of)?)|[,(])\s*$/iu,
  after: /^(?:[ -]old(?!\p{L})|\s*[,).])/u,
};
const OF_PERSON = /\p{L}/u;

function isAge(
  { kind, unit, start, end }: Expression,
  { candidate, ...sentence }: Sentence,
): boolean {
  if (kind !== 'duration' || unit !== 'year') return false;
  const { text } = candidate.owner.article;
  const before = AGE.before.exec(text.slice(sentence.start, start))?.[0];
  return (
    before !== undefined &&
    (OF_PERSON.test(before) || AGE.after.test(text.slice(end, sentence.end)))
  );
}

/** `km`, `Gbit/s`, `m²`. */
function isSymbol(unit: string): boolean {
  return /[A-Z/°²³]|^(?:km|cm|mm|m|kg|g|t)$/.test(unit);
}

function wordsOf(text: string, { lang }: Article): ReadonlySet<string> {
  const forms = tokenise(text, lang).map(({ form }) => form);
  return new Set(forms.filter((form) => form.length > 3 && !/\d/.test(form)));
}
