import type { Measure } from '../articles/library.ts';
import type { ExpressionKind } from '../language/expressions/index.ts';

/** Words that tell what a sum or a share is of, in French and English. */
const OF_MONEY: readonly (readonly [Measure, RegExp])[] = [
  [
    'revenue',
    /chiffres? d['’]affaires|recettes?|revenus?|ventes|factur\p{L}+|revenues?|sales|turnover|earn(?:ed|s|ings)/giu,
  ],
  [
    'profit',
    /bénéfices?|profits?|résultat (?:net|opérationnel)|pertes?|losses|loss|net income|ebitda/giu,
  ],
  [
    'funding',
    /aides?|subventions?|argent public|fonds|apport\p{L}*|ajout\p{L}*|financ\p{L}*|invest\p{L}*|inject\p{L}*|vers(?:e|é|ée|és|ées|er)|reçu\p{L}*|reçoit|mis(?:e|es)?|dotation|enveloppe|budgets?|dépens\p{L}*|lev(?:é|ée|er|ées)|money|raised|fund(?:s|ed|ing)?|grants?|received|gave|put|spen[dt]\p{L}*|aid/giu,
  ],
  [
    'price',
    /prix|tarifs?|rach(?:at|et\p{L}*)|acqui\p{L}*|coût\p{L}*|montant|valoris\p{L}*|price|bought|buy|costs?|valu(?:e|ed|ation)/giu,
  ],
];
const OF_SHARE: readonly (readonly [Measure, RegExp])[] = [
  [
    'stake',
    /capital|poss[éè]d\p{L}*|dét(?:ien|en)\p{L}*|parts?|actions?|actionnaires?|participation|rach(?:at|et\p{L}*)|repri\p{L}*|cèd\p{L}*|céd\p{L}*|appart\p{L}*|stakes?|own(?:s|ed)?|h[eo]ld(?:s|ing)?|shareh\p{L}*|shares?|bought|sold|acquir\p{L}*/giu,
  ],
  ['market', /marché|market/giu],
  [
    'growth',
    /croissance|croît|hausse|baiss\p{L}*|progress\p{L}*|augment\p{L}*|recul\p{L}*|growth|rose|fell|grew|grow|increas\p{L}*|declin\p{L}*/giu,
  ],
];

/** A word further away says nothing of the figure. Characters. */
const NEAR = 90;

/** What the figure at `start` to `end` of a sentence measures: the nearest word that tells. */
export function measureOf(
  sentence: string,
  {
    kind,
    start,
    end,
  }: { readonly kind: ExpressionKind; readonly start: number; readonly end: number },
): Measure | undefined {
  if (kind === 'duration') return undefined;
  // `2 millions de recettes`: of counts, only what is counted tells.
  if (kind === 'quantity') return nearestOf(OF_MONEY.slice(0, 2), sentence.slice(start, end), 0, 0);
  return nearestOf(kind === 'money' ? OF_MONEY : OF_SHARE, sentence, start, end);
}

function nearestOf(
  measures: typeof OF_MONEY,
  sentence: string,
  start: number,
  end: number,
): Measure | undefined {
  let found: Measure | undefined;
  let nearest = NEAR;
  for (const [measure, words] of measures) {
    for (const match of sentence.matchAll(words)) {
      const distance = distanceOf(sentence, match, start, end);
      if (distance < nearest) [found, nearest] = [measure, distance];
    }
  }
  return found;
}

/** In characters; infinite for a part of a word. */
function distanceOf(text: string, match: RegExpExecArray, start: number, end: number): number {
  const last = match.index + match[0].length;
  const isWord = !/\p{L}/u.test(text[match.index - 1] ?? ' ') && !/\p{L}/u.test(text[last] ?? ' ');
  if (!isWord) return Number.POSITIVE_INFINITY;
  return match.index < start ? start - last : match.index - end;
}

const NAME = String.raw`\p{Lu}[\p{L}\d’'-]*(?:\s(?:(?:de|des|du)\s|d['’])?\p{Lu}[\p{L}\d’'-]*){0,3}`;
/** `44,4 % de Cloudwatt`, `33.3% from Thales`: what a share is of, or whose it was. */
const WHOLE = new RegExp(
  String.raw`^\s*(?:(?:du capital|des parts|des actions|of the (?:capital|shares|company))\s)?(?:(?:de|du|des|of|from|in)\s(?:la\s|les?\s|the\s|l['’])?|d['’])${NAME}`,
  'u',
);
/** `Orange, dont l'État détient 23 %`. */
const OWNED = new RegExp(String.raw`${NAME},\s(?:dont|of which)\s[^,]*$`, 'u');

/**
 * The words after a share that say what it is a share of; empty where what stands before says it, and
 * undefined where nothing near does.
 */
export function wholeOf(
  sentence: string,
  { start, end }: { readonly start: number; readonly end: number },
): string | undefined {
  const [after] = WHOLE.exec(sentence.slice(end)) ?? [];
  if (after !== undefined) return after;
  return OWNED.test(sentence.slice(0, start)) ? '' : undefined;
}
