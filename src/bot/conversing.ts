import type { Context } from '../../commands/command.ts';
import type { Asked } from './answering.ts';
import type { Sent } from './events.ts';

/** Remembers what was asked for the thread that its answer opened: follow-ups are heard there. */
export async function openThread(
  { place, asker, services }: Context,
  sent: Sent | undefined,
  { text, filters }: Asked,
): Promise<void> {
  if (sent?.thread === undefined || place.thread !== undefined) return;
  const { conversations, people } = services.store;
  const person = people.hash(place.platform, asker.id);
  const opened = { ...place, thread: sent.thread };
  await conversations.remember(opened, person, { question: text, filters, started: true });
}
