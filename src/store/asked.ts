import type { ExpressionBuilder } from 'kysely';
import type { Outcome } from '../answer/answer.ts';
import type { Place, Platform } from '../bot/events.ts';
import type { Locale } from '../language/language.ts';
import type { Reason } from '../reply/reply.ts';
import { stamp, type Tools } from './context.ts';
import type { AskedQuestion, Cause } from './questions.ts';
import type { Tables } from './schema.ts';
import { keyOf } from './subscriptions.ts';

/** A question as it was asked; by whom is not told. */
export interface Asked extends Omit<AskedQuestion, 'place' | 'person'> {
  readonly channel: string;
  readonly at: Date;
}

type Workspace = Pick<Place, 'platform' | 'workspace'>;

/** Reads what was asked, and what people thought of the answers. */
export interface AskedLog {
  /** Of a workspace since an instant, newest first. */
  questions(workspace: Workspace, since: Date): Promise<readonly Asked[]>;
  /** Of all workspaces, newest first. */
  everything(): Promise<readonly Asked[]>;
  /**
   * What was asked in vain in a channel since an instant, for all to see and not taken back, newest
   * first: what somebody asked privately is nobody else's.
   */
  unanswered(place: Place, since: Date): Promise<readonly Asked[]>;
  /** 👎 by reason; `''` where none was given. */
  unhelpful(workspace: Workspace, since: Date): Promise<ReadonlyMap<Reason | '', number>>;
}

/** More than anybody reads; it bounds what is held in memory. */
const LIMIT = 20_000;

export function askedIn({ db }: Tools): AskedLog {
  const newest = () => db.selectFrom('questions').selectAll().orderBy('at', 'desc');
  const since = (platform: Platform, workspace: string, instant: Date) =>
    newest()
      .where((eb) => eb.and({ platform, workspace }))
      .where('at', '>=', stamp(instant))
      .limit(LIMIT);
  return {
    questions: async ({ platform, workspace }, instant) =>
      (await since(platform, workspace, instant).execute()).map(fromRow),
    everything: async () => (await newest().execute()).map(fromRow),
    unanswered: async (place, instant) => {
      const { channel, platform, workspace } = keyOf(place);
      const rows = await since(platform, workspace, instant)
        .where((eb) => eb.and({ channel, outcome: 'no-answer' }))
        .where('cause', '!=', 'answered')
        .where((eb) => eb.exists(publicReply(eb)))
        .execute();
      return rows.map(fromRow);
    },
    unhelpful: async ({ platform, workspace }, instant) => {
      const rows = await db
        .selectFrom('feedback')
        .select(['reason', (eb) => eb.fn.countAll().as('count')])
        .where((eb) => eb.and({ platform, workspace, verdict: 'unhelpful' }))
        .where('at', '>=', stamp(instant))
        .groupBy('reason')
        .execute();
      // `explain` wrote the reasons.
      return new Map(rows.map((row) => [(row.reason ?? '') as Reason | '', Number(row.count)]));
    },
  };
}

function publicReply(eb: ExpressionBuilder<Tables, 'questions'>) {
  return eb
    .selectFrom('replies')
    .select('replies.ref')
    .whereRef('replies.platform', '=', 'questions.platform')
    .whereRef('replies.workspace', '=', 'questions.workspace')
    .whereRef('replies.channel', '=', 'questions.channel')
    .whereRef('replies.question', '=', 'questions.text')
    .where('replies.audience', '=', 'public');
}

interface Row {
  readonly channel: string;
  readonly text: string;
  readonly locale: string;
  readonly outcome: string;
  readonly confidence: number;
  readonly cause: string;
  readonly at: string;
}

function fromRow({ channel, text, locale, outcome, confidence, cause, at }: Row): Asked {
  // `Questions.record` wrote the three narrow texts.
  const told = { locale: locale as Locale, outcome: outcome as Outcome, cause: cause as Cause };
  return { channel, text, confidence, at: new Date(at), ...told };
}
