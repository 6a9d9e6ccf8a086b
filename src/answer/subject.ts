import { fold } from '../language/fold.ts';
import type { Language } from '../language/language.ts';
import { tokenise } from '../language/tokens.ts';
import type { Query } from './query.ts';

/** Words between those of a name: they ask nothing. */
const LINKS: Readonly<Record<Language, RegExp>> = {
  fr: /^(?:le|la|les|l|un|une|des|du|de|d|en|a|au|aux|sur|pour|et)$/,
  en: /^(?:the|a|an|of|in|on|for|and|to)$/,
};
/** Who somebody is, is asked of names; `Qui était d'accord ?` asks something. */
const WHO = /^\s*(?:qui|who)\b/iu;
/** Longer texts state or ask something, whatever their words. */
const LONGEST = 4;

/**
 * What a question that asks for no fact is about: `Numergy`, `la loi de 2019`, and of `C'est quoi
 * Numergy ?` the same. Undefined where something is asked of it.
 */
export function subjectOf({ text, language, asked, terms }: Query): string | undefined {
  if (terms.length === 0 || terms.length > LONGEST) return undefined;
  if (asked === 'definition' && WHO.test(text) && !terms.every(({ proper }) => proper))
    return undefined;
  if (asked !== 'definition' && !namesOnly(text, language, terms.length)) return undefined;
  if (terms.some(({ corrected }) => corrected !== undefined)) return correctedOf(terms);
  const places = terms.map(({ surface }) => text.indexOf(surface));
  const start = Math.min(...places);
  const end = Math.max(...places.map((at, n) => at + (terms[n]?.surface.length ?? 0)));
  return start < 0 ? undefined : text.slice(start, end);
}

function correctedOf(terms: Query['terms']): string {
  return terms.map(({ surface, corrected }) => corrected ?? surface).join(' ');
}

function namesOnly(text: string, language: Language, terms: number): boolean {
  const forms = tokenise(text, language).map(({ form }) => fold(form));
  return forms.filter((form) => !LINKS[language].test(form)).length === terms;
}
