import type { Library } from '../articles/library.ts';
import type { LocalDate } from '../config/time-zone.ts';
import type { Locale } from '../language/language.ts';
import { note } from '../reply/blocks.ts';
import { fullDate } from '../reply/dates.ts';
import { plainText } from '../reply/plain.ts';
import { quoted } from '../reply/plural.ts';
import type { Block, Reply } from '../reply/reply.ts';
import { mapInTurn } from './in-turn.ts';
import { storyBlock } from './item.ts';
import type { Schedule } from './schedule.ts';
import type { Story } from './stories.ts';
import { digestWording } from './wording.ts';
import type { ContentWords } from './words-of.ts';

/** At most so many stories are shown. */
const CAP = 10;
/**
 * And only as many as fit, links included, into one message of the platform with the shortest ones
 * (Discord, 4,000 characters): the closing lines must not wait behind "More". Characters.
 */
const ROOM = 3_400;
/** More stories than this are nobody's to read, even behind "More". */
const LISTED = 60;
/** What a renderer adds to a block: marks, line ends. */
const MARKS = 24;
const QUESTIONS = 5;

/** What the articles are quoted with. */
export interface Quoting {
  readonly library: Pick<Library, 'verify'>;
  readonly words: ContentWords;
}

/** Who turned the digest on, and how it runs. */
export interface SetUp {
  /** `''` when unknown. */
  readonly name: string;
  readonly schedule: Schedule;
  /** No post has said so yet. */
  readonly first: boolean;
}

/** All that a digest says. */
export interface Contents {
  readonly locale: Locale;
  readonly title: string;
  /** Before the stories; absent when they speak for themselves. */
  readonly opening?: string;
  /** Best first. */
  readonly stories: readonly Story[];
  readonly missed: readonly LocalDate[];
  /** Questions without an answer, as they were asked. */
  readonly questions: readonly string[];
  /** Absent in a preview. */
  readonly setUp?: SetUp;
}

/** A digest as a message, and how many of its stories are shown at first. */
export interface Composed {
  readonly reply: Reply;
  readonly shown: number;
  /** The same without the name of who set it up, to be kept for as long as "More" works. */
  readonly kept: Reply;
  /** So many of the last visible blocks name who set it up, and say what was asked. */
  readonly closing: number;
}

/** The stories that fit, then what was asked in vain, then who turned it on; the rest after that. */
export async function composeDigest(contents: Contents, quoting: Quoting): Promise<Composed> {
  const { locale, stories } = contents;
  const items = await mapInTurn(stories.slice(0, LISTED), (story) =>
    storyBlock(story, locale, quoting),
  );
  const opening = openingBlocks(contents);
  const closing = closingBlocks(contents);
  const shown = howManyFit(items, ROOM - length([...opening, ...closing], locale), locale);
  const isCut = shown < stories.length;
  const counts = isCut ? [note(countText(shown, stories.length, locale))] : [];
  const before = [...opening, ...items.slice(0, shown), ...counts];
  const replyWith = (last: readonly Block[]): Reply => ({
    ...{ tone: 'digest', locale, actions: [], visible: before.length + last.length },
    blocks: [...before, ...last, ...items.slice(shown)],
  });
  const kept = replyWith(closingBlocks(withoutName(contents)));
  return { reply: replyWith(closing), kept, shown, closing: closing.length };
}

function countText(shown: number, all: number, locale: Locale): string {
  const { post } = digestWording(locale);
  return all > LISTED ? post.shownOfMany(shown, all, LISTED - shown) : post.shown(shown, all);
}

function withoutName(contents: Contents): Contents {
  const { setUp } = contents;
  return setUp === undefined ? contents : { ...contents, setUp: { ...setUp, name: '' } };
}

/** `Les nouveaux articles, mardi 3 mars 2026`. */
export function dayTitle(date: LocalDate, locale: Locale): string {
  return digestWording(locale).post.title(weekday(date, locale));
}

/** `mardi 3 mars 2026`. */
export function weekday(date: LocalDate, locale: Locale): string {
  return fullDate(new Date(date), locale, 'UTC', { weekday: 'long' });
}

function openingBlocks({ locale, title, opening, missed }: Contents): Block[] {
  const { post } = digestWording(locale);
  const days = missed.map((date) => fullDate(new Date(date), locale, 'UTC'));
  const [first, last] = [days[0], days.at(-1)];
  return [
    { kind: 'heading', text: title },
    ...(first === undefined || last === undefined ? [] : [note(post.missed(first, last))]),
    ...(opening === undefined ? [] : [{ kind: 'paragraph' as const, spans: [opening] }]),
  ];
}

function closingBlocks({ locale, questions, setUp }: Contents): Block[] {
  const { post } = digestWording(locale);
  const items = questions.slice(0, QUESTIONS).map((text) => [quoted(locale, text)]);
  return [
    ...(items.length === 0 ? [] : [note(post.unanswered), { kind: 'list' as const, items }]),
    ...(setUp === undefined ? [] : [setUpBlock(setUp, locale)]),
  ];
}

/** Plain words in the first post; a line of small print in those that follow. */
function setUpBlock({ name, schedule, first }: SetUp, locale: Locale): Block {
  const { post } = digestWording(locale);
  const who = name || post.somebody;
  if (!first) return note(post.stop(who));
  const text = post.first(name || capitalised(post.somebody), rhythm(schedule, locale));
  return { kind: 'paragraph', spans: [text] };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `chaque jour à 08:30 (Europe/Paris)`. */
export function rhythm({ days, time, zone }: Schedule, locale: Locale): string {
  return digestWording(locale).rhythm[days](time, zone);
}

function howManyFit(items: readonly Block[], room: number, locale: Locale): number {
  let left = room;
  let count = 0;
  for (const item of items.slice(0, CAP)) {
    left -= length([item], locale);
    if (left < 0) break;
    count += 1;
  }
  // One story is shown whatever its length, so that a digest is never without news.
  return Math.max(count, Math.min(1, items.length));
}

function length(blocks: readonly Block[], locale: Locale): number {
  return plainText({ blocks, locale }, 'shown').length + MARKS * blocks.length;
}
