import { setImmediate } from 'node:timers/promises';

/** So long others wait for their turn, and what one piece of the work takes. Milliseconds. */
const TURN_MS = 10;

/** Goes through a list in order; whenever that has taken a while, others have their turn. */
export async function eachInTurn<Item>(
  items: Iterable<Item>,
  work: (item: Item) => void,
): Promise<void> {
  let started = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - started < TURN_MS) continue;
    await setImmediate();
    started = performance.now();
  }
}

/** `map`, in the same way. */
export async function mapInTurn<Item, Result>(
  items: Iterable<Item>,
  work: (item: Item) => Result,
): Promise<Result[]> {
  const results: Result[] = [];
  await eachInTurn(items, (item) => results.push(work(item)));
  return results;
}

/** `filter`, in the same way. */
export async function filterInTurn<Item>(
  items: Iterable<Item>,
  isWanted: (item: Item) => boolean,
): Promise<Item[]> {
  const wanted: Item[] = [];
  await eachInTurn(items, (item) => {
    if (isWanted(item)) wanted.push(item);
  });
  return wanted;
}
