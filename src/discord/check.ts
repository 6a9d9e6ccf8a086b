import { ComponentType } from 'discord.js';
import { LIMITS } from './limits.ts';
import type { Payload } from './render.ts';

/** What Discord would refuse in a message, in words; empty when it may be sent. */
export function sizeFaults(payload: Payload): readonly string[] {
  const texts = payload.components.flatMap((part) =>
    part.type === ComponentType.TextDisplay ? [part.content] : [],
  );
  const rows = payload.components.flatMap((part) =>
    part.type === ComponentType.ActionRow ? [part.components] : [],
  );
  const buttons = rows.flat();
  const parts = payload.components.length + buttons.length;
  const longest = Math.max(0, ...rows.map((row) => row.length));
  return [
    over('characters of text', sum(texts.map((text) => text.length)), LIMITS.text),
    over('components', parts, LIMITS.components),
    over('rows', rows.length, LIMITS.rows),
    over('buttons in a row', longest, LIMITS.rowButtons),
    ...buttons.map(({ label }) =>
      over('characters of a label', label?.length ?? 0, LIMITS.buttonLabel),
    ),
    ...buttons.map(({ custom_id: id }) => over('characters of an id', id.length, LIMITS.customId)),
    payload.components.length === 0 ? 'no component at all' : '',
  ].filter(Boolean);
}

function over(what: string, count: number, limit: number): string {
  return count > limit ? `${count} ${what}, ${limit} allowed` : '';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
