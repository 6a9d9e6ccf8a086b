import type { Bot } from '../../src/bot/bot.ts';
import type { BotEvent, Delivery, Place, Publisher } from '../../src/bot/events.ts';
import { notice } from '../../src/reply/notices.ts';
import type { Reply } from '../../src/reply/reply.ts';

type Script = (event: BotEvent, delivery: Delivery) => Promise<void>;

/** A bot that does what a test tells it, claims in memory, and keeps what it was asked. */
export class ScriptedBot implements Bot {
  readonly events: BotEvent[] = [];
  readonly forgotten: string[] = [];
  readonly typed: { command: string; option: string; typed: string; place: Place }[] = [];
  readonly #claims = new Set<string>();
  /** What a process that died has left. */
  left: readonly BotEvent[] = [];
  publisher: Publisher | undefined;
  suggestions: readonly string[] = [];
  /** Overheard talk concerns this bot only where a test says so. */
  hears: (event: BotEvent) => boolean = () => false;
  accepting: (event: BotEvent) => Promise<void> = async () => {};
  script: Script = async (event, delivery) => {
    await delivery.working();
    await delivery.reply(this.replyTo(event));
  };

  replyTo(event: BotEvent): Reply {
    return notice(event.locale, `Réponse à ${event.key.split(':').at(-1)}`);
  }

  async accept(event: BotEvent): Promise<boolean> {
    await this.accepting(event);
    const overheard = event.kind === 'question' && event.addressed === 'overheard';
    if (this.#claims.has(event.key) || (overheard && !this.hears(event))) return false;
    this.#claims.add(event.key);
    return true;
  }

  async work(event: BotEvent, delivery: Delivery): Promise<void> {
    this.events.push(event);
    await this.script(event, delivery);
  }

  async resume(_: string, deliveryOf: (event: BotEvent) => Delivery): Promise<number> {
    for (const event of this.left) {
      const delivery = deliveryOf(event);
      if (!(await delivery.alreadyAnswered())) await this.work(event, delivery);
    }
    return this.left.length;
  }

  complete(command: string, option: string, typed: string, place: Place): readonly string[] {
    this.typed.push({ command, option, typed, place });
    return this.suggestions;
  }

  async home(): Promise<Reply> {
    throw new Error('Discord has no home page.');
  }

  async forgetWorkspace(_: string, workspace: string): Promise<void> {
    this.forgotten.push(workspace);
  }

  connect(publisher: Publisher): void {
    this.publisher = publisher;
  }
}
