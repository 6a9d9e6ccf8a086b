import type { View } from './view.ts';

/** Passages that are looked at, and the share of capitals from which on a word is a name. */
const SAMPLE = 12;
const MOSTLY = 0.8;

/**
 * Do the visible articles write a word with a capital? So a name is known for one even where the
 * question does not write it as such (`thales`).
 */
export function isWrittenAsName(view: View, stem: string): boolean {
  const { vocabulary } = view.index;
  const id = vocabulary.stems.find(stem);
  if (id === undefined) return false;
  const counts = { capital: 0, all: 0 };
  for (const passage of sample(view, stem)) countCapitals(view, passage, id, counts);
  return counts.all > 0 && counts.capital / counts.all >= MOSTLY;
}

/** Some of the visible passages that hold a stem: the same ones in whatever order they came in. */
function sample(view: View, stem: string): number[] {
  const { keys } = view.index.columns;
  const chosen: { passage: number; key: number }[] = [];
  for (const passage of view.index.postings.postings(stem)?.keys() ?? []) {
    if (view.members && view.members[passage] !== 1) continue;
    const key = keys[passage] ?? 0;
    const last = chosen[SAMPLE - 1];
    if (last && key >= last.key) continue;
    const at = chosen.findIndex((one) => key < one.key);
    chosen.splice(at < 0 ? chosen.length : at, 0, { passage, key });
    chosen.length = Math.min(chosen.length, SAMPLE);
  }
  return chosen.map(({ passage }) => passage);
}

function countCapitals(
  { index }: View,
  passage: number,
  stem: number,
  counts: { capital: number; all: number },
): void {
  const owner = index.owner(passage);
  if (!owner) return;
  const at = passage - owner.first;
  const end = owner.starts[at + 1] ?? 0;
  for (let token = (owner.starts[at] ?? 0) + (owner.leads[at] ?? 0); token < end; token += 1) {
    const word = owner.forms[token] ?? -2;
    if (index.vocabulary.stemOf(word >> 1) !== stem) continue;
    counts.all += 1;
    counts.capital += word & 1;
  }
}
