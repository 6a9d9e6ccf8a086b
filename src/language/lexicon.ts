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
  const bilingual = once(() => files.bilingual().flatMap(linesOf));
  const translations = {
    fr: once(() => new Relation(bilingual(), fromFrench(stemmers))),
    en: once(() => new Relation(bilingual(), fromEnglish(stemmers))),
  };
  const groups = (lists: Readonly<Record<Language, string>>) =>
    mapLanguages((lang) => once(() => new Relation(linesOf(lists[lang]), groupOf(lang, stemmers))));
  const families = groups(files.families);
  const synonyms = groups(files.synonyms);
  const expansions = once(() => readAbbreviations(files.abbreviations, stemmers));
  return {
    translations: (phrase, from) => translations[from]().get(phrase),
    families: (stem, language) =>
      families[language]()
        .get(stem)
        .flatMap((phrase) => (phrase.length === 1 ? phrase : [])),
    synonyms: (phrase, language) => synonyms[language]().get(phrase),
    expansions: (phrase) => expansions().get(phrase) ?? [],
    longestPhrase: LONGEST_PHRASE,
  };
}

function mapLanguages<T>(make: (language: Language) => T): Readonly<Record<Language, T>> {
  return { fr: make('fr'), en: make('en') };
}

function fromFrench(stemmers: Stemmers): LineFormat<Alternative> {
  return {
    language: 'fr',
    heads: (line) => [line.slice(0, Math.max(0, line.indexOf(':')))],
    pairs: (line) =>
      pairsOf(line, stemmers).map(({ french, english, trust }) => [
        french,
        { phrase: english, trust },
      ]),
  };
}

function fromEnglish(stemmers: Stemmers): LineFormat<Alternative> {
  return {
    language: 'en',
    heads: (line) => line.slice(line.indexOf(':') + 1).split(/[|,]/),
    pairs: (line) =>
      pairsOf(line, stemmers).map(({ french, english, trust }) => [
        english,
        { phrase: french, trust },
      ]),
  };
}

/** `tête: head, mind | lead`: a French head with each of its English alternatives. */
function pairsOf(line: string, stemmers: Stemmers) {
  const colon = line.indexOf(':');
  if (colon < 0) return [];
  const french = stemsOf(line.slice(0, colon), 'fr', stemmers);
  const senses = line.slice(colon + 1).split('|');
  return senses.flatMap((sense, at) =>
    sense.split(',').map((word) => ({
      french,
      english: stemsOf(word, 'en', stemmers),
      trust: at === 0 ? 1 : OTHER_SENSE,
    })),
  );
}

/** Words of equal standing: each member leads to the others. */
function groupOf(language: Language, stemmers: Stemmers): LineFormat<StemPhrase> {
  return {
    language,
    heads: (line) => line.split(','),
    pairs(line) {
      const members = line.split(',').map((word) => stemsOf(word, language, stemmers));
      return members.flatMap((member) =>
        members
          .filter((other) => other.length > 0 && other.join(' ') !== member.join(' '))
          .map((other): [StemPhrase, StemPhrase] => [member, other]),
      );
    },
  };
}

function readAbbreviations(files: readonly string[], stemmers: Stemmers) {
  const relation = new Map<string, StemPhrase[]>();
  const relate = (head: StemPhrase, phrase: StemPhrase) => {
    const key = head.join(' ');
    if (key !== '') relation.set(key, [...(relation.get(key) ?? []), phrase]);
  };
  for (const line of files.flatMap(linesOf)) {
    const [short = '', long = ''] = line.split('=');
    const head = [fold(short.trim()).replaceAll('.', '')];
    for (const expansion of long.split(';')) {
      for (const language of ['fr', 'en'] as const) {
        const phrase = stemsOf(expansion, language, stemmers);
        relate(head, phrase);
        relate(phrase, head);
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
