import type { Locale } from '../language/language.ts';
import { note } from './blocks.ts';
import { quoted } from './plural.ts';
import type { Block, Reply } from './reply.ts';
import { wordingOf } from './wording.ts';

/** Who shows an answer to everybody, and in whose language that is said. */
export interface Sharing {
  readonly locale: Locale;
  readonly question: string;
  /** Absent where the platform does not tell names. */
  readonly name?: string | undefined;
}

/** An answer for everybody: the question first, as nobody else saw it, and last who shared it. */
export function sharedReply(reply: Reply, { locale, question, name }: Sharing): Reply {
  const words = wordingOf(locale).press;
  const shown = reply.visible ?? reply.blocks.length;
  const by = name === undefined ? words.sharedByAsker : words.sharedBy(name);
  const asked: Block = {
    kind: 'paragraph',
    spans: [{ text: quoted(locale, question), style: 'strong' }],
  };
  return {
    ...reply,
    locale,
    blocks: [asked, ...reply.blocks.slice(0, shown), note(by), ...reply.blocks.slice(shown)],
    visible: shown + 2,
  };
}
