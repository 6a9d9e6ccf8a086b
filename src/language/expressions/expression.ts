import type { Range } from '../language.ts';
import type { PartialDate } from '../partial-date.ts';

export type ExpressionKind =
  | 'date'
  | 'money'
  | 'percent'
  | 'quantity'
  | 'number'
  | 'duration'
  | 'person'
  | 'organisation'
  | 'place';

/** A stretch of text that answers one kind of question: when, how much, who, where. */
export interface Expression extends Range {
  readonly kind: ExpressionKind;
  /** The amount, scaled: `75 millions` is 75e6, `44,4 %` is 44.4, `un tiers` is 1/3. Absent for a
   *  range (`8 à 9 ans`) and for a vague amount (`des milliers de clients`). */
  readonly value?: number;
  /** ISO 4217 for money; `%`, `‰` or `point`; an English singular for durations (`month`); the
   *  symbol of a measure (`km`); else the counted noun in the singular, as the text spells it. */
  readonly unit?: string;
  /** The day, month or year meant, or the first of a period. Absent while the year is unknown. */
  readonly date?: PartialDate;
  /** The last day, month or year of a period, inclusive. */
  readonly dateEnd?: PartialDate;
}

export interface ExpressionContext {
  /** The day of the article: gives `lundi 2 septembre` its year and `l'an dernier` its meaning. */
  readonly on?: PartialDate;
}
