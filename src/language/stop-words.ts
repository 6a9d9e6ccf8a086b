import { fold } from './fold.ts';
import type { Language } from './language.ts';
import { stopword } from './libraries.ts';

/** Words of a question that say what is asked for, not what it is about; no article needs them. */
const QUESTION_WORDS: Readonly<Record<Language, string>> = {
  fr: `qui que quoi quel quels quelle quelles quand comment combien pourquoi où lequel laquelle
    lesquels lesquelles est-ce est ce dont donc afin ainsi alors après avant aussi autre autres
    chez comme contre depuis entre lors plus moins très peut peuvent doit doivent fait faire font
    sous sur vers hors dès si non oui y il elle ils elles on nous vous ça cela ceux celle celui
    celles leur leurs car or ni puis tout toute tous toutes quelque quelques plusieurs été sera
    c-à-d pk pq pkoi pourkoi koi ki cb sais savoir dis dire moi donne svp stp merci bonjour veux voudrais peux pouvez est-il
    va vont vas aller allait irait ira iront allez fut furent serait seraient t il n y a l d s qu j m hui aujourd etc cest quest doit doivent devait peut-on puis-je dit-on`,
  en: `who whom whose what which when where why how does did do done doing is are was were be been
    being am has have had having will would shall should can could may might must the a an and or
    of in on at by to from for with about as into onto than then that this these those there here
    it its he she they them his her their our your my me we us you i not no yes if so such also
    please tell let lets lot many much some any each other s t don doesn didn isn wasn aren weren
    upon per via between during while up down out off over under again further once`,
};

/** Is a form (lower case, accented or not) without content of its own in a question? */
export type StopWords = (form: string) => boolean;

/** The stop words of `stopword` (ISC) with the question words added, compared without accents. */
export function createStopWords(language: Language): StopWords {
  const list = language === 'fr' ? stopword.fra : stopword.eng;
  const kept = KEPT[language];
  const words = new Set(
    [...list, ...QUESTION_WORDS[language].split(/\s+/)].map(fold).filter((w) => !kept.has(w)),
  );
  return (form) => words.has(form) || words.has(fold(form));
}

/** Words that the published lists count as empty and that carry a question here. */
const KEPT: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: new Set<string>(),
  en: new Set([
    'make',
    'made',
    'came',
    'come',
    'get',
    'got',
    'take',
    'said',
    'most',
    'like',
    'before',
    'after',
  ]),
};
