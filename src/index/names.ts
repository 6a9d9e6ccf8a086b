import type { IndexedArticle } from './corpus-index.ts';
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
  const chosen: { passage: number; key: number }[] = [];
  for (const passage of view.index.postings.postings(stem)?.keys() ?? []) {
    if (view.members && view.members[passage] !== 1) continue;
    const key = keyOf(view, passage);
    const last = chosen[SAMPLE - 1];
    if (last && key >= last.key) continue;
    const at = chosen.findIndex((one) => key < one.key);
    chosen.splice(at < 0 ? chosen.length : at, 0, { passage, key });
    chosen.length = Math.min(chosen.length, SAMPLE);
  }
  return chosen.map(({ passage }) => passage);
}

const KEYS = new WeakMap<IndexedArticle, number>();

/** A number that a passage has by its article's id and its place alone. */
function keyOf({ index }: View, passage: number): number {
  const owner = index.owner(passage);
  if (!owner) return 0;
  const key = KEYS.get(owner) ?? hashOf(owner.article.id);
  KEYS.set(owner, key);
  return Math.imul(key + passage - owner.first, 0x9e3779b1) >>> 0;
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash;
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
