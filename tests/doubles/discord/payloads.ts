import {
  type APIChannel,
  type APIDMChannel,
  type APIGuildMember,
  type APIMessage,
  type APIRole,
  type APITextChannel,
  type APIThreadChannel,
  type APIUser,
  ChannelType,
  type GatewayGuildCreateDispatchData,
  GuildDefaultMessageNotifications,
  GuildExplicitContentFilter,
  GuildFeature,
  GuildMemberFlags,
  GuildMFALevel,
  GuildNSFWLevel,
  GuildPremiumTier,
  GuildSystemChannelFlags,
  GuildVerificationLevel,
  type Locale,
  MessageType,
  OverwriteType,
  PermissionFlagsBits,
  RoleFlags,
  ThreadAutoArchiveDuration,
} from 'discord-api-types/v10';
import { botPermissions } from './permissions.ts';
import { type Channel, type Guild, isThread, type Person, type World } from './world.ts';

const LONG_AGO = '2024-01-01T00:00:00.000000+00:00';

export function userPayload(person: Person): APIUser {
  return {
    id: person.id,
    username: person.username,
    discriminator: '0',
    global_name: person.username,
    avatar: null,
    ...(person.bot ? { bot: true } : {}),
  };
}

export function memberPayload(guild: Guild, person: Person): APIGuildMember {
  return {
    user: userPayload(person),
    roles: [
      ...(guild.managers.has(person.id) ? [managerRole(guild)] : []),
      ...(person.bot ? [botRole(guild)] : []),
    ],
    joined_at: LONG_AGO,
    deaf: false,
    mute: false,
    flags: GuildMemberFlags.CompletedOnboarding,
    avatar: null,
    banner: null,
  };
}

/** Ids of the two roles that a server has besides @everyone. */
const managerRole = (guild: Guild): string => String(BigInt(guild.id) + 1n);
export const botRole = (guild: Guild): string => String(BigInt(guild.id) + 2n);

function rolePayload(id: string, name: string, permissions: bigint, bot?: string): APIRole {
  return {
    id,
    name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: name === '@everyone' ? 0 : 1,
    permissions: String(permissions),
    managed: bot !== undefined,
    mentionable: false,
    flags: RoleFlags.InPrompt,
    ...(bot ? { tags: { bot_id: bot } } : {}),
  };
}

export function channelPayload(world: World, channel: Channel): APIChannel {
  if (channel.type === ChannelType.DM) return directPayload(world, channel);
  return isThread(channel) ? threadPayload(channel) : textPayload(world, channel);
}

function directPayload(world: World, channel: Channel): APIDMChannel {
  const person = world.people.get(channel.recipient ?? '');
  return {
    id: channel.id,
    type: ChannelType.DM,
    name: null,
    last_message_id: null,
    recipients: person ? [userPayload(person)] : [],
  };
}

export function threadPayload(channel: Channel): APIThreadChannel {
  return {
    id: channel.id,
    // Only threads come here; the record's type is that of all channels.
    type: channel.type as ChannelType.PublicThread,
    name: channel.name,
    guild_id: channel.guild ?? '',
    parent_id: channel.parent ?? '',
    owner_id: channel.owner ?? '0',
    last_message_id: null,
    thread_metadata: {
      archived: channel.archived,
      locked: channel.locked,
      auto_archive_duration: ThreadAutoArchiveDuration.OneDay,
      archive_timestamp: LONG_AGO,
    },
    applied_tags: [],
  };
}

function textPayload(world: World, channel: Channel): APITextChannel {
  return {
    id: channel.id,
    // Forums and voice channels share the fields that matter here.
    type: channel.type as ChannelType.GuildText,
    name: channel.name,
    guild_id: channel.guild ?? '',
    position: 0,
    parent_id: null,
    nsfw: false,
    last_message_id: null,
    permission_overwrites: [
      {
        id: world.bot.id,
        type: OverwriteType.Member,
        allow: '0',
        deny: String(channel.denied),
      },
    ],
  };
}

/** What a client is told of a server when it connects. */
export function guildPayload(world: World, guild: Guild): GatewayGuildCreateDispatchData {
  const channels = [...world.channels.values()].filter((channel) => channel.guild === guild.id);
  const everyone = channels[0] ? botPermissions(world, { ...channels[0], denied: 0n }) : 0n;
  return {
    ...guildBasics(guild),
    roles: [
      rolePayload(guild.id, '@everyone', everyone),
      rolePayload(managerRole(guild), 'managers', PermissionFlagsBits.ManageGuild),
      rolePayload(botRole(guild), world.bot.username, 0n, world.bot.id),
    ],
    members: [memberPayload(guild, world.bot)],
    channels: channels.filter((channel) => !isThread(channel)).map((c) => textPayload(world, c)),
    threads: channels.filter((c) => isThread(c) && !c.archived).map(threadPayload),
  };
}

function guildBasics(
  guild: Guild,
): Omit<GatewayGuildCreateDispatchData, 'roles' | 'members' | 'channels' | 'threads'> {
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.owner,
    // A test writes one of Discord's locales.
    preferred_locale: guild.locale as Locale,
    joined_at: LONG_AGO,
    large: false,
    member_count: 2,
    ...EMPTY_GUILD,
    features: guild.community ? [GuildFeature.Community] : [],
  };
}

const EMPTY_GUILD = {
  icon: null,
  splash: null,
  discovery_splash: null,
  banner: null,
  description: null,
  vanity_url_code: null,
  afk_channel_id: null,
  afk_timeout: 300,
  application_id: null,
  system_channel_id: null,
  rules_channel_id: null,
  public_updates_channel_id: null,
  safety_alerts_channel_id: null,
  incidents_data: null,
  hub_type: null,
  verification_level: GuildVerificationLevel.Low,
  default_message_notifications: GuildDefaultMessageNotifications.OnlyMentions,
  explicit_content_filter: GuildExplicitContentFilter.Disabled,
  mfa_level: GuildMFALevel.None,
  nsfw_level: GuildNSFWLevel.Default,
  premium_tier: GuildPremiumTier.None,
  system_channel_flags: GuildSystemChannelFlags.SuppressJoinNotifications,
  premium_progress_bar_enabled: false,
  emojis: [],
  stickers: [],
  voice_states: [],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
} satisfies Partial<GatewayGuildCreateDispatchData>;

/** A message with the fields that every message has. */
export function messagePayload(
  world: World,
  author: Person,
  channel: string,
  body: Partial<APIMessage>,
): APIMessage {
  return {
    id: world.clock.snowflake(),
    channel_id: channel,
    author: userPayload(author),
    content: '',
    timestamp: new Date(world.clock.now()).toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mention_roles: [],
    mentions: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: MessageType.Default,
    components: [],
    ...body,
  };
}
