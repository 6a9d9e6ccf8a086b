import { type APIModalInteractionResponseCallbackData, ComponentType } from 'discord.js';
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

/** The field stands inside a label, or in a row where an older client sent it so. */
function valuesIn(part: unknown): unknown[] {
  if (!part || typeof part !== 'object') return [];
  if ('custom_id' in part && part.custom_id === FIELD) {
    if ('values' in part && Array.isArray(part.values)) return part.values;
    return 'value' in part ? [part.value] : [];
  }
  const inner =
    'component' in part ? [part.component] : 'components' in part ? part.components : [];
  return Array.isArray(inner) ? inner.flatMap(valuesIn) : [];
}
