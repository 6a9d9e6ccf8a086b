import { fold } from '../language/fold.ts';

/** Longer lines are prose, whatever they begin with. Characters. */
const LONGEST = 300;

/** `À lire aussi :`; a line that ends in a full stop is a sentence of the article. */
const SEE_ALSO =
  /^(?:(?:a )?lire (?:aussi|egalement)|voir (?:aussi|egalement)|lire (?:la suite|l'article)|sur le meme (?:sujet|theme)|articles? (?:lies?|similaires?|associes?)|read (?:also|next|more)|also read|see also|related (?:articles?|stories|posts?)|you (?:may|might) also like)\b(?:.*[^.]|)$/;

/** The form for comments, calls to follow and to subscribe, credits of pictures. */
const FORMS: readonly RegExp[] = [
  /^(?:laisse[rz] un commentaire|leave a (?:comment|reply))$/,
  /^(?:votre adresse (?:e-?mail|de messagerie) ne sera pas publiee|your e-?mail address will not be published)/,
  /^(?:les champs obligatoires sont (?:indiques|marques) (?:avec|d'un)|required fields are marked)/,
  /(?:suivez[- ]nous|follow us)\b.*\b(?:google|whatsapp|facebook|twitter|x|linkedin|instagram|youtube|telegram|mastodon|bluesky|threads|tiktok)\W*$/,
  /^(?:abonnez|inscrivez)-vous (?:a|gratuitement a) (?:notre|la|nos) (?:newsletters?|lettre)/,
  /^(?:subscribe|sign up) (?:to|for) (?:our|the) newsletters?/,
  /^(?:(?:credits? )?photos?|credits?|image credits?|photo by) ?[:©]|^©/,
  /^(?:partager|share)(?: (?:sur|on|cet article|this article)\b.{0,60})?$/,
];

const LIST_MARK = /^[-*•]\s+/;
const LINK = /^\[.*\]\(\S*\)$/;

/**
 * Is a line of what sites put around a text: links to other articles, the form for comments, calls
 * to follow? It is no part of the article, and a quote of it answers nothing.
 */
export function isFurniture(line: string): boolean {
  if (line.length > LONGEST) return false;
  const content = plain(line);
  return SEE_ALSO.test(content) || FORMS.some((form) => form.test(content));
}

/** `À lire aussi :`: the links that follow belong to it. */
export function announcesLinks(line: string): boolean {
  return isFurniture(line) && /:\W*$/.test(line);
}

/** A line that is a link and nothing else. */
export function isLink(line: string): boolean {
  return line.length <= LONGEST && LINK.test(line.trim().replace(LIST_MARK, ''));
}

function plain(line: string): string {
  return fold(line.trim()).replace(/^[^\p{L}\p{N}©]+/u, '');
}
