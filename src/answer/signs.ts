import { isLink } from '../articles/furniture.ts';
import { isListed } from '../index/blocks.ts';
import type { Language } from '../language/language.ts';

/** `X est un…`. */
export const DEFINES: Readonly<Record<Language, RegExp>> = {
  fr: /\b(?:est|sont|était|désigne|signifie|consiste|s'agit) (?:un|une|des|le|la|les|l'|d')|\b(?:désigne|signifie|appelée?s?|dite?s?)\b/iu,
  en: /\b(?:is|are|was|were) (?:an?|the|one)\b|\b(?:refers to|means|known as|called|stands for)\b/i,
};

/** Words of why. */
export const REASONS: Readonly<Record<Language, RegExp>> = {
  fr: /\b(?:parce qu|car|puisqu|en raison|à cause|grâce à|faute de|afin d|pour (?:que|\p{L}+(?:er|ir|re))|expliqu|justifi|raisons?|motif|c'est pourquoi|ainsi|permet|provoqu|entraîn|en effet|résult)/iu,
  en: /\b(?:because|due to|since|thanks to|in order to|so that|reasons?|caused?|explain|justif|as a result|owing to|led to|leads to|therefore)\b/i,
};

const BACK: Readonly<Record<Language, RegExp>> = {
  fr: /^["'«“(\s]*(?:il|elle|ils|elles|ce dernier|cette dernière|ces derniers|celui-ci|celle-ci|ceux-ci|cela|ça|ce|cette|cet|ces|son|sa|ses|leurs?|c['’]est|lui|mais|or|et|en effet)(?![\p{L}\p{N}])/iu,
  en: /^["'“(\s]*(?:he|she|it|they|this|that|these|those|his|her|its|their|the latter|the former|but|and|so)(?![\p{L}\p{N}])/iu,
};

/** Does a sentence open with a word that points at something before it? */
export function opensPointingBack(text: string, language: Language): boolean {
  return BACK[language].test(text);
}

/** The end of a whole sentence, or of a line that announces something. */
export const ENDS = /[.!?…:]["'’»”)\]*_\s]*$/u;

/** Items and rows end without a full stop and are said all the same, except bare links. */
export function isSaid(passage: string): boolean {
  return isListed(passage) && !isLink(passage);
}
