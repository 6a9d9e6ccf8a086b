import type { ModalView } from '@slack/types';
import { z } from 'zod';
import type { Locale } from '../language/language.ts';
import { REASONS, type Reason } from '../reply/reply.ts';
import { wordingOf } from '../reply/wording.ts';
import { LIMITS } from './limits.ts';
import { words } from './words.ts';

/** The callback id of the form that asks why an answer was unhelpful. */
export const FORM = 'verbatim_reason';

/** What the form must remember, since a sent form does not say where it was opened. */
export interface FormOrigin {
  readonly ref: string;
  readonly channel: string;
  readonly thread?: string | undefined;
  /** The response_url of the press, while it lives. */
  readonly url?: string | undefined;
}

/** The form with the four reasons. */
export function reasonForm(origin: FormOrigin, locale: Locale): ModalView {
  const { title, submit, close, question } = words(locale).feedback;
  const { reasons } = wordingOf(locale);
  return {
    type: 'modal',
    callback_id: FORM,
    private_metadata: metadata(origin),
    title: plain(title),
    submit: plain(submit),
    close: plain(close),
    blocks: [
      {
        type: 'input',
        block_id: 'reason',
        label: plain(question),
        element: {
          type: 'radio_buttons',
          action_id: 'reason',
          options: REASONS.map((value) => ({ value, text: plain(reasons[value]) })),
        },
      },
    ],
  };
}

/** An address that is too long to keep is left out: the thanks then go another way. */
function metadata(origin: FormOrigin): string {
  const whole = JSON.stringify(origin);
  if (whole.length <= LIMITS.privateMetadata) return whole;
  return JSON.stringify({ ...origin, url: undefined });
}

function plain(text: string) {
  return { type: 'plain_text', text, emoji: false } as const;
}

const origin = z.object({
  ref: z.string(),
  channel: z.string(),
  thread: z.string().optional(),
  url: z.string().optional(),
});
const state = z.object({
  values: z.object({
    reason: z.object({
      reason: z.object({ selected_option: z.object({ value: z.enum(REASONS) }) }),
    }),
  }),
});

/** Reads a sent form; undefined when it is none of ours. */
export function readForm(view: {
  readonly private_metadata: string;
  readonly state?: unknown;
}): (FormOrigin & { readonly reason: Reason }) | undefined {
  const from = origin.safeParse(parseJson(view.private_metadata)).data;
  const reason = state.safeParse(view.state).data?.values.reason.reason.selected_option.value;
  return from && reason ? { ...from, reason } : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
