/**
 * Discord wants a bot of 2,500 servers or more to spread them over several connections, shards.
 * discord.js opens them inside one process, over one store, so that nothing else here knows of
 * them; `auto` takes the number that Discord recommends. Beyond what one process carries, several
 * run the same bot with parts of one count (`0-7/16`): claims in the store keep an event from being
 * answered twice, and the process with shard 0, which also gets all direct messages, is the one
 * that schedules and takes up what a crash left.
 */
export type Shards =
  | { readonly shards: 'auto' }
  | { readonly shards: number[]; readonly shardCount: number };

const PART = /^(\d+)(?:-(\d+))?\/(\d+)$/;

/** Reads DISCORD_SHARDS: `auto`, a count, or a part of a count. Throws with what to write. */
export function readShards(text = 'auto'): Shards {
  if (text === 'auto') return { shards: 'auto' };
  const [, first, last, of] =
    PART.exec(/^\d+$/.test(text) ? `0-${Number(text) - 1}/${text}` : text) ?? [];
  const [from, to, shardCount] = [Number(first), Number(last ?? first), Number(of)];
  if (!(from <= to && to < shardCount))
    throw new Error(
      `DISCORD_SHARDS is ${text}. Write auto, a count (4), or a part of a count (0-1/4).`,
    );
  return { shards: Array.from({ length: to - from + 1 }, (_, at) => from + at), shardCount };
}

/** Is shard 0 among them, the one that schedules? */
export function holdsFirst({ shards }: Shards): boolean {
  return shards === 'auto' || shards.includes(0);
}
