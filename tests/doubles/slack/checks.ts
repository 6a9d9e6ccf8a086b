import type { Json } from './json.ts';
import { field, isRecord, items, text } from './json.ts';

/**
 * What Slack refuses, written down apart from the bot's own table so that one checks the other.
 * Returns what is wrong, in words; nothing when the message is fine.
 */
export function checkMessage(args: Json): string[] {
  const blocks = items(field(args, 'blocks'));
  return [
    ...checkText(text(field(args, 'text'))),
    ...(blocks.length > 50 ? [`${blocks.length} blocks; 50 at most`] : []),
    ...checkBlocks(blocks),
    ...(JSON.stringify(blocks).length > 13_200 ? ['msg_blocks_too_long'] : []),
    ...checkUnfurls(args),
  ];
}

/** A modal or the App Home. */
export function checkView(view: Json): string[] {
  const blocks = items(field(view, 'blocks'));
  const titles = ['title', 'submit', 'close'].flatMap((name) =>
    longer(text(field(field(view, name), 'text')), 24, `view.${name}`),
  );
  return [
    ...titles,
    ...longer(text(field(view, 'private_metadata')), 3000, 'private_metadata'),
    ...(blocks.length > 100 ? [`${blocks.length} blocks; 100 at most`] : []),
    ...checkBlocks(blocks),
  ];
}

function checkText(value: string): string[] {
  return [
    ...(value.trim() ? [] : ['no top-level text: screen readers read nothing else']),
    ...longer(value, 4000, 'text'),
    ...(/<!|<@|<#/.test(value) ? [`markup that can ping in text: ${value.slice(0, 80)}`] : []),
    ...(/&(?!amp;|lt;|gt;)/.test(value) ? ['an & that is not escaped in text'] : []),
  ];
}

function checkUnfurls(args: Json): string[] {
  const off = (name: string) => String(field(args, name)) === 'false';
  return 'response_type' in args || off('unfurl_links') ? [] : ['unfurl_links is not off'];
}

function checkBlocks(blocks: readonly Json[]): string[] {
  const ids = blocks.map((block) => text(field(block, 'block_id'))).filter(Boolean);
  return [
    ...(new Set(ids).size < ids.length ? ['the same block_id twice'] : []),
    ...blocks.flatMap(checkBlock),
  ];
}

function checkBlock(block: Json): string[] {
  const check = BLOCKS[text(field(block, 'type'))];
  if (!check) return [`unknown block type ${text(field(block, 'type'))}`];
  return [...longer(text(field(block, 'block_id')), 255, 'block_id'), ...check(block)];
}

const BLOCKS: Readonly<Record<string, (block: Json) => string[]>> = {
  header: (block) => checkObject(field(block, 'text'), ['plain_text'], 150, 'header'),
  section: (block) => checkObject(field(block, 'text'), ['plain_text', 'mrkdwn'], 3000, 'section'),
  divider: () => [],
  context: checkContext,
  actions: checkActions,
  input: (block) => longer(text(field(field(block, 'label'), 'text')), 2000, 'label'),
  rich_text: (block) => items(field(block, 'elements')).flatMap(checkRich),
};

function checkContext(block: Json): string[] {
  const elements = items(field(block, 'elements'));
  return [
    ...between(elements.length, 1, 10, 'context elements'),
    ...elements.flatMap((element) =>
      checkObject(element, ['plain_text', 'mrkdwn'], 3000, 'context element'),
    ),
  ];
}

function checkActions(block: Json): string[] {
  const elements = items(field(block, 'elements'));
  const ids = elements.map((element) => text(field(element, 'action_id')));
  return [
    ...between(elements.length, 1, 25, 'actions'),
    ...(new Set(ids).size < ids.length ? ['the same action_id twice in a block'] : []),
    ...elements.flatMap(checkButton),
  ];
}

function checkButton(button: Json): string[] {
  return [
    ...checkObject(field(button, 'text'), ['plain_text'], 75, 'button'),
    ...between(text(field(button, 'action_id')).length, 1, 255, 'action_id'),
    ...longer(text(field(button, 'value')), 2000, 'button value'),
    ...longer(text(field(button, 'url')), 3000, 'button url'),
  ];
}

function checkObject(value: unknown, types: string[], limit: number, what: string): string[] {
  const object = isRecord(value) ? value : {};
  const content = text(field(object, 'text'));
  const kind = text(field(object, 'type'));
  return [
    ...(types.includes(kind) ? [] : [`${what} has type ${kind}`]),
    ...between(content.length, 1, limit, what),
    ...(kind === 'mrkdwn' && /<[!@#]/.test(content) ? [`${what} can ping`] : []),
  ];
}

const RICH = ['rich_text_section', 'rich_text_quote', 'rich_text_list', 'rich_text_preformatted'];
const INLINE = ['text', 'link', 'emoji', 'date'];

function checkRich(element: Json): string[] {
  const kind = text(field(element, 'type'));
  if (!RICH.includes(kind)) return [`unknown rich text ${kind}`];
  const inside = items(field(element, 'elements'));
  if (inside.length === 0) return [`empty ${kind}`];
  return kind === 'rich_text_list' ? inside.flatMap(checkRich) : inside.flatMap(checkInline);
}

function checkInline(element: Json): string[] {
  const kind = text(field(element, 'type'));
  if (!INLINE.includes(kind)) return [`inline ${kind}: may ping, or is unknown`];
  if (kind === 'link') return between(text(field(element, 'url')).length, 8, 3000, 'link');
  return kind === 'text' && text(field(element, 'text')) === '' ? ['empty text element'] : [];
}

function longer(value: string, limit: number, what: string): string[] {
  return value.length > limit ? [`${what} has ${value.length} characters; ${limit} at most`] : [];
}

function between(count: number, least: number, most: number, what: string): string[] {
  return count < least || count > most ? [`${what}: ${count}, not ${least} to ${most}`] : [];
}
