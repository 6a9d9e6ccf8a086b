import type { Moment } from '../articles/library.ts';
import type { Language } from '../language/language.ts';
import type { PartialDate } from '../language/partial-date.ts';
import { firstDay, lastDay } from '../language/partial-date.ts';
import { isAboutItself } from './attribution.ts';
import { datesOf, type EventDate } from './dating.ts';
import { quoteOf } from './quote.ts';
import type { Sentence } from './sentences.ts';
import { byDate, expressionsOf, isLead, MOST_LINES, publishersOf, standsAlone } from './topics.ts';

/** The days of events to keep. */
export interface Period {
  readonly from: PartialDate | undefined;
  readonly to: PartialDate | undefined;
}

/** A sentence for one of its dates. */
interface Entry {
  readonly sentence: Sentence;
  readonly event: EventDate;
  /** How well it tells of the topic on this date. */
  readonly fit: number;
}

/**
 * One quote a date, oldest first. A date is that of the event where the sentence gives one; the news
 * of an article is of its day; what no date can be given for comes last.
 */
export function timelineOf(
  sentences: readonly Sentence[],
  period: Period,
  language: Language,
): Moment[] {
  const publishers = publishersOf(sentences);
  const told = sentences.filter(
    (sentence) => !sentence.pointsBack && !isAboutItself(textOf(sentence), langOf(sentence)),
  );
  const entries = told.flatMap((sentence) => entriesOf(sentence, publishers, language));
  const within = entries.filter(({ event }) => isWithin(event, period));
  const dated = bestOfEachDate(within).map((entry) => inLanguage(entry, within, language));
  const moments = dated.slice(0, MOST_LINES).sort(byTime).map(momentOf);
  const isBounded = period.from !== undefined || period.to !== undefined;
  const undated = isBounded ? [] : undatedOf(told, dated.length > 0);
  return [...moments, ...undated].slice(0, MOST_LINES);
}

/** A sentence of a text without a date, which gives none itself, is undated: so many are shown. */
const MOST_UNDATED = 3;

function undatedOf(sentences: readonly Sentence[], hasDated: boolean): Moment[] {
  const undated = sentences.filter(
    (sentence) =>
      sentence.features.any > 0 &&
      (!hasDated || sentence.candidate.owner.article.date === undefined) &&
      !expressionsOf(sentence).some(({ kind }) => kind === 'date'),
  );
  return undated
    .slice(0, MOST_UNDATED)
    .map((sentence) => ({ quote: quoteOf(sentence.candidate.owner.article, sentence) }));
}

function entriesOf(
  sentence: Sentence,
  publishers: ReadonlySet<string>,
  language: Language,
): Entry[] {
  const { article } = sentence.candidate.owner;
  const { events, told } = datesOf(article, sentence, expressionsOf(sentence), publishers);
  const fit = fitOf(sentence) + (article.lang === language ? 0 : FIT.otherLanguage);
  const stated = events.map((event, at) => ({ sentence, event, fit: fit + FIT.laterDate * at }));
  const day = isNews(sentence) ? dayOfNews(told, article.date) : undefined;
  // News of what is to come is dated by its own day as well: then it was announced.
  const isAhead = (now: EventDate) =>
    events.every(({ first }) => firstDay(first) > lastDay(now.last));
  if (day === undefined || !isAhead(day)) return stated;
  return [
    ...stated,
    { sentence, event: day, fit: fit + FIT.notStated + (stated.length > 0 ? FIT.announces : 0) },
  ];
}

/** Set by hand: there are no sets of timelines to learn from. */
const FIT = {
  underTitle: 0.7,
  named: 0.3,
  opensWithTopic: 0.2,
  lead: 0.4,
  passage: 0.1,
  needsContext: -0.6,
  laterDate: -0.3,
  notStated: -0.5,
  announces: 0.5,
  otherLanguage: -0.15,
} as const;

