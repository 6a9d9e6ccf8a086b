import { LRUCache } from 'lru-cache';
import type { Answer, Quote } from '../answer/answer.ts';
import { answerQuestion } from '../answer/ask.ts';
import { explainFindings } from '../answer/explain.ts';
import { figuresOf, isTitled } from '../answer/figures.ts';
import { newsOf } from '../answer/news.ts';
import { type Finder, find } from '../answer/pipeline.ts';
import { quoteOf } from '../answer/quote.ts';
import { Scratch } from '../answer/retrieve.ts';
import { timelineOf } from '../answer/timeline.ts';
import { isAbout, isUnder, topicSentences, touches } from '../answer/topics.ts';
import type { Ask, Figure, Moment } from '../articles/library.ts';
import type { CorpusIndex } from '../index/corpus-index.ts';
import { admission, narrowedView, type View, wholeView } from '../index/view.ts';
import { detectLanguage } from '../language/detect.ts';
import type { Language } from '../language/language.ts';
import type { PartialDate } from '../language/partial-date.ts';
import type { Resources } from './resources.ts';

/** Narrowed views that are kept ready: channels ask with the same filters again and again. */
const VIEWS = 32;

/** Answers from an index under filters and visibility. */
export class Answerer {
  readonly #index: CorpusIndex;
  readonly #finder: Finder;
  readonly #views = new LRUCache<string, View>({ max: VIEWS });

  constructor(index: CorpusIndex, { model, tools }: Resources) {
    this.#index = index;
    this.#finder = { model, tools, scratch: new Scratch() };
  }

  ask(question: string, ask: Ask): Answer {
    return answerQuestion(question, this.#view(ask), this.#finder, ask.locale).answer;
  }

  explain(question: string, ask: Ask): string {
    const language = languageOf(question, ask);
    return explainFindings(
      find(question, language, this.#view(ask), this.#finder),
      this.#finder.model,
    );
  }

  /** Passages by the words alone, each as its best sentences. */
  search(words: string, ask: Ask, limit: number): readonly Quote[] {
    const seen = new Set<unknown>();
    return this.#sentences(words, ask, touches)
      .filter(({ candidate }) => !seen.has(candidate) && seen.add(candidate))
      .slice(0, limit)
      .map((sentence) => quoteOf(sentence.candidate.owner.article, sentence));
  }

  timeline(topic: string, ask: Ask): readonly Moment[] {
    const { from, to, ...rest } = ask;
    const language = languageOf(topic, ask);
    return timelineOf(this.#sentences(topic, rest, isUnder), { from, to }, language);
  }

  figures(topic: string, ask: Ask): readonly Figure[] {
    return figuresOf(
      { topic, language: languageOf(topic, ask) },
      {
        sure: this.#sentences(topic, ask, isAbout),
        titled: () => this.#sentences(topic, ask, (sentence) => isTitled(sentence, topic)),
      },
    );
  }

  since(topic: string, since: PartialDate, ask: Ask): readonly Quote[] {
    return newsOf(this.#sentences(topic, ask, isUnder), since);
  }

  #sentences(topic: string, ask: Ask, accepts: typeof isUnder) {
    const language = languageOf(topic, ask);
    return topicSentences(topic, language, this.#view(ask), this.#finder, accepts);
  }

  #view(ask: Ask): View {
    const { visibility, source, collection, from, to, asOf } = ask;
    const hidden = visibility === 'all' ? [] : [...visibility.hidden].sort();
    const key = JSON.stringify([
      this.#index.generation,
      hidden,
      source,
      collection,
      from,
      to,
      asOf,
    ]);
    const known = this.#views.get(key);
    if (known) return known;
    const admits = admission(ask, visibility);
    const view = admits ? narrowedView(this.#index, admits) : wholeView(this.#index);
    this.#views.set(key, view);
    return view;
  }
}

function languageOf(text: string, { locale }: Ask): Language {
  return detectLanguage(text) ?? locale;
}
