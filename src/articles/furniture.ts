import { fold } from '../language/fold.ts';
import { datelineOf } from './dateline.ts';
import { isNavigation } from './navigation.ts';

/** Longer lines are prose, whatever they begin with. Characters. */
const LONGEST = 300;

/** `À lire aussi :`; a line that ends in a full stop is a sentence of the article. */
const SEE_ALSO =
  /^(?:(?:a )?lire (?:aussi|egalement)|voir (?:aussi|egalement)|lire (?:la suite|l'article)|sur le meme (?:sujet|theme)|articles? (?:lies?|similaires?|associes?)|read (?:also|next|more)|also read|see also|related (?:articles?|stories|posts?)|you (?:may|might) also like)\b(?:.*[^.]|)$/;

const NETWORK =
  '(?:google|whatsapp|facebook|twitter|x|linkedin|instagram|youtube|telegram|mastodon|bluesky|threads|tiktok|pinterest|messenger|e-?mail|courriel|mail)';

/** The form for comments, calls to follow, to share and to subscribe, credits of pictures. */
const FORMS: readonly RegExp[] = [
  /^(?:laisse[rz] un commentaire|leave a (?:comment|reply))$/,
  /^(?:votre adresse (?:e-?mail|de messagerie) ne sera pas publiee|your e-?mail address will not be published)/,
  /^(?:les champs obligatoires sont (?:indiques|marques) (?:avec|d'un)|required fields are marked)/,
  new RegExp(`(?:suivez[- ]nous|follow us)\\b.*\\b${NETWORK}\\W*$`),
  /^(?:abonnez|inscrivez)-vous (?:a|gratuitement a) (?:notre|la|nos) (?:newsletters?|lettre)/,
  /^recevez (?:gratuitement |chaque (?:matin|jour|soir|semaine),? )?(?:notre|nos|la|les) (?:newsletters?|lettres? d'information)/,
  /^(?:subscribe|sign up) (?:to|for) (?:our|the) newsletters?/,
  /^(?:je m'abonne|s'abonner|s'inscrire|subscribe|sign up)\W*$/,
  /^(?:(?:credits? )?photos?|credits?|image credits?|photo by) ?[:©]|^©/,
  /^(?:partager|share)(?: (?:cet article|this article|cette page|this page))?\W*$/,
  new RegExp(`^(?:partager|share)\\b.{0,20} (?:sur|on|par|via|by) ${NETWORK}\\b.{0,60}$`),
];

const USES_COOKIES =
  /^(?:nous|notre site|nos partenaires et nous|nous et nos partenaires|ce site(?: web| internet)?|this (?:web)?site|we|our (?:web)?site|we and our partners)\b.{0,40}\b(?:utilis\w+|depos\w+|uses?)\b.{0,20}\bcookies\b/;
const GOES_ON =
  /^(?:en (?:poursuivant|continuant) (?:votre|a|la) .*\b(?:accept\w+|cookies)\b|by continuing to (?:use|browse) .*\b(?:accept|agree|consent)\b)/;
/** The words on the buttons of a banner: `Tout accepter`, `Continuer sans accepter`. Folded. */
const BUTTON_WORDS = new Set(
  `tout accepter acceptez j'accepte refuser continuer sans et fermer parametrer personnaliser gerer
   mes preferences choix cookies accept all reject decline deny got it manage settings ok en savoir
   plus learn more`.split(/\s+/),
);
const CONSENT = /\b(?:accept\w*|refuser|reject|decline|deny|got it|ok)\b/;
/** Two buttons at an end that no full stop parts from the sentence: `… votre visite Accepter Refuser`. */
const TWO_BUTTONS =
  /\b(?:accepter|accept|refuser|reject|decline)(?: tout| all)? (?:(?:tout|all) )?(?:accepter|refuser|reject|decline|parametrer|personnaliser)$/;

const LIST_MARK = /^[-*•]\s+/;
const LINK = /^\[.*\]\(\S*\)$/;

/**
 * Is a line of what sites put around a text: links to other articles, the form for comments, calls
 * to follow, the day of publication? It is no part of the article, and a quote of it answers
 * nothing. `next` is the line below: a banner has its buttons there.
 */
export function isFurniture(line: string, next = ''): boolean {
  if (line.length > LONGEST) return false;
  const content = plain(line);
  return (
    SEE_ALSO.test(content) ||
    FORMS.some((form) => form.test(content)) ||
    isBanner(content, next) ||
    isNavigation(content) ||
    datelineOf(line) !== undefined
  );
}

/** A text with blank lines in the place of furniture, to look for its title. */
export function withoutFurnitureLines(text: string): string {
  const lines = text.split('\n');
  return lines.map((line, at) => (isFurniture(line, lines[at + 1]) ? '' : line)).join('\n');
}

/**
 * `Nous utilisons des cookies. Accepter Refuser`. A page that tells about its cookies says the same
 * and has no buttons: it stays.
 */
function isBanner(content: string, next: string): boolean {
  if (GOES_ON.test(content) || areButtons(content)) return true;
  if (!content.includes('cookies') || !USES_COOKIES.test(content)) return false;
  const end = content.slice(content.search(/[^.!?…]*$/));
  return areButtons(end) || areButtons(plain(next.slice(0, LONGEST))) || TWO_BUTTONS.test(content);
}

function areButtons(content: string): boolean {
  if (!CONSENT.test(content)) return false;
  const words = content.split(/[^\p{L}']+/u).filter(Boolean);
  return words.every((word) => BUTTON_WORDS.has(word));
}

/** `À lire aussi :`, as a line or a heading: of such furniture, the links that follow are part. */
export function announcesLinks(furniture: string): boolean {
  return /:\W*$/.test(furniture) || /^\s*#/.test(furniture);
}

/** A line that is a link and nothing else. */
export function isLink(line: string): boolean {
  return line.length <= LONGEST && LINK.test(line.trim().replace(LIST_MARK, ''));
}

function plain(line: string): string {
  return fold(line.trim()).replace(/^[^\p{L}\p{N}©]+/u, '');
}
