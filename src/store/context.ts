import type { Kysely } from 'kysely';
import type { Tables } from './schema.ts';

/** What every repository works with. */
export interface Tools {
  readonly db: Kysely<Tables>;
  readonly now: () => Date;
  /** A fresh random name, 16 characters of `[A-Za-z0-9_-]`. */
  readonly newRef: () => string;
}

/** An instant as the tables hold it, moved by some milliseconds. */
export function stamp(instant: Date, plusMs = 0): string {
  return new Date(instant.getTime() + plusMs).toISOString();
}

/** PostgreSQL refuses NUL in a text; nobody means one. */
export function storable(text: string): string {
  return text.replaceAll('\0', '');
}
