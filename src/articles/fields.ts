import { detectLanguage } from '../language/detect.ts';
import { LANGUAGES, type Language } from '../language/language.ts';
import type { Article } from './article.ts';
import { publishedOn } from './dateline.ts';
import { readDate } from './dates.ts';
import { echo, type Finding, warning } from './findings.ts';

/** What an author states about an article, as written. */
export interface Field {
  /** One value, or each of a list. */
  readonly values: readonly string[];
  /** Where it is written; 1-based. */
  readonly line: number;
}

export type Fields = ReadonlyMap<string, Field>;

/** What a parser must know besides the text. */
export interface Origin {
  readonly id: string;
  readonly collection: string;
}

/** What a parser makes of a text; without an article, the findings say why. */
export interface Parsed {
  readonly article?: Article;
  readonly findings: readonly Finding[];
}

type Facts = Pick<Article, 'source' | 'date' | 'author' | 'url' | 'lang' | 'tags'>;
type Checked<Key extends keyof Facts> = {
  readonly fact: Pick<Facts, Key>;
  readonly finding?: Finding;
};

const LANGUAGE_NAMES: ReadonlyMap<string, Language> = new Map([
  ['fra', 'fr'],
  ['fre', 'fr'],
  ['french', 'fr'],
  ['français', 'fr'],
  ['francais', 'fr'],
  ['eng', 'en'],
  ['english', 'en'],
  ['anglais', 'en'],
]);

/** Completes an article from what its author states; what cannot hold is left out and reported. */
export function toArticle(
  origin: Origin,
  title: string,
  text: string,
  fields: Fields,
): { readonly article: Article; readonly findings: readonly Finding[] } {
  const date = fields.has('date') ? checkDate(fields.get('date')) : dateIn(text);
  const url = checkUrl(fields.get('url'));
  const lang = checkLanguage(fields.get('lang'), text);
  const article = {
    id: origin.id,
    collection: origin.collection,
    title,
    ...plain('source', fields.get('source')),
    ...date.fact,
    ...plain('author', fields.get('author')),
    ...url.fact,
    ...lang.fact,
    tags: tagsOf(fields.get('tags')),
    text,
  };
  return { article, findings: [date, url, lang].flatMap(({ finding }) => finding ?? []) };
}

/** The value of a field on one line; a list is joined; `''` when there is none. */
export function oneLine(field: Field | undefined): string {
  return field ? field.values.join(', ').replace(/\s+/g, ' ').trim() : '';
}

function plain<Key extends 'source' | 'author'>(key: Key, field: Field | undefined) {
  const value = oneLine(field);
  return value ? { [key]: value } : {};
}

function checkDate(field: Field | undefined): Checked<'date'> {
  const value = oneLine(field);
  if (!value) return { fact: {} };
  const date = readDate(value);
  if (date) return { fact: { date } };
  const message = `The date ${echo(value)} is not in the calendar; the article is read without it.`;
  return {
    fact: {},
    finding: warning(message, 'Write it as 2019-07-25, 2019-07 or 2019.', field?.line),
  };
}

/** The day that a line near the top of the text gives, where no field does. */
function dateIn(text: string): Checked<'date'> {
  const found = publishedOn(text);
  if (!found) return { fact: {} };
  const { line, date } = found;
  const message = `The article states no date; that of its line ${echo(line)} stands in.`;
  return { fact: { date }, finding: warning(message, `Write a date: ${date}, if it is right.`) };
}

function checkUrl(field: Field | undefined): Checked<'url'> {
  const value = oneLine(field);
  if (!value) return { fact: {} };
  if (URL.canParse(value) && /^https?:/i.test(value)) return { fact: { url: value } };
  const message = `The url ${echo(value)} is no web address; the article is read without it.`;
  return {
    fact: {},
    finding: warning(message, 'Write it in full, from https:// on.', field?.line),
  };
}

function checkLanguage(
  field: Field | undefined,
  text: string,
): { readonly fact: Pick<Facts, 'lang'>; readonly finding?: Finding } {
  const value = oneLine(field);
  const stated = languageNamed(value);
  if (stated) return { fact: { lang: stated } };
  const lang = languageOf(text);
  if (!value) return { fact: { lang } };
  const message = `The language ${echo(value)} is not served; the article is read as ${lang}.`;
  const remedy = `Write one of: ${LANGUAGES.join(', ')}.`;
  return { fact: { lang }, finding: warning(message, remedy, field?.line) };
}

/** Characters that are looked at: enough to tell, and cheap on long articles. */
const SAMPLE = 2_000;

/** French when nothing tells. */
function languageOf(text: string): Language {
  return detectLanguage(text.slice(0, SAMPLE)) ?? 'fr';
}

/** `fr`, `fr-FR`, `en_GB`, `English`. */
function languageNamed(value: string): Language | undefined {
  const name = value.toLowerCase();
  return LANGUAGES.find((lang) => name.split(/[-_]/)[0] === lang) ?? LANGUAGE_NAMES.get(name);
}

function tagsOf(field: Field | undefined): readonly string[] {
  const values = field?.values ?? [];
  const list = values.length === 1 ? oneLine(field).split(',') : values;
  return [...new Set(list.map((tag) => tag.trim()).filter(Boolean))];
}
