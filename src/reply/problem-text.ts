import type { Problem } from '../articles/library.ts';
import type { Locale } from '../language/language.ts';

/** What the readers of articles say in English, and how it is said in French. `$1` is what they name. */
const FRENCH: readonly (readonly [RegExp, string])[] = [
  [
    /^The file is no text, or its encoding is unknown\.$/,
    'Ce fichier n’est pas du texte, ou son encodage est inconnu.',
  ],
  [/^Save the file again as UTF-8\.$/, 'Enregistrez-le à nouveau en UTF-8.'],
  [/^The file is empty\.$/, 'Le fichier est vide.'],
  [/^The article holds no text\.$/, 'L’article ne contient aucun texte.'],
  [/^Write (?:the article|it), or remove the file\.$/, 'Écrivez l’article, ou retirez le fichier.'],
  [/^The line is no JSON object\.$/, 'La ligne n’est pas un objet JSON.'],
  [
    /^The line holds no article: it has no "text"\.$/,
    'La ligne ne contient pas d’article : il lui manque « text ».',
  ],
  [/^Write one article a line: (.*)\.$/, 'Écrivez un article par ligne : $1.'],
  [
    /^The line has more than (.*) MB; it is skipped\.$/,
    'La ligne fait plus de $1 Mo ; elle est ignorée.',
  ],
  [
    /^The file has (.*) MB; from (.*) MB on a file is skipped\.$/,
    'Le fichier fait $1 Mo ; à partir de $2 Mo, un fichier est ignoré.',
  ],
  [/^Split it into several articles\.$/, 'Partagez-le en plusieurs articles.'],
  [/^It cannot be read \((.*)\)\.$/, 'Il ne peut pas être lu ($1).'],
  [/^Give the bot permission to read it\.$/, 'Donnez au bot le droit de le lire.'],
  [
    /^The front matter line (.*) is no "key: value"; it cannot be read\.$/s,
    'La ligne $1 de l’en-tête n’a pas la forme « clé: valeur » ; elle ne peut pas être lue.',
  ],
  [/^Correct the line or take it out\.$/, 'Corrigez la ligne ou retirez-la.'],
  [
    /^The front matter of (.*) is broken YAML; it cannot be read\.$/s,
    'L’en-tête $1 n’est pas du YAML correct ; il ne peut pas être lu.',
  ],
  [/^Put the value on one line\.$/, 'Mettez la valeur sur une ligne.'],
  [
    /^The front matter of (.*) is longer than (.*) characters\.$/s,
    'L’en-tête $1 fait plus de $2 caractères.',
  ],
  [/^Move it into the text, below the front matter\.$/, 'Mettez-le dans le texte, sous l’en-tête.'],
  [
    /^The id (.*) was used before; this one is skipped\.$/s,
    'L’id $1 est déjà pris ; cet article est ignoré.',
  ],
  [/^Give each article an id of its own\.$/, 'Donnez à chaque article un id à lui.'],
  [/^(\d+) more problems like these\.$/, 'Et $1 problèmes du même genre.'],
  [/^The folder of the corpus is gone\.$/, 'Le dossier des articles a disparu.'],
  [
    /^Put it back, or start the bot with another\.$/,
    'Remettez-le, ou lancez le bot avec un autre.',
  ],
  [/^It is no ordinary file\.$/, 'Ce n’est pas un fichier ordinaire.'],
  [/^Remove it, or put a file in its place\.$/, 'Retirez-le, ou mettez un fichier à sa place.'],
  [/^The symbolic link leads nowhere\.$/, 'Le lien symbolique ne mène nulle part.'],
  [/^Remove it, or put the file in its place\.$/, 'Retirez-le, ou mettez le fichier à sa place.'],
  [
    /^The symbolic link leads out of the corpus\.$/,
    'Le lien symbolique mène hors du dossier des articles.',
  ],
  [/^Copy what it leads to in its place\.$/, 'Copiez à sa place ce à quoi il mène.'],
];

/** Why a file is rejected and what to do, in the reader's language; as it is where that is not known. */
export function problemText({ message, remedy }: Problem, locale: Locale): string {
  return [message, remedy].map((said) => (locale === 'fr' ? inFrench(said) : said)).join(' ');
}

function inFrench(said: string): string {
  const [english, french] = FRENCH.find(([pattern]) => pattern.test(said)) ?? [];
  return english === undefined || french === undefined ? said : said.replace(english, french);
}
