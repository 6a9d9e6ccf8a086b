/**
 * What Slack accepts, in characters unless said otherwise. The one table: nothing else in this
 * folder writes such a number down.
 */
export const LIMITS = {
  /** Top-level text; chat.update refuses more. */
  text: 4_000,
  blocks: 50,
  viewBlocks: 100,
  header: 150,
  contextText: 2_000,
  contextElements: 10,
  /** Rich text has no published limit of its own; past this a block risks msg_blocks_too_long. */
  richText: 8_000,
  /** All blocks of a message as JSON: `msg_blocks_too_long` was seen at about 13,200. */
  blocksJson: 12_000,
  actions: 25,
  buttonText: 75,
  actionId: 255,
  url: 3_000,
  viewTitle: 24,
  privateMetadata: 3_000,
  prompts: 4,
  /** An HTTP body from Slack, in bytes. Its own are well under 100 kB. */
  body: 1_048_576,
} as const;

/** Slack stops waiting for an acknowledgement after 3 s; look-ups must leave time for it. */
export const LOOKUP_TIMEOUT_MS = 2_000;
