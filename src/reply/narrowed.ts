import type { Filters } from '../answer/answer.ts';
import type { Locale } from '../language/language.ts';
import { lastDay, type PartialDate } from '../language/partial-date.ts';
import { dateText } from './dates.ts';
import { alternatives, quoted } from './plural.ts';

/**
 * Which articles filters leave, as it follows "articles" with a space before it:
 * ` de 01net entre janvier 2019 et juin 2020`; empty where they leave all.
 */
export function narrowed(filters: Filters, locale: Locale): string {
  const { by, inFolders, dated } = PHRASES[locale];
  const { source = [], collection = [], from } = filters;
  const to = earliest(filters);
  const parts = [
    ...(source.length === 0 ? [] : [by(source)]),
    ...(collection.length === 0 ? [] : [inFolders(collection.map((name) => quoted(locale, name)))]),
    ...(from === undefined && to === undefined ? [] : [dated(from, to)]),
  ];
  return parts.map((part) => ` ${part}`).join('');
}

/** Whatever date comes first of those up to which articles count. */
function earliest({ to, asOf }: Filters): PartialDate | undefined {
  if (to === undefined || asOf === undefined) return to ?? asOf;
  return lastDay(to) < lastDay(asOf) ? to : asOf;
}

interface Phrases {
  by(names: readonly string[]): string;
  /** The names are quoted. */
  inFolders(names: readonly string[]): string;
  dated(from: PartialDate | undefined, to: PartialDate | undefined): string;
}

const fr: Phrases = {
  by: (names) => names.map(ofName).join(' ou '),
  inFolders: (names) =>
    `${names.length === 1 ? 'du dossier' : 'des dossiers'} ${alternatives('fr', names)}`,
  dated: (from, to) => {
    if (from !== undefined && from === to) return `${isDay(from) ? 'du' : 'de'} ${day(from, 'fr')}`;
    if (to === undefined) return `à partir ${isDay(from) ? 'du' : 'de'} ${day(from, 'fr')}`;
    if (from === undefined) return `${isDay(to) ? 'jusqu’au' : 'jusqu’en'} ${day(to, 'fr')}`;
    return `entre ${isDay(from) ? 'le ' : ''}${day(from, 'fr')} et ${isDay(to) ? 'le ' : ''}${day(to, 'fr')}`;
  },
};

const en: Phrases = {
  by: (names) => `by ${alternatives('en', names)}`,
  inFolders: (names) =>
    `in the ${names.length === 1 ? 'folder' : 'folders'} ${alternatives('en', names)}`,
  dated: (from, to) => {
    if (from !== undefined && from === to) return `of ${day(from, 'en')}`;
    if (to === undefined) return `from ${day(from, 'en')} on`;
    if (from === undefined) return `up to ${day(to, 'en')}`;
    return `between ${day(from, 'en')} and ${day(to, 'en')}`;
  },
};

const PHRASES: Readonly<Record<Locale, Phrases>> = { fr, en };

/** `de 01net`, `d’Orange`, `du Monde`, `des Echos`. Of acronyms some take an article: `de l’AFP`. */
function ofName(name: string): string {
  if (/^\p{Lu}{2,}$/u.test(name)) return `de la source ${name}`;
  if (/^les? /i.test(name)) return name.replace(/^le(s?) /i, (_, s) => (s ? 'des ' : 'du '));
  return /^[aeiouyàâéèêëîïôûü]/iu.test(name) ? `d’${name}` : `de ${name}`;
}

function day(date: PartialDate | undefined, locale: Locale): string {
  return date === undefined ? '' : dateText(date, locale);
}

function isDay(date: PartialDate | undefined): boolean {
  return date?.length === 10;
}
