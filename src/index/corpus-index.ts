import type { Article } from '../articles/article.ts';
import type { Language } from '../language/language.ts';
import type { Stemmer } from '../language/stem.ts';
import { tokenise } from '../language/tokens.ts';
import { Columns } from './columns.ts';
import { type Passage, passages } from './passages.ts';
import { PassageIndex } from './postings.ts';
import { Vocabulary } from './vocabulary.ts';

/** An article with its passages analysed. Shared by all its passages. */
export interface IndexedArticle {
  readonly article: Article;
  readonly passages: readonly Passage[];
  /** How many passages. */
  readonly count: number;
  /** Words of all passages. */
  readonly tokens: number;
  /** Id of its first passage; the others follow. */
  readonly first: number;
  /**
   * The words of all passages, one after the other: title, heading, then the passage. Each is twice
   * the id of its form, plus one when it is written with a capital.
   */
  readonly forms: Int32Array;
  /** Where each passage's forms begin, and at last the end: `passages.length + 1` numbers. */
  readonly starts: Int32Array;
  /** How many of a passage's forms are title and heading. */
  readonly leads: Int32Array;
}

/** One passage, found. */
export interface IndexedPassage {
  readonly id: number;
  readonly owner: IndexedArticle;
  /** Its number within its article. */
  readonly at: number;
}

/** Anything beyond these makes an index of its own. */
export interface Analysis {
  readonly stemmers: Readonly<Record<Language, Stemmer>>;
}

/**
 * The passages of a corpus, searchable. Articles are added and removed whole, within one turn of
 * the event loop: no question ever meets half an article.
 */
export class CorpusIndex {
  readonly vocabulary: Vocabulary;
  readonly postings: PassageIndex;
  readonly columns = new Columns();
  readonly #articles = new Map<string, IndexedArticle>();
  /** By passage id; removed ones leave a hole. */
  readonly #owners: (IndexedArticle | undefined)[] = [];
  readonly #passagesIn: Record<Language, number> = { fr: 0, en: 0 };
  /** Changes with every change of the corpus: what caches depend on. */
  generation = 0;
  #tokens = 0;
  #count = 0;

  constructor(vocabulary: Vocabulary, postings = new PassageIndex()) {
    this.vocabulary = vocabulary;
    this.postings = postings;
  }

  static empty(analysis: Analysis): CorpusIndex {
    return new CorpusIndex(new Vocabulary(analysis.stemmers));
  }

  /** How many passages. */
  get size(): number {
    return this.#count;
  }

  /** One more than the highest passage id. */
  get idLimit(): number {
    return this.#owners.length;
  }

  /** Tokens over all passages, titles and headings included. */
  get tokens(): number {
    return this.#tokens;
  }

  passagesIn(language: Language): number {
    return this.#passagesIn[language];
  }

  articles(): IterableIterator<IndexedArticle> {
    return this.#articles.values();
  }

  article(id: string): IndexedArticle | undefined {
    return this.#articles.get(id);
  }

  owner(passage: number): IndexedArticle | undefined {
    return this.#owners[passage];
  }

  /** Adds an article, in the place of the one that has its id. */
  put(article: Article): void {
    this.remove(article.id);
    const analysed = this.#analyse(article);
    for (let at = 0; at < analysed.count; at += 1) {
      this.postings.add(this.#stems(analysed, at));
    }
    this.adopt(analysed);
  }

  /** Enters an article whose postings are there already (a saved index). */
  adopt(analysed: IndexedArticle): void {
    this.#articles.set(analysed.article.id, analysed);
    this.columns.enter(analysed);
    for (let at = 0; at < analysed.count; at += 1) {
      this.#owners[analysed.first + at] = analysed;
    }
    this.#count += analysed.count;
    this.#tokens += analysed.tokens;
    this.#passagesIn[analysed.article.lang] += analysed.count;
    this.generation += 1;
  }

  /** Takes half the memory from here on; done in steps of some milliseconds. */
  compact(): Generator<undefined> {
    return this.postings.compact();
  }

  remove(id: string): void {
    const analysed = this.#articles.get(id);
    if (!analysed) return;
    for (let at = 0; at < analysed.count; at += 1) {
      this.postings.remove(analysed.first + at, this.#stems(analysed, at));
      this.#owners[analysed.first + at] = undefined;
    }
    this.#articles.delete(id);
    this.#count -= analysed.count;
    this.#tokens -= analysed.tokens;
    this.#passagesIn[analysed.article.lang] -= analysed.count;
    this.generation += 1;
  }

  #analyse(article: Article): IndexedArticle {
    const found = passages(article.text);
    const forms: number[] = [];
    const starts = new Int32Array(found.length + 1);
    const leads = new Int32Array(found.length);
    for (const [at, passage] of found.entries()) {
      this.#pushForms(forms, article.title, article.lang);
      if (passage.heading) this.#pushForms(forms, passage.heading, article.lang);
      leads[at] = forms.length - (starts[at] ?? 0);
      this.#pushForms(forms, article.text.slice(passage.start, passage.end), article.lang);
      starts[at + 1] = forms.length;
    }
    return {
      ...{ article, passages: found, count: found.length, tokens: forms.length },
      ...{ first: this.postings.nextId, forms: Int32Array.from(forms), starts, leads },
    };
  }

  #pushForms(forms: number[], text: string, language: Language): void {
    for (const token of tokenise(text, language)) {
      forms.push(2 * this.vocabulary.form(token.form, language) + (token.capital ? 1 : 0));
    }
  }

  #stems(analysed: IndexedArticle, at: number): string[] {
    const { vocabulary } = this;
    const stems: string[] = [];
    const end = analysed.starts[at + 1] ?? 0;
    for (let token = analysed.starts[at] ?? 0; token < end; token += 1) {
      stems.push(vocabulary.stems.text(vocabulary.stemOf((analysed.forms[token] ?? -2) >> 1)));
    }
    return stems;
  }
}
