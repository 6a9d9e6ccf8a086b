/** How many letters must be put in, left out or changed to make one word of the other (Levenshtein). */
export function edits(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const here = [row];
    for (let at = 1; at <= b.length; at += 1) {
      const changed = (above[at - 1] ?? 0) + (a.charAt(row - 1) === b.charAt(at - 1) ? 0 : 1);
      here.push(Math.min(changed, 1 + (above[at] ?? 0), 1 + (here[at - 1] ?? 0)));
    }
    above = here;
  }
  return above[b.length] ?? 0;
}
