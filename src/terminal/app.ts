import { createInterface, type Interface } from 'node:readline/promises';
import { COMMANDS } from '../../commands/index.ts';
import type { Holdings } from '../articles/library.ts';
import type { Bot } from '../bot/bot.ts';
import type { Delivery, Publisher } from '../bot/events.ts';
import type { Locale } from '../language/language.ts';
import { paragraph } from '../reply/blocks.ts';
import { notice, replyOf } from '../reply/notices.ts';
import { type Action, REASONS, type Reason, type Reply } from '../reply/reply.ts';
import { wordingOf } from '../reply/wording.ts';
import { completeLine } from './complete.ts';
import { deliveryTo, publisherTo } from './delivery.ts';
import { LIMITS, widthFor } from './limits.ts';
import {
  type Asking,
  asksToForget,
  isLeaving,
  isNumber,
  pressTyped,
  pressWithText,
  receiveLine,
} from './receive.ts';
import { PRESSES, render, type Screen } from './render.ts';
import { welcome } from './welcome.ts';
import { wordsOf } from './words.ts';

export interface TerminalOptions {
  readonly bot: Bot;
  /** What there is to ask about. */
  readonly holdings: Pick<Holdings, 'articles' | 'newest' | 'problems'>;
  readonly locale: Locale;
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Somebody types, as against lines that come through a pipe. */
  readonly interactive: boolean;
  readonly colors: boolean;
  /** How wide the window is now; undefined where there is none. */
  readonly columns: () => number | undefined;
  /** What was typed before, newest first; `save` is told of every change. */
  readonly history: { readonly lines: readonly string[]; save(lines: readonly string[]): void };
  /** Differs from one start to the next: the events of a chat are claimed by it. */
  readonly session: string;
}

/** The chat in a terminal, running. */
export interface TerminalAdapter {
  readonly publisher: Publisher;
  /** Resolves when whoever types has left: /quit, Ctrl-C, Ctrl-D, or the end of a pipe. */
  readonly ended: Promise<void>;
  /** Takes no more lines, and waits for the answer under way. */
  stop(): Promise<void>;
}

/** Starts the chat. */
export function startTerminal(options: TerminalOptions): TerminalAdapter {
  const chat = new Chat(options);
  const publisher = publisherTo(chat);
  options.bot.connect(publisher);
  const ended = chat.run();
  return { publisher, ended, stop: () => chat.stop(ended) };
}

/** One person, one line at a time, and what the next line may refer to. */
class Chat {
  readonly #options: TerminalOptions;
  readonly #lines: Interface;
  readonly #delivery: Delivery = deliveryTo(this);
  #count = 0;
  #offered: readonly Pick<Action, 'kind' | 'ref'>[] = [];
  #offset: number | undefined;
  /** Why the last answer may be of no help. */
  #reasons: readonly Reason[] = REASONS;
  #asking: Asking | undefined;
  #wasAsked = false;
  /** What readline itself keeps and tells of: emptied in place, it forgets. */
  #history: string[] = [];
  /** An answer is under way: the next prompt comes after it. */
  #isBusy = false;
  #isClosed = false;

