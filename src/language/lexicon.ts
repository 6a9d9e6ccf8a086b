import { fold } from './fold.ts';
import type { Language } from './language.ts';
import type { Stemmer } from './stem.ts';
import { tokenise } from './tokens.ts';

/** A word or phrase as its stems, in the order of the words. */
export type StemPhrase = readonly string[];

/** Another way to say a word, and how far it can be trusted (0 to 1). */
export interface Alternative {
  readonly phrase: StemPhrase;
  readonly trust: number;
}

/** The plain text files that the lexicon is read from. */
export interface LexiconFiles {
  /** `tête: head, mind | lead`: French head, English alternatives by sense. */
  readonly bilingual: () => readonly string[];
  readonly families: Readonly<Record<Language, string>>;
  readonly synonyms: Readonly<Record<Language, string>>;
  /** `OBS = Orange Business Services ; …`. */
  readonly abbreviations: readonly string[];
}

/** Relations between words. Keys are stems joined by a blank. */
export interface Lexicon {
  translations(phrase: string, from: Language): readonly Alternative[];
  families(stem: string, language: Language): readonly string[];
  synonyms(phrase: string, language: Language): readonly StemPhrase[];
  expansions(phrase: string): readonly StemPhrase[];
  /** The longest head phrase, in words. */
  readonly longestPhrase: number;
}

type Stemmers = Readonly<Record<Language, Stemmer>>;
type Relation<T> = Map<string, T[]>;

/** Trust in the senses of a head word after its first. */
const OTHER_SENSE = 0.7;
/** Words of the longest head that is looked for. */
const LONGEST_PHRASE = 4;

/** Reads at first use: a French question asked of French articles never opens the bilingual part. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Reads the lexicon's files. Lines beginning with `#` and blank lines are left out. */
export function readLexicon(files: LexiconFiles, stemmers: Stemmers): Lexicon {
  const translations = once(() => readBilingual(files.bilingual(), stemmers));
  const families = mapLanguages((lang) =>
    once(() => readGroups([files.families[lang]], lang, stemmers)),
  );
  const synonyms = mapLanguages((lang) =>
    once(() => readGroups([files.synonyms[lang]], lang, stemmers)),
  );
  const expansions = once(() => readAbbreviations(files.abbreviations, stemmers));
  return {
    translations: (phrase, from) => translations()[from].get(phrase) ?? [],
    families: (stem, language) =>
      (families[language]().get(stem) ?? []).flatMap((phrase) =>
        phrase.length === 1 ? phrase : [],
      ),
    synonyms: (phrase, language) => synonyms[language]().get(phrase) ?? [],
    expansions: (phrase) => expansions().get(phrase) ?? [],
    longestPhrase: LONGEST_PHRASE,
  };
}

/** The stems of a word or phrase, joined by blanks: a key of the lexicon. */
export function phraseKey(text: string, language: Language, stemmers: Stemmers): string {
  return stemsOf(text, language, stemmers).join(' ');
}

function mapLanguages<T>(make: (language: Language) => T): Readonly<Record<Language, T>> {
  return { fr: make('fr'), en: make('en') };
}

function readBilingual(files: readonly string[], stemmers: Stemmers) {
  const found: Readonly<Record<Language, Relation<Alternative>>> = { fr: new Map(), en: new Map() };
  for (const line of files.flatMap(linesOf)) {
    const colon = line.indexOf(':');
    if (colon < 0) continue;
    const head = stemsOf(line.slice(0, colon), 'fr', stemmers);
    for (const [sense, alternatives] of line
      .slice(colon + 1)
      .split('|')
      .entries()) {
      for (const word of alternatives.split(',')) {
        const phrase = stemsOf(word, 'en', stemmers);
        const trust = sense === 0 ? 1 : OTHER_SENSE;
        relate(found.fr, head, { phrase, trust });
        relate(found.en, phrase, { phrase: head, trust });
      }
    }
  }
  return found;
}

function relate<T>(relation: Relation<T>, head: StemPhrase, value: T): void {
  if (head.length === 0) return;
  const key = head.join(' ');
  const values = relation.get(key);
  if (values) values.push(value);
  else relation.set(key, [value]);
}

/** Groups of words of equal standing: each member leads to the others. */
function readGroups(files: readonly string[], language: Language, stemmers: Stemmers) {
  const relation: Relation<StemPhrase> = new Map();
  for (const line of files.flatMap(linesOf)) {
    const members = line.split(',').map((word) => stemsOf(word, language, stemmers));
    for (const member of members) {
      for (const other of members) {
        if (other.length > 0 && other.join(' ') !== member.join(' '))
          relate(relation, member, other);
      }
    }
  }
  return relation;
}

function readAbbreviations(files: readonly string[], stemmers: Stemmers) {
  const relation: Relation<StemPhrase> = new Map();
  for (const line of files.flatMap(linesOf)) {
    const [short = '', long = ''] = line.split('=');
    const head = [fold(short.trim()).replaceAll('.', '')];
    for (const expansion of long.split(';')) {
      for (const language of ['fr', 'en'] as const) {
        const phrase = stemsOf(expansion, language, stemmers);
        relate(relation, head, phrase);
        relate(relation, phrase, head);
      }
    }
  }
  return relation;
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
}

function stemsOf(text: string, language: Language, stemmers: Stemmers): string[] {
  return tokenise(text, language).map((token) => stemmers[language](token.form));
}
