import { fold } from '../language/fold.ts';
import { LANGUAGES, type Language } from '../language/language.ts';
import type { Stemmer } from '../language/stem.ts';
import { FlatStrings } from './flat-strings.ts';
import { Grouping } from './grouping.ts';

/** Gives every distinct string a small number: first those of a saved index, then what is new. */
export class Interner {
  readonly #saved: FlatStrings;
  readonly #added: string[] = [];
  readonly #ids = new Map<string, number>();

  constructor(saved = FlatStrings.of([])) {
    this.#saved = saved;
  }

  get size(): number {
    return this.#saved.size + this.#added.length;
  }

  /** The number of a string, entered when it is new. */
  id(text: string): number {
    const known = this.find(text);
    if (known !== undefined) return known;
    const id = this.size;
    this.#ids.set(text, id);
    this.#added.push(text);
    return id;
  }

  find(text: string): number | undefined {
    return this.#ids.get(text) ?? this.#saved.find(text);
  }

  text(id: number): string {
    const added = id - this.#saved.size;
    return added < 0 ? this.#saved.text(id) : (this.#added[added] ?? '');
  }

  /** All of them, for saving. */
  flat(): FlatStrings {
    if (this.#added.length === 0) return this.#saved;
    return FlatStrings.of([...this.#saved, ...this.#added]);
  }
}

/** What a vocabulary is made of: what a saved index holds of it. */
export interface VocabularyData {
  readonly forms: Readonly<Record<Language, FlatStrings>>;
  readonly exacts: FlatStrings;
  readonly stems: FlatStrings;
  /** By form. */
  readonly exactOf: Int32Array;
  readonly stemOf: Int32Array;
}

/**
 * The words of the corpus. A form is a word of one language as written but for case; it has an
 * exact id (without accents) and a stem id. Articles are kept as sequences of forms.
 */
export class Vocabulary {
  readonly exacts: Interner;
  readonly stems: Interner;
  /** The languages take turns: form 2n is the nth French word, form 2n + 1 the nth English one. */
  readonly #forms: Readonly<Record<Language, Interner>>;
  readonly #stemmers: Readonly<Record<Language, Stemmer>>;
  readonly #byExact: Grouping;
  readonly #byStem: Grouping;

  constructor(stemmers: Readonly<Record<Language, Stemmer>>, data?: VocabularyData) {
    this.#stemmers = stemmers;
    this.#forms = { fr: new Interner(data?.forms.fr), en: new Interner(data?.forms.en) };
    this.exacts = new Interner(data?.exacts);
    this.stems = new Interner(data?.stems);
    this.#byExact = new Grouping(data?.exactOf);
    this.#byStem = new Grouping(data?.stemOf);
  }

  /** The id of a form, entered when it is new. */
  form(form: string, language: Language): number {
    const id = this.#forms[language].id(form) * LANGUAGES.length + LANGUAGES.indexOf(language);
    if (this.stemOf(id) < 0) this.#enter(id, form, language);
    return id;
  }

  exactOf(form: number): number {
    return this.#byExact.groupOf(form);
  }

  stemOf(form: number): number {
    return this.#byStem.groupOf(form);
  }

  /** A form as it is written, for people. */
  formText(form: number): string {
    const language = LANGUAGES[form % LANGUAGES.length] ?? 'fr';
    return this.#forms[language].text(Math.floor(form / LANGUAGES.length));
  }

  /** The stems that a word has in any language, found by its spelling without accents. */
  stemsOfExact(exact: string): readonly number[] {
    const id = this.exacts.find(exact);
    if (id === undefined) return [];
    return [...new Set(this.#byExact.members(id).map((form) => this.stemOf(form)))];
  }

  formsOfStem(stem: number): readonly number[] {
    return this.#byStem.members(stem);
  }

  data(): VocabularyData {
    const { fr, en } = this.#forms;
    const limit = Math.max(fr.size, en.size) * LANGUAGES.length;
    return {
      forms: { fr: fr.flat(), en: en.flat() },
      exacts: this.exacts.flat(),
      stems: this.stems.flat(),
      exactOf: this.#byExact.groups(limit),
      stemOf: this.#byStem.groups(limit),
    };
  }

  #enter(form: number, text: string, language: Language): void {
    this.#byExact.put(form, this.exacts.id(fold(text)));
    this.#byStem.put(form, this.stems.id(this.#stemmers[language](text)));
  }
}
