import type { Context } from '../../commands/command.ts';
import { shortHelp } from '../../commands/help-reply.ts';
import { noneHeld, noneLeft } from '../../commands/none-left.ts';
import type { Answer, Filters, Outcome, Quote } from '../answer/answer.ts';
import type { Ask, Library } from '../articles/library.ts';
import { answerReply } from '../reply/answer-reply.ts';
import type { ActionKind, Reply } from '../reply/reply.ts';
import { sharedReply } from '../reply/shared-reply.ts';
import type { Conversation } from '../store/conversations.ts';
import type { Cause } from '../store/questions.ts';
import type { Place } from './events.ts';
import { expandFollowUp } from './follow-up.ts';
import { keepReply } from './saving.ts';

/** A question as a person put it. */
export interface Question {
  readonly text: string;
  /** The title of the post that it was asked in. */
  readonly about?: string | undefined;
  readonly filters: Filters;
  /** Who will read the answer. */
  readonly audience: 'private' | 'public';
  /** Asked by one person for all to see: the answer says what was asked, and by whom. */
  readonly shared?: boolean;
}

export interface Answered {
  readonly reply: Reply;
  readonly outcome: Outcome;
  /** What was asked of the articles in the end. */
  readonly asked: Asked;
}

export interface Asked {
  readonly text: string;
  readonly filters: Filters;
}

/** How long a question outside threads can be followed up, in milliseconds. */
const FOLLOW_UP_MS = 30 * 60_000;
/** Passages behind "More". */
const OTHERS = 3;

/** Answers a question from the articles; notes it for follow-ups, buttons and statistics. */
export async function answerQuestion(context: Context, question: Question): Promise<Answered> {
  const asked = await understand(context, question);
  const ask: Ask = {
    ...asked.filters,
    visibility: context.visibility,
    today: context.today,
    locale: context.locale,
  };
  const answer = context.library.ask(asked.text, ask);
  if (answer.outcome === 'not-a-question') {
    return { reply: shortHelp(context, question.text), outcome: answer.outcome, asked };
  }
  const refused = unanswerable(context, asked, answer);
  if (refused !== undefined) return { reply: refused, outcome: answer.outcome, asked };
  const exchange = { context, question, asked, ask, answer };
  await note(exchange);
  return { reply: await keep(exchange, tell(exchange)), outcome: answer.outcome, asked };
}

/** A question, how the articles were asked it, and what they answered. */
interface Exchange {
  readonly context: Context;
  readonly question: Question;
  readonly asked: Understood;
  readonly ask: Ask;
  readonly answer: Answer;
}

/** No article there is, or none is left by the filters of a follow-up and those before it. */
function unanswerable(context: Context, { filters }: Asked, answer: Answer): Reply | undefined {
  if (answer.quotes.length + answer.nearest.length > 0) return undefined;
  const { library, visibility } = context;
  const isEmpty = library.holdings(visibility).articles === 0;
  return isEmpty ? noneHeld(context) : noneLeft(context, filters);
}

function tell({ context, asked, ask, answer }: Exchange): Reply {
  const { locale, library } = context;
  const others = answer.outcome === 'answered' ? otherPassages(library, answer, ask) : [];
  const understood = asked.completed ? { understood: asked.text } : {};
  const publishers = publishersFor(library, answer, ask);
  return answerReply(answer, { locale, others, publishers, filters: asked.filters, ...understood });
}

/** Needed where words are missing and no passage is there; to count them takes as long as to answer. */
function publishersFor(library: Library, answer: Answer, { visibility }: Ask): readonly string[] {
  if (answer.unmatched.length === 0 || answer.nearest.length > 0) return [];
  return library.holdings(visibility).sources.map(({ name }) => name);
}

interface Understood extends Asked {
  /** Was it a follow-up, completed from the question before? */
  readonly completed: boolean;
}

