/**
 * What windows-1252 has at 0x80 to 0x9f, where latin1 has controls. Node 20's own decoder mixes
 * the two up and loses the typographic apostrophe. Bytes that it leaves undefined stay controls.
 */
const ABOVE_0X80 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

export function fromWindows1252(bytes: Buffer): string {
  const special = (control: string) => ABOVE_0X80.charAt(control.charCodeAt(0) - 0x80);
  return bytes.toString('latin1').replace(/[\x80-\x9f]/g, special);
}

/** The byte of a character of windows-1252; undefined when it has none. */
export function windows1252Byte(character: string): number | undefined {
  const special = ABOVE_0X80.indexOf(character);
  if (special >= 0) return special + 0x80;
  const code = character.charCodeAt(0);
  return code <= 0xff ? code : undefined;
}
