import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Model, readModel } from '../answer/model.ts';
import type { Languages } from '../answer/reading.ts';
import type { Language } from '../language/language.ts';
import { type LexiconFiles, readLexicon } from '../language/lexicon.ts';
import { createStemmer } from '../language/stem.ts';
import { createStopWords } from '../language/stop-words.ts';
import { readGlossary } from './glossary.ts';
import { projectFolder } from './project-folder.ts';

/** What the project ships for answering: word lists and learned weights. */
export interface Resources {
  readonly model: Model;
  readonly tools: Languages;
}

/** Is told of the lines of a glossary that cannot be read. */
type Warn = (message: string) => void;

/** Reads the word lists, a team's own glossary (a path) among them, and the weights. */
export function loadResources(glossary?: string, warn: Warn = () => undefined): Resources {
  const text = readFileSync(join(projectFolder(), 'src', 'answer', 'weights.json'), 'utf8');
  return { model: readModel(text), tools: loadLanguages(glossary, warn) };
}

/** The language tools alone: what training needs before there are weights. */
export function loadLanguages(glossary?: string, warn: Warn = () => undefined): Languages {
  const stemmers = perLanguage(createStemmer);
  const files = lexiconFiles(glossary === undefined ? [] : [readGlossary(glossary, warn)]);
  return {
    stemmers,
    stopWords: perLanguage(createStopWords),
    lexicon: readLexicon(files, stemmers),
  };
}

function lexiconFiles(own: readonly string[]): LexiconFiles {
  const folder = join(projectFolder(), 'src', 'language', 'data');
  const read = (...names: string[]) => readFileSync(join(folder, ...names), 'utf8');
  return {
    bilingual: () =>
      readdirSync(join(folder, 'lexicon'))
        .sort()
        .map((name) => read('lexicon', name)),
    families: perLanguage((language) => read(`families.${language}.txt`)),
    synonyms: perLanguage((language) => read(`synonyms.${language}.txt`)),
    abbreviations: [read('abbreviations.txt'), ...own],
  };
}

function perLanguage<T>(make: (language: Language) => T): Readonly<Record<Language, T>> {
  return { fr: make('fr'), en: make('en') };
}
