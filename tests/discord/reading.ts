import { type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10';

/** What a reader of Discord's markdown sees of a block quote: the text, without any markup. */
export function readQuote(markdown: string): string {
  const lines = markdown.split('\n').filter((line) => line.startsWith('> '));
  return readLine(lines.map((line) => line.slice(2)).join('\n'));
}

/** Takes bold and escapes away, as Discord's own rule for a backslash has it. */
export function readLine(markdown: string): string {
  return markdown.replace(/\\([^\p{L}\p{N}\s])|\*\*/gu, (_, escaped = '') => escaped);
}

/** What stands between the `**` of a markdown text. */
export function boldParts(markdown: string): readonly string[] {
  const parts = markdown.split(/(?<!(?<!\\)(?:\\\\)*\\)\*\*/);
  return parts.filter((_, index) => index % 2 === 1).map(readLine);
}

/** A message, or what is sent to make one. */
interface Drawn {
  readonly components?: readonly APIMessageTopLevelComponent[];
}

export function textsOf({ components = [] }: Drawn): readonly string[] {
  return components.flatMap((part) =>
    part.type === ComponentType.TextDisplay ? [part.content] : [],
  );
}

export const textOf = (message: Drawn): string => textsOf(message).join('\n');

/** The ids of the buttons, by label. */
export function buttonsOf({ components = [] }: Drawn): Readonly<Record<string, string>> {
  const rows = components.flatMap((part) => (part.type === ComponentType.ActionRow ? [part] : []));
  return Object.fromEntries(
    rows
      .flatMap((row) => row.components)
      .flatMap((part) =>
        part.type === ComponentType.Button && 'custom_id' in part
          ? [[part.label ?? '', part.custom_id]]
          : [],
      ),
  );
}
