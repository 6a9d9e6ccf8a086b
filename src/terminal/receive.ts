import type { Asker, Place, Received } from '../bot/events.ts';
import type { Locale } from '../language/language.ts';
import { ACTION_KINDS, type Action, type ActionKind, type Reason } from '../reply/reply.ts';
import { PRESSES } from './render.ts';

/** Whoever sits at the terminal has the files of the bot as well. */
const LOCAL: Asker = { id: 'local', canManage: true };
export const HERE: Place = {
  platform: 'terminal',
  workspace: '',
  channel: 'terminal',
  kind: 'direct',
};

/** Offered to whoever wants to leave; what other programs call it is understood as well. */
export const QUIT = '/quit';

/** Does this line end the chat? */
export function isLeaving(line: string): boolean {
  return /^(?:\/(?:quit|exit)\b.*|quit|exit)$/i.test(line.trim());
}

/** Is it `/forget me`? The lines that were typed go with what the bot remembers. */
export function asksToForget(received: Received): boolean {
  if (received.kind !== 'command' || received.name.toLowerCase() !== 'forget') return false;
  return 'text' in received.input && /^me$/i.test(received.input.text.trim());
}

/** The button that a line stands for. */
export function pressTyped(text: string): ActionKind | undefined {
  return ACTION_KINDS.find((kind) => PRESSES[kind] === text.toLowerCase());
}

/** The button that a line begins with, and something after it that none takes: `/watch Pégase`. */
export function pressWithText(text: string): ActionKind | undefined {
  const [typed = '', ...rest] = text.split(/\s+/);
  return rest.length === 0 ? undefined : pressTyped(typed);
}

/** A question back: why an answer did not help. Its reasons are numbered from 1. */
export interface Asking {
  readonly ref: string;
  readonly reasons: readonly Reason[];
}

/** Is it typed as the number of a reason? Years have more digits. */
export function isNumber(text: string): boolean {
  return /^\d{1,2}$/.test(text);
}

/** What a typed line may refer to. */
export interface Scene {
  /** Of the event that the line becomes. */
  readonly key: string;
  readonly session: string;
  readonly locale: Locale;
  /** The buttons of the last answer. */
  readonly offered: readonly Pick<Action, 'kind' | 'ref'>[];
  /** Set when `more` is among them: how many blocks are shown already. */
  readonly offset?: number | undefined;
  /** The answer of which it was just asked why it did not help, and what could be answered. */
  readonly asking?: Asking | undefined;
}

/** Reads one typed line: a question, a command, a button, or the number of a reason. */
export function receiveLine(line: unknown, scene: Scene): Received {
  const text = typeof line === 'string' ? line.trim() : '';
  if (text === '') return { kind: 'ignored', why: 'nothing was typed' };
  const { key, session, locale } = scene;
  const event = { key, asker: LOCAL, place: { ...HERE, session }, locale, reach: {} };
  if (scene.asking !== undefined && isNumber(text)) {
    const { ref, reasons } = scene.asking;
    const reason = reasons[Number(text) - 1];
    return reason === undefined
      ? { kind: 'unsupported', what: text }
      : { ...event, kind: 'reason', ref, reason };
  }
  const pressed = pressTyped(text);
  if (pressed !== undefined) {
    const button = scene.offered.find(({ kind }) => kind === pressed);
    if (button === undefined) return { kind: 'unsupported', what: text };
    const offset = pressed === 'more' && scene.offset !== undefined ? { offset: scene.offset } : {};
    return { ...event, kind: 'press', action: pressed, ref: button.ref, ...offset };
  }
  if (pressWithText(text) !== undefined) return { kind: 'unsupported', what: text };
  const [, name, rest = ''] = /^\/(\S+)\s*([\s\S]*)$/.exec(text) ?? [];
  return name === undefined
    ? { ...event, kind: 'question', text, addressed: 'direct' }
    : { ...event, kind: 'command', name, input: { text: rest } };
}
