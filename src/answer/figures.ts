import type { Figure } from '../articles/library.ts';
import type { Expression, ExpressionKind } from '../language/expressions/index.ts';
import { quoteOf } from './quote.ts';
import type { Sentence } from './sentences.ts';
import { byDate, expressionsOf, MOST_LINES } from './topics.ts';

const FIGURES: readonly ExpressionKind[] = ['money', 'percent', 'quantity'];

/** The figures of sentences about a topic, by kind and unit, then by date. */
export function figuresOf(sentences: readonly Sentence[]): Figure[] {
  const figures = new Map<string, Figure>();
  for (const sentence of sentences) {
    const { article } = sentence.candidate.owner;
    const expressions = expressionsOf(sentence);
    for (const found of expressions.filter(({ kind }) => FIGURES.includes(kind))) {
      if (found.value === undefined) continue;
      const date = statedDate(expressions)?.date ?? article.date;
      const unit = found.unit ?? '';
      const key = `${article.source ?? article.id} ${found.value} ${unit}`;
      if (figures.has(key)) continue;
      figures.set(key, {
        value: article.text.slice(found.start, found.end),
        amount: found.value,
        unit,
        ...(date === undefined ? {} : { date }),
        quote: quoteOf(article, sentence, [found]),
      });
    }
  }
  return [...figures.values()]
    .slice(0, MOST_LINES)
    .sort((a, b) => (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : byDate(a, b)));
}

/** The one date that a sentence states; with several it tells of none in particular: the first. */
function statedDate(expressions: readonly Expression[]): Expression | undefined {
  return expressions.find(({ kind, date }) => kind === 'date' && date !== undefined);
}
