import { ApplicationCommandOptionType, ApplicationCommandType, InteractionType } from 'discord.js';
import { z } from 'zod';

/** The parts of Discord's payloads that the bot reads; the rest may be anything, or missing. */

const user = z.object({
  id: z.string(),
  username: z.string().default(''),
  global_name: z.string().nullish(),
  bot: z.boolean().optional(),
});

const member = z.object({
  user: user.optional(),
  nick: z.string().nullish(),
  roles: z.array(z.string()).default([]),
  permissions: z.string().optional(),
});

const channel = z.object({
  id: z.string(),
  type: z.number(),
  name: z.string().nullish(),
  parent_id: z.string().nullish(),
});

export const sentMessage = z.object({
  id: z.string(),
  channel_id: z.string().optional(),
  flags: z.number().optional(),
});

export const message = z.object({
  id: z.string(),
  channel_id: z.string(),
  guild_id: z.string().optional(),
  channel_type: z.number().optional(),
  type: z.number().default(0),
  content: z.string().default(''),
  author: user,
  member: member.optional(),
  mentions: z.array(user).default([]),
  mention_roles: z.array(z.string()).default([]),
  webhook_id: z.string().nullish(),
  referenced_message: z.object({ author: user }).nullish(),
});

/** Written messages as the bot's own history shows them. */
export const history = z.array(
  z.object({
    id: z.string(),
    author: user,
    message_reference: z.object({ message_id: z.string().optional() }).nullish(),
    components: z.array(z.object({ id: z.number().optional() })).nullish(),
  }),
);

export const thread = z.object({
  id: z.string(),
  type: z.number(),
  name: z.string().nullish(),
  parent_id: z.string().nullish(),
});

const leaf = z.object({
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  focused: z.boolean().optional(),
});
const option = leaf.extend({ type: z.number(), options: z.array(leaf).optional() });

const slash = z.object({
  type: z.literal(ApplicationCommandType.ChatInput).default(ApplicationCommandType.ChatInput),
  name: z.string(),
  options: z.array(option).default([]),
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
  channel_id: z.string().optional(),
  channel: channel.optional(),
  guild_id: z.string().optional(),
  member: member.optional(),
  user: user.optional(),
  app_permissions: z.string().optional(),
  locale: z.string().optional(),
  guild_locale: z.string().optional(),
  context: z.number().nullish(),
  authorizing_integration_owners: z.record(z.string(), z.string()).optional(),
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
    data: z.object({ custom_id: z.string(), components: z.array(z.unknown()) }),
  }),
]);

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
