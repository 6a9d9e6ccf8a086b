import type { Language } from '../language/language.ts';

/** Shorter sentences carry no news; longer ones are not read. Characters. */
const SHORTEST = 35;
const LONGEST = 320;

/** The end of a word; `\b` knows no accents. */
const END = String.raw`(?![\p{L}\p{N}])`;
/** Openings that point back at a sentence which the reader does not see. */
const POINTS_BACK: Readonly<Record<Language, RegExp>> = {
  fr: new RegExp(
    `^(?:${[
      String.raw`ils?(?! y a\b| faut\b| faudra\b)|elles?|on|cela|ça|ceci|c'est|c'était|celles?(?:-ci|-là)?`,
      'celui(?:-ci|-là)?|ceux(?:-ci|-là)?|ce(?:tte)? derni(?:er|ère)|ces derni(?:er|ère)s|lui',
      `(?:ce|cet|cette|ces)(?! (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|soir|mois|week-end|semaine|année|été|hiver|automne|printemps)${END})`,
      "son|sa|ses|leurs?|y|en effet|en outre|en revanche|au contraire|à l'inverse|par ailleurs|par conséquent",
      "mais|or|donc|car|et|ou|puis|ensuite|enfin|ainsi|aussi|cependant|toutefois|pourtant|néanmoins|d'ailleurs",
      "de plus|de même|de son côté|de leur côté|pour sa part|quant à|dès lors|d'autres?|d'autre part|résultat|du coup|bref|sauf que|reste que|alors(?! que)",
      "(?:selon|pour|d'après|avec|chez) (?:lui|elle|eux|elles)|tel(?:le)?s? (?:est|sont|était|étaient)",
    ].join('|')})${END}`,
    'iu',
  ),
  en: new RegExp(
    `^(?:${[
      'it|he|she|they|him|we|you|one of them|its|his|her|their|those|these|that|the latter|the former|such',
      `this(?! (?:week|month|year|morning|evening|monday|tuesday|wednesday|thursday|friday|saturday|sunday|summer|winter|autumn|spring)${END})`,
      'but|and|or|so|yet|still|then|thus|also|however|meanwhile|moreover|furthermore|instead|therefore|besides|nevertheless|otherwise',
      'in addition|as a result|in contrast|by contrast|for (?:its|his|her|their) part|that said|in turn|other|others|another',
      'according to (?:him|her|them|it)|for (?:him|her|them)',
    ].join('|')})${END}`,
    'iu',
  ),
};
/** The same anywhere in the sentence. */
const REFERS_BACK =
  /\bce(?:tte)? derni(?:er|ère)\b(?! (?:lundi|mois|trimestre))|\b(?:celui|celle|ceux|celles)-(?:ci|là)\b|\bthe (?:latter|former)\b(?! \p{L}+ (?:of|minister|president|chief))/iu;
/** What a page says of itself: captions, dates of its making, calls to read on. */
const FURNITURE = new RegExp(
  `^(?:(?:crédits?|photos?|images?|illustration|vidéo|credits?|picture|video)(?: photos?)? ?[:©]|©|(?:${[
    '(?:publiée?|mise? (?:à jour|en ligne)|published|updated|posted) (?:le|à|hier|on|at|by)',
    'à lire|(?:lire|voir|écouter|regarder) (?:aussi|également|la suite)|pour aller plus loin',
    '(?:cliquez|abonnez-vous|inscrivez-vous|retrouvez|suivez|téléchargez|partagez)',
    'read (?:more|also)|see also|sign up|subscribe|click|follow us|(?:reporting|editing|photo) by',
  ].join('|')})${END})`,
  'iu',
);
/** `Jeudi, elle a annoncé…`, `Selon Belvolt, il…`: a circumstance, then a pronoun as subject. */
const CIRCUMSTANCE = [
  'après|à|au|aux|avant|chez|d.après|dans|depuis|dès|en|hier|lors|par|pendant|pour|selon|sur',
  '(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|après-demain|demain|aujourd.hui',
  'according|after|at|before|by|during|for|from|in|last|on|since|today|under|with|yesterday',
].join('|');
const PRONOUN = '(?:ils?|elles?|lui|on|he|she|they|it)';
const EARLY_PRONOUN = new RegExp(
  `^(?:(?:${CIRCUMSTANCE}) [^,;]{2,60}, |(?:tout )?en \\p{L}+ant [^;]{2,80}, |\\p{L}+, |c(?:e|ette) [\\p{L}-]+,? )${PRONOUN} `,
  'iu',
);
/** `», a-t-il dit`, `” she said`: speech whose speaker is somebody that was named before. */
const SPOKEN_BACK = /[»”"],?\s*(?:\p{L}+-(?:t-)?(?:ils?|elles?)(?!\p{L})|(?:he|she|they) \p{L}+)/iu;
/** `la seconde fois.Le maire`, `une relation difficileLes deux`: two lines that lost what parted them. */
const GLUED =
  /\p{Ll}[.?!]["»”]?["«“]?\p{Lu}\p{Ll}|\p{L} ?[?!]\p{Ll}|\p{Ll}(?:Les?|La|Des|Une?|Ils?|Elles?|Ce|Cette|En|Dans|Pour|Par|Sur|Avec|Après|Depuis|Deux|Mais|Selon|The|This|In)(?= )/u;
const ENDS = /[.!…]["'’»”)\]]*$/u;
/** Speech and what parts it. */
const SPOKEN = /«[^»]*»|“[^”]*”|"[^"]*"|\P{L}/gu;
/** Fewer letters beside what is spoken name no speaker. */
const NAMING = 4;

/**
 * Can a reader who sees nothing else understand the sentence? Surface signs only: it is whole, no
 * question, of a readable length, and opens neither with a pronoun or connective that points back
 * nor as speech without a speaker.
 */
export function standsAlone(sentence: string, language: Language): boolean {
  const plain = sentence.replaceAll('’', "'");
  if (plain.length < SHORTEST || plain.length > LONGEST || /\n\s*\n/.test(plain)) return false;
  if (!/^["'«“([\s]*[\p{Lu}\p{N}]/u.test(plain) || !ENDS.test(plain)) return false;
  if (plain.replace(SPOKEN, '').length < NAMING || !isBalanced(plain)) return false;
  if (SPOKEN_BACK.test(plain) || GLUED.test(plain) || FURNITURE.test(plain)) return false;
  const opening = plain.replace(/^["«“(\s\u00a0\u202f]+/u, '');
  if (POINTS_BACK[language].test(opening) || REFERS_BACK.test(plain)) return false;
  return !EARLY_PRONOUN.test(opening);
}

const PAIRS = [
  ['«', '»'],
  ['“', '”'],
  ['(', ')'],
  ['[', ']'],
] as const;

/** A sentence with half a quotation or bracket was cut out of a larger whole. */
function isBalanced(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1;
  return PAIRS.every(([open, close]) => count(open) === count(close)) && count('"') % 2 === 0;
}
