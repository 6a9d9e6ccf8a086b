import type { Language } from './language.ts';

/**
 * A short question and what it is about: `Quand ? — à propos de “Qui a fondé Cloudwatt ?”`. Written
 * so, a follow-up reads right whatever the question before was, and is its own record: it is kept,
 * shown, read again for the next follow-up and searched as this one text.
 */
export interface About {
  /** Without its question mark. */
  readonly said: string;
  /** A name, or a question without its question mark. */
  readonly subject: string;
  readonly isQuestion: boolean;
}

const LED_BY = String.raw` ?\? — (?:à propos d(?:e |['’])|about )`;
const ABOUT = new RegExp(`^(.+?)${LED_BY}(?:[“‘](.+?) ?\\?[”’]|([^“‘].*))$`, 'su');

export function parseAbout(text: string): About | undefined {
  const [, said, question, name] = ABOUT.exec(text.trim()) ?? [];
  const subject = question ?? name;
  if (said === undefined || subject === undefined) return undefined;
  return { said, subject, isQuestion: question !== undefined };
}

export function writeAbout({ said, subject, isQuestion }: About, language: Language): string {
  const first = asQuestion(said, language);
  if (language === 'en') {
    return `${first} — about ${isQuestion ? `‘${asQuestion(subject, language)}’` : subject}`;
  }
  const of = !isQuestion && /^[aeiouyhàâéèêëîïôûü]/iu.test(subject) ? 'd’' : 'de ';
  const quoted = isQuestion ? `“${asQuestion(subject, language)}”` : subject;
  return `${first} — à propos ${of}${quoted}`;
}

/** A question as its language punctuates it. */
export function asQuestion(text: string, language: Language): string {
  return language === 'fr' ? `${text} ?` : `${text}?`;
}

/** What tells what is asked for, not what it is about; `combien de clients` is about clients. */
const QUESTION_WORD =
  /^(?:(?:à|en|de|depuis|jusqu['’]à)\s+)?(?:quand|pourquoi|comment|combien(?:\s+d(?:e\s|['’]))?|où|qu['’]|qui|que|quel(?:le)?s?|how(?: (?:much|many))?|why|when|where|who|what)(?:\s+est-ce\s+(?:que|qui))?(?:\s+|(?<=['’]))|^c['’]est\s+(?:quand|où|qui|quoi|combien)\s+/iu;

/**
 * The words to search for: what is asked is told by the short question alone, so the one that it is
 * about gives all but its question word.
 */
export function searchedOf(text: string): string {
  const about = parseAbout(text);
  if (about === undefined) return text;
  const { said, subject, isQuestion } = about;
  return `${said} ? ${isQuestion ? subject.replace(QUESTION_WORD, '') : subject}`;
}
