import { LRUCache } from 'lru-cache';
import type { Asker, BotEvent, Place } from '../bot/events.ts';
import type { Config } from '../config/config.ts';
import type { Locale } from '../language/language.ts';
import type { Clients } from './clients.ts';
import { operatorOf } from './operator.ts';

/** Somebody, somewhere: what the directory fills in. */
type Visit = Pick<BotEvent, 'asker' | 'place' | 'locale'> & Partial<Pick<BotEvent, 'reach'>>;

interface Person {
  readonly locale?: Locale;
  readonly timeZone?: string;
  readonly name?: string;
  readonly admin: boolean;
}

/** How long a look-up holds. Short for people: somebody who was an admin may be one no longer. */
const PERSON_MS = 60_000;
const CHANNEL_MS = 600_000;

/**
 * Who people are and which channels other organisations read, as far as the scopes allow to look.
 * Fails closed: an unknown person manages nothing, an unknown channel counts as shared.
 */
export class Directory {
  readonly #clients: Clients;
  readonly #config: Config;
  readonly #people: LRUCache<string, Person>;
  readonly #shared: LRUCache<string, { readonly shared: boolean }>;

  constructor(clients: Clients, config: Config, now: () => Date) {
    this.#clients = clients;
    this.#config = config;
    const perf = { now: () => now().getTime() };
    this.#people = new LRUCache({ max: 10_000, ttl: PERSON_MS, perf });
    this.#shared = new LRUCache({ max: 10_000, ttl: CHANNEL_MS, perf });
  }

  /** The event with what is known already; from memory, so that nothing delays its acknowledgement. */
  known<V extends Visit>(event: V): V {
    const { place, asker } = event;
    this.#noteShared(event);
    const person = this.#people.get(keyOf(place, asker.id));
    return this.#filled(event, person, this.#shared.get(keyOf(place, place.channel))?.shared);
  }

  /** What an event says of its channel counts more than what was looked up before. */
  #noteShared({ place, reach }: Visit): void {
    const isTold = place.kind === 'channel' || reach?.shared === true;
    if (isTold) this.#shared.set(keyOf(place, place.channel), { shared: reach?.shared === true });
  }

  /** The event with what Slack tells of its person and place, within two seconds. */
  async complete<V extends Visit>(event: V): Promise<V> {
    const { place, asker } = event;
    const [person, shared] = await Promise.all([
      this.#person(place, asker.id),
      place.kind === 'shared' ? this.#isShared(place) : undefined,
    ]);
    return this.#filled(event, person, shared);
  }

  #filled<V extends Visit>(event: V, person: Person | undefined, shared?: boolean): V {
    const { asker, place } = event;
    return {
      ...event,
      locale: person?.locale ?? event.locale,
      asker: this.#asker(asker, place, person),
      place: shared === false && place.kind === 'shared' ? { ...place, kind: 'channel' } : place,
    };
  }

  #asker(asker: Asker, place: Place, person: Person | undefined): Asker {
    const operator = operatorOf(this.#config.SLACK_OPERATOR, place.workspace);
    const displayName = person?.name ?? asker.displayName;
    return {
      id: asker.id,
      canManage: asker.id === operator || person?.admin === true,
      ...(person?.timeZone !== undefined && { timeZone: person.timeZone }),
      ...(displayName !== undefined && { displayName }),
    };
  }

  async #person(place: Place, user: string): Promise<Person | undefined> {
    const key = keyOf(place, user);
    const cached = this.#people.get(key);
    if (cached || !/^[UW]/.test(user)) return cached;
    const answer = await this.#clients.look(place.workspace, (client) =>
      client.users.info({ user, include_locale: true }),
    );
    const person = personOf(answer?.user, place.workspace);
    this.#people.set(key, person);
    return person;
  }

  async #isShared(place: Place): Promise<boolean | undefined> {
    if (place.channel === '') return undefined;
    const key = keyOf(place, place.channel);
    const cached = this.#shared.get(key);
    if (cached) return cached.shared;
    const answer = await this.#clients.look(place.workspace, (client) =>
      client.conversations.info({ channel: place.channel }),
    );
    const shared = answer?.channel?.is_ext_shared;
    // Nothing is remembered of a channel that could not be looked at: the scope may be added.
    if (shared !== undefined) this.#shared.set(key, { shared });
    return shared;
  }
}

/** The fields of `users.info` that count. */
interface SlackUser {
  readonly locale?: string;
  readonly tz?: string;
  readonly real_name?: string;
  readonly profile?: { readonly display_name?: string };
  readonly team_id?: string;
  readonly is_admin?: boolean;
  readonly is_owner?: boolean;
}

function personOf(user: SlackUser | undefined, workspace: string): Person {
  if (!user) return { admin: false };
  const locale = localeOf(user.locale);
  const name = user.profile?.display_name || user.real_name;
  // Somebody from another organisation, met in a shared channel, is no admin here.
  const foreign = workspace.startsWith('T') && user.team_id !== workspace;
  return {
    admin: !foreign && (user.is_admin === true || user.is_owner === true),
    ...(locale && { locale }),
    ...(user.tz && { timeZone: user.tz }),
    ...(name && { name }),
  };
}

function localeOf(locale: string | undefined): Locale | undefined {
  if (locale?.startsWith('fr')) return 'fr';
  return locale?.startsWith('en') ? 'en' : undefined;
}

function keyOf(place: Place, id: string): string {
  return `${place.workspace}/${id}`;
}
