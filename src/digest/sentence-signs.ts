import type { Language } from '../language/language.ts';

/** Who or what is meant stands in another sentence, be it the headline. */
const ROLES: Readonly<Record<Language, RegExp>> = {
  fr: new RegExp(
    `^(?:(?:selon|d'après|pour) [^,;]{2,60}, )?(?:${[
      "l'(?:homme(?: d'affaires)?|intéressée?|accusée?|adolescente?|ancien(?:ne)? (?:premi(?:er|ère) )?\\p{Ll}+)",
      "l'(?:entreprise|éditeur|opérateur|enseigne|établissement|appareil|accord|opération|administration)",
      '(?:la|le|les) (?:jeunes? )?(?:femmes?|hommes?|couple|suspects?|victimes?|prévenue?s?|fillette|garçon)',
      '(?:la|le|les) (?:groupe|société|compagnie|firme|constructeur|fabricant|direction|ministre|président|maire|patron)',
      '(?:la|le|les) (?:mesure|texte|projet|décision|loi|site|service|produit|candidate?|\\p{Ll}+naire)s?',
    ].join(
      '|',
    )}) (?:an?|ont|av\\p{Ll}+|est|sont|ét\\p{Ll}+|ser\\p{Ll}+|aur\\p{Ll}+|doi\\p{Ll}+|n'|ne |s'|se |lui )`,
    'iu',
  ),
  en: /^the (?:group|company|firm|maker|minister|president|man|woman|couple|suspect|victim|measure|plan|deal|site|service|product) (?:has|have|had|is|are|was|were|will|would|said|says|did|does|could|must) /iu,
};

/** Is its subject a role alone, `Le groupe a…`, `La victime était…`, that others fill as well? */
export function namesRoleOnly(sentence: string, language: Language): boolean {
  return ROLES[language].test(sentence.replaceAll('’', "'"));
}

/** `PARIS (Reuters) - `: where and by whom, before the first sentence of a dispatch. */
const DATELINE =
  /^\p{Lu}[\p{L}'’ ./-]{1,40}(?:, [^()]{1,30})? \(\p{Lu}[\p{L} /.-]{1,20}\) ?[-–—:]{1,2} ?(?=["'«“]?\p{Lu})/u;

/** How many characters of a sentence are the dateline of an agency. */
export function datelineOf(sentence: string): number {
  return DATELINE.exec(sentence)?.[0].length ?? 0;
}
