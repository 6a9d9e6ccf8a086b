import { readDate } from '../articles/dates.ts';
import { type About, asQuestion, parseAbout, writeAbout } from '../language/about.ts';
import { detectLanguage } from '../language/detect.ts';
import { fold } from '../language/fold.ts';
import { withoutFraming } from '../language/framing.ts';
import { LANGUAGES, type Language } from '../language/language.ts';
import { createStopWords, type StopWords } from '../language/stop-words.ts';

/**
 * Completes a follow-up from the question before it; undefined when the text stands by itself.
 * Rules, tried in this order; a text of more than eight words is never a follow-up. What cannot be
 * put into the question before and read right stands beside it, as `writeAbout` writes it.
 *
 * 1. A bare question word takes the place of one of its kind: `pourquoi ?` after
 *    `Quand X a-t-il fermé ?` is `Pourquoi X a-t-il fermé ?`. Of another kind it stands beside it:
 *    `quand ?` after `Qui a fondé X ?` would want another verb.
 * 2. A date, after `et` or a preposition, replaces the date before, or is added: `et en 2019 ?`. One
 *    that stands alone only replaces another.
 * 3. A name, after `et`, `and`, `quid de`, `what about`, replaces the last name before:
 *    `et Numergy ?`; led by a preposition, the one that is led by the same: `et à Numergy ?`. What
 *    begins with an article is no name and is added: `et les clients ?`. Where there is no name to
 *    replace, it is not clear what is asked: the text stands by itself.
 * 4. A question whose subject is a pronoun is about the name before: `quand a-t-il fermé ?`.
 */
export function expandFollowUp(text: string, previous: string): string | undefined {
  const said = text.trim().replace(END, '').trim();
  if (said.split(/\s+/).length > 8 || !asksSomething(said)) return undefined;
  const before = readBefore(previous);
  const language = detectLanguage(`${said} ${before.subject}`) ?? languageOf(said);
  const completed =
    withQuestionWord(said, before) ??
    withDate(said, before) ??
    withTopic(said, before) ??
    withSubject(said, before);
  return completed && written(completed, language);
}

/** More than "salut, ça va ?" and "merci". */
function asksSomething(said: string): boolean {
  return /[\p{L}\p{N}]/u.test(withoutFraming(said));
}

/** The question before: itself a follow-up, or one that says all. */
interface Before extends Omit<About, 'said'> {
  readonly said?: string;
}

function readBefore(previous: string): Before {
  const about = parseAbout(previous);
  if (about !== undefined) return about;
  const subject = previous.trim().replace(END, '').replace(AND, '').trim();
  return { subject, isQuestion: !isName(subject) };
}

function written({ said, ...rest }: Before, language: Language): string {
  if (said === undefined) return asQuestion(rest.subject, language);
  return writeAbout({ said: `${said.charAt(0).toUpperCase()}${said.slice(1)}`, ...rest }, language);
}

function languageOf(said: string): Language {
  return ENGLISH.test(said) ? 'en' : 'fr';
}

/** Does the text ask something, rather than tell? For what nobody addressed to the bot. */
export function looksLikeQuestion(text: string): boolean {
  const said = text.trim();
  return said.includes('?') || ASKS.test(fold(said)) || OPENS_A_NAME.test(said);
}

const END = /[\s?!.…]+$/u;
const ENGLISH = /^(?:and|but|what|when|where|who|whom|why|how|since|by|with|for|to)\b/i;
const AND = /^(?:et|and|mais|but)\s+/iu;
const ASKS =
  /^(?:quand|pourquoi|comment|combien|qui|que|qu'|quel|quelle|quels|quelles|ou|est-ce|when|why|how|who|what|which|where|is|are|was|were|did|does|do|has|have|can)(?=[\s']|$)/;
const OPENING =
  /^(?:(?:et|and|mais|but)\s+)?(?:qu['’]en est-il|quid|what about|how about)\s+(?:(?:de|du|des|of|pour|for|chez|avec|with)\s+|d['’])?|^(?:et|and|mais|but)\s+(?:(?:pour|for)\s+)?/iu;
