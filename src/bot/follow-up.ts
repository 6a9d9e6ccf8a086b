import { readDate } from '../articles/dates.ts';
import { fold } from '../language/fold.ts';

/**
 * Completes a follow-up from the question before it; undefined when the text stands by itself.
 * Four rules, tried in this order; a text of more than eight words is never a follow-up.
 *
 * 1. A bare question word replaces the one before: `pourquoi ?` after `Quand X a-t-il fermé ?`
 *    is `Pourquoi X a-t-il fermé ?`.
 * 2. A date, after `et` or a preposition, replaces the date before, or is added: `et en 2019 ?`.
 * 3. A name, after `et`, `and`, `quid de`, `what about`, replaces the last name before:
 *    `et Numergy ?`. What begins with an article is no name and is added: `et les clients ?`.
 * 4. A question with a pronoun and without a name is given the last name before:
 *    `quand a-t-il fermé ?` gets `Cloudwatt`.
 */
export function expandFollowUp(text: string, previous: string): string | undefined {
  const said = text.trim().replace(END, '').trim();
  if (said === '' || said.split(/\s+/).length > 8) return undefined;
  const before = previous.trim().replace(END, '').trim();
  const expanded =
    withQuestionWord(said, before) ??
    withDate(said, before) ??
    withTopic(said, before) ??
    withName(said, before);
  return expanded === undefined ? undefined : `${expanded} ?`;
}

/** Does the text ask something, rather than tell? For what nobody addressed to the bot. */
export function looksLikeQuestion(text: string): boolean {
  const said = text.trim();
  return said.includes('?') || ASKS.test(fold(said)) || OPENS_A_NAME.test(said);
}

const END = /[\s?!.…]+$/u;
const ASKS =
  /^(?:quand|pourquoi|comment|combien|qui|que|qu'|quel|quelle|quels|quelles|ou|est-ce|when|why|how|who|what|which|where|is|are|was|were|did|does|do|has|have|can)(?=[\s']|$)/;
const OPENING =
  /^(?:(?:et|and|mais|but)(?:\s+(?:qu['’]en est-il|quid|what about))?|qu['’]en est-il|quid|what about|how about)\s+(?:(?:de|du|des|of|pour|for|chez|avec|with)\s+|d['’])?/iu;
/** `et Numergy`, `and in 2019`; not `et merci`. */
const OPENS_A_NAME = /^(?:et|and)\s+(?:(?:de|en|in|pour|for|chez)\s+|d['’])?[\p{Lu}\d]/u;
const BARE_WORD =
  /^(?:(?:et|and|mais|but)\s+)?(depuis quand|jusqu['’]à quand|pourquoi|comment|quand|combien|où|qui|since when|how much|how many|why|how|when|where|who)$/iu;
const QUESTION_PHRASE =
  /^(?:(?:à|en|de|depuis|jusqu['’]à)\s+)?(?:quand|pourquoi|comment|combien|où|qui|que|quelles?\s+\S+|quels?\s+\S+|how much|how many|why|how|when|where|who|what)(?:\s+est-ce\s+(?:que|qui))?\s+|^c['’]est\s+(?:quand|où|qui|quoi|combien)\s+/iu;

function withQuestionWord(said: string, before: string): string | undefined {
  const word = BARE_WORD.exec(said)?.[1];
  if (word === undefined) return undefined;
  const rest = before.replace(QUESTION_PHRASE, '');
  return `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()} ${rest}`;
}

const BEFORE_DATE = 'en|in|au|le|on|depuis|since|avant|before|après|after|fin|début|mi';
const DATE =
  '(?:\\d{1,2}(?:er|st|nd|rd|th)?\\s+)?(?:\\p{L}{3,9}\\.?\\s+)?(?:1[89]|20)\\d\\d(?:-\\d\\d){0,2}';
const ONLY_DATE = new RegExp(`^(?:(?:et|and)\\s+)?((?:(?:${BEFORE_DATE})\\s+)?(${DATE}))$`, 'iu');
const SOME_DATE = new RegExp(`(?<!\\S)(?:(?:${BEFORE_DATE})\\s+)?(${DATE})(?!\\S)`, 'iu');

function withDate(said: string, before: string): string | undefined {
  const [, phrase, date] = ONLY_DATE.exec(said) ?? [];
  if (phrase === undefined || date === undefined || readDate(date) === undefined) return undefined;
  const old = SOME_DATE.exec(before);
  if (old === null || readDate(old[1] ?? '') === undefined) return `${before} ${phrase}`;
  return splice(before, old.index, old[0].length, phrase);
}

const ARTICLE = /^(?:l['’]|(?:le|la|les|un|une|des|ses|son|sa|leurs?|the|a|an|its|their)\s)/iu;

function withTopic(said: string, before: string): string | undefined {
  const opening = OPENING.exec(said)?.[0];
  if (opening === undefined) return undefined;
  const topic = said.slice(opening.length);
  if (topic === '' || ASKS.test(fold(topic))) return undefined;
  if (ARTICLE.test(topic)) return `${before}, ${said}`;
  const old = lastName(before) ?? lastComplement(before);
  return old === undefined
    ? `${before}, ${said}`
    : elided(splice(before, old.index, old.text.length, topic), old.index);
}

const PRONOUN = /(?:^|[\s-])(?:il|elle|ils|elles|it|they|he|she)(?=\s|$)/iu;
const IMPERSONAL = /y a-t-il|il y a|faut-il|il faut|s['’]agit-il|is it\b|it is\b/iu;

function withName(said: string, before: string): string | undefined {
  if (!PRONOUN.test(said) || IMPERSONAL.test(said) || lastName(said) !== undefined)
    return undefined;
  const name = lastName(before);
  return name === undefined ? undefined : `${said} ${name.text}`;
}

interface Found {
  readonly index: number;
  readonly text: string;
}

const NAME = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}&.-]*(?:\s+\p{Lu}[\p{L}\p{N}&.-]*)*/gu;

/** The last run of capitalised words; a first word counts unless it is one that opens sentences. */
function lastName(text: string): Found | undefined {
  const found = [...text.matchAll(NAME)].map((match) => ({ index: match.index, text: match[0] }));
  return found.map(withoutOpener).findLast(({ text: name }) => name !== '');
}

function withoutOpener({ index, text }: Found): Found {
  if (index > 0) return { index, text };
  const [first = ''] = text.split(/\s/);
  if (!ASKS.test(fold(first)) && !ARTICLE.test(`${first} `)) return { index, text };
  const rest = text.slice(first.length).trimStart();
  return { index: text.length - rest.length, text: rest };
}

/** In a question without capitals: its last word, when a preposition leads to it. */
function lastComplement(text: string): Found | undefined {
  const match = /(?:\s(?:de|du|of|sur|on|chez|à)\s+|\sd['’])(\S+)$/iu.exec(text);
  const word = match?.[1];
  return word === undefined ? undefined : { index: text.length - word.length, text: word };
}

function splice(text: string, at: number, length: number, by: string): string {
  return `${text.slice(0, at)}${by}${text.slice(at + length)}`;
}

/** Puts `de` and `que` before the word at `at` in the form that French wants there. */
function elided(text: string, at: number): string {
  const [before, after] = [text.slice(0, at), text.slice(at)];
  const vowel = /^[aeiouyh]/.test(fold(after));
  const led = vowel
    ? before.replace(/\b(d|qu)e\s+$/iu, '$1’')
    : before.replace(/\b(d|qu)['’]$/iu, '$1e ');
  return `${led}${after}`;
}
