import { fold } from '../language/fold.ts';

/** What stands in the menus of sites and says nothing of their articles. Folded. */
const PLACES = new Set(
  `accueil|home|menu|contact|contacts|contactez-nous|nous contacter|contact us|se connecter
   |connexion|deconnexion|mon compte|my account|log in|login|log out|sign in|sign up|s'inscrire
   |s'abonner|subscribe|rechercher|recherche|search|plan du site|sitemap|mentions legales
   |legal notice|a propos|qui sommes-nous|about|about us|politique de confidentialite|confidentialite
   |privacy|privacy policy|cookies|gestion des cookies|cgu|cgv|conditions generales|terms
   |terms of use|newsletter|newsletters|rss|aller au contenu|passer au contenu|skip to content
   |skip to main content|retour|back|actualites|actu|news|partager|share`
    .split('|')
    .map((place) => place.trim()),
);
const HOME = /^(?:accueil|home)$/;
const HERE = /^(?:vous etes ici|you are here)\s*:/;
/** Between the places of a bar: `Accueil | Actu | Sport`. */
const BAR = /\s+[|·•]\s+/;
/** Between those of a trail: `Accueil > Économie > Entreprises`. */
const TRAIL = /\s+[>›»]\s+/;
const SEPARATED = /[|·•>›»:]/;
/** A label is short and no sentence. */
const LABEL = { characters: 40, words: 5 } as const;
/** A list with fewer entries is no menu, nor one with fewer places among them. */
const FEWEST = { entries: 3, places: 2 } as const;
const LINK = /^!?\[([^\]]*)\]\([^()\s]*\)$/;

/** Is a folded line a bar or a trail of places of a site? */
export function isNavigation(content: string): boolean {
  if (!SEPARATED.test(content)) return false;
  if (HERE.test(content)) return true;
  const bar = content.split(BAR);
  if (bar.length >= FEWEST.entries) return isMenuOf(bar.map((entry) => entry.trim()));
  const [first = '', ...rest] = content.split(TRAIL);
  return rest.length > 0 && HOME.test(first) && rest.slice(0, -1).every(isLabel);
}

/**
 * Are the items of a list, without their marks, the menu of a site? Each is a label, and several
 * name what only menus name: what people must bring is listed in labels too.
 */
export function isMenu(items: readonly string[]): boolean {
  const entries = items.map((item) => fold(item.trim()).replace(LINK, '$1').trim());
  return entries.length >= FEWEST.entries && isMenuOf(entries);
}

function isMenuOf(entries: readonly string[]): boolean {
  const places = entries.filter((entry) => PLACES.has(entry));
  return places.length >= FEWEST.places && entries.every(isLabel);
}

function isLabel(entry: string): boolean {
  const { characters, words } = LABEL;
  return (
    entry.length <= characters && entry.split(/\s+/).length <= words && !/[\d.:;!?]/.test(entry)
  );
}
