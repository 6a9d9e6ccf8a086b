import type { View } from './view.ts';

// A vocabulary remembers the words of articles that are hidden from the view, or gone. None of
// them may tell in an answer; here are those that the passages of the view hold.

/** The stems of words that are spelt like this but for case and accents. */
export function stemsSpelt(view: View, exact: string): string[] {
  const { vocabulary } = view.index;
  const id = vocabulary.exacts.find(exact);
  return vocabulary
    .stemsOfExact(exact)
    .filter((stem) => isHeld(view, stem, (form) => vocabulary.exactOf(form) === id))
    .map((stem) => vocabulary.stems.text(stem));
}

/** The words of a stem, as written but for case. */
export function wordsOfStem(view: View, stem: string): string[] {
  const { vocabulary } = view.index;
  const id = vocabulary.stems.find(stem);
  if (id === undefined) return [];
  return vocabulary
    .formsOfStem(id)
    .filter((form) => isHeld(view, id, (other) => other === form))
    .map((form) => vocabulary.formText(form));
}

function isHeld(view: View, stem: number, isWanted: (form: number) => boolean): boolean {
  const { vocabulary, postings } = view.index;
  for (const passage of postings.postings(vocabulary.stems.text(stem))?.keys() ?? []) {
    if (view.members && view.members[passage] !== 1) continue;
    if (wordsAt(view, passage).some((word) => isWanted(word >> 1))) return true;
  }
  return false;
}

/** Title, heading and text of a passage, each word with its capital: see `IndexedArticle.forms`. */
function wordsAt({ index }: View, passage: number): Int32Array {
  const owner = index.owner(passage);
  if (!owner) return new Int32Array(0);
  const at = passage - owner.first;
  return owner.forms.subarray(owner.starts[at], owner.starts[at + 1]);
}
