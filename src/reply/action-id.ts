import { ACTION_KINDS, type ActionKind } from './reply.ts';

/** What a button's id says: enough to work after a restart. */
export interface Pressed {
  readonly kind: ActionKind;
  readonly ref: string;
  /** For `more`: how many blocks are shown already. */
  readonly offset?: number;
}

const ID = /^v1:([a-z]+):([\w.-]{1,60})(?::(\d{1,4}))?$/;

/** The id of a button, at most 80 characters: `v1:more:kq3…:3`. */
export function actionId({ kind, ref, offset }: Pressed): string {
  return offset === undefined ? `v1:${kind}:${ref}` : `v1:${kind}:${ref}:${offset}`;
}

/** Reads a button's id; undefined when it is none of ours. */
export function readActionId(id: string): Pressed | undefined {
  const [, name, ref, offset] = ID.exec(id) ?? [];
  const kind = ACTION_KINDS.find((known) => known === name);
  if (kind === undefined || ref === undefined) return undefined;
  return offset === undefined ? { kind, ref } : { kind, ref, offset: Number(offset) };
}
