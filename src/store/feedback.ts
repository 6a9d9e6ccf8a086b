import type { Place } from '../bot/events.ts';
import type { Reason } from '../reply/reply.ts';
import { stamp, type Tools } from './context.ts';

/** 👍 and 👎: one opinion a person and reply. */
export interface Feedback {
  /** False when this person has said something about this reply before. */
  give(opinion: Opinion): Promise<boolean>;
  /** The reason of a 👎; it makes one of whatever the person said before. */
  explain(opinion: Omit<Opinion, 'verdict'>, reason: Reason): Promise<void>;
}

interface Opinion {
  readonly ref: string;
  readonly person: string;
  readonly place: Place;
  readonly verdict: 'helpful' | 'unhelpful';
}

export function feedbackIn({ db, now }: Tools): Feedback {
  const row = ({ ref, person, place, verdict }: Opinion, reason: Reason | null) => {
    const { platform, workspace, channel } = place;
    return { ref, person, platform, workspace, channel, verdict, reason, at: stamp(now()) };
  };
  return {
    give: async (opinion) => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('feedback')
        .values(row(opinion, null))
        .onConflict((oc) => oc.columns(['ref', 'person']).doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
    explain: async (opinion, reason) => {
      const verdict = 'unhelpful' as const;
      await db
        .insertInto('feedback')
        .values(row({ ...opinion, verdict }, reason))
        .onConflict((oc) => oc.columns(['ref', 'person']).doUpdateSet({ verdict, reason }))
        .execute();
    },
  };
}
