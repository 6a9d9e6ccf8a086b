/** Polls until `look` finds something; fails after the deadline, saying what was awaited. */
export async function until<T>(
  what: string,
  look: () => T | undefined | false,
  deadlineMs = 8_000,
): Promise<T> {
  const end = Date.now() + deadlineMs;
  for (;;) {
    const found = look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`Waited ${deadlineMs} ms in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
