import type { HomeView } from '@slack/types';
import type { Bot } from '../bot/bot.ts';
import type { Place } from '../bot/events.ts';
import type { Locale } from '../language/language.ts';
import type { Clients } from './clients.ts';
import type { Directory } from './directory.ts';
import { LIMITS } from './limits.ts';
import { type SlackReceived, stranger } from './received.ts';
import { renderBlocks } from './render.ts';
import { words } from './words.ts';

export type HomeOpened = Extract<SlackReceived, { kind: 'home' }>;

export interface HomeParts {
  readonly bot: Bot;
  readonly clients: Clients;
  readonly directory: Directory;
  readonly locale: Locale;
}

/** Somebody opened the app: fills its Home tab, or suggests what to ask in its Messages tab. */
export async function welcome(opened: HomeOpened, parts: HomeParts): Promise<void> {
  const { workspace, user, channel } = opened;
  const place: Place = { platform: 'slack', workspace, channel: channel || user, kind: 'direct' };
  const visit = await parts.directory.complete({
    asker: stranger(user),
    place,
    locale: parts.locale,
  });
  if (opened.tab === 'messages') return suggest(opened, visit.locale, parts.clients);
  const reply = await parts.bot.home(visit.asker, visit.place, visit.locale);
  const view: HomeView = { type: 'home', blocks: renderBlocks(reply) };
  await parts.clients.send(workspace, (client) => client.views.publish({ user_id: user, view }));
}

/** Suggestions are a courtesy: where Slack does not take them, nobody misses them. */
async function suggest(opened: HomeOpened, locale: Locale, clients: Clients): Promise<void> {
  const { title, list } = words(locale).prompts;
  const prompts = list.slice(0, LIMITS.prompts).map((prompt) => ({ ...prompt }));
  await clients.look(opened.workspace, (client) =>
    client.assistant.threads.setSuggestedPrompts({ channel_id: opened.channel, title, prompts }),
  );
}
