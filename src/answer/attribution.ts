import type { Article } from '../articles/article.ts';
import { fold } from '../language/fold.ts';
import type { Language } from '../language/language.ts';

/** The names of publishers as sentences write them: `presse informatique (2017)` without the year. */
export function publisherNames(articles: Iterable<Article>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { source = '' } of articles) {
    for (const part of source.replace(/\([^)]*\)/g, '').split(/,|repris par/)) {
      const name = fold(part).trim();
      if (name.length >= SHORTEST_NAME) names.add(name);
    }
  }
  return names;
}
const SHORTEST_NAME = 3;

/**
 * Does what stands before a date make it that of a report, `rappelle 01net en septembre 2024`,
 * `BFM Business, en mars 2015, compte…`, `AFP (2019)`, and not of what is reported?
 */
export function isOfReport(
  before: string,
  language: Language,
  publishers: ReadonlySet<string>,
): boolean {
  const said = fold(before);
  return (
    [...publishers].some((name) => endsJustAfter(said, name)) || REPORTED[language].test(before)
  );
}

/** Between a publisher and its date stands nothing, or that it reports. */
const WORDS_BETWEEN = 3;
const REPORTS =
  /^(?:cite|compte|confirme|retient|releve|situe|nomme|note|parle|ecrit|indique|precise|rappelle|rapporte|estime|affirme|enumere|presente|decrit|evoque|publie|report|write|wrote|recall|say|said|count|put|quote)/;
const LINKS = new Set(['en', 'le', 'la', 'au', 'du', 'de', 'in', 'on', 'of']);

function endsJustAfter(before: string, name: string): boolean {
  const at = before.lastIndexOf(name);
  if (at < 0 || /[\p{L}\p{N}]/u.test(before[at - 1] ?? ' ')) return false;
  const between = before.slice(at + name.length);
  if (/^[\p{L}\p{N}]|[.;:!?«»")]/u.test(between)) return false;
  const words = between.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length > WORDS_BETWEEN) return false;
  return words.every((word) => LINKS.has(word)) || words.some((word) => REPORTS.test(word));
}

/** Whom it is told by or to: a name, or the press in general. */
const TELLERS = String.raw`(?:\s+(?:à|au|aux|par|la|le|les|the|to|an?|une?|\d+\p{L}+|(?:l['’])?(?:agence|article|presse|quotidien|journal|magazine|site|agency|newspaper|paper|daily|press)(?:\s+\p{Ll}+)?)|\s+(?:l['’])?\p{Lu}[\p{L}\d'’.&-]*){0,6}`;

const REPORTED: Readonly<Record<Language, RegExp>> = {
  fr: new RegExp(
    String.raw`(?<!\p{L})(?:selon|d['’]après|rappel(?:le|ait)(?:nt)?|rapport(?:e|ait)(?:nt)?|indiqu(?:e|ait)(?:nt)?|signal(?:e|ait)(?:nt)?|écri(?:t|vent|vait)|expliqu(?:e|ait)(?:nt)?|précis(?:e|ait)(?:nt)?|soulign(?:e|ait)(?:nt)?|not(?:e|ait)(?:nt)?|ajout(?:e|ait)(?:nt)?|racont(?:e|ait)(?:nt)?|(?:cité|repris)e?s? par)${TELLERS}\s+(?:(?:en|le|au|du|de)\s+)?$`,
    'u',
  ),
  en: new RegExp(
    String.raw`(?<!\p{L})(?:according to|quoted by|cited by|reports?|reported|recall(?:s|ed)|writes|wrote)${TELLERS}\s+(?:(?:in|on)\s+)?$`,
    'u',
  ),
};

/** A text that speaks of itself, `Cette fiche présente…`, tells of no event. */
const OF_ITSELF: Readonly<Record<Language, RegExp>> = {
  fr: /^["«\s]*(?:le texte|la dépêche|la date portée)(?!\p{L})|(?<!\p{L})(?:l['’]article(?! \d)|(?:cet|cette|ce) (?:article|fiche|chronologie|dépêche|dossier|page)|(?:dédui\p{L}+|précis\p{L}+) (?:du|de|par|dans) (?:le |ce )?texte)(?!\p{L})/iu,
  en: /^["“\s]*the (?:text|dispatch|date above)\b|\bthis (?:article|text|dispatch|page|note|timeline|overview|dossier)\b/i,
};
/** `rappelle l'article`, `selon cette fiche`: there it is only a source. */
const AS_SOURCE =
  /(?:(?<!\p{L})(?:selon|d['’]après|according to)|,\s\p{L}+)\s(?:l['’]article|(?:cet|cette|ce|this) \p{L}+)/giu;

/** Is the article itself what the sentence is about? */
export function isAboutItself(sentence: string, language: Language): boolean {
  return OF_ITSELF[language].test(sentence.replace(AS_SOURCE, ''));
}
