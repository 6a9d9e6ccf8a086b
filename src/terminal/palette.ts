import pico from 'picocolors';
import type { Paint } from './layout.ts';

/** The looks that this adapter uses; without colours they change nothing. */
export interface Palette {
  readonly strong: Paint;
  readonly quiet: Paint;
  readonly code: Paint;
  readonly bar: Paint;
}

export function paletteFor(colors: boolean): Palette {
  const { bold, dim, cyan } = pico.createColors(colors);
  return { strong: bold, quiet: dim, code: cyan, bar: cyan };
}