function fitOf(sentence: Sentence): number {
  const { features } = sentence;
  return (
    FIT.underTitle * features['full-with-title'] +
    FIT.named * features.any +
    FIT.opensWithTopic * features['opens-with-asked'] +
    FIT.passage * features.passage +
    (isLead(sentence) ? FIT.lead : 0) +
    (standsAlone(sentence) ? 0 : FIT.needsContext)
  );
}

/** Does it tell of something new? Then what dates it is the day of its article. */
function isNews(sentence: Sentence): boolean {
  const isOld = /(?<!\p{L})(?:rappel|recall)/iu.test(textOf(sentence));
  return isLead(sentence) && sentence.features.any > 0 && !isOld;
}

/** The day of an article, when more than its year is known; or when it says that it was told. */
function dayOfNews(told: EventDate | undefined, date: PartialDate | undefined) {
  const ofArticle = date === undefined || date.length === 4 ? undefined : plainDate(date);
  if (told === undefined || date?.startsWith(told.date)) {
    return told !== undefined && told.first !== told.last ? told : ofArticle;
  }
  return date !== undefined && told.date.startsWith(date) ? told : undefined;
}

/** A date that no words of the sentence give. */
function plainDate(date: PartialDate): EventDate {
  return { date, first: date, last: date, until: false, start: 0, end: 0 };
}

/**
 * The fittest sentence of each date, the fittest dates first: rather another sentence for each, but
 * one that gives several dates stands for those that no other gives.
 */
function bestOfEachDate(entries: readonly Entry[]): Entry[] {
  const ranked = [...entries].sort((a, b) => b.fit - a.fit);
  const dates = new Set<string>();
  const quoted = new Set<Sentence>();
  const take = ({ event: { date, until }, sentence }: Entry) => {
    const key = `${date} ${until}`;
    if (dates.has(key)) return false;
    dates.add(key);
    quoted.add(sentence);
    return true;
  };
  const fresh = ranked.filter((entry) => !quoted.has(entry.sentence) && take(entry));
  return [...fresh, ...ranked.filter((entry) => entry.event.end > 0 && take(entry))];
}

/** A twin in the asker's language may fit this much less: what is missing there is a word or two. */
const TWIN = 0.5;

/** The entry, or what the asker's own language tells of the same date, be it quoted for another. */
function inLanguage(entry: Entry, entries: readonly Entry[], language: Language): Entry {
  if (langOf(entry.sentence) === language) return entry;
  const { date, until } = entry.event;
  const twins = entries.filter(
    ({ sentence, event, fit }) =>
      langOf(sentence) === language &&
      event.date === date &&
      event.until === until &&
      fit >= entry.fit - TWIN,
  );
  return twins.reduce((best, twin) => (best === entry || twin.fit > best.fit ? twin : best), entry);
}

function momentOf({ sentence, event }: Entry): Moment {
  const { date, until, start, end } = event;
  const part = partOf(event);
  const quote = quoteOf(
    sentence.candidate.owner.article,
    sentence,
    end > 0 ? [{ start, end }] : [],
  );
  return { date, ...(until ? { until } : {}), ...(part === undefined ? {} : { part }), quote };
}

/** The thirds of a year, by their first and last months. */
const PARTS: Readonly<Record<string, Moment['part']>> = {
  '01-04': 'early',
  '05-08': 'mid',
  '09-12': 'late',
};

function partOf({ date, first, last }: EventDate): Moment['part'] {
  return date.length > 4 ? undefined : PARTS[`${first.slice(5)}-${last.slice(5)}`];
}

function isWithin({ first, last }: EventDate, { from, to }: Period): boolean {
  return (
    (from === undefined || lastDay(last) >= firstDay(from)) &&
    (to === undefined || firstDay(first) <= lastDay(to))
  );
}

/** By the first day; a year comes before its months, and what happens by a date after what is on it. */
function byTime({ event: a }: Entry, { event: b }: Entry): number {
  const order = byDate({ date: a.first }, { date: b.first });
  return order || Number(a.until) - Number(b.until);
}

function textOf({ candidate, start, end }: Sentence): string {
  return candidate.owner.article.text.slice(start, end);
}

function langOf({ candidate }: Sentence) {
  return candidate.owner.article.lang;
}
