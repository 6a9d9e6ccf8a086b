import { fold } from './fold.ts';
import type { Language } from './language.ts';
import { type LineFormat, Relation, type StemPhrase } from './relation.ts';
import type { Stemmer } from './stem.ts';
import { tokenise } from './tokens.ts';

export type { StemPhrase } from './relation.ts';

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
  const bilingual = once(() =>
    files
      .bilingual()
      .flatMap(linesOf)
      .filter((line) => line.includes(':')),
  );
  const translations = {
    fr: once(() => new Relation(bilingual(), fromFrench(stemmers))),
    en: once(() => new Relation(bilingual(), fromEnglish(stemmers))),
  };
  const groups = (lists: Readonly<Record<Language, string>>) =>
    mapLanguages((lang) => once(() => new Relation(linesOf(lists[lang]), groupOf(lang, stemmers))));
  const families = groups(files.families);
  const synonyms = groups(files.synonyms);
  const expansions = once(
    () => new Relation(files.abbreviations.flatMap(linesOf), abbreviation(stemmers)),
  );
  return {
    translations: (phrase, from) => translations[from]().get(phrase),
    families: (stem, language) =>
      families[language]()
        .get(stem)
        .flatMap((phrase) => (phrase.length === 1 ? phrase : [])),
    synonyms: (phrase, language) => synonyms[language]().get(phrase),
    expansions: (phrase) => expansions().get(phrase),
    longestPhrase: LONGEST_PHRASE,
  };
}

function mapLanguages<T>(make: (language: Language) => T): Readonly<Record<Language, T>> {
  return { fr: make('fr'), en: make('en') };
}

/** `tête: head, mind | lead`: a French head with its English alternatives, by sense. */
function fromFrench(stemmers: Stemmers): LineFormat<Alternative> {
  return {
    heads: (line) => [frenchOf(line)],
    stems: (line) => stemsOf(frenchOf(line), 'fr', stemmers),
    told: (line) =>
      englishOf(line).map(({ words, trust }) => ({
        phrase: stemsOf(words, 'en', stemmers),
        trust,
      })),
  };
}

/** The same lines, from English. */
function fromEnglish(stemmers: Stemmers): LineFormat<Alternative> {
  return {
    heads: (line) => line.slice(line.indexOf(':') + 1).split(/[|,]/),
    stems: (line, head) => stemsOf(englishOf(line)[head]?.words ?? '', 'en', stemmers),
    told: (line, head) => [
      {
        phrase: stemsOf(frenchOf(line), 'fr', stemmers),
        trust: englishOf(line)[head]?.trust ?? 0,
      },
    ],
  };
}

function frenchOf(line: string): string {
  return line.slice(0, line.indexOf(':'));
}

function englishOf(line: string): { readonly words: string; readonly trust: number }[] {
  const senses = line.slice(line.indexOf(':') + 1).split('|');
  return senses.flatMap((sense, at) =>
    sense.split(',').map((words) => ({ words, trust: at === 0 ? 1 : OTHER_SENSE })),
  );
}

/** Words of equal standing: each leads to the others. */
function groupOf(language: Language, stemmers: Stemmers): LineFormat<StemPhrase> {
  const stems = (words = '') => stemsOf(words, language, stemmers);
  return {
    heads: (line) => line.split(','),
    stems: (line, head) => stems(line.split(',')[head]),
    told(line, head) {
      const members = line.split(',').map(stems);
      const own = members[head]?.join(' ');
      return members.filter((member) => member.length > 0 && member.join(' ') !== own);
    },
  };
}

/** `OBS = Orange Business Services ; …`: the short form leads to the long ones, and they to it. */
function abbreviation(stemmers: Stemmers): LineFormat<StemPhrase> {
  const shortOf = (line: string) => [
    fold(line.split('=', 1)[0] ?? '')
      .trim()
      .replaceAll('.', ''),
  ];
  // Each long form twice: as French and as English words.
  const longOf = (line: string) =>
    (line.split('=')[1] ?? '').split(';').flatMap((words) => [words, words]);
  const stems = (words: string, at: number) => stemsOf(words, at % 2 === 0 ? 'fr' : 'en', stemmers);
  return {
    heads: (line) => [...shortOf(line), ...longOf(line)],
    stems: (line, head) =>
      head === 0 ? shortOf(line) : stems(longOf(line)[head - 1] ?? '', head - 1),
    told: (line, head) => (head === 0 ? longOf(line).map(stems) : [shortOf(line)]),
  };
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => !line.startsWith('#') && /\S/.test(line));
}

function stemsOf(text: string, language: Language, stemmers: Stemmers): string[] {
  return tokenise(text, language).map((token) => stemmers[language](token.form));
}
