import type { Bot } from '../../src/bot/bot.ts';
import type { Asker, BotEvent, Delivery, Place, Publisher } from '../../src/bot/events.ts';
import { notice } from '../../src/reply/notices.ts';
import type { Reply } from '../../src/reply/reply.ts';

type Script = (event: BotEvent, delivery: Delivery) => Promise<void>;

/** A bot that does what a test tells it: what an adapter has to deal with, no more. */
export class ScriptedBot implements Bot {
  /** What it was given to work on, in order. */
  readonly worked: BotEvent[] = [];
  /** What was accepted and is not done: what a process that dies leaves behind. */
  readonly waiting = new Map<string, BotEvent>();
  readonly forgotten: string[] = [];
  readonly typed: { command: string; option: string; typed: string; place: Place }[] = [];
  readonly #claimed = new Set<string>();
  publisher: Publisher | undefined;
  suggestions: readonly string[] = [];
  /** Overheard talk concerns this bot only where a test says so. */
  hears: (event: BotEvent) => boolean = () => false;
  /** Comes before each claim. */
  accepting: (event: BotEvent) => Promise<void> = async () => {};
  script: Script = async (event, delivery) => {
    await delivery.working();
    await delivery.reply(this.replyTo(event));
  };

  replyTo(event: BotEvent): Reply {
    return notice(event.locale, `Réponse à ${event.key.split(':').at(-1)}`, 'answer');
  }

  async accept(event: BotEvent): Promise<boolean> {
    await this.accepting(event);
    const overheard = event.kind === 'question' && event.addressed === 'overheard';
    if (this.#claimed.has(event.key) || (overheard && !this.hears(event))) return false;
    this.#claimed.add(event.key);
    this.waiting.set(event.key, event);
    return true;
  }

  async work(event: BotEvent, delivery: Delivery): Promise<void> {
    this.worked.push(event);
    await this.script(event, delivery);
    this.waiting.delete(event.key);
  }

  async resume(_platform: string, deliveryOf: (event: BotEvent) => Delivery): Promise<number> {
    const left = [...this.waiting.values()];
    for (const event of left) {
      const delivery = deliveryOf(event);
      if (!(await delivery.alreadyAnswered())) await this.work(event, delivery);
    }
    return left.length;
  }

  complete(command: string, option: string, typed: string, place: Place): readonly string[] {
    this.typed.push({ command, option, typed, place });
    return this.suggestions;
  }

  async home(_asker: Asker, place: Place): Promise<Reply> {
    return notice('fr', `Accueil de ${place.workspace}`);
  }

  async forgetWorkspace(_platform: string, workspace: string): Promise<void> {
    this.forgotten.push(workspace);
  }

  connect(publisher: Publisher): void {
    this.publisher = publisher;
  }
}
