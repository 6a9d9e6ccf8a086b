import { withoutFurnitureLines } from './furniture.ts';
import { LIMITS } from './limits.ts';

/** Links that sites put above every page; they are never a title. */
const CRUMB =
  /^(?:passer au contenu|aller au contenu|skip to (?:main )?content|accueil|home|menu|rechercher|search|se connecter|connexion|log ?in|sign in|s'abonner|subscribe|newsletters?|navigation|partager|share|retour|back)\b.{0,20}$/i;
const TRAIL = /\s[>›»|]\s/;
const HEADLINE = { minWords: 4, maxLength: 220 };

/** Lines above the first paragraph that may hold a headline. */
const MOST_LINES = 12;

/** Characters from the top that are looked at. */
const TOP = 10_000;

/** End of a sentence: not after an initial or a short abbreviation such as `M.` or `Dr.`. */
const SENTENCE_END = /(?<=[\p{Ll}\d%)»"”]{2})[.!?…]+["»”)]*(?=\s+["«“(]?\s*[\p{Lu}\d]|\s*$)/u;

/**
 * The headline of a plain text, crumbs of navigation skipped; undefined when it starts with its
 * first paragraph. The first line is the headline when it reads as one, else the first such line
 * with a blank line below, else the first short line that is no crumb.
 */
export function headlineOf(text: string): string | undefined {
  const lines = withoutFurnitureLines(text.slice(0, TOP))
    .split('\n')
    .map((line) => line.trim());
  const top = linesAboveParagraph(lines);
  const [first] = top;
  if (first && isHeadline(first.line)) return clean(first.line);
  const headline = top.find(({ line, next }) => isHeadline(line) && next === '');
  return clean((headline ?? top.find(({ line }) => !isCrumb(line)))?.line);
}

/** A title made of the first sentence, cut at a word. */
export function titleFromSentence(text: string): string {
  const line = text.slice(0, TOP).replace(/\s+/g, ' ').trim();
  const end = SENTENCE_END.exec(line);
  const sentence = end ? line.slice(0, end.index) : line;
  if (sentence.length <= LIMITS.madeTitle) return sentence;
  const cut = sentence.slice(0, LIMITS.madeTitle);
  return `${cut.slice(0, cut.lastIndexOf(' ') > 0 ? cut.lastIndexOf(' ') : undefined)}…`;
}

function linesAboveParagraph(lines: readonly string[]) {
  const paragraph = lines.findIndex(isParagraph);
  return lines
    .slice(0, paragraph < 0 ? lines.length : paragraph)
    .map((line, index) => ({ line, next: lines[index + 1] ?? '' }))
    .filter(({ line }) => line)
    .slice(0, MOST_LINES);
}

function isParagraph(line: string): boolean {
  return line.length > HEADLINE.maxLength || (/[^.][.]["»”]?$/.test(line) && line.includes(' '));
}

function isHeadline(line: string): boolean {
  return line.split(/\s+/).length >= HEADLINE.minWords && !isCrumb(line);
}

function isCrumb(line: string): boolean {
  return CRUMB.test(line.replaceAll('’', "'")) || TRAIL.test(line);
}

function clean(line: string | undefined): string | undefined {
  return line?.replace(/^#{1,6}\s+/, '').replace(/\s+/g, ' ');
}
