import { type APIModalInteractionResponseCallbackData, ComponentType } from 'discord.js';
import { z } from 'zod';
import type { Locale } from '../language/language.ts';
import { REASONS, type Reason } from '../reply/reply.ts';
import { shorten } from '../reply/shorten.ts';
import { wordingOf } from '../reply/wording.ts';
import { LIMITS } from './limits.ts';
import { wordsOf } from './words.ts';

const FIELD = 'reason';
const ID = /^v1:reason:([\w.-]{1,60})$/;

/** The form that asks why an answer was unhelpful. */
export function reasonForm(ref: string, locale: Locale): APIModalInteractionResponseCallbackData {
  const words = wordsOf(locale);
  const options = REASONS.map((value) => ({
    value,
    label: shorten(wordingOf(locale).reasons[value], LIMITS.optionLabel),
  }));
  return {
    custom_id: `v1:reason:${ref}`,
    title: shorten(words.reasonTitle, LIMITS.modalTitle),
    components: [
      {
        type: ComponentType.Label,
        label: shorten(words.reasonLabel, LIMITS.modalLabel),
        component: { type: ComponentType.StringSelect, custom_id: FIELD, required: true, options },
      },
    ],
  };
}

/** What the sent form says; undefined when it is none of ours. */
export function readReason(
  id: string,
  components: readonly unknown[],
): { readonly ref: string; readonly reason: Reason } | undefined {
  const ref = ID.exec(id)?.[1];
  const chosen = components.flatMap(valuesIn)[0];
  const reason = REASONS.find((known) => known === chosen);
  return ref && reason ? { ref, reason } : undefined;
}

const field = z.object({
  custom_id: z.literal(FIELD),
  values: z.array(z.unknown()).optional().catch(undefined),
  value: z.unknown().optional(),
});
const holder = z.object({
  component: z.unknown().optional(),
  components: z.array(z.unknown()).default([]).catch([]),
});

/** The field stands inside a label, or in a row where an older client sent it so. */
function valuesIn(part: unknown): readonly unknown[] {
  const chosen = field.safeParse(part).data;
  if (chosen) return chosen.values ?? [chosen.value];
  const { component, components } = holder.safeParse(part).data ?? { components: [] };
  return [component, ...components].filter((inner) => inner !== undefined).flatMap(valuesIn);
}
