import { ApplicationCommandOptionType, ApplicationCommandType, InteractionType } from 'discord.js';
import { z } from 'zod';

/** The parts of Discord's payloads that the bot reads; the rest may be anything, or missing. */

/** May be missing, and null means the same. */
const maybe = <T extends z.ZodType>(shape: T) =>
  shape.nullish().transform((value) => value ?? undefined);

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');

const list = <T extends z.ZodType>(shape: T) =>
  z
    .array(shape)
    .nullish()
    .transform((value) => value ?? []);

const user = z.object({
  id: z.string(),
  username: text,
  global_name: maybe(z.string()),
  bot: maybe(z.boolean()),
});

const member = z.object({
  user: maybe(user),
  nick: maybe(z.string()),
  roles: list(z.string()),
  permissions: maybe(z.string()),
});

export const channel = z.object({
  id: z.string(),
  type: maybe(z.number()),
  name: maybe(z.string()),
  parent_id: maybe(z.string()),
});

export const sentMessage = z.object({
  id: z.string(),
  channel_id: maybe(z.string()),
  flags: maybe(z.number()),
});

export const message = z.object({
  id: z.string(),
  channel_id: z.string(),
  guild_id: maybe(z.string()),
  channel_type: maybe(z.number()),
  type: maybe(z.number()),
  content: text,
  author: user,
  member: maybe(member),
  mentions: maybe(z.array(user)),
  mention_roles: list(z.string()),
  webhook_id: maybe(z.string()),
  referenced_message: maybe(z.object({ author: user })),
});

/** Written messages as the bot's own history shows them. */
export const history = z.array(
  z.object({
    id: z.string(),
    author: user,
    message_reference: z.object({ message_id: maybe(z.string()) }).nullish(),
    components: z.array(z.object({ id: maybe(z.number()) })).nullish(),
  }),
);

const leaf = z.object({
  name: z.string(),
  value: maybe(z.union([z.string(), z.number(), z.boolean()])),
  focused: maybe(z.boolean()),
});
const option = leaf.extend({ type: maybe(z.number()), options: maybe(z.array(leaf)) });

const slash = z.object({
  type: z.literal(ApplicationCommandType.ChatInput).default(ApplicationCommandType.ChatInput),
  name: z.string(),
  options: list(option),
});
const menu = z.object({
  type: z.literal(ApplicationCommandType.Message),
  name: z.string(),
  target_id: z.string(),
  resolved: z.object({ messages: z.record(z.string(), message.partial()) }),
});

const frame = z.object({
  id: z.string(),
  application_id: z.string(),
  token: z.string(),
  channel_id: maybe(z.string()),
  channel: maybe(channel),
  guild_id: maybe(z.string()),
  member: maybe(member),
  user: maybe(user),
  app_permissions: maybe(z.string()),
  locale: maybe(z.string()),
  guild_locale: maybe(z.string()),
  guild: maybe(z.object({ locale: maybe(z.string()), features: maybe(z.array(z.string())) })),
  context: maybe(z.number()),
  authorizing_integration_owners: maybe(z.record(z.string(), z.unknown())),
});

export const interaction = z.discriminatedUnion('type', [
  frame.extend({
    type: z.literal(InteractionType.ApplicationCommand),
    data: z.union([menu, slash]),
  }),
  frame.extend({ type: z.literal(InteractionType.ApplicationCommandAutocomplete), data: slash }),
  frame.extend({
    type: z.literal(InteractionType.MessageComponent),
    data: z.object({ custom_id: z.string() }),
    message: sentMessage,
  }),
  frame.extend({
    type: z.literal(InteractionType.ModalSubmit),
    data: z.object({ custom_id: z.string(), components: list(z.unknown()) }),
  }),
]);

/** Enough of an interaction to say that it is not understood; suggestions have no place for that. */
export const addressee = z.object({
  id: z.string(),
  token: z.string(),
  type: z.literal([
    InteractionType.ApplicationCommand,
    InteractionType.MessageComponent,
    InteractionType.ModalSubmit,
  ]),
  locale: maybe(z.string()),
});

export type Channel = z.infer<typeof channel>;
export type User = z.infer<typeof user>;
export type Member = z.infer<typeof member>;
export type Message = z.infer<typeof message>;
export type Frame = z.infer<typeof frame>;
export type Slash = z.infer<typeof slash>;
export type Menu = z.infer<typeof menu>;
export type Interaction = z.infer<typeof interaction>;

/** Options of a slash command, past the sub-command that they may stand in. */
export function optionsOf({ name, options }: Slash): {
  readonly name: string;
  readonly options: readonly z.infer<typeof leaf>[];
} {
  const inner = options.find(({ type }) => type === ApplicationCommandOptionType.Subcommand);
  return inner
    ? { name: `${name} ${inner.name}`, options: inner.options ?? [] }
    : { name, options };
}
