/** What Discord refuses although its schema lets it pass; from the pages of its documentation. */

interface Part {
  readonly type?: number;
  readonly content?: string;
  readonly custom_id?: string;
  readonly style?: number;
  readonly url?: string;
  readonly components?: readonly Part[];
  readonly component?: Part;
  readonly accessory?: Part;
}
interface Message {
  readonly content?: string | null;
  readonly embeds?: readonly object[] | null;
  readonly components?: readonly Part[] | null;
  readonly flags?: number | null;
  readonly nonce?: string | number;
  readonly enforce_nonce?: boolean;
  readonly allowed_mentions?: {
    readonly parse?: readonly string[];
    readonly users?: readonly string[];
    readonly roles?: readonly string[];
    readonly replied_user?: boolean;
  };
}
interface Option {
  readonly name: string;
  readonly type: number;
  readonly required?: boolean;
  readonly options?: readonly Option[];
}
interface Command extends Option {
  readonly description?: string;
}

const V2 = 1 << 15;
const COMMAND_NAME = /^[-_'\p{L}\p{N}\p{sc=Devanagari}\p{sc=Thai}]{1,32}$/u;

/** Faults of a request body that carries a message, a modal or commands. */
export function overlayFaults(method: string, path: string, body: unknown): readonly string[] {
  if (path.endsWith('/commands')) return commandFaults(body as readonly Command[]);
  if (path.endsWith('/callback')) return callbackFaults(body as { type: number; data?: Message });
  const isMessage = /\/messages(\/[^/]+)?$|^\/webhooks\/[^/]+\/[^/]+$/.test(path);
  if (!isMessage || !['POST', 'PATCH'].includes(method)) return [];
  // The overlay reads bodies loosely, after the schema has had its say on their shape.
  return messageFaults(body as Message);
}

function callbackFaults(callback: { type: number; data?: Message }): readonly string[] {
  const carriesMessage = callback.type === 4 || callback.type === 7;
  return carriesMessage ? messageFaults(callback.data ?? {}) : [];
}

function messageFaults(message: Message): readonly string[] {
  const parts = flatten(message.components ?? []);
  return [
    ...mentionFaults(message),
    ...((message.flags ?? 0) & V2 ? newStyleFaults(message, parts) : oldStyleFaults(message)),
    ...buttonFaults(parts),
    ...(String(message.nonce ?? '').length > 25 ? ['nonce over 25 characters'] : []),
  ];
}

/** The house's promise: nothing that the bot sends can ping anybody. */
function mentionFaults({ allowed_mentions: allowed }: Message): readonly string[] {
  if (!allowed) return ['allowed_mentions is missing'];
  const pings = [
    ...(allowed.parse ?? ['parse']),
    ...(allowed.users ?? []),
    ...(allowed.roles ?? []),
  ];
  return [
    ...(pings.length > 0 ? [`allowed_mentions lets ${pings.join()} through`] : []),
    ...(allowed.replied_user ? ['the author of the replied-to message is pinged'] : []),
  ];
}

function newStyleFaults(message: Message, parts: readonly Part[]): readonly string[] {
  const text = parts.reduce((sum, part) => sum + (part.content?.length ?? 0), 0);
  return [
    ...(message.content || message.embeds?.length
      ? ['content or embeds beside components V2']
      : []),
    ...(parts.length > 40 ? [`${parts.length} components of 40`] : []),
    ...(text > 4000 ? [`${text} characters of 4000`] : []),
    ...(parts.length === 0 ? ['an empty message'] : []),
  ];
}

function oldStyleFaults(message: Message): readonly string[] {
  const embeds = (message.embeds ?? []).reduce((sum, embed) => sum + textOf(embed), 0);
  const rows = message.components ?? [];
  return [
    ...((message.content?.length ?? 0) > 2000 ? ['content over 2000'] : []),
    ...(embeds > 6000 ? [`${embeds} characters of 6000 over all embeds`] : []),
    ...(rows.length > 5 ? [`${rows.length} rows of 5`] : []),
    ...(rows.some((row) => row.type !== 1) ? ['components V2 without their flag'] : []),
    ...(message.content || message.embeds?.length ? [] : ['an empty message']),
  ];
}

function buttonFaults(parts: readonly Part[]): readonly string[] {
  const buttons = parts.filter((part) => part.type === 2);
  const ids = buttons.flatMap((button) => button.custom_id ?? []);
  return [
    ...buttons.filter((b) => !b.custom_id && !b.url).map(() => 'a button that does nothing'),
    ...(new Set(ids).size < ids.length ? ['two buttons with one custom_id'] : []),
    ...parts.filter((p) => p.type === 1 && (p.components?.length ?? 0) > 5).map(() => 'row over 5'),
  ];
}

function commandFaults(commands: readonly Command[]): readonly string[] {
  const slash = commands.filter((command) => (command.type ?? 1) === 1);
  const names = commands.map((command) => `${command.type}:${command.name}`);
  return [
    ...(slash.length > 100 ? [`${slash.length} slash commands of 100`] : []),
    ...(new Set(names).size < names.length ? ['two commands with one name'] : []),
    ...slash.flatMap((command) => slashFaults(command)),
  ];
}

function slashFaults(command: Command): readonly string[] {
  const options = [...(command.options ?? [])];
  const nested = options.flatMap((option) => option.options ?? []);
  const names = [command, ...options, ...nested].map((item) => item.name);
  const wrong = names.filter((name) => !COMMAND_NAME.test(name) || name !== name.toLowerCase());
  return [
    ...wrong.map((name) => `"${name}" is no name of a command or option`),
    ...(command.description ? [] : [`${command.name} has no description`]),
    ...(lateRequired(options) || options.some((option) => lateRequired(option.options ?? []))
      ? [`${command.name}: a required option after an optional one`]
      : []),
  ];
}

function lateRequired(options: readonly Option[]): boolean {
  const firstOptional = options.findIndex((option) => !option.required);
  return firstOptional >= 0 && options.slice(firstOptional).some((option) => option.required);
}

function flatten(parts: readonly Part[]): readonly Part[] {
  return parts.flatMap((part) => [
    part,
    ...flatten(part.components ?? []),
    ...flatten([part.component, part.accessory].filter((inner) => inner !== undefined)),
  ]);
}

function textOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  return value && typeof value === 'object'
    ? Object.entries(value).reduce(
        (sum, [key, item]) => sum + (key === 'url' ? 0 : textOf(item)),
        0,
      )
    : 0;
}
