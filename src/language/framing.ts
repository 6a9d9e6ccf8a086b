import { searchedOf } from './about.ts';

/** What people say around a question: no article needs it, and it asks nothing of its own. */

const GREETING = `re-?bonjour|bonjour|bonsoir|salut|coucou|all[oô]|hello|hi|hey|yo|hola|good (?:morning|afternoon|evening)`;
const ADDRESSED = `à tou(?:s|tes)|tout le monde|l['’]équipe|les amis|le bot|verbatim|all|everyone|everybody|team|there|folks|guys`;
/** What a question begins with: "Bonjour qui…" needs no comma, "Salut les copains" is a name. */
const OPENING = String.raw`[çc]a va|qu[ie']|quand|comment|combien|pourquoi|où|quel|est-ce|c['’]est|je\b|j['’]|peux|pouvez|pourr|tu\b|vous\b|wh(?:o|at|en|ere|y|ich)|how|can|could|is|are|do|does|did|i\b|please|tell`;
const REQUESTS = `(?:petite |quick |une )?question ?:|(?:est-ce que )?(?:tu|vous) (?:sais|savez|peux|pouvez|pourrais|pourriez) (?:me |nous )?(?:dire|expliquer|indiquer)|(?:peux-tu|pouvez-vous|pourrais-tu|pourriez-vous) (?:me |m['’]|nous )?(?:dire|expliquer|indiquer|rappeler)|dis-moi|dites-(?:moi|nous)|(?:je (?:voudrais|veux|souhaite|cherche à)|j['’]aimerais|on aimerait) (?:bien )?savoir|(?:sais-tu|savez-vous)|(?:can|could|would|will) you (?:please )?(?:tell (?:me|us)|explain|say)|(?:please )?tell (?:me|us)|do you know|(?:i['’]d|i would|we['’]d) like to know|i (?:want|need) to know|just wondering|any idea`;
/** "Que sait-on de X ?" asks for X. */
const ABOUT = `que (?:sait-on|savez-vous|sais-tu|savons-nous) (?:de|d['’]|du|des|sur|à propos d[eu])|qu['’](?:est-ce qu['’]on|est-ce que l['’]on|est-ce que vous) (?:sait|savez) (?:de|d['’]|du|des|sur)|(?:parle|parlez|raconte|racontez)[- ](?:moi|nous) (?:de|d['’]|du|des)|que disent les articles (?:de|d['’]|du|des|sur)|what (?:do|can) (?:we|you|the articles) (?:know|say|tell us|tell me) (?:about|of)|(?:tell (?:me|us)|talk) about|what about`;
const THANKS = String.raw`merci(?: (?:beaucoup|bien|infiniment|d['’]avance|par avance|à vous|à tous|pour (?:votre|ton) aide))*|s['’]il (?:te|vous) pla[iî]t|s\.?v\.?p\.?|s\.?t\.?p\.?|please|pls|plz|thanks(?: (?:a lot|so much|in advance|very much))?|thank you(?: (?:so much|very much|in advance))?|thx|cheers|(?:bonne|belle) (?:journée|soirée)|bien à vous|cordialement|best regards|have a (?:nice|good) day`;

const HOW_ARE_YOU = `(?:(?:comment )?[çc]a va(?: bien)?|comment (?:allez-vous|vas-tu|tu vas|vous allez)|how are you(?: doing)?(?: today)?)`;

const GAP = String.raw`[\s,;:!.…–—-]`;
/** A letter may not follow: `hi` begins `history`. */
const END = String.raw`(?![\p{L}\p{N}])`;

const BEFORE: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:${GREETING})${END}(?: (?:${ADDRESSED})${END})?(?:\s*[,;:!.…–—]+|\s*$|(?=\s+(?:${OPENING})))`,
    'iu',
  ),
  new RegExp(String.raw`^${HOW_ARE_YOU}${END}\s*(?:[,;:?!.…]+|$)`, 'iu'),
  new RegExp(`^(?:${THANKS})${END}${GAP}*[,:!.…]`, 'iu'),
  new RegExp(`^(?:${ABOUT})(?:(?<=['’])|${END})`, 'iu'),
  new RegExp(`^(?:${REQUESTS})(?:(?<=:)|${END})`, 'iu'),
];
const AFTER = new RegExp(String.raw`(?:^|${GAP}|[?])\s*(?:${THANKS})${END}[\s,;:!?.…)]*$`, 'iu');

/**
 * The question within a message: without greetings, thanks and "could you tell me", which would be
 * looked for in the articles, and a follow-up as the words to search for. Empty when there is
 * nothing else.
 */
export function withoutFraming(message: string): string {
  let text = searchedOf(message.trim());
  for (let before = ''; before !== text; ) {
    before = text;
    for (const pattern of BEFORE) text = text.replace(pattern, '').replace(LEFT_OVER, '');
    text = withoutThanks(text);
  }
  return text;
}

const LEFT_OVER = /^[\s,;:!.…–—]+/u;

/** Keeps the question mark that stood before the thanks. */
function withoutThanks(text: string): string {
  const thanks = AFTER.exec(text);
  if (!thanks || isAcronym(thanks[0], text)) return text;
  const kept = thanks[0].startsWith('?') ? 1 : 0;
  return text.slice(0, thanks.index + kept).trimEnd();
}

/** How a message is opened, to be answered in kind. */
export function courtesyIn(message: string): 'greeting' | 'thanks' | undefined {
  const text = message.trim();
  if (GREETS.test(text)) return 'greeting';
  return THANKED.test(text) ? 'thanks' : undefined;
}

const GREETS = new RegExp(`^(?:${GREETING}|${HOW_ARE_YOU})${END}`, 'iu');
const THANKED = new RegExp(`^(?:${THANKS})${END}`, 'iu');

/** "Le plan STP ?" asks for a name. */
function isAcronym(words: string, text: string): boolean {
  return /\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words) && /\p{Ll}/u.test(text);
}