/** The question with what it leaves to the one before: a follow-up keeps that one's filters. */
async function understand(
  context: Context,
  { text, about, filters }: Question,
): Promise<Understood> {
  const { store } = context.services;
  const before = await store.conversations.find(context.place, store.people.of(context));
  const follows = before !== undefined && !isStale(before, context);
  const expanded = follows ? expandFollowUp(text, before.question) : undefined;
  return expanded === undefined
    ? { text: withTitle(text, about), filters, completed: false }
    : { text: expanded, filters: { ...before?.filters, ...filters }, completed: true };
}

function isStale({ updatedAt }: Conversation, { place, now }: Context): boolean {
  return place.thread === undefined && now.getTime() - updatedAt.getTime() > FOLLOW_UP_MS;
}

function withTitle(text: string, about: string | undefined): string {
  return [about, text].filter((part) => part?.trim()).join('\n');
}

async function note(exchange: Exchange): Promise<void> {
  const { place, locale, services } = exchange.context;
  const { store } = services;
  const { text, filters } = exchange.asked;
  const { outcome, confidence } = exchange.answer;
  const person = store.people.of(exchange.context);
  const cause = causeOf(exchange);
  await store.questions.record({ place, person, text, locale, outcome, confidence, cause });
  await store.conversations.remember(place, person, { question: text, filters, started: false });
}

/** Why there is no answer. Only statistics for those who keep the articles are told. */
function causeOf({ context: { library }, asked: { text }, ask, answer }: Exchange): Cause {
  if (isAnswered(answer)) return 'answered';
  const { from, to, asOf, ...dateless } = ask;
  const { source, collection, ...open } = dateless;
  const put = (other: Ask) => library.ask(text, other);
  const isDated = (from ?? to ?? asOf) !== undefined;
  if (isDated && isAnswered(put(dateless))) return 'outside-dates';
  const anywhere = isDated || (source ?? collection) !== undefined ? put(open) : answer;
  if (isAnswered(anywhere)) return 'outside-filters';
  if (ask.visibility !== 'all' && isAnswered(put({ ...ask, visibility: 'all' }))) return 'hidden';
  return [answer, anywhere].some(isClose) ? 'below-gate' : 'no-article';
}

/** Who names a subject only is answered by what there is on it. */
function isAnswered({ outcome, subject }: Answer): boolean {
  return outcome === 'answered' || subject !== null;
}

function isClose({ topicKnown, nearest }: Answer): boolean {
  return topicKnown || nearest.length > 0;
}

function otherPassages(library: Library, answer: Answer, ask: Ask): readonly Quote[] {
  const found = library.search(answer.question, ask, OTHERS + answer.quotes.length);
  const isNew = (quote: Quote) => !answer.quotes.some((shown) => overlap(quote, shown));
  return found.filter(isNew).slice(0, OTHERS);
}

function overlap(a: Quote, b: Quote): boolean {
  return a.article === b.article && a.start < b.end && b.start < a.end;
}

/** Stores the reply with the buttons that make sense where it is shown. */
async function keep({ context, question, asked, answer }: Exchange, reply: Reply): Promise<Reply> {
  const { place, asker, locale, services } = context;
  const { audience, shared } = question;
  const isShared = shared === true && answer.outcome === 'answered';
  const seen = isShared || (audience === 'public' && shared !== true) ? 'public' : 'private';
  const shown = isShared
    ? sharedReply(reply, { locale, question: asked.text, name: asker.displayName })
    : reply;
  const person = services.store.people.of(context);
  const { text, filters } = asked;
  const kept = { place, person, audience: seen, question: text, filters } as const;
  const saved = await keepReply(services.store, shown, kept, kindsFor(answer, seen, place));
  return isShared ? { ...saved, audience: 'public' } : saved;
}

function kindsFor(answer: Answer, seen: 'private' | 'public', place: Place): ActionKind[] {
  const answered = answer.outcome === 'answered';
  const canShare = answered && seen === 'private' && place.kind !== 'direct';
  return [
    ...(canShare ? (['share'] as const) : []),
    ...(answered ? (['helpful', 'unhelpful'] as const) : (['watch', 'unhelpful'] as const)),
    ...(seen === 'public' ? (['withdraw'] as const) : []),
  ];
}
