import type { Article } from '../articles/article.ts';
import { fold } from '../language/fold.ts';
import type { Language, Range } from '../language/language.ts';
import { tokenise } from '../language/tokens.ts';

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

/** Whoever stands after these is quoted, not told of. */
const SAID_BY: Readonly<Record<Language, RegExp>> = {
  fr: /(?<!\p{L})(?:[Ss]elon|[Dd]['’]après|(?:cité|repris|relayé|rapporté|interrogé|révélé|publié)e?s? par|auprès de|[ÀA] en croire|à en croire|(?:déclar|dit|confirm|indiqu|annonc|expliqu|assur)(?:é|e)?(?:\s[^,.;:]{0,30})?\s(?:à|au|aux))(?:\s+\p{Ll}+){0,3}\s+(?:[ld]['’])?$/u,
  en: /(?<!\p{L})(?:[Aa]ccording to|(?:quoted|cited|reported|revealed|published) by|told)(?:\s+\p{Ll}+){0,3}\s+$/u,
};
const SPEECH_FR =
  'rapport|indiqu|précis|rappel|affirm|assur|estim|jug|expliqu|soulign|signal|racont|ajout|not|rel[eè]v|constat|annon|relat|poursui|comment|conclu|tranch|averti|suggèr|écri|confi|déclar|dit|dis|révèl|résum|avanc|observ|souten|nuanc';
const SPEECH_EN =
  'report|wr[io]t|recall|sa[iy]|add|not|explain|claim|announc|reveal|warn|argu|estimat|stat|conclud|tell|told';
/** `…, rapporte l'AFP`: whoever follows says what stands before. */
const INVERTED: Readonly<Record<Language, RegExp>> = {
  fr: new RegExp(
    String.raw`(?:,|[»"”])\s+(?:(?:a|ont|avait|avaient)\s+)?(?:${SPEECH_FR})\p{L}*(?:\s(?:encore|aussi|de son côté))?\s+(?:(?:(?:la|le|les)\s|l['’])(?:[\p{Ll}-]+\s){0,3})?$`,
    'u',
  ),
  en: new RegExp(String.raw`(?:,|["”])\s+(?:${SPEECH_EN})\p{L}*\s+(?:the\s)?$`, 'u'),
};
/** `, BFM Business reported`. */
const SAYS_AFTER = new RegExp(
  String.raw`^\s+(?:${SPEECH_EN})\p{L}*(?:\s+in\s[\p{L}\d\s]+)?\s*[.,;]?$`,
  'u',
);
/** What a publisher does as the subject of a sentence, past its date or a remark: it reports. */
const REPORTING: Readonly<Record<Language, RegExp>> = {
  fr: new RegExp(
    String.raw`^(?:\s*\([^)]*\))?(?:\s*,[^,;.]{0,60},)?\s+(?:(?:le|la|les|l['’]|y|en|n['’]en|a|ont|avait|avaient|parle|plutôt)\s*)*(?:${SPEECH_FR}|compt|retien|situ|nomm|parl|énum|présent|décri|évoqu|publi|donn|attribu|cit|désign|class|compar|mention|pla[cç]|chiffr|voi|repr[ei]n|part|montr|confirm)`,
    'u',
  ),
  en: new RegExp(
    String.raw`^(?:\s*\([^)]*\))?(?:\s*,[^,;.]{0,60},)?\s+(?:also\s|both\s)?(?:${SPEECH_EN}|count|put|quot|cit|describ|list|speak|spoke|nam|trac)`,
    'u',
  ),
};
/** Between two that are quoted together: `selon BFM Business (2015) et Les Echos`. */
const ALSO_SAID =
  /^(?:\s*\([^)]*\))?\s*(?:(?:et|and|,|puis)|,? ?(?:cité|repris)e?s? par|,? (?:quoted|republished) by)\s*(?:(?:plus tard|la|le|les|the)\s+|,|l['’])*$/u;

/** Where a sentence writes the name of a publisher, whether or not it is read as a name. */
export function publishersIn(
  { text, lang }: Article,
  { start, end }: Range,
  publishers: ReadonlySet<string>,
): Range[] {
  const tokens = tokenise(text.slice(start, end), lang);
  const words = tokens.map(({ form }) => fold(form));
  return [...publishers].flatMap((publisher) => {
    const name = tokenise(publisher, lang).map(({ form }) => fold(form));
    return tokens.flatMap((token, at) => {
      const last = tokens[at + name.length - 1];
      const isHere = name.length > 0 && name.every((word, step) => words[at + step] === word);
      return isHere && last && token.capital !== false
        ? [{ start: token.start + start, end: last.end + start }]
        : [];
    });
  });
}

/** Those names of a sentence that it quotes: they say what it tells, and have no part in it. */
export function quotedIn(
  names: readonly Range[],
  article: Article,
  sentence: Range,
  publishers: ReadonlySet<string>,
): Range[] {
  const found: Range[] = [];
  for (const name of names) {
    const before = article.text.slice(sentence.start, name.start);
    const after = article.text.slice(name.end, sentence.end);
    const last = found.at(-1);
    const link = last === undefined ? '' : article.text.slice(last.end, name.start);
    const isPublisher = publishers.has(fold(article.text.slice(name.start, name.end)));
    const says = isPublisher && REPORTING[article.lang].test(after);
    const isListed = !link.includes(',') && !SUBJECT.test(after);
    const follows = ALSO_SAID.test(link) && (isPublisher || isListed);
    const isTold = !isPublisher && TOLD_OF.test(after);
    if (follows || says || (!isTold && isSpeaker(before, after, article.lang))) found.push(name);
  }
  return found;
}
/** `explique Claire Morel, qui dirige…`, `…, présidente de…`: who speaks is told of as well. */
const TOLD_OF = /^,\s(?!(?:selon|le|la|les|en|dans|à|au|the|in|on|at)\s)\p{Ll}/u;

/** `selon SFR, Orange a racheté…`: what a verb follows begins what is said. */
const SUBJECT =
  /^\s+(?:a|ont|est|sont|avait|avaient|has|have|is|was|were|had|\p{Ll}+(?:ra|ront|ed))(?!\p{L})/u;

function isSpeaker(before: string, after: string, language: Language): boolean {
  if (SAID_BY[language].test(before) || INVERTED[language].test(before)) return true;
  return language === 'en' && /,\s*(?:the )?$/.test(before) && SAYS_AFTER.test(after);
}

/** Does a question ask who says or reveals something? Then whoever is quoted may be the answer. */
export function asksWhoSays(question: string): boolean {
  return ASKS_WHO_SAYS.test(fold(question));
}
const ASKS_WHO_SAYS =
  /\b(?:revel\p{L}*|rapport(?:e|er)|annonc\p{L}*|dit|disent|disait|affirm\p{L}*|declar\p{L}*|ecri[tvr]\p{L}*|publi(?:e|er|s\p{L}*)|racont\p{L}*|expliqu\p{L}*|media|journal|journaux|agence|sources?|selon qui|d'apres qui|reveal\p{L}*|report\p{L}*|announc\p{L}*|sa(?:id|ys?)|told|wrote|claim\p{L}*|newspaper|outlet)\b/u;