/** `et Numergy`, `and in 2019`; not `et merci`. */
const OPENS_A_NAME = /^(?:et|and)\s+(?:(?:de|en|in|pour|for|chez)\s+|d['’])?[\p{Lu}\d]/u;

/** They ask for a circumstance: one can stand where another stood. */
const CIRCUMSTANCE =
  "(?:depuis quand|jusqu['’]à quand|pourquoi|comment|quand|où|since when|why|how|when|where)";
const BARE_CIRCUMSTANCE = new RegExp(`^${CIRCUMSTANCE}$`, 'iu');
const BARE_WORD = new RegExp(
  `^(?:${CIRCUMSTANCE}|combien(?: de temps)?|(?:à |avec |par |pour |de |chez |contre )?(?:qui|quoi)|à quel prix|(?:quand|où|qui) ça|how (?:much|many|long|often)|(?:by |with |for |to |from )?(?:who|whom|what))$`,
  'iu',
);
/** The rest must be a clause that any of them can open, as `Cloudwatt a-t-il fermé`, `did X close`. */
const OPENED = {
  fr: new RegExp(
    `^${CIRCUMSTANCE}(?=\\s+est-ce\\s|\\s.*-(?:t-)?(?:il|elle|ils|elles|on)\\b)`,
    'iu',
  ),
  en: new RegExp(
    `^${CIRCUMSTANCE}(?=\\s+(?:did|does|do|is|are|was|were|has|have|had|can|could|will|would|should)\\s)`,
    'iu',
  ),
} as const;

function withQuestionWord(text: string, before: Before): Before | undefined {
  const word = text.replace(AND, '');
  if (!BARE_WORD.test(word)) return undefined;
  const opened = OPENED[languageOf(word)].exec(before.subject)?.[0];
  if (!before.isQuestion || opened === undefined || !BARE_CIRCUMSTANCE.test(word)) {
    return { ...before, said: word };
  }
  const first = `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()}`;
  return { subject: first + before.subject.slice(opened.length), isQuestion: true };
}

const BEFORE_DATE = 'en|in|au|le|on|depuis|since|avant|before|après|after|fin|début|mi';
const DATE =
  '(?:\\d{1,2}(?:er|st|nd|rd|th)?\\s+)?(?:\\p{L}{3,9}\\.?\\s+)?(?:1[89]|20)\\d\\d(?:-\\d\\d){0,2}';
const ONLY_DATE = new RegExp(`^(?:(?:et|and)\\s+)?((?:(?:${BEFORE_DATE})\\s+)?(${DATE}))$`, 'iu');
const SOME_DATE = new RegExp(`(?<!\\S)(?:(?:${BEFORE_DATE})\\s+)?(${DATE})(?!\\S)`, 'iu');

function withDate(text: string, before: Before): Before | undefined {
  const [, phrase, date] = ONLY_DATE.exec(text) ?? [];
  if (phrase === undefined || date === undefined || readDate(date) === undefined) return undefined;
  const { said, subject, isQuestion } = before;
  const isAlone = date === text;
  const isSaid = !isQuestion && said !== undefined;
  if (isAlone && !SOME_DATE.test(isSaid ? said : subject)) return undefined;
  if (isSaid) return { ...before, said: dated(said, phrase) };
  return { ...before, subject: dated(subject, phrase) };
}

function dated(question: string, phrase: string): string {
  const old = SOME_DATE.exec(question);
  if (old === null || readDate(old[1] ?? '') === undefined) return `${question} ${phrase}`;
  return splice(question, old.index, old[0].length, phrase);
}

const ARTICLE = /^(?:l['’]|(?:le|la|les|un|une|des|ses|son|sa|leurs?|the|a|an|its|their)\s)/iu;
/** `et en anglais`, `et alors`: nothing that could take the place of a name. */
const NO_NAME =
  /^(?:(?:en|in|dans|à|au|aux|sur|on|at|par|by|sans|without)\s+\p{Ll}|(?:alors|après|ensuite|sinon|puis|maintenant|aujourd['’]hui|then|so|now|today|otherwise)$)/u;

function withTopic(text: string, before: Before): Before | undefined {
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined) return undefined;
  const topic = text.slice(opening.length);
  if (topic === '' || ASKS.test(fold(topic)) || INVERTED.test(topic)) return undefined;
  if (NO_NAME.test(topic)) return { ...before, said: topic };
  const { subject } = before;
  if (LED.test(topic)) return withLedTopic(topic, before);
  if (ARTICLE.test(topic)) return { ...before, subject: `${subject}, ${text}` };
  const old = lastName(subject) ?? lastComplement(subject);
  if (old === undefined) return undefined;
  const replaced = splice(subject, old.index, old.text.length, topic);
  return { ...before, subject: elided(replaced, old.index) };
}

/** `à Numergy` takes the place of what `à` led to; of nothing else it stands beside the question. */
function withLedTopic(topic: string, before: Before): Before {
  const { subject } = before;
  const led = namesIn(subject).flatMap(({ index, text }) => {
    const phrase = LEADING.exec(subject.slice(0, index))?.[0] ?? '';
    const isSame = phrase !== '' && kindOf(phrase) === kindOf(LED.exec(topic)?.[0] ?? '');
    return isSame ? [{ start: index - phrase.length, end: index + text.length }] : [];
  });
  const old = led.at(-1);
  if (old === undefined) return { ...before, said: topic };
  return { ...before, subject: splice(subject, old.start, old.end - old.start, topic) };
}

const PREPOSITION = String.raw`(?:(?:à|au|aux|de|du|des|pour|chez|avec|sur|par|contre|dans|en|to|of|for|with|by|at|in|on|from|against)\s+|d['’])`;
const LED = new RegExp(String.raw`^${PREPOSITION}(?=[\p{Lu}\d]|l['’])`, 'iu');
const LEADING = new RegExp(
  String.raw`(?<![\p{L}\p{N}'’])${PREPOSITION}(?:l['’]|l[ae]s?\s+)?$`,
  'iu',
);

/** `au` is `à` before an article, `d’` is `de`. */
function kindOf(phrase: string): string {
  const [first = ''] = /^[\p{L}]+/u.exec(phrase.toLowerCase()) ?? [];
  if (/^(?:à|aux?|to)$/u.test(first)) return 'à';
  return /^(?:d|de|du|des|of)$/.test(first) ? 'de' : first;
}

const INVERTED = /\S-(?:t-)?(?:il|elle|ils|elles)(?=\s|$)/iu;
/** The verb comes first and the pronoun is all the subject there is: `a-t-il`, not `X a-t-il`. */
const VERB_FIRST =
  /^(?:(?:ne|se|y|en|lui|leur|les?|la)\s+|[nslm]['’])*\S+-(?:t-)?(?:il|elle|ils|elles)(?=\s|$)/iu;
const UNACCENTED = /(?:^|\s)[cC]a(?=\s|$)/u;
const PRONOUN =
  /(?:^|[\s'’])(?:il|elle|ils|elles|ça|cela|it|they|he|she|him|them)(?=\s|$)|\sl['’](?:a|ont|avait|avaient)\s/iu;
/** `quel est son prix` */
const OWNED =
  /^\S+\s+(?:est|sont|était|étaient|is|are|was|were)\s+(?:son|sa|ses|leurs?|its|their|his|her)\s/iu;
const QUESTION_PHRASE =
  /^(?:(?:à|en|de|depuis|jusqu['’]à)\s+)?(?:quand|pourquoi|comment|combien(?:\s+(?:de\s+|d['’])\S+)?|où|qui|que|quel(?:le)?s?\s+\S+)(?:\s+est-ce\s+(?:que|qui))?\s+/iu;
/** With a date, it asks for all that happened then. */
const HAPPENS = /s['’]est-il (?:passé|produit)|se (?:passe|passait|produit)-t-il/iu;
const IMPERSONAL = /y a-t-il|il y a|faut-il|il faut|s['’]agit-il|is it\b|it is\b/iu;

function withSubject(text: string, before: Before): Before | undefined {
  const said = text.replace(AND, '');
  if (IMPERSONAL.test(said) || !lacksSubject(said)) return undefined;
  if (HAPPENS.test(said) && SOME_DATE.test(said)) return undefined;
  const names = namesIn(before.subject);
  const [name] = names;
  return name === undefined || names.length > 1
    ? { ...before, said }
    : { said, subject: name.text, isQuestion: false };
}

/** Of a name that is told with a pronoun, the pronoun may be another word: `X pense qu’il…`. */
function lacksSubject(said: string): boolean {
  const clause = said.replace(QUESTION_PHRASE, '');
  if (INVERTED.test(said)) return VERB_FIRST.test(clause);
  return (
    (PRONOUN.test(said) || UNACCENTED.test(said) || OWNED.test(said)) &&
    lastName(said) === undefined
  );
}

interface Found {
  readonly index: number;
  readonly text: string;
}

const NAME = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}&.-]*(?:\s+\p{Lu}[\p{L}\p{N}&.-]*)*/gu;

/** Runs of capitalised words; a first word counts unless it is one that opens sentences. */
function namesIn(text: string): Found[] {
  const found = [...text.matchAll(NAME)].map((match) => ({ index: match.index, text: match[0] }));
  return found.map(withoutOpener).filter(({ text: name }) => name !== '');
}

function lastName(text: string): Found | undefined {
  return namesIn(text).at(-1);
}

/** `budget`, `Orange Business`: nothing is asked of it. */
function isName(text: string): boolean {
  if (ASKS.test(fold(text))) return false;
  return /^[\p{L}\p{N}&.-]+$/u.test(text) || lastName(text)?.text === text;
}

const OPENER =
  /^(?:[CDLQ]|et|and|depuis|jusqu|dans|en|à|par|selon|avec|pour|chez|since|in|at|by|with|for)$/iu;

let stopWords: readonly StopWords[] | undefined;

/** `Tu`, `Le`, `This`; an acronym is none, as `IT` and `US`. */
function isStopWord(word: string): boolean {
  const isAcronym = word.length > 1 && word === word.toUpperCase();
  // Made when the first follow-up comes: starting need not wait for it.
  stopWords ??= LANGUAGES.map(createStopWords);
  return !isAcronym && stopWords.some((isOne) => isOne(word.toLowerCase()));
}

function withoutOpener({ index, text }: Found): Found {
  if (index > 0) return { index, text };
  const [first = ''] = text.split(/\s/);
  const opens = ASKS.test(fold(first)) || OPENER.test(first) || isStopWord(first);
  if (!opens) return { index, text };
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
