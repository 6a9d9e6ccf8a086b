import type { Quote } from '../answer/answer.ts';
import type { Locale } from '../language/language.ts';

/** A run of the bot's own words. `strong`, `code` and `quiet` are hints for the renderer. */
export type Span =
  | string
  | {
      readonly text: string;
      readonly style?: 'strong' | 'code' | 'quiet';
      readonly href?: string;
    };

/** What a message is made of. Adapters render these kinds and nothing else. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Span[])[] }
  /** A verbatim quotation set apart, then one line with where it is from. `lead` goes before it. */
  | { readonly kind: 'quote'; readonly quote: Quote; readonly lead?: readonly Span[] }
  /** Small print. */
  | { readonly kind: 'note'; readonly spans: readonly Span[] };

/** What a button does. `helpful` and `unhelpful` are 👍 and 👎. */
export const ACTION_KINDS = [
  'more',
  'share',
  'helpful',
  'unhelpful',
  'withdraw',
  'watch',
  'unwatch',
] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

/** A button. Adapters put `kind` and `ref` into its id, so that it works after a restart. */
export interface Action {
  readonly kind: ActionKind;
  readonly label: string;
  /** Opaque, at most 60 characters of `[A-Za-z0-9_.-]`. */
  readonly ref: string;
}

/** Why 👎: the four reasons of the feedback form. */
export const REASONS = ['wrong-passage', 'outdated', 'not-an-answer', 'article-missing'] as const;
export type Reason = (typeof REASONS)[number];

export type Tone = 'answer' | 'nearest' | 'help' | 'notice' | 'error' | 'digest';

/** A message to a person, free of any platform's markup, in the words of `locale`. */
export interface Reply {
  readonly tone: Tone;
  readonly locale: Locale;
  readonly blocks: readonly Block[];
  readonly actions: readonly Action[];
  /** How many blocks are shown at first; the others wait behind `more`. Absent: all. */
  readonly visible?: number;
  /** Set when the reply is stored: the ref by which `more` finds the blocks that did not fit. */
  readonly id?: string;
  /** Of a reply that continues `id`: how many of its blocks were shown before the first one here. */
  readonly offset?: number;
  /** Asked to be shown to everybody in the place (`share:yes`); else private where it can be. */
  readonly audience?: 'public';
}
