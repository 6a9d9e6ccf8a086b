const names = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Elements that stand on lines of their own. */
export const BLOCKS = names(
  `address article aside blockquote body caption center dd details dialog div dl dt fieldset
   figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup html legend li main nav ol p
   pre section summary table tbody td tfoot th thead tr ul`,
);
/** Elements within a line. */
export const INLINE = names(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small
   span strike strong sub sup time tt u var`,
);
/** Elements whose content is no text of the article: programs, styles, menus and what is pressed. */
export const DROPPED = names(
  `script style noscript template iframe svg math object audio video canvas title nav button select
   textarea datalist`,
);
/** Elements without content. */
export const VOID = names('area base br col embed hr img input link meta param source track wbr');
/** Elements that authors need not close. */
const UNCLOSED = names('p li td th tr dt dd thead tbody tfoot html head body');
/** Blocks that hold running text: a line break within them is a blank. */
export const RUNNING = names(
  'p li td th dt dd caption figcaption legend summary h1 h2 h3 h4 h5 h6',
);

/** Is it the name of an element, with an end of its own where it needs one? */
export function isElement(name: string, closed: ReadonlySet<string>): boolean {
  if (VOID.has(name) || UNCLOSED.has(name)) return true;
  const isKnown = BLOCKS.has(name) || INLINE.has(name) || DROPPED.has(name);
  return isKnown && closed.has(name);
}
