import type { Figure } from '../articles/library.ts';
import type { ExpressionKind } from '../language/expressions/index.ts';
import type { Language } from '../language/language.ts';
import { citationOf } from './quote.ts';
import type { Sentence } from './sentences.ts';
import { type Statement, statementsOf } from './statements.ts';
import { shareNamed } from './tables.ts';
import { byDate, MOST_LINES, publishersOf } from './topics.ts';
import { isTwin } from './twins.ts';

/** Where figures are read. */
export interface Told {
  /** Sentences about the topic. */
  readonly sure: readonly Sentence[];
  /** Those of articles with the topic in their title: of use where another article agrees. */
  readonly titled: () => readonly Sentence[];
}

/** Is the sentence of an article, or of a section, that has the whole topic in its title? */
export function isTitled({ features, candidate }: Sentence, topic: string): boolean {
  if (features['words-with-title'] === 1 && features['full-with-title'] === 1) return true;
  const { title, lang } = candidate.owner.article;
  return shareNamed(title, topic, lang) === 1;
}

/** Whose figures are wanted, and in which language by preference. */
export interface Wanted {
  readonly topic: string;
  readonly language: Language;
}

/**
 * The figures of sentences about a topic. Those that measure the same stand together, oldest first,
 * so that papers which disagree are seen to; a value that several state is given once.
 */
export function figuresOf(wanted: Wanted, { sure, titled }: Told): Figure[] {
  const lines = withTwins(merged(allOf(sure, wanted)), wanted, titled);
  return grouped(lines)
    .slice(0, MOST_LINES)
    .map((line) => figureOf(line, wanted.language));
}

function allOf(sentences: readonly Sentence[], { topic }: Wanted): Statement[] {
  const publishers = publishersOf(sentences);
  return sentences.flatMap((sentence) => statementsOf(sentence, topic, publishers));
}

/** A figure that only foreign articles state sends one to the articles in the asker's language. */
function withTwins(lines: readonly Line[], wanted: Wanted, titled: Told['titled']): Line[] {
  const isForeign = (line: Line) => line.every(({ article }) => article.lang !== wanted.language);
  if (!lines.some(isForeign)) return [...lines];
  const native = allOf(titled(), wanted).filter(({ article }) => article.lang === wanted.language);
  return lines.map((line): Line => {
    const twin = isForeign(line) ? native.find((one) => isTwin(line[0], one)) : undefined;
    return twin ? [...line, twin] : line;
  });
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
  if (isTwin(a, b)) return true;
  if (a.same !== b.same || a.kind !== b.kind || a.told !== b.told) return false;
  if (a.told !== undefined) return true;
  return [...a.words].filter((word) => b.words.has(word)).length >= SHARED_WORDS;
}

/** The first statement, with the others' articles: one of each publisher. */
function figureOf(line: Line, language: Language): Figure {
  const foreign = ({ article: { lang } }: Statement) => Number(lang !== language);
  const unnamed = ({ figure: { measure } }: Statement) => Number(measure === undefined);
  const [first, ...others] = [...line].sort(
    (a, b) =>
      foreign(a) - foreign(b) ||
      unnamed(a) - unnamed(b) ||
      byDate(a.figure.quote, b.figure.quote) ||
      b.fit - a.fit,
  );
  if (first === undefined) return line[0].figure;
  const seen = new Set([publisherOf(first)]);
  const rest = others.filter((one) => !seen.has(publisherOf(one)) && seen.add(publisherOf(one)));
  const also = rest.map(({ article, figure }) => citationOf(article, figure.quote));
  const measure = line.find((one) => unnamed(one) === 0)?.figure.measure;
  const what = measure === undefined ? {} : { measure };
  return { ...first.figure, ...what, quote: { ...first.figure.quote, also } };
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
