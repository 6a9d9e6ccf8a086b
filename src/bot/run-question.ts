import type { Context } from '../../commands/command.ts';
import { helpReply } from '../../commands/help-reply.ts';
import { questionIn } from '../../commands/question-in.ts';
import type { Filters } from '../answer/answer.ts';
import { notice } from '../reply/notices.ts';
import type { Reply } from '../reply/reply.ts';
import { wordingOf } from '../reply/wording.ts';
import { type Asked, answerQuestion } from './answering.ts';
import type { QuestionEvent } from './events.ts';
import { isStop } from './overheard.ts';
import { commandIn, runCommand } from './run-command.ts';
import { tooLong } from './too-long.ts';

/** What is said to a message; nothing to talk that was overheard and asks nothing after all. */
export interface Said {
  readonly reply?: Reply;
  /** Set when the articles were asked: what can be followed up in the thread of the answer. */
  readonly asked?: Asked;
}

/** Answers a message: a question, a command written in it, `stop`, or nothing to go by. */
export async function runQuestion(event: QuestionEvent, context: Context): Promise<Said> {
  if (isStop(event.text)) {
    await context.services.store.conversations.stop(event.place);
    return { reply: notice(context.locale, wordingOf(context.locale).trouble.stopped) };
  }
  if (event.addressed === 'overheard') return answerOverheard(event, context);
  if (!event.text.trim() && !event.about?.trim()) return { reply: helpReply(context) };
  const refused = tooLong(event.text, context.locale);
  if (refused !== undefined) return { reply: refused };
  const written = commandIn(event.text, context.services.commands);
  if (written !== undefined) {
    return { reply: await runCommand(context, written.name, written.input) };
  }
  if (isNumber(event.text) && !event.about?.trim()) {
    return { reply: notice(context.locale, wordingOf(context.locale).input.onlyNumber) };
  }
  const read = questionIn(context, event.text);
  if ('tone' in read) return { reply: read };
  const { reply, asked, outcome } = await ask({ ...event, text: read.text }, context, read.filters);
  return outcome === 'not-a-question' ? { reply } : { reply, asked };
}

/** The number of a choice that is not asked for any more. A year has more digits, as has `112`. */
function isNumber(text: string): boolean {
  return /^\s*\d{1,2}\s*$/.test(text);
}

/** Outside threads only an answer is worth speaking up for. */
async function answerOverheard(event: QuestionEvent, context: Context): Promise<Said> {
  const { reply, asked, outcome } = await ask(event, context);
  const worth = event.place.thread === undefined ? ['answered'] : ['answered', 'no-answer'];
  return worth.includes(outcome) ? { reply, asked } : {};
}

function ask(event: QuestionEvent, context: Context, filters: Filters = {}) {
  const audience = isPublic(event) ? 'public' : 'private';
  return answerQuestion(context, { text: event.text, about: event.about, filters, audience });
}

/** Does everybody in the place read the answer? */
export function isPublic({ addressed, place }: QuestionEvent): boolean {
  return place.kind !== 'direct' && (addressed === 'mention' || addressed === 'overheard');
}
