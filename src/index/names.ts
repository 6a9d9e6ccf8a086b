import type { View } from './view.ts';

/** Passages that are looked at, and the share of capitals from which on a word is a name. */
const SAMPLE = 12;
const MOSTLY = 0.8;

/**
 * Do the visible articles write a word with a capital? So a name is known for one even where the
 * question does not write it as such (`thales`).
 */
export function isWrittenAsName(view: View, stem: string): boolean {
  const { vocabulary, postings } = view.index;
  const id = vocabulary.stems.find(stem);
  if (id === undefined) return false;
  const counts = { capital: 0, all: 0 };
  let seen = 0;
  for (const passage of postings.postings(stem)?.keys() ?? []) {
    if (view.members && view.members[passage] !== 1) continue;
    if (seen === SAMPLE) break;
    seen += 1;
    countCapitals(view, passage, id, counts);
  }
  return counts.all > 0 && counts.capital / counts.all >= MOSTLY;
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
