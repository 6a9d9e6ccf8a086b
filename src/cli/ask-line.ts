import type { Answer, Quote } from '../answer/answer.ts';

/** What a caller calls a question by; it comes back as it was given. */
export type QuestionId = string | number | null;

/**
 * An answer as one line of JSON, without the line end. docs/json.md promises its shape: a field is
 * never left out, what is not known is null.
 */
export function answerLine(id: QuestionId, answer: Answer, tookMs: number): string {
  const { question, language, outcome, confidence, disagreement } = answer;
  const { quotes, nearest, unmatched } = answer;
  return JSON.stringify({
    ...{ id, question, language, outcome, confidence, disagreement },
    quotes: quotes.map(quoteFields),
    nearest: nearest.map(quoteFields),
    ...{ unmatched, tookMs: Math.round(tookMs * 1000) / 1000 },
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
