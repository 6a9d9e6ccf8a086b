import { fold } from '../language/fold.ts';
import type { Language, Range } from '../language/language.ts';
import { tokenise } from '../language/tokens.ts';
import type { Sentence } from './sentences.ts';

/** Words that narrow nothing: function words, how something is decided, how a figure is stated. */
const HARMLESS: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: words(`a ai ont avait avaient eu est sont etait etaient ete etre fut furent sera seront et ou mais
    donc or ni car que le la les l un une des de du d au aux ce cet cette ces c son sa ses leur leurs en
    dans par pour sur sous avec vers chez qui dont y il elle ils elles on se s n plus moins environ pres
    quelque quelques alors deja ensuite puis ainsi aussi desormais officiellement exactement precisement
    reellement realite effet fait faits total montant somme adopte adoptee adopter vote votee voter
    conseil municipal municipale atteint atteignait atteindra eleve elevait elevera montait represente
    fixe fixee chiffre chiffree deux trois quatre
    partenaires fondateurs groupes societes entreprises voix contre abstention abstentions nombre euros dollars`),
  en: words(`a an the of in to on at by for from with and or but as it its he she they their his her were
    was is are be been being has have had did do does will shall that which who about around some nearly
    more less than fact actually exactly officially council adopted voted reached reaches stands stood
    amounts amounted set total sum against
    votes two three four partners founders companies`),
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

/** Who is quoted without a name: `selon la police`, `according to officials`. */
const ACCORDING =
  /^(?:Selon|D['’]après|According to)\s[^,]*,|,\s(?:selon|d['’]après|according to)\s[^,]*/gu;
/** `, affirme l'opposant`: what remains of it beside the name. */
const SAID =
  /,\s(?:(?:a|ont|avait)\s)?\p{Ll}+(?:e|ent|é|ait|aient|it|d|s)\s(?:(?:la|le|les|the)\s|l['’])?(?:[\p{Ll}-]+\s){0,3}(?=\p{Lu})[^,]*/gu;

/**
 * The words in a part of a sentence that are none of `known`: what may narrow what it states. Two claims with
 * other words beside their figures may well speak of two things.
 */
export function restOf(
  sentence: Sentence,
  known: readonly Range[],
  within: Range,
): ReadonlySet<string> {
  const { text, lang } = sentence.candidate.owner.article;
  const own = text.slice(sentence.start, sentence.end);
  const aside = [...own.matchAll(ACCORDING), ...own.matchAll(SAID)].map(({ index, 0: said }) => ({
    start: sentence.start + index,
    end: sentence.start + index + said.length,
  }));
  const apart = [...known, ...aside];
  const words = tokenise(own, lang).filter(({ start, form }, at, all) => {
    const place = sentence.start + start;
    // `Ariane 5` is not Ariane 6; other figures are compared as such.
    const counts = /^\d/.test(form) && all[at - 1]?.capital !== true;
    return !counts && isWithin(place, within) && !apart.some((one) => isWithin(place, one));
  });
  return new Set(
    words
      .map(({ form }) => fold(form))
      .filter((word) => !HARMLESS[lang].has(word))
      .map(bare),
  );
}

function isWithin(place: number, { start, end }: Range): boolean {
  return place >= start && place < end;
}

/** Without the ends of number and gender. */
function bare(word: string): string {
  return word.replace(/(?<=..)(?:es|e|s)$/, '');
}
