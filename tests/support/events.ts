import type { CommandEvent, Place, PressEvent, QuestionEvent } from '../../src/bot/events.ts';

/** A channel of one team; tests change what they are about. */
export const CHANNEL: Place = {
  platform: 'slack',
  workspace: 'T1',
  channel: 'C1',
  kind: 'channel',
};

let count = 0;

function base() {
  count += 1;
  return {
    key: `event-${count}`,
    asker: { id: 'U1', canManage: false },
    place: CHANNEL,
    locale: 'fr' as const,
    reach: {},
  };
}

/** A mention of the bot, unless told otherwise. */
export function question(text: string, rest: Partial<QuestionEvent> = {}): QuestionEvent {
  return { ...base(), kind: 'question', text, addressed: 'mention', ...rest };
}

export function command(
  name: string,
  text: string,
  rest: Partial<CommandEvent> = {},
): CommandEvent {
  return { ...base(), kind: 'command', name, input: { text }, ...rest };
}

export function press(
  action: PressEvent['action'],
  ref: string,
  rest: Partial<PressEvent> = {},
): PressEvent {
  return { ...base(), kind: 'press', action, ref, ...rest };
}
