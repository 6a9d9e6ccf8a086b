import type { Locale } from '../language/language.ts';
import { note } from '../reply/blocks.ts';
import { notice, replyOf } from '../reply/notices.ts';
import type { Block, Reply, Span } from '../reply/reply.ts';
import type { Counted, Insights } from './insights.ts';
import { insightsWording } from './wording.ts';

/** Groups of each list that are told; the export has all. */
const LISTED = 10;

/** Insights as a message to a manager. */
export function insightsReply(insights: Insights, days: number, locale: Locale): Reply {
  const words = insightsWording(locale);
  const { asked, unanswered, open, most, unhelpful } = insights;
  if (asked === 0) return notice(locale, words.none);
  const percent = Math.round((100 * unanswered) / asked);
  const reasons = [...unhelpful].sort(([, a], [, b]) => b - a);
  return replyOf(locale, 'notice', [
    { kind: 'heading', text: words.title(days) },
    { kind: 'paragraph', spans: [words.asked(asked, percent)] },
    ...section(
      words.open,
      open.map((group) => line(group, locale)),
    ),
    ...section(
      words.most,
      most.map(({ cause: _cause, ...group }) => line(group, locale)),
    ),
    ...section(
      words.unhelpful,
      reasons.map(([reason, count]) => [words.reason(words.reasons[reason], count)]),
    ),
    note(words.export),
  ]);
}

function section(title: string, items: readonly (readonly Span[])[]): Block[] {
  if (items.length === 0) return [];
  return [
    { kind: 'paragraph', spans: [{ text: title, style: 'strong' }] },
    { kind: 'list', items: items.slice(0, LISTED) },
  ];
}

function line({ text, count, cause }: Counted, locale: Locale): Span[] {
  const words = insightsWording(locale);
  const why = cause === undefined ? '' : ` · ${words.causes[cause]}`;
  return [text, { text: ` — ${words.times(count)}${why}`, style: 'quiet' }];
}
