/**
 * What Discord accepts, in characters unless said otherwise. The one table: nothing else in this
 * folder writes such a number down. Messages are components V2, so the limits of content (2000)
 * and of embeds (6000 over all) are never near: neither is sent.
 */
export const LIMITS = {
  /** All components of a message, rows and buttons included. */
  components: 40,
  /** All text of a message's components together. */
  text: 4_000,
  /** Rows of buttons, though V2 would take more: five rows fill a phone. */
  rows: 5,
  rowButtons: 5,
  buttonLabel: 80,
  customId: 100,
  threadName: 100,
  nonce: 25,
  modalTitle: 45,
  modalLabel: 45,
  optionLabel: 100,
  /** Suggestions of an autocomplete, and choices of an option. */
  choices: 25,
  choice: 100,
  commandName: 32,
  commandDescription: 100,
  commandOptions: 25,
  /** Messages that one look into a channel's history returns. */
  history: 100,
} as const;

/** Discord counts 3 s from the press to the first response; a form gets most of that. */
export const FORM_GRACE_MS = 2_000;
