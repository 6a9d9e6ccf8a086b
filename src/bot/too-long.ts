import type { Locale } from '../language/language.ts';
import { notice } from '../reply/notices.ts';
import type { Reply } from '../reply/reply.ts';
import { wordingOf } from '../reply/wording.ts';

/** Characters that are read of a message or a command: what one message on Discord holds. */
const LONGEST = 2_000;

/** What is said to an article pasted in the place of a question; undefined to all else. */
export function tooLong(text: string, locale: Locale): Reply | undefined {
  if (text.length <= LONGEST) return undefined;
  return notice(locale, wordingOf(locale).trouble.tooLong(text.length, LONGEST), 'error');
}
