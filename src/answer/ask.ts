import { documentFrequency, type View } from '../index/view.ts';
import { detectLanguage } from '../language/detect.ts';
import { fold } from '../language/fold.ts';
import { withoutFraming } from '../language/framing.ts';
import type { Language, Locale } from '../language/language.ts';
import { firstDay } from '../language/partial-date.ts';
import { asksForPresent } from '../language/question.ts';
import type { Answer, Quote } from './answer.ts';
import type { Chosen } from './choose.ts';
import { disputedIn } from './disagreement.ts';
import { highlightsOf } from './highlight.ts';
import { type Finder, type Findings, find } from './pipeline.ts';
import type { QueryTerm } from './query.ts';
import { citationOf, quoteOf } from './quote.ts';
import type { Ranked } from './rerank.ts';
import { subjectOf } from './subject.ts';
import { type Wanted, wantedBy } from './wanted.ts';

/** Longer questions are read up to here. Characters. */
const LONGEST_QUESTION = 10_000;
/** From this share of its words on, a topic counts as known to the articles. */
const KNOWN_TOPIC = 0.5;

/** An answer and, where there was something to find, how it was found. */
export interface Response {
  readonly answer: Answer;
  readonly findings?: Findings;
}

/** Answers a question from a view. Never throws on any text. */
export function answerQuestion(
  question: string,
  view: View,
  finder: Finder,
  locale: Locale,
): Response {
  const text = withoutFraming(question.slice(0, LONGEST_QUESTION));
  const language = detectLanguage(text) ?? guessLanguage(text, view, finder, locale);
  if (isNoQuestion(text)) return { answer: noQuestion(question, language) };
  const prefer = asksForPresent(text, language) ? preferNewer : undefined;
  const findings = find(text, language, view, finder, prefer);
  if (findings.terms.length === 0) return { answer: noQuestion(question, language) };
  const isAnswered = findings.confidence >= finder.model.thresholds.answer;
  const answer = isAnswered
    ? answered(question, findings, view)
    : notAnswered(question, findings, view, finder);
  return { answer, findings };
}

/** Words without function words: the language that the corpus or the lexicon knows them in. */
function guessLanguage(text: string, view: View, { tools }: Finder, locale: Locale): Language {
  const { fr, en } = view.passagesIn;
  if (fr === 0 || en === 0) {
    const only = fr === 0 ? 'en' : 'fr';
    return only === locale || !isForeign(text, only, tools) ? only : locale;
  }
  return locale;
}

function isForeign(text: string, language: Language, tools: Finder['tools']): boolean {
  const words = fold(text).match(/[\p{L}]{3,}/gu) ?? [];
  const known = (lang: Language) =>
    words.filter((word) => tools.lexicon.translations(tools.stemmers[lang](word), lang).length > 0);
  return known(language).length < known(language === 'fr' ? 'en' : 'fr').length;
}

/** Greetings, thanks and noise; a question mark alone asks nothing either. */
export function isNoQuestion(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(withoutFraming(text).replace(SMALL_TALK, ''));
}

/** What people write to see whether somebody is there. */
const SMALL_TALK =
  /^(?:ok(?:ay)?|cool|super|test|bye|au revoir|ciao|help|aide|bot|(?:comment )?[çc]a va(?: bien)?|how are you(?: doing)?(?: today)?)\s*[?!.…]*$/iu;

function noQuestion(question: string, language: Language): Answer {
  return {
    question,
    language,
    outcome: 'not-a-question',
    confidence: 0,
    quotes: [],
    nearest: [],
    unmatched: [],
    corrections: [],
    disagreement: false,
    subject: null,
    topicKnown: false,
  };
}

function answered(question: string, findings: Findings, view: View): Answer {
  const wanted = wantedBy(findings, view);
  const disputed = disputedIn(findings.chosen, findings.sentences, wanted);
  return {
    ...described(question, findings, view),
    outcome: 'answered',
    quotes: quotesOf(disputed ?? findings.chosen, wanted),
    nearest: [],
    disagreement: disputed !== undefined,
    subject: null,
    topicKnown: true,
  };
}

function notAnswered(question: string, findings: Findings, view: View, { model }: Finder): Answer {
  const subject = speaksOfIt(findings) ? (subjectOf(findings.query) ?? null) : null;
  const isNear = findings.confidence >= model.thresholds.nearest || holdsTheNames(findings);
  const near = isNear || subject !== null;
  return {
    ...described(question, findings, view),
    outcome: 'no-answer',
    quotes: [],
    nearest: near ? quotesOf(findings.chosen, wantedBy(findings, view)) : [],
    disagreement: false,
    subject,
    topicKnown: near && (findings.evidence?.['article-full'] ?? 0) >= KNOWN_TOPIC,
  };
}

function described(question: string, { query, terms, confidence }: Findings, view: View) {
  const unknown = terms.filter(({ term }) => !term.corrected && !isSpokenOf(term, view));
  return {
    question,
    language: query.language,
    confidence: Math.round(confidence * 1_000) / 1_000,
    unmatched: unknown.map(({ term }) => term.surface),
    corrections: query.terms.flatMap(correctionOf),
  };
}

/** Alternatives up to this are other words: that they are there is no news of the word itself. */
const RELATED = 0.3;

/** Does a visible passage hold the word, or some of its translation or expansion? */
function isSpokenOf({ weights }: QueryTerm, view: View): boolean {
  for (const [stem, weight] of weights) {
    if (weight > RELATED && documentFrequency(view, stem) > 0) return true;
  }
  return false;
}

function correctionOf({ surface, corrected }: QueryTerm) {
  return corrected === undefined ? [] : [{ from: surface, to: corrected }];
}

function quotesOf(chosen: readonly Chosen[], wanted: Wanted): Quote[] {
  return chosen.flatMap(({ span, same }) => {
    const article = span.sentences[0]?.candidate.owner.article;
    if (!article) return [];
    const also = same.flatMap(({ sentences, start, end }) => {
      const other = sentences[0]?.candidate.owner.article;
      return other ? [citationOf(other, { start, end })] : [];
    });
    return [quoteOf(article, span, highlightsOf(span.sentences, wanted), also)];
  });
}

/** Does the first quote's passage, with its title, hold every word of the question? */
function speaksOfIt({ evidence }: Findings): boolean {
  return evidence?.['passage-full'] === 1;
}

/** The question names something, and the best passage is from an article that holds all of it. */
function holdsTheNames({ query, evidence }: Findings): boolean {
  return query.terms.some(({ proper }) => proper) && evidence?.['article-names'] === 1;
}

/** How much the newest of the ten best gains over the oldest, in log-odds. */
const NEWNESS = 1.5;

/** Where the present is asked for: among passages that are about as good, the newer ones first. */
function preferNewer(ranked: readonly Ranked[]): readonly Ranked[] {
  const dayOf = ({ candidate }: Ranked) => firstDay(candidate.owner.article.date ?? '0000');
  const days = [...new Set(ranked.slice(0, 10).map(dayOf))].sort();
  const gain = (one: Ranked) =>
    (NEWNESS * Math.max(0, days.indexOf(dayOf(one)))) / Math.max(1, days.length - 1);
  return ranked
    .map((one, at) => (at < 10 ? { ...one, score: one.score + gain(one) } : one))
    .sort((a, b) => b.score - a.score);
}
