import type { Core } from './core.ts';
import type { BotEvent, Delivery, Platform } from './events.ts';
import { work } from './work.ts';

/** An event that ended so many processes is not given another one. */
const MAX_ATTEMPTS = 4;

/**
 * Works through what other processes accepted before now and never finished: at once where the
 * process is known to be gone, else when its lease ends, which this waits for. Not to be awaited
 * before serving.
 */
export async function resume(
  core: Core,
  platform: Platform,
  deliveryOf: (event: BotEvent) => Delivery,
): Promise<number> {
  const before = core.now();
  for (let count = 0; ; ) {
    const { events, heldUntil } = await core.store.claims.adopt(platform, before);
    for (const { event, attempts } of events) {
      if (attempts > MAX_ATTEMPTS) await giveUp(core, event);
      else await work({ core, event, delivery: deliveryOf(event), resumed: true });
    }
    count += events.length;
    if (heldUntil === undefined) return count;
    await core.delay(Math.max(heldUntil.getTime() - core.now().getTime(), 1_000));
  }
}

async function giveUp(core: Core, event: BotEvent): Promise<void> {
  await core.store.claims.finish(event);
  const { platform } = event.place;
  core.log.error(
    { platform, kind: event.kind },
    'an event was given up: the process ended every time it was worked on',
  );
}
