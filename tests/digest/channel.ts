import type { Place } from '../../src/bot/events.ts';
import { createDigests, type DigestRuns } from '../../src/digest/digests.ts';
import type { Schedule } from '../../src/digest/schedule.ts';
import { plainText } from '../../src/reply/plain.ts';
import { knownArticlesIn } from '../../src/store/known-articles.ts';
import type { Cause } from '../../src/store/questions.ts';
import type { Store } from '../../src/store/store.ts';
import type { Wishes } from '../../src/store/subscriptions.ts';
import { openMemoryStore } from '../support/database.ts';
import type { Mortal } from './crashing.ts';
import { article, libraryOf, logOf, publisherOf } from './world.ts';

export const PLACE: Place = { platform: 'slack', workspace: 'T1', channel: 'C1', kind: 'channel' };
export const PARIS: Schedule = { time: '08:30', zone: 'Europe/Paris', days: 'every' };
const ANNE = { person: 'hash-of-anne', contact: 'U1', name: 'Anne' };

/** A channel in the evening before its first digest, with one old article. */
export async function openChannel(): Promise<Channel> {
  const clock = { now: new Date('2026-03-01T20:00:00Z') };
  return new Channel(clock, await openMemoryStore({ now: () => clock.now }));
}

/** A channel whose digest Anne can turn on; the clock, the articles and the platform around it. */
export class Channel {
  readonly library = libraryOf(article('old'));
  readonly publisher = publisherOf();
  readonly log = logOf();
  readonly store: Store;
  readonly digests: DigestRuns;
  readonly #clock: { now: Date };

  constructor(clock: { now: Date }, store: Store) {
    this.#clock = clock;
    this.store = store;
    this.digests = this.start();
  }

  get now(): Date {
    return this.#clock.now;
  }

  set now(instant: Date) {
    this.#clock.now = instant;
  }

  /** A process that runs the channel's digest. */
  start(over: Pick<Mortal, 'store' | 'publisher'> = this): DigestRuns {
    const { library, log } = this;
    const hidden = { hidden: new Set(['restricted']) };
    const runs = createDigests({
      ...{ library, store: over.store, log, now: () => this.now, timeZone: 'Europe/Paris' },
      visibilityOf: async () => hidden,
      operators: { slack: 'OPERATOR' },
    });
    runs.connect(over.publisher);
    return runs;
  }

  turnOn(wishes: Partial<Wishes> = {}) {
    const filters = { collections: [], sources: [] };
    const all: Wishes = { schedule: PARIS, filters, whenEmpty: 'silent', locale: 'fr', ...wishes };
    return this.digests.service.turnOn(PLACE, all, ANNE);
  }

  /** Does what is due at each of these instants. */
  async at(...instants: readonly string[]): Promise<void> {
    for (const instant of instants) {
      this.now = new Date(instant);
      await this.digests.tick(this.now);
    }
  }

  askInVain(text: string, audience: 'private' | 'public'): Promise<void> {
    return this.#ask(text, audience, 'no-article');
  }

  /** What there is on the subject was shown: nothing was missing. */
  nameSubject(text: string): Promise<void> {
    return this.#ask(text, 'public', 'answered');
  }

  async #ask(text: string, audience: 'private' | 'public', cause: Cause): Promise<void> {
    const asked = { place: PLACE, person: 'p', locale: 'fr' } as const;
    const told = { outcome: 'no-answer', cause, confidence: 0 } as const;
    await this.store.questions.record({ ...asked, ...told, text });
    const said = { question: text, filters: {}, tone: 'answer', blocks: [] } as const;
    await this.store.replies.save({ ...asked, ...said, audience });
  }

  /** Another process of the bot saw these articles; this one's library does not have them yet. */
  async knownElsewhere(...names: readonly string[]): Promise<void> {
    this.now = new Date(this.now.getTime() + 1_000);
    const met = names.map((name) => ({ article: name, fingerprint: `print of ${name}` }));
    await knownArticlesIn(this.store.tools).meet(met);
  }

  postOf(index: number) {
    return this.publisher.posts[index] ?? never();
  }

  textOf(index: number): string {
    return plainText(this.postOf(index).reply);
  }
}

export function never(): never {
  throw new Error('There is no such post.');
}
