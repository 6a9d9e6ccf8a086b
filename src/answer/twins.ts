import { tokenise } from '../language/tokens.ts';
import type { Statement } from './statements.ts';

/** Names and numbers that two languages write alike, besides the figure, when both tell the same. */
const SHARED_MARKS = 2;

/**
 * Do an article and one in another language state the same figure? A sum of money is telling
 * enough; a share or a count needs names and numbers around it that are the same.
 */
export function isTwin(a: Statement, b: Statement): boolean {
  if (a.article.lang === b.article.lang) return false;
  if (a.same !== b.same || a.kind !== b.kind) return false;
  if (a.told !== undefined && b.told !== undefined && a.told !== b.told) return false;
  return a.kind === 'money' || sharesMarks(a, b);
}

function sharesMarks(a: Statement, b: Statement): boolean {
  const marks = marksOf(b);
  return [...marksOf(a)].filter((mark) => marks.has(mark)).length >= SHARED_MARKS;
}

/** `27`, `01net`, `Orange`: what begins with a capital or a digit, without the figure itself. */
function marksOf({ article, figure }: Statement): ReadonlySet<string> {
  const own = new Set(tokenise(figure.value, article.lang).map(({ form }) => form));
  const tokens = tokenise(figure.quote.text, article.lang).slice(1);
  const marks = tokens.filter(
    ({ form, capital }) => (capital || /^\d/.test(form)) && !own.has(form),
  );
  return new Set(marks.map(({ form }) => form));
}
