import type { Context } from '../../commands/command.ts';
import type { Asked } from './answering.ts';
import type { Sent } from './events.ts';

/** Remembers what was asked for the thread that its answer opened: follow-ups are heard there. */
export async function openThread(
  context: Context,
  sent: Sent | undefined,
  { text, filters }: Asked,
): Promise<void> {
  const { place, services } = context;
  if (sent?.thread === undefined || place.thread !== undefined) return;
  const { conversations, people } = services.store;
  const opened = { ...place, thread: sent.thread };
  await conversations.remember(opened, people.of(context), {
    question: text,
    filters,
    started: true,
  });
}
