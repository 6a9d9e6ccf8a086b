import type { Locale } from '../language/language.ts';

const TAGS = { fr: 'fr-FR', en: 'en-GB' } as const;

interface Grammar {
  readonly plural: Intl.PluralRules;
  readonly number: Intl.NumberFormat;
  readonly conjunction: Intl.ListFormat;
}

const grammars = new Map<Locale, Grammar>();

/** Made when a locale first speaks: to make them for both takes longer than most answers. */
function grammarOf(locale: Locale): Grammar {
  const known = grammars.get(locale);
  if (known) return known;
  const tag = TAGS[locale];
  const made = {
    plural: new Intl.PluralRules(tag),
    number: new Intl.NumberFormat(tag),
    conjunction: new Intl.ListFormat(tag, { type: 'conjunction' }),
  };
  grammars.set(locale, made);
  return made;
}

/** A counted noun: `1 article`, `2 500 articles`. French takes the singular for 0 as well. */
export function counted(locale: Locale, count: number, one: string, other: string): string {
  const { plural, number } = grammarOf(locale);
  return `${number.format(count)} ${plural.select(count) === 'one' ? one : other}`;
}

/** `Les Echos, Le Monde et AFP`. */
export function listed(locale: Locale, names: readonly string[]): string {
  return grammarOf(locale).conjunction.format(names);
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
