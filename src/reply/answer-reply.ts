import type { Answer, Filters, Quote } from '../answer/answer.ts';
import { fold } from '../language/fold.ts';
import type { Locale } from '../language/language.ts';
import { note, paragraph } from './blocks.ts';
import { narrowed } from './narrowed.ts';
import type { Block, Reply } from './reply.ts';
import { type Wording, wordingOf } from './wording.ts';

/** What the reply to a question is made of besides the answer. */
export interface Telling {
  readonly locale: Locale;
  /** The question as completed from the one before, when it was. */
  readonly understood?: string;
  /** Which articles were asked. */
  readonly filters: Filters;
  /** More passages on the topic, for behind "More". */
  readonly others: readonly Quote[];
  /** Who publishes the articles, where that is known. */
  readonly publishers?: readonly string[];
}

/** Passages of a "no answer" that are shown at first: enough to judge, not so many as to pose. */
const NEAREST_SHOWN = 2;
/** From this chance on that the first passage answers, it would be untrue to say that none does. */
const PERHAPS = 0.2;

/**
 * What the articles say, as a message: the quotes first, then notes only where a reader would be
 * misled without them. An answer of `not-a-question` has no such message: it gets help.
 */
export function answerReply(answer: Answer, telling: Telling): Reply {
  return answer.outcome === 'answered' ? found(answer, telling) : notFound(answer, telling);
}

function found(answer: Answer, { locale, understood, others }: Telling): Reply {
  const words = wordingOf(locale);
  const shown = [
    ...answer.quotes.map(quoteBlock),
    ...(answer.disagreement ? [note(words.answer.disagreement)] : []),
    ...readingNotes(answer, understood, words),
  ];
  const hidden = others.length === 0 ? [] : [note(words.answer.others), ...others.map(quoteBlock)];
  return {
    tone: 'answer',
    locale,
    blocks: [...shown, ...hidden],
    actions: [],
    visible: shown.length,
  };
}

function notFound(answer: Answer, telling: Telling): Reply {
  const { locale, understood, filters, publishers = [] } = telling;
  const words = wordingOf(locale);
  const { nearest } = answer;
  const which = narrowed(filters, locale);
  const said: Block[] = [
    paragraph(opening({ ...answer, unmatched: unnamed(answer, publishers) }, which, words)),
    ...readingNotes(answer, understood, words),
    ...headings(answer, words),
  ];
  return {
    tone: nearest.length === 0 ? 'notice' : 'nearest',
    locale,
    blocks: [...said, ...nearest.map(quoteBlock)],
    actions: [],
    visible: said.length + Math.min(nearest.length, NEAREST_SHOWN),
  };
}

/** Who names a subject only is shown what there is on it: there is nothing to miss. */
function opening(answer: Answer, which: string, words: Wording): string {
  const { subject } = answer;
  return subject === null ? missing(answer, which, words) : words.answer.subject(subject, which);
}

function headings(answer: Answer, { answer: words }: Wording): Block[] {
  if (answer.nearest.length === 0 || answer.subject !== null) return [];
  return [note(mayAnswer(answer) ? words.perhaps : words.nearest)];
}

/** May one of the nearest passages be the answer, rather than surely none? */
export function mayAnswer({ nearest, confidence }: Answer): boolean {
  return nearest.length > 0 && confidence >= PERHAPS;
}

/** Says what was looked for and is not there, as precisely as is known. */
function missing(answer: Answer, which: string, { answer: words }: Wording): string {
  const { topicKnown, unmatched } = answer;
  const missed = topicKnown ? words.factMissing : words.notFound;
  const first = (mayAnswer(answer) ? words.unsure : missed)(which);
  return unmatched.length === 0 ? first : `${first} ${words.unmatched(unmatched, which)}`;
}

/**
 * The words that no passage holds, less those of a publisher's name: of one that signs a passage
 * below, or that the question names in full.
 */
function unnamed(answer: Answer, publishers: readonly string[]): readonly string[] {
  const signed = answer.nearest.slice(0, NEAREST_SHOWN).map(({ source = '' }) => source);
  const asked = ` ${wordsOf(answer.question).join(' ')} `;
  const named = publishers.filter((name) => asked.includes(` ${wordsOf(name).join(' ')} `));
  const known = new Set([...signed, ...named].flatMap(wordsOf));
  return answer.unmatched.filter((word) => !known.has(fold(word)));
}

function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function readingNotes(answer: Answer, understood: string | undefined, words: Wording): Block[] {
  return [
    ...(understood === undefined ? [] : [note(words.answer.understood(understood))]),
    ...answer.corrections.map(({ from, to }) => note(words.answer.correction(from, to))),
  ];
}

/** A quotation as a block. */
function quoteBlock(quote: Quote): Block {
  return { kind: 'quote', quote };
}
