/** The languages that articles and questions are analysed in. */
export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language of the bot's own words; the quotes keep their own. */
export type Locale = Language;

/** A half-open range of UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}
