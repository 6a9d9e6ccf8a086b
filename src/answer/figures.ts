import type { Article } from '../articles/article.ts';
import type { Figure } from '../articles/library.ts';
import type { Expression, ExpressionKind } from '../language/expressions/index.ts';
import type { Language } from '../language/language.ts';
import { tokenise } from '../language/tokens.ts';
import { isAboutItself } from './attribution.ts';
import { datesOf } from './dating.ts';
import { measureOf, wholeOf } from './measures.ts';
import { citationOf, quoteOf } from './quote.ts';
import type { Sentence } from './sentences.ts';
import { byDate, expressionsOf, MOST_LINES, publishersOf } from './topics.ts';

/** A figure where one article states it. */
interface Statement {
  readonly figure: Figure;
  readonly kind: ExpressionKind;
  readonly article: Article;
  /** What it measures by its words; the figure says so only where it is known of what. */
  readonly told: Figure['measure'];
  /** What makes two figures the same: amount, unit, and whether it is a bound. */
  readonly same: string;
  readonly words: ReadonlySet<string>;
  /** How much of the topic the sentence names itself, and first. */
  readonly fit: number;
}

/**
 * The figures of sentences about a topic. Those that measure the same stand together, oldest first,
 * so that papers which disagree are seen to; a value that several state is given once.
 */
export function figuresOf(sentences: readonly Sentence[], language: Language): Figure[] {
  const publishers = publishersOf(sentences);
  const lines = merged(sentences.flatMap((sentence) => statementsOf(sentence, publishers)));
  return grouped(lines)
    .slice(0, MOST_LINES)
    .map((line) => figureOf(line, language));
}

function statementsOf(sentence: Sentence, publishers: ReadonlySet<string>): Statement[] {
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
    return [statementOf({ ...found, value: found.value }, place, { sentence, text, date })];
  });
  return statements.filter((one) => !isOfList(one, statements));
}

/** In a list of more figures, the results of a vote say, which one is of the topic is not known. */
const LIST = 3;

function isOfList({ kind, told }: Statement, statements: readonly Statement[]): boolean {
  if (told !== undefined) return false;
  return statements.filter((one) => one.kind === kind && one.told === undefined).length > LIST;
}

function statementOf(
  found: Expression & { readonly value: number },
  place: { readonly start: number; readonly end: number },
  { sentence, text, date }: { sentence: Sentence; text: string; date: string | undefined },
): Statement {
  const { article } = sentence.candidate.owner;
  const { value, kind, unit = '' } = found;
  const bound = BOUND.exec(text.slice(0, place.start))?.[0] ?? '';
  const told = measureOf(text, { kind, ...place });
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
  return { figure, kind, article, told, same, words: wordsOf(text, article), fit };
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

type Line = readonly [Statement, ...Statement[]];

/** Puts together the articles that state the same, each publisher's first. */
function merged(statements: readonly Statement[]): Line[] {
  const lines: [Statement, ...Statement[]][] = [];
  for (const one of statements) {
    const line = lines.find(([first]) => statesSame(first, one));
    if (line === undefined) lines.push([one]);
    else line.push(one);
  }
  return lines;
}

/** Shared words that make the same figure without a measure the same fact. */
const SHARED_WORDS = 3;

function statesSame(a: Statement, b: Statement): boolean {
  if (a.same !== b.same || a.kind !== b.kind) return false;
  if (a.told !== b.told) return false;
  if (a.told !== undefined) return true;
  return [...a.words].filter((word) => b.words.has(word)).length >= SHARED_WORDS;
}

function wordsOf(text: string, { lang }: Article): ReadonlySet<string> {
  const forms = tokenise(text, lang).map(({ form }) => form);
  return new Set(forms.filter((form) => form.length > 3 && !/\d/.test(form)));
}

/** The first statement, with the others' articles: one of each publisher. */
function figureOf(line: Line, language: Language): Figure {
  const foreign = ({ article: { lang } }: Statement) => Number(lang !== language);
  const unnamed = ({ figure: { measure } }: Statement) => Number(measure === undefined);
  const [first, ...others] = [...line].sort(
    (a, b) =>
      unnamed(a) - unnamed(b) ||
      byDate(a.figure.quote, b.figure.quote) ||
      foreign(a) - foreign(b) ||
      b.fit - a.fit,
  );
  if (first === undefined) return line[0].figure;
  const seen = new Set([publisherOf(first)]);
  const rest = others.filter((one) => !seen.has(publisherOf(one)) && seen.add(publisherOf(one)));
  const also = rest.map(({ article, figure }) => citationOf(article, figure.quote));
  return { ...first.figure, quote: { ...first.figure.quote, also } };
}

function publisherOf({ article }: Statement): string {
  return article.source ?? article.id;
}

const KINDS: readonly ExpressionKind[] = ['money', 'percent', 'number', 'quantity', 'duration'];

/** Groups of one measure and unit: money first, then what most articles state. */
function grouped(lines: readonly Line[]): Line[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const key = groupOf(line[0]);
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const size = (group: readonly Line[]) => group.reduce((sum, { length }) => sum + length, 0);
  const order = (group: readonly Line[]) => Math.min(...group.map(([first]) => orderOf(first)));
  return [...groups.values()]
    .sort((a, b) => order(a) - order(b) || size(b) - size(a))
    .flatMap((group) => group.sort(([a], [b]) => byDate(a.figure, b.figure)));
}

function groupOf({ kind, told, figure: { unit } }: Statement): string {
  return told ?? `${kind} ${unit}`;
}

/** By kind; within it, what no word tells the measure of comes last. */
function orderOf({ kind, told }: Statement): number {
  return 2 * KINDS.indexOf(kind) + (told === undefined ? 1 : 0);
}
