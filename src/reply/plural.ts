import type { Locale } from '../language/language.ts';

const rules = {
  fr: new Intl.PluralRules('fr-FR'),
  en: new Intl.PluralRules('en-GB'),
} as const;
const numbers = {
  fr: new Intl.NumberFormat('fr-FR'),
  en: new Intl.NumberFormat('en-GB'),
} as const;
const conjunctions = {
  fr: new Intl.ListFormat('fr-FR', { type: 'conjunction' }),
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
} as const;

/** A counted noun: `1 article`, `2 500 articles`. French takes the singular for 0 as well. */
export function counted(locale: Locale, count: number, one: string, other: string): string {
  const noun = rules[locale].select(count) === 'one' ? one : other;
  return `${numbers[locale].format(count)} ${noun}`;
}

/** `Les Echos, Le Monde et AFP`. */
export function listed(locale: Locale, names: readonly string[]): string {
  return conjunctions[locale].format(names);
}

/** `Les Echos, Le Monde ou AFP`. */
export function alternatives(locale: Locale, names: readonly string[]): string {
  const tag = locale === 'fr' ? 'fr-FR' : 'en-GB';
  return new Intl.ListFormat(tag, { type: 'disjunction' }).format(names);
}

/** Quotation marks as the language writes them, with its no-break spaces. */
export function quoted(locale: Locale, text: string): string {
  return locale === 'fr' ? `«\u00a0${text}\u00a0»` : `“${text}”`;
}
