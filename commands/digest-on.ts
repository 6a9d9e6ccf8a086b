import { publicLocale } from '../src/bot/services.ts';
import { readZone } from '../src/config/time-zone.ts';
import { readTime } from '../src/digest/read-wishes.ts';
import type { Schedule } from '../src/digest/schedule.ts';
import type { Reply } from '../src/reply/reply.ts';
import { echoed } from '../src/reply/shorten.ts';
import type { SetUpBy, Subscription, WhenEmpty, Wishes } from '../src/store/subscriptions.ts';
import { knownFilters } from './check-filters.ts';
import type { Choice, Context } from './command.ts';
import { type DigestContext, managing, nextText, rhythmText, say } from './digest-context.ts';
import { names } from './filters.ts';
import { choiceOf } from './read-value.ts';

/** What is written after `/digest on`. */
export interface OnValues {
  readonly time?: string | undefined;
  readonly zone?: string | undefined;
  readonly days?: string | undefined;
  readonly collection?: string | undefined;
  readonly source?: string | undefined;
  readonly query?: string | undefined;
  readonly empty?: string | undefined;
}

const DEFAULT_TIME = '08:30';
/** The choices of `days`. */
export const DAYS: readonly Choice[] = [
  { value: 'weekdays', name: { fr: 'ouvrés', en: 'weekdays' } },
  { value: 'daily', name: { fr: 'tous', en: 'daily' } },
];
/** What stands for no filter. */
const ALL = /^(?:all|tout|tous|toutes|\*)$/i;

/** Turns the digest on, or changes what is named of it. */
export function turnOn(context: Context, values: OnValues): Promise<Reply> {
  return managing(context, async (digest) => {
    const before = await digest.digests.find(digest.place);
    const schedule = scheduleOf(digest, inPlace(values), before?.schedule);
    if ('tone' in schedule) return schedule;
    const { collections, sources, ...query } = filtersOf(values, before);
    const known = knownFilters(context, { collection: collections, source: sources });
    if ('tone' in known) return known;
    const filters = { collections, sources: known.filters.source ?? sources, ...query };
    // The option has no other choices.
    const whenEmpty = (values.empty ?? before?.whenEmpty ?? 'silent') as WhenEmpty;
    const locale = await publicLocale(context.services, context.place, context.locale);
    return save(digest, { schedule, filters, whenEmpty, locale });
  });
}

/** `/digest on 08:30 weekdays` leaves out the zone. */
function inPlace(values: OnValues): OnValues {
  const { zone, days } = values;
  const meant = days === undefined && zone !== undefined ? choiceOf(DAYS, zone) : undefined;
  return meant === undefined ? values : { ...values, zone: undefined, days: meant };
}

/** What is not named stays as it was. */
function scheduleOf(
  digest: DigestContext,
  values: OnValues,
  before: Schedule | undefined,
): Schedule | Reply {
  const { command } = digest.words;
  const { digests, context } = digest;
  const time = readTime(values.time ?? before?.time ?? DEFAULT_TIME);
  if (time === undefined) return say(digest, command.badTime(echoed(values.time ?? '')), 'error');
  const written = values.zone ?? before?.zone ?? context.asker.timeZone ?? digests.timeZone;
  const read = readZone(written);
  if (!('zone' in read)) {
    const { suggestions } = read;
    const remedy = suggestions.length === 0 ? command.zoneExample : command.perhaps(suggestions);
    return say(digest, `${command.badZone(echoed(written))} ${remedy}`, 'error');
  }
  return { time, zone: read.zone, days: daysOf(values.days, before) };
}

function daysOf(chosen: string | undefined, before: Schedule | undefined): Schedule['days'] {
  if (chosen === undefined) return before?.days ?? 'every';
  return chosen === 'weekdays' ? 'weekdays' : 'every';
}

function filtersOf(values: OnValues, before: Subscription | undefined): Wishes['filters'] {
  const list = (written: string | undefined, kept: readonly string[] = []) =>
    written === undefined ? kept : names(written).filter((name) => !ALL.test(name));
  const query = values.query ?? before?.filters.query;
  return {
    collections: list(values.collection, before?.filters.collections),
    sources: list(values.source, before?.filters.sources),
    ...(query === undefined || ALL.test(query) ? {} : { query }),
  };
}

async function save(digest: DigestContext, wishes: Wishes): Promise<Reply> {
  const { context, digests, place, words } = digest;
  const outcome = await digests.turnOn(place, wishes, setUpBy(context));
  const next = (await nextText(digest)) ?? '—';
  const rhythm = rhythmText(wishes, context.locale);
  if (outcome === 'changed') return say(digest, words.command.changed(rhythm, next));
  const { articles } = context.library.holdings(context.visibility);
  const told = `${words.command.on(rhythm, next)} ${words.command.baseline(articles)}`;
  return say(digest, told);
}

function setUpBy(context: Context): SetUpBy {
  const { asker, services } = context;
  const person = services.store.people.of(context);
  return { person, contact: asker.id, name: asker.displayName ?? '' };
}
