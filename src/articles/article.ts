import type { Language } from '../language/language.ts';
import type { PartialDate } from '../language/partial-date.ts';

/** One text of the corpus, as read. Offsets everywhere are UTF-16 code units into `text`. */
export interface Article {
  /** Path relative to its corpus (`cloudwatt/fermeture.md`), or the `id` of a JSON line. */
  readonly id: string;
  /** First folder below the corpus, `''` at its top. */
  readonly collection: string;
  /** May be empty: feeds do lose their titles. */
  readonly title: string;
  /** The publisher. */
  readonly source?: string;
  readonly date?: PartialDate;
  readonly author?: string;
  readonly url?: string;
  readonly lang: Language;
  readonly tags: readonly string[];
  readonly text: string;
}
