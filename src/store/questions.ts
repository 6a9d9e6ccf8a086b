import type { Outcome } from '../answer/answer.ts';
import type { Place } from '../bot/events.ts';
import type { Locale } from '../language/language.ts';
import { stamp, storable, type Tools } from './context.ts';

/** Why a question was not answered; for those who keep the articles. */
export type Cause =
  | 'answered'
  /** No article speaks of it. */
  | 'no-article'
  /** An article outside the asked dates answers it. */
  | 'outside-dates'
  /** An article of another publisher or folder answers it. */
  | 'outside-filters'
  /** An article that this place may not see answers it. */
  | 'hidden'
  /** Passages came close, none close enough. */
  | 'below-gate';

/** A question, and what came of it. */
export interface AskedQuestion {
  readonly place: Place;
  /** Hash of who asked. */
  readonly person: string;
  readonly text: string;
  readonly locale: Locale;
  readonly outcome: Outcome;
  readonly confidence: number;
  readonly cause: Cause;
}

interface QuestionStats {
  readonly asked: number;
  readonly unanswered: number;
}

/** The questions that were asked. */
export interface Questions {
  record(question: AskedQuestion): Promise<void>;
  /** Of one workspace, since an instant. */
  stats(place: Pick<Place, 'platform' | 'workspace'>, since: Date): Promise<QuestionStats>;
}

export function questionsIn({ db, now, newRef }: Tools): Questions {
  return {
    record: async ({ place, text, ...question }) => {
      const { platform, workspace, channel } = place;
      const where = { id: newRef(), platform, workspace, channel, at: stamp(now()) };
      await db
        .insertInto('questions')
        .values({ ...where, ...question, text: storable(text) })
        .execute();
    },
    stats: async ({ platform, workspace }, since) => {
      const rows = await db
        .selectFrom('questions')
        .select(['outcome', 'cause', (eb) => eb.fn.countAll().as('count')])
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .where('at', '>=', stamp(since))
        .groupBy(['outcome', 'cause'])
        .execute();
      const sum = (kept: typeof rows) => kept.reduce((total, row) => total + Number(row.count), 0);
      const missing = rows.filter((r) => r.outcome === 'no-answer' && r.cause !== 'answered');
      return { asked: sum(rows), unanswered: sum(missing) };
    },
  };
}
