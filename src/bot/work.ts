import type { Context } from '../../commands/command.ts';
import { notice } from '../reply/notices.ts';
import type { Reply } from '../reply/reply.ts';
import { wordingOf } from '../reply/wording.ts';
import { openThread } from './conversing.ts';
import { type Core, contextOf } from './core.ts';
import {
  type BotEvent,
  type Delivery,
  DeliveryError,
  isOverheard,
  opensForm,
  type Sent,
} from './events.ts';
import { answerFailure, type Trouble } from './failing.ts';
import { refusal } from './refusing.ts';
import { runCommand } from './run-command.ts';
import { runPress, runReason } from './run-press.ts';
import { runQuestion, type Said } from './run-question.ts';
import { seal } from './seal.ts';
import { sendOnce } from './sending.ts';
import type { Post } from './sharing.ts';

/** An accepted event on its way to its answer. */
export interface Job {
  readonly core: Core;
  readonly event: BotEvent;
  readonly delivery: Delivery;
  /** Taken over from a process that may have answered already. */
  readonly resumed: boolean;
}

/** Answers one accepted event, once, whatever happens; never throws. */
export async function work(job: Job): Promise<void> {
  const { core, event } = job;
  const started = core.now();
  const log = (outcome: string, trouble: Trouble | undefined) =>
    report(job, outcome, core.now().getTime() - started.getTime(), trouble);
  try {
    if (!(await core.store.claims.hold(event))) return;
    log(await answer(job), undefined);
  } catch (error) {
    const { outcome, trouble } = await answerFailure(job, error);
    log(outcome, trouble);
  } finally {
    await finish(job);
  }
}

async function answer(job: Job): Promise<string> {
  const { core, event, delivery, resumed } = job;
  const refused = resumed ? undefined : refusal(core, event);
  if (refused !== undefined) {
    if (isOverheard(event)) await delivery.clear();
    else await reply(job, refused);
    return 'refused';
  }
  if (!opensForm(event)) await delivery.working().catch(() => undefined);
  const context = await contextOf(core, event);
  const said = await (asksArticles(event)
    ? core.queue(() => run(job, context))
    : run(job, context));
  if (said.reply === undefined) {
    if (!opensForm(event)) await delivery.clear();
    return 'silent';
  }
  const sent = await deliver(job, context, said.reply);
  if (said.asked !== undefined) await openThread(context, sent, said.asked);
  return said.reply.tone;
}

async function run(job: Job, context: Context): Promise<Said> {
  const { event, delivery } = job;
  switch (event.kind) {
    case 'command':
      return { reply: await runCommand(context, event.name, event.input) };
    case 'question':
      return runQuestion(event, context);
    case 'press':
      return saying(await runPress(event, context, delivery, postOf(job, context)));
    case 'reason':
      return { reply: await runReason(event, context) };
  }
}

function saying(reply: Reply | undefined): Said {
  return reply === undefined ? {} : { reply };
}

async function deliver(job: Job, context: Context, whole: Reply): Promise<Sent | undefined> {
  const sealed = seal(whole, context.library, context.visibility);
  if (sealed.audience !== 'public') return reply(job, sealed);
  const sent = await postOf(job, context)(sealed);
  const words = wordingOf(context.locale).press;
  await reply(job, notice(context.locale, sent === 'unsure' ? words.unsure : words.shared));
  return sent === 'unsure' ? undefined : sent;
}

function reply(job: Job, message: Reply): Promise<Sent | undefined> {
  return sendOnce(() => job.delivery.reply(message), {
    ...attempts(job),
    already: () => job.delivery.alreadyAnswered(),
  });
}

/** A public post cannot be looked up: after a lost receipt it is not tried again. */
function postOf(job: Job, { library, visibility }: Context): Post {
  const already = async () => true;
  return async (message) => {
    const sealed = seal(message, library, visibility);
    const send = async () => ({ sent: await job.delivery.post(sealed) });
    const done = await sendOnce(send, { ...attempts(job), already }).catch(asOurs);
    return done === undefined ? 'unsure' : done.sent;
  };
}

/** Where nothing may be posted, who pressed can still be told in private that it failed. */
function asOurs(error: unknown): never {
  const untold = error instanceof DeliveryError && error.remedy === undefined;
  throw untold && error.failure === 'gone' ? new Error(error.message, { cause: error }) : error;
}

function attempts({ core, event, resumed }: Job) {
  const hold = () => core.store.claims.hold(event);
  return { delay: core.delay, hold, doubtful: resumed };
}

/** Only what searches takes long; a press must not wait behind it. */
function asksArticles({ kind }: BotEvent): boolean {
  return kind === 'command' || kind === 'question';
}

/** One line an event; what was asked only where the operator wants that in the logs. */
function report(
  { core, event, resumed }: Job,
  outcome: string,
  tookMs: number,
  trouble: Trouble | undefined,
): void {
  const text = event.kind === 'question' && core.config.LOG_QUESTIONS ? { text: event.text } : {};
  const { platform } = event.place;
  const fields = { platform, kind: event.kind, outcome, tookMs, resumed, ...text, ...trouble };
  if (trouble === undefined) core.log.info(fields, 'event handled');
  else core.log.error(fields, 'event failed');
}

async function finish({ core, event }: Job): Promise<void> {
  try {
    await core.store.claims.finish(event);
  } catch (err) {
    core.log.error({ err }, 'an event that was handled could not be marked as done');
  }
}
