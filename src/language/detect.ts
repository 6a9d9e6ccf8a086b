import { fold } from './fold.ts';
import type { Language } from './language.ts';

/** Words that only one of the two languages has, or has far more often. */
const MARKS: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: marks(`le la les un une des du de et est sont a au aux en dans pour par sur avec que qui quoi
    quel quelle quels quelles quand comment combien pourquoi ou il elle ils elles on ne pas plus ce
    cette ces cet son sa ses leur leurs mais donc l d qu c j n s m t ete etait y nous vous se je tu
    mon ma mes votre vos notre nos depuis chez selon entre apres avant sans sous deja aussi fait
    quelles lesquels lequel laquelle dont cest quest`),
  en: marks(`the an of and is are was were to in for by on with that which who whom whose what when
    where why how does did do has have had it its he she they his her their from at as this these
    those be been but not or if so about into after before between during than then there many much
    will would should can could may might my your our me us i you please tell`),
};

/** The language of a short text by its function words; undefined when they do not tell. */
export function detectLanguage(text: string): Language | undefined {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  let french = 0;
  let english = 0;
  for (const word of words.slice(0, 400)) {
    if (MARKS.fr.has(word)) french += 1;
    if (MARKS.en.has(word)) english += 1;
  }
  if (/[éèêëàâîïôûùçœ]/i.test(text)) french += 1;
  if (french === english) return undefined;
  return french > english ? 'fr' : 'en';
}

function marks(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}
