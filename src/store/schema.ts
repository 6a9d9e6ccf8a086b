/**
 * The tables. Instants are ISO 8601 texts in UTC (`Date.toISOString`), which compare as they read;
 * flags are 0 or 1; lists and records are JSON. So one schema serves SQLite and PostgreSQL.
 * Persons are keyed hashes, with the exception of `contact` (see `migrations.ts`), of the name in
 * `set_up_by`, and of `claims.event` while the event is worked on.
 */
export interface Tables {
  meta: MetaRow;
  claims: ClaimRow;
  conversations: ConversationRow;
  replies: ReplyRow;
  feedback: FeedbackRow;
  questions: QuestionRow;
  settings: SettingRow;
  installations: InstallationRow;
  watches: WatchRow;
  subscriptions: SubscriptionRow;
  digest_ledger: LedgerRow;
  announcements: AnnouncementRow;
  seen_articles: SeenArticleRow;
  known_articles: KnownArticleRow;
}

interface MetaRow {
  name: string;
  value: string;
}

interface PlaceColumns {
  platform: string;
  workspace: string;
  channel: string;
}

export interface ClaimRow extends PlaceColumns {
  key: string;
  person: string;
  state: 'accepted' | 'done';
  /** The process that works on it, and until when nobody else may. */
  owner: string;
  lease_until: string;
  attempts: number;
  /** The serialised event, until it is done. */
  event: string | null;
  accepted_at: string;
}

export interface ConversationRow extends PlaceColumns {
  /** `''` outside threads. */
  thread: string;
  /** In a thread all share one conversation (`''`); outside, each person has their own. */
  speaker: string;
  asker: string;
  question: string;
  filters: string;
  started: number;
  stopped: number;
  last_speaker: string;
  last_asked: number;
  updated_at: string;
}

export interface ReplyRow extends PlaceColumns {
  ref: string;
  thread: string;
  place_kind: string;
  /** Null when everybody may press its buttons. */
  person: string | null;
  audience: 'private' | 'public';
  question: string;
  filters: string;
  locale: string;
  tone: string;
  visible: number | null;
  blocks: string;
  created_at: string;
}

interface FeedbackRow extends PlaceColumns {
  ref: string;
  person: string;
  verdict: 'helpful' | 'unhelpful';
  reason: string | null;
  at: string;
}

interface QuestionRow extends PlaceColumns {
  id: string;
  person: string;
  text: string;
  locale: string;
  outcome: string;
  confidence: number;
  cause: string;
  at: string;
}

export interface SettingRow {
  scope: 'workspace' | 'channel' | 'person';
  platform: string;
  workspace: string;
  /** The channel, the person's hash, or `''` for a workspace. */
  subject: string;
  key: string;
  value: string;
  updated_at: string;
}

interface InstallationRow {
  platform: string;
  /** Team or enterprise id. */
  workspace: string;
  sealed: string;
  updated_at: string;
}

export interface WatchRow extends PlaceColumns {
  id: string;
  thread: string;
  place_kind: string;
  person: string;
  contact: string;
  question: string;
  filters: string;
  locale: string;
  state: 'open' | 'firing' | 'fired' | 'cancelled';
  /** The article that answered, and the key of the post that says so. */
  article: string | null;
  /** The `seq` of the newest known article that was tried. */
  tried: number | null;
  /** The answer, fixed before the first attempt to post it; then who posts it, as in the ledger. */
  content: string | null;
  owner: string | null;
  lease_until: string | null;
  attempts: number | null;
  created_at: string;
  fired_at: string | null;
}

export interface SubscriptionRow extends PlaceColumns {
  place_kind: string;
  /** Local time of day, `08:30`, in `time_zone` (IANA). */
  time: string;
  time_zone: string;
  days: 'every' | 'weekdays';
  filters: string;
  /** What to do when nothing is new: `silent`, `line` or `lookback`. */
  when_empty: string;
  locale: string;
  state: 'on' | 'paused' | 'off';
  /** Local date until which it is paused; null with `paused` means until turned on. */
  paused_until: string | null;
  failures: number;
  failure: string | null;
  person: string;
  contact: string;
  /** The name that people know `person` by; `''` when unknown or to be forgotten. */
  set_up_by: string;
  /** 1 once a post has said who turned it on and how to stop it. */
  announced: number;
  /** The `seq` of the newest known article that a settled digest (or the baseline) covers. */
  cursor: number;
  /** What was planned before this instant is not owed: turned on, or resumed, then. */
  active_from: string;
  created_at: string;
  updated_at: string;
}

export interface LedgerRow extends PlaceColumns {
  /** The channel's local day, `2026-03-29`: with the channel, the key of "once a day". */
  local_date: string;
  state: 'planned' | 'sending' | 'sent' | 'empty' | 'skipped' | 'missed' | 'failed';
  due_at: string;
  owner: string;
  lease_until: string;
  attempts: number;
  /** What is to be sent, fixed before the first attempt so that every attempt sends the same. */
  content: string | null;
  message: string | null;
  reply_ref: string | null;
  updated_at: string;
}

/** A post that is still to be published to those who follow its channel. */
export interface AnnouncementRow extends PlaceColumns {
  message: string;
  attempts: number;
  due_at: string;
  since: string;
}

/** The one bucket that a new article ended in, by channel. */
export interface SeenArticleRow extends PlaceColumns {
  article: string;
  bucket: 'shown' | 'merged' | 'filtered' | 'over-cap';
  /** The article merged into, or the rule that filtered. */
  detail: string | null;
  local_date: string;
  at: string;
}

/** Every article that the bot has ever seen, in the order in which it first saw them. */
export interface KnownArticleRow {
  article: string;
  /** Of publisher and text, so that a renamed article is not new again: it shares its `seq`. */
  fingerprint: string;
  seq: number;
  at: string;
}
