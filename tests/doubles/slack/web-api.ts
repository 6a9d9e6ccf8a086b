import { checkMessage, checkView } from './checks.ts';
import { field, isRecord, type Json, text } from './json.ts';
import type { Workspace } from './workspace.ts';

/** What a method answers: the fields beside `ok: true`, or the name of an error. */
type Answer = Json | string;
type Method = (space: Workspace, args: Json, notes: string[]) => Answer;

/** The Web API methods that the double speaks. `notes` collects what broke Slack's rules. */
export const METHODS: Readonly<Record<string, Method>> = {
  'auth.test': (space) => ({
    url: 'https://verbatim.example/',
    team: 'Verbatim',
    user: space.bot.name,
    team_id: space.team,
    user_id: space.bot.user,
    bot_id: space.bot.id,
    is_enterprise_install: false,
  }),
  'auth.revoke': () => ({ revoked: true }),
  'team.info': (space) => ({ team: { id: space.team, name: 'Verbatim' } }),
  'users.info': usersInfo,
  'conversations.info': conversationsInfo,
  'conversations.open': (_space, args) => ({ channel: { id: `D${text(args.users)}` } }),
  'conversations.history': (space, args) => history(space, args, () => true),
  'conversations.replies': (space, args) =>
    history(space, args, (m) => m.ts === args.ts || m.args.thread_ts === args.ts),
  'chat.postMessage': postMessage,
  'chat.update': update,
  'chat.delete': (space, args) =>
    space.change(text(args.channel), text(args.ts), { deleted: true })
      ? { channel: args.channel, ts: args.ts }
      : 'message_not_found',
  'chat.postEphemeral': postEphemeral,
  'views.open': openView,
  'views.publish': publishView,
  'views.update': (space, args, notes) => keepView(space.modals, args, notes),
  'assistant.threads.setSuggestedPrompts': (space, args) => keep(space.prompts, args),
  'assistant.threads.setStatus': (space, args) => keep(space.statuses, args),
  'agents.sessions.setStatus': setStatus,
  'functions.completeSuccess': (space, args) => keep(space.steps, args),
  'functions.completeError': (space, args) => keep(space.steps, args),
};

function keep(list: Json[], args: Json): Answer {
  list.push(args);
  return {};
}

function setStatus(space: Workspace, args: Json): Answer {
  const known = ['active', 'processing', 'suspended', 'closed'].includes(text(args.status));
  return known ? keep(space.statuses, args) : 'invalid_arguments';
}

function usersInfo(space: Workspace, args: Json): Answer {
  if (!space.scopes.has('users:read')) return 'missing_scope';
  const person = space.people.get(text(args.user));
  if (!person) return 'user_not_found';
  const { locale, tz, admin = false } = person;
  const user = { id: args.user, team_id: space.team, tz, is_admin: admin, is_owner: false };
  return { user: { ...user, ...(String(args.include_locale) === 'true' && { locale }) } };
}

function conversationsInfo(space: Workspace, args: Json): Answer {
  if (!space.scopes.has('channels:read')) return 'missing_scope';
  const channel = space.channels.get(text(args.channel));
  if (!channel) return 'channel_not_found';
  const { shared = false, archived = false } = channel;
  return { channel: { id: args.channel, is_ext_shared: shared, is_archived: archived } };
}

type Filter = (message: { readonly ts: string; readonly args: Json }) => boolean;

function history(space: Workspace, args: Json, wanted: Filter): Answer {
  const channel = text(args.channel);
  const scope = channel.startsWith('D') ? 'im:history' : 'channels:history';
  if (!space.scopes.has(scope)) return 'missing_scope';
  const messages = space.messages(channel).filter(wanted);
  return {
    has_more: false,
    messages: messages.map(({ ts, args: sent }) => ({
      type: 'message',
      ts,
      user: space.bot.user,
      bot_id: space.bot.id,
      text: sent.text,
      ...(isRecord(sent.metadata) && { metadata: sent.metadata }),
    })),
  };
}

function reachable(space: Workspace, channel: string): string | undefined {
  if (/^[DUW]/.test(channel)) return undefined;
  const known = space.channels.get(channel);
  if (!known) return 'channel_not_found';
  if (known.archived) return 'is_archived';
  return known.member ? undefined : 'not_in_channel';
}

function postMessage(space: Workspace, args: Json, notes: string[]): Answer {
  const refusal = reachable(space, text(args.channel)) ?? invalid(checkMessage(args), notes);
  if (refusal) return refusal;
  const channel = text(args.channel).replace(/^[UW]/, 'D$&');
  const ts = space.post(channel, args);
  return { channel, ts, message: { type: 'message', ts, text: args.text } };
}

function update(space: Workspace, args: Json, notes: string[]): Answer {
  const refusal = invalid(checkMessage({ ...args, unfurl_links: false }), notes);
  if (refusal) return refusal;
  const { channel, ts } = args;
  return space.change(text(channel), text(ts), { args })
    ? { channel, ts, text: args.text }
    : 'message_not_found';
}

function postEphemeral(space: Workspace, args: Json, notes: string[]): Answer {
  const channel = text(args.channel);
  const checked = checkMessage({ ...args, unfurl_links: false });
  const refusal = reachable(space, channel) ?? invalid(checked, notes);
  if (refusal) return refusal;
  const whisper = { channel, user: text(args.user), args, replaced: false };
  space.whispers.push({ ...whisper, via: 'chat.postEphemeral' });
  return { message_ts: space.nextTs() };
}

function openView(space: Workspace, args: Json, notes: string[]): Answer {
  if (!text(args.trigger_id)) return 'invalid_trigger_id';
  if (text(args.trigger_id) === 'expired') return 'expired_trigger_id';
  return keepView(space.modals, args, notes);
}

function publishView(space: Workspace, args: Json, notes: string[]): Answer {
  return keepView(space.homes, args, notes);
}

function keepView(list: Json[], args: Json, notes: string[]): Answer {
  const view = isRecord(args.view) ? args.view : {};
  const refusal = invalid(checkView(view), notes);
  if (refusal) return refusal;
  list.push(args);
  return { view: { id: `V${list.length}`, ...view, type: field(view, 'type') } };
}

function invalid(problems: readonly string[], notes: string[]): string | undefined {
  notes.push(...problems);
  return problems.length > 0 ? 'invalid_blocks' : undefined;
}
