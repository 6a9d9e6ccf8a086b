import type { Locale } from '../language/language.ts';
import { paragraph } from './blocks.ts';
import type { Action, ActionKind, Block, Reply, Tone } from './reply.ts';
import { wordingOf } from './wording.ts';

/** A reply of one paragraph. */
export function notice(locale: Locale, text: string, tone: Tone = 'notice'): Reply {
  return replyOf(locale, tone, [paragraph(text)]);
}

/** A reply of blocks and no buttons. */
export function replyOf(
  locale: Locale,
  tone: Tone,
  blocks: readonly Block[],
  visible?: number,
): Reply {
  const reply = { tone, locale, blocks, actions: [] };
  return visible === undefined || visible >= blocks.length ? reply : { ...reply, visible };
}

/** Buttons that all act on one stored thing. */
export function actionsOn(ref: string, kinds: readonly ActionKind[], locale: Locale): Action[] {
  const labels = wordingOf(locale).actions;
  return kinds.map((kind) => ({ kind, label: labels[kind], ref }));
}