  constructor(options: TerminalOptions) {
    const { bot, locale, input, output, interactive, history } = options;
    this.#options = options;
    this.#lines = createInterface({
      ...{ input, output, terminal: interactive, prompt: interactive ? '› ' : '' },
      history: [...history.lines],
      historySize: LIMITS.history,
      removeHistoryDuplicates: true,
      completer: (line: string) => completeLine(line, { bot, locale, commands: COMMANDS }),
    });
    this.#lines.on('history', (lines: string[]) => {
      this.#history = lines;
      history.save(lines);
    });
    this.#lines.on('SIGINT', () => this.#lines.close());
    this.#lines.on('close', () => {
      this.#isClosed = true;
    });
  }

  async run(): Promise<void> {
    const { interactive } = this.#options;
    if (interactive) this.show(welcome(this.#options));
    for await (const line of this.#lines) {
      if (isLeaving(line)) break;
      this.#isBusy = true;
      await this.#take(line);
      this.#isBusy = false;
      this.#prompt();
    }
    this.#lines.close();
    if (interactive) this.#options.output.write('\n');
  }

  async stop(ended: Promise<void>): Promise<void> {
    this.#lines.close();
    await ended;
  }

  show(reply: Reply): void {
    const { text, fitted } = render(reply, this.#screen());
    this.#print(text);
    // What comes without buttons is about the same answer as what was shown before it.
    if (reply.actions.length === 0 && reply.id === undefined) return;
    const kept = reply.actions.length > 0 ? reply.actions : this.#offered;
    if (reply.actions.length > 0) this.#reasons = reasonsFor(reply);
    const others = kept.filter(({ kind }) => kind !== 'more');
    this.#offset = fitted.more?.offset;
    this.#offered = fitted.more ? [...others, { kind: 'more', ref: fitted.more.ref }] : others;
  }

  askReason(ref: string): void {
    const { locale } = this.#options;
    const { reasons } = wordingOf(locale);
    const items = this.#reasons.map((reason, at) => [`${at + 1} ${reasons[reason]}`]);
    this.show(replyOf(locale, 'notice', [paragraph(wordsOf(locale).why), { kind: 'list', items }]));
    this.#asking = { ref, reasons: this.#reasons };
  }

  async #take(line: string): Promise<void> {
    const { bot, locale, session } = this.#options;
    this.#count += 1;
    const received = receiveLine(line, {
      ...{ key: `${session}/${this.#count}`, session, locale },
      ...{ offered: this.#offered, offset: this.#offset, asking: this.#asking },
    });
    if (received.kind === 'ignored') return;
    if (received.kind === 'unsupported') {
      return this.show(notice(locale, this.#whyNot(received.what)));
    }
    this.#asking = undefined;
    this.#wasAsked = true;
    // What was shown before is not what the next button is about.
    if (received.kind === 'command' || received.kind === 'question') this.#offered = [];
    if (await bot.accept(received)) await bot.work(received, this.#delivery);
    if (asksToForget(received)) this.#forgetHistory();
  }

  /** What is said to a button that is not there or does not stand alone, or to the number of no reason, which is asked again. */
  #whyNot(typed: string): string {
    const { nothingToPress, notOffered, notAReason, standsAlone } = wordsOf(this.#options.locale);
    if (this.#asking !== undefined && isNumber(typed)) {
      return notAReason(typed, this.#asking.reasons.length);
    }
    this.#asking = undefined;
    const withText = pressWithText(typed);
    if (withText !== undefined) return standsAlone(PRESSES[withText]);
    const kind = pressTyped(typed);
    return kind === undefined || !this.#wasAsked ? nothingToPress(typed) : notOffered[kind];
  }

  /** What was typed are questions as well, and the bot keeps none of them from here on. */
  #forgetHistory(): void {
    this.#history.length = 0;
    this.#options.history.save([]);
  }

  #screen(): Screen {
    const { columns, colors } = this.#options;
    return { width: widthFor(columns()), colors };
  }

  /** An empty line comes after it, and then again what is being typed. */
  #print(text: string): void {
    const { output, interactive } = this.#options;
    output.write(interactive ? `\r\u001b[J${text}\n` : `${text}\n`);
    this.#prompt();
  }

  #prompt(): void {
    if (this.#options.interactive && !this.#isBusy && !this.#isClosed) this.#lines.prompt(true);
  }
}

/** Where nothing was quoted, no passage is wrong or outdated. */
function reasonsFor({ blocks }: Reply): readonly Reason[] {
  if (blocks.some(({ kind }) => kind === 'quote')) return REASONS;
  return REASONS.filter((reason) => reason !== 'wrong-passage' && reason !== 'outdated');
}
