/** FNV-1a, by whole numbers instead of bytes. The hash of nothing. */
export const FNV_START = 0x811c9dc5;

/** The hash of all before and this number. */
export function fnv(hash: number, next: number): number {
  return Math.imul(hash ^ next, 0x01000193);
}

/** The hash of a text, by its UTF-16 code units. */
export function fnvOf(text: string): number {
  let hash = FNV_START;
  for (let at = 0; at < text.length; at += 1) hash = fnv(hash, text.charCodeAt(at));
  return hash;
}
