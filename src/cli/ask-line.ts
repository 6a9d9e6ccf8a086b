import type { Answer, Quote } from '../answer/answer.ts';
import { mayAnswer } from '../reply/answer-reply.ts';

/** What a caller calls a question by; it comes back as it was given. */
export type QuestionId = string | number | null;

/** What is told of how a question was answered. */
export interface Work {
  /** How many articles the filters left. */
  readonly searched: number;
  readonly tookMs: number;
}

/**
 * An answer as one line of JSON, without the line end. docs/json.md promises its shape: a field is
 * never left out, what is not known is null.
 */
export function answerLine(id: QuestionId, answer: Answer, { searched, tookMs }: Work): string {
  const { question, language, outcome, confidence, disagreement } = answer;
  const { quotes, nearest, unmatched, subject } = answer;
  return JSON.stringify({
    ...{ id, question, language, outcome, confidence, disagreement },
    quotes: quotes.map(quoteFields),
    nearest: nearest.map(quoteFields),
    nearestMayAnswer: mayAnswer(answer),
    ...{ subject, unmatched, searched, tookMs: Math.round(tookMs * 1000) / 1000 },
  });
}

function quoteFields(quote: Quote) {
  const { article, title, source, date, url, text, start, end, highlights } = quote;
  return {
    ...{ article, title, source: source ?? null, date: date ?? null, url: url ?? null },
    ...{ text, start, end },
    highlights: highlights.map((range) => ({ start: range.start, end: range.end })),
  };
}
