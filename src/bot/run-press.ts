import type { Context } from '../../commands/command.ts';
import { actionsOn, notice } from '../reply/notices.ts';
import type { Reply } from '../reply/reply.ts';
import { restoreBlocks } from '../reply/stored-blocks.ts';
import { type Wording, wordingOf } from '../reply/wording.ts';
import type { StoredReply } from '../store/replies.ts';
import type { Delivery, PressEvent, ReasonEvent } from './events.ts';
import { type Post, share } from './sharing.ts';

/** A pressed button, and all that acting on it takes. */
interface Pressed {
  readonly event: PressEvent;
  readonly context: Context;
  readonly delivery: Delivery;
  /** Hash of who pressed. */
  readonly person: string;
  readonly words: Wording['press'];
}

/**
 * Acts on a pressed button; what is returned is told to who pressed. Anybody may say what they
 * think of an answer; the rest is for who asked, and taking an answer back also for managers.
 */
export async function runPress(
  event: PressEvent,
  context: Context,
  delivery: Delivery,
  post: Post,
): Promise<Reply | undefined> {
  const { store } = context.services;
  const person = store.people.of(event);
  const words = wordingOf(context.locale).press;
  const pressed = { event, context, delivery, person, words };
  if (event.action === 'unwatch') return unwatch(pressed);
  const stored = await store.replies.find(event.ref);
  if (stored === undefined || !isFrom(event, stored)) return notice(context.locale, words.expired);
  if (!mayPress(pressed, stored)) return notice(context.locale, words.onlyAsker);
  return act(pressed, stored, post);
}

function isFrom({ place }: PressEvent, { place: origin }: StoredReply): boolean {
  return place.platform === origin.platform && place.workspace === origin.workspace;
}

function mayPress({ event, person }: Pressed, stored: StoredReply): boolean {
  const isAsker = stored.person === undefined || stored.person === person;
  switch (event.action) {
    case 'helpful':
    case 'unhelpful':
      return true;
    case 'withdraw':
      return isAsker || event.asker.canManage;
    default:
      return isAsker;
  }
}

async function act(pressed: Pressed, stored: StoredReply, post: Post): Promise<Reply | undefined> {
  switch (pressed.event.action) {
    case 'more':
      return more(pressed, stored);
    case 'share':
      return share(pressed.event, pressed.context, stored, post);
    case 'helpful':
      return helpful(pressed);
    case 'unhelpful':
      return unhelpful(pressed);
    case 'withdraw':
      return withdraw(pressed);
    case 'watch':
      return watch(pressed, stored);
    default:
      return unwatch(pressed);
  }
}

function more({ event, context, words }: Pressed, stored: StoredReply): Reply {
  const offset = event.offset ?? stored.visible ?? 0;
  const left = stored.blocks.slice(offset);
  if (left.length === 0) return notice(context.locale, words.nothingMore);
  const { tone, locale } = stored;
  const blocks = restoreBlocks(left, context.library, context.visibility, locale);
  return { tone, locale, blocks, actions: [], id: event.ref, offset };
}

async function helpful({ event, context, person, words }: Pressed): Promise<Reply> {
  const { ref, place } = event;
  const { feedback } = context.services.store;
  const isNew = await feedback.give({ ref, person, place, verdict: 'helpful' });
  return notice(context.locale, isNew ? words.thanks : words.alreadyNoted);
}

/** The opinion counts even when the form that asks for the reason is closed. */
async function unhelpful({ event, context, delivery, person }: Pressed): Promise<undefined> {
  // The form must be the platform's first response, within seconds: it goes before our own notes.
  await delivery.askReason(event.ref);
  const { ref, place } = event;
  await context.services.store.feedback.give({ ref, person, place, verdict: 'unhelpful' });
}

/** The feedback form, sent. */
export async function runReason(event: ReasonEvent, context: Context): Promise<Reply> {
  const { store } = context.services;
  const { ref, place, reason } = event;
  const person = store.people.of(event);
  await store.feedback.explain({ ref, person, place }, reason);
  return notice(context.locale, wordingOf(context.locale).press.thanksReason);
}

async function withdraw({ event, context, delivery, words }: Pressed): Promise<Reply> {
  await delivery.withdraw();
  await context.services.store.replies.remove(event.ref);
  return notice(context.locale, words.withdrawn);
}

async function watch({ event, context, person, words }: Pressed, stored: StoredReply) {
  const { question, filters, locale } = stored;
  const { place, asker } = event;
  const wish = { place, person, contact: asker.id, question, filters, locale };
  const id = await context.services.store.watches.add(wish);
  if (id === undefined) return notice(context.locale, words.alreadyWatching);
  const actions = actionsOn(id, ['unwatch'], context.locale);
  return { ...notice(context.locale, words.watching), actions };
}

async function unwatch({ event, context, person, words }: Pressed): Promise<Reply> {
  const done = await context.services.store.watches.cancel(event.ref, person);
  return notice(context.locale, done ? words.unwatched : words.onlyAsker);
}
