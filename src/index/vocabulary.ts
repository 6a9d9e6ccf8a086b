import { fold } from '../language/fold.ts';
import type { Language } from '../language/language.ts';
import type { Stemmer } from '../language/stem.ts';

/** Gives every distinct string a small number. */
export class Interner {
  readonly strings: string[] = [];
  readonly #ids = new Map<string, number>();

  constructor(strings: readonly string[] = []) {
    for (const text of strings) this.id(text);
  }

  id(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const id = this.strings.length;
    this.#ids.set(text, id);
    this.strings.push(text);
    return id;
  }

  find(text: string): number | undefined {
    return this.#ids.get(text);
  }

  text(id: number): string {
    return this.strings[id] ?? '';
  }
}

/** The numbers that a vocabulary is made of: what a saved index holds of it. */
export interface VocabularyData {
  readonly forms: readonly string[];
  readonly exacts: readonly string[];
  readonly stems: readonly string[];
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
  /** With their language: `fr:mot`. */
  readonly #forms: string[];
  readonly #ids: Readonly<Record<Language, Map<string, number>>> = { fr: new Map(), en: new Map() };
  readonly #stemmers: Readonly<Record<Language, Stemmer>>;
  #exactOf: number[];
  #stemOf: number[];
  readonly #stemsOfExact = new Map<number, Set<number>>();
  readonly #formsOfStem = new Map<number, number[]>();

  constructor(stemmers: Readonly<Record<Language, Stemmer>>, data?: VocabularyData) {
    this.#stemmers = stemmers;
    this.#forms = [...(data?.forms ?? [])];
    for (const [id, form] of this.#forms.entries()) {
      this.#ids[form.startsWith('fr') ? 'fr' : 'en'].set(form.slice(3), id);
    }
    this.exacts = new Interner(data?.exacts);
    this.stems = new Interner(data?.stems);
    this.#exactOf = Array.from(data?.exactOf ?? []);
    this.#stemOf = Array.from(data?.stemOf ?? []);
    for (const [form, exact] of this.#exactOf.entries())
      this.#relate(form, exact, this.stemOf(form));
  }

  /** The id of a form, entered when it is new. */
  form(form: string, language: Language): number {
    const known = this.#ids[language].get(form);
    if (known !== undefined) return known;
    const id = this.#forms.length;
    this.#forms.push(`${language}:${form}`);
    this.#ids[language].set(form, id);
    this.#enter(id, form, language);
    return id;
  }

  exactOf(form: number): number {
    return this.#exactOf[form] ?? -1;
  }

  stemOf(form: number): number {
    return this.#stemOf[form] ?? -1;
  }

  /** A form as it is written, for people. */
  formText(form: number): string {
    return (this.#forms[form] ?? '').slice(3);
  }

  /** The stems that a word has in any language, found by its spelling without accents. */
  stemsOfExact(exact: string): readonly number[] {
    const id = this.exacts.find(exact);
    return id === undefined ? [] : [...(this.#stemsOfExact.get(id) ?? [])];
  }

  formsOfStem(stem: number): readonly number[] {
    return this.#formsOfStem.get(stem) ?? [];
  }

  data(): VocabularyData {
    return {
      forms: this.#forms,
      exacts: this.exacts.strings,
      stems: this.stems.strings,
      exactOf: Int32Array.from(this.#exactOf),
      stemOf: Int32Array.from(this.#stemOf),
    };
  }

  #enter(id: number, form: string, language: Language): void {
    const exact = this.exacts.id(fold(form));
    const stem = this.stems.id(this.#stemmers[language](form));
    this.#exactOf[id] = exact;
    this.#stemOf[id] = stem;
    this.#relate(id, exact, stem);
  }

  #relate(form: number, exact: number, stem: number): void {
    const stems = this.#stemsOfExact.get(exact);
    if (stems) stems.add(stem);
    else this.#stemsOfExact.set(exact, new Set([stem]));
    const forms = this.#formsOfStem.get(stem);
    if (forms) forms.push(form);
    else this.#formsOfStem.set(stem, [form]);
  }
}
