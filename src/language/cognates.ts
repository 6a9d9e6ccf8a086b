import type { Language } from './language.ts';

/** English ending ↔ French endings of words that the two languages share. */
const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ['ically', ['iquement']],
  ['ation', ['ation']],
  ['ition', ['ition']],
  ['ity', ['ité']],
  ['ety', ['été']],
  ['ous', ['eux', 'e']],
  ['ical', ['ique', 'ical']],
  ['ic', ['ique']],
  ['ics', ['ique']],
  ['ist', ['iste']],
  ['ism', ['isme']],
  ['or', ['eur']],
  ['er', ['eur', 're', 'er']],
  ['ary', ['aire']],
  ['ory', ['oire']],
  ['ive', ['if']],
  ['al', ['al', 'el']],
  ['ency', ['ence']],
  ['ancy', ['ance']],
  ['cy', ['tie', 'cie']],
  ['phy', ['phie']],
  ['gy', ['gie']],
  ['my', ['mie']],
  ['ny', ['nie']],
  ['ry', ['rie']],
  ['ly', ['ment']],
  ['ize', ['iser']],
  ['ise', ['iser']],
  ['ate', ['er', 'at']],
  ['ify', ['ifier']],
  ['ian', ['ien']],
  ['an', ['ain', 'en', 'an']],
  ['ese', ['ais', 'ois']],
  ['ia', ['ie']],
  ['ed', ['é']],
  ['ing', ['age', 'er']],
  ['ment', ['ment']],
  ['ct', ['ct', 'cte']],
  ['pt', ['pt', 'pte']],
  ['ance', ['ance']],
  ['ure', ['ure']],
  ['able', ['able']],
  ['ible', ['ible']],
  ['st', ['te', 'ste']],
  ['que', ['que']],
];

/** Spellings that a word of one language would have in the other, itself first. */
export function cognates(form: string, from: Language): readonly string[] {
  if (form.length < 5) return [form];
  const found = new Set([form, ...(from === 'en' ? toFrench(form) : toEnglish(form))]);
  return [...found];
}

function toFrench(form: string): string[] {
  const singular =
    form.endsWith('s') && !form.endsWith('ss') && !form.endsWith('ous') ? form.slice(0, -1) : form;
  const made = ENDINGS.filter(([english]) => singular.endsWith(english)).flatMap(
    ([english, french]) => french.map((ending) => singular.slice(0, -english.length) + ending),
  );
  return [
    singular,
    ...made,
    `${singular}e`,
    ...made.map((word) => word.replace(/^(?:e|s)(?=[tp])/, 'é')),
  ];
}

function toEnglish(form: string): string[] {
  const singular = form.endsWith('s') ? form.slice(0, -1) : form;
  return ENDINGS.flatMap(([english, french]) =>
    french
      .filter((ending) => singular.endsWith(ending))
      .map((ending) => singular.slice(0, -ending.length) + english),
  );
}
