import { note } from '../src/reply/blocks.ts';
import type { Block } from '../src/reply/reply.ts';
import { wordingOf } from '../src/reply/wording.ts';
import type { Context } from './command.ts';

/** How the bot is set here; which folders are restricted is told only to managers. */
export async function settingsBlocks(context: Context): Promise<Block[]> {
  const { locale, place, asker, services } = context;
  const words = wordingOf(locale).settings;
  const language = (await services.settings.publicLanguage(place)) ?? 'auto';
  const lines = [
    words.language[language],
    ...(place.kind === 'direct' ? [] : [await listening(context)]),
    ...(asker.canManage ? await restricted(context) : []),
  ];
  return [
    { kind: 'heading', text: words.title },
    { kind: 'list', items: lines.map((line) => [line]) },
    ...(asker.canManage ? [note(words.how)] : []),
  ];
}

async function listening({ locale, place, services }: Context): Promise<string> {
  const words = wordingOf(locale).settings.listen;
  return (await services.settings.listens(place)) ? words.on : words.off;
}

async function restricted({ locale, services, visibility }: Context): Promise<string[]> {
  const words = wordingOf(locale).settings;
  const isOpen = (name: string) => visibility === 'all' || !visibility.hidden.has(name);
  return services.visibilities.restricted().map((name) => words.restricted(name, isOpen(name)));
}
