import type { Context } from '@slack/bolt';
import { type ClaimingApp, receivedIn } from './claiming-app.ts';
import { FORM } from './modal.ts';
import type { Reception } from './reception.ts';

const EVENTS = [
  'app_mention',
  'message',
  'app_home_opened',
  'app_uninstalled',
  'tokens_revoked',
] as const;

type Listening = { readonly context: Context };
type Acknowledging = Listening & { readonly ack: () => Promise<void> };

/** Connects Bolt's listeners to the reception. What they are told was read and claimed before. */
export function listen(app: ClaimingApp, reception: Reception): void {
  const handle = async ({ context }: Listening): Promise<void> => {
    const received = receivedIn(context);
    if (received) await reception.handle(received);
  };
  const acknowledge = async ({ ack, context }: Acknowledging): Promise<void> => {
    await ack();
    await handle({ context });
  };
  for (const name of EVENTS) app.event(name, handle);
  app.function('ask', handle);
  app.command(/.*/, acknowledge);
  app.shortcut({ type: 'message_action' }, acknowledge);
  app.action(/^v1:/, acknowledge);
  app.view(FORM, acknowledge);
}
