import { z } from 'zod';
import { COMMAND_PREFIX } from '../../commands/typed-name.ts';
import { readActionId } from '../reply/action-id.ts';
import { readable } from './markup.ts';
import { FORM, readForm } from './modal.ts';
import {
  contentKey,
  id,
  placeOf,
  type Reading,
  type SlackReceived,
  stranger,
  text,
  workspaceOf,
} from './received.ts';

/**
 * The message shortcut's callback id, as the manifest declares it. It is the only shortcut, so what
 * somebody makes of the id on the app's page does not matter.
 */
export const SHORTCUT = 'ask_message';

/** Reads slash commands, shortcuts, presses and forms. */
export function receiveInteraction(body: unknown, reading: Reading): SlackReceived {
  const type = kind.safeParse(body).data;
  if (type === undefined) return { kind: 'unsupported', what: 'a payload without a type' };
  if (type.command !== undefined) return receiveCommand(body, reading);
  switch (type.type) {
    case 'message_action':
      return receiveShortcut(body, reading);
    case 'block_actions':
      return receivePress(body, reading);
    case 'view_submission':
      return receiveForm(body, reading);
    default:
      return { kind: 'unsupported', what: type.type ?? 'a payload without a type' };
  }
}

const kind = z.object({ type: id, command: id });

const command = z.object({
  command: z.string(),
  text: z.string().default(''),
  team_id: id,
  enterprise_id: id,
  is_enterprise_install: z.union([z.boolean(), z.string()]).optional(),
  channel_id: z.string(),
  channel_name: id,
  user_id: z.string(),
  user_name: id,
  response_url: id,
  trigger_id: id,
  thread_ts: id,
});

function receiveCommand(body: unknown, { locale, botUser }: Reading): SlackReceived {
  const parsed = command.safeParse(body);
  if (!parsed.success) return { kind: 'unsupported', what: 'a command without a person or place' };
  const said = parsed.data;
  const workspace = workspaceOf({
    team: said.team_id,
    enterprise: said.enterprise_id,
    wholeOrganisation: String(said.is_enterprise_install) === 'true',
  });
  const { trigger_id, response_url, user_id, channel_id, text } = said;
  const parts = [trigger_id, response_url, user_id, channel_id, said.command, text];
  return {
    kind: 'command',
    name: said.command.replace(/^\//, '').replace(COMMAND_PREFIX, ''),
    input: { text: readable(text, botUser) },
    key: contentKey(workspace, 'command', parts),
    asker: stranger(user_id, said.user_name),
    place: placeOf({
      workspace,
      channel: channel_id,
      thread: said.thread_ts,
      direct: said.channel_name === 'directmessage',
    }),
    locale,
    reach: { via: 'url', url: response_url },
  };
}

const team = z.object({ id, enterprise_id: id }).nullish();
const interaction = z.object({
  team,
  enterprise: z.object({ id }).nullish(),
  is_enterprise_install: z.boolean().optional(),
  user: z.object({ id: z.string(), name: id, username: id, team_id: id }),
  trigger_id: id,
  response_url: id,
});
type Interaction = z.infer<typeof interaction>;

function workspaceOfInteraction(from: Interaction): string {
  return workspaceOf({
    team: from.team?.id ?? from.user.team_id,
    enterprise: from.enterprise?.id ?? from.team?.enterprise_id,
    wholeOrganisation: from.is_enterprise_install ?? false,
  });
}

const shortcut = interaction.extend({
  channel: z.object({ id: z.string() }),
  message_ts: id,
  message: z.object({
    text,
    ts: id,
    thread_ts: id,
  }),
});

function receiveShortcut(body: unknown, { locale, botUser }: Reading): SlackReceived {
  const parsed = shortcut.safeParse(body);
  if (!parsed.success) return { kind: 'unsupported', what: 'a shortcut without a message' };
  const { channel, message, trigger_id, response_url, user } = parsed.data;
  const workspace = workspaceOfInteraction(parsed.data);
  const parts = [trigger_id, response_url, user.id, parsed.data.message_ts ?? message.ts];
  return {
    kind: 'question',
    addressed: 'shortcut',
    text: readable(message.text, botUser),
    key: contentKey(workspace, 'shortcut', parts),
    asker: stranger(user.id, user.username ?? user.name),
    place: placeOf({ workspace, channel: channel.id, thread: message.thread_ts }),
    locale,
    reach: { via: 'url', url: response_url },
  };
}

const press = interaction.extend({
  channel: z.object({ id: z.string() }).nullish(),
  container: z
    .object({ message_ts: id, channel_id: id, thread_ts: id, is_ephemeral: z.boolean().optional() })
    .nullish(),
  message: z.object({ ts: id, thread_ts: id }).nullish(),
  actions: z.array(z.object({ action_id: z.string(), action_ts: id })).min(1),
});

function receivePress(body: unknown, { locale }: Reading): SlackReceived {
  const parsed = press.safeParse(body);
  const first = parsed.data?.actions[0];
  const pressed = first === undefined ? undefined : readActionId(first.action_id);
  if (!parsed.success || !pressed)
    return { kind: 'unsupported', what: 'a button that is not mine' };
  const { user, container, trigger_id, response_url } = parsed.data;
  const workspace = workspaceOfInteraction(parsed.data);
  const channel = parsed.data.channel?.id ?? container?.channel_id ?? user.id;
  const thread = container?.thread_ts ?? parsed.data.message?.thread_ts;
  const message = container?.message_ts ?? parsed.data.message?.ts;
  const parts = [trigger_id, first?.action_ts, first?.action_id, user.id, channel, message];
  return {
    kind: 'press',
    action: pressed.kind,
    ref: pressed.ref,
    ...(pressed.offset !== undefined && { offset: pressed.offset }),
    key: contentKey(workspace, 'press', parts),
    asker: stranger(user.id, user.username ?? user.name),
    place: placeOf({ workspace, channel, thread }),
    locale,
    reach: {
      via: 'url',
      url: response_url,
      trigger: trigger_id,
      message,
      ephemeral: container?.is_ephemeral ?? false,
    },
  };
}

const form = interaction.extend({
  view: z.object({
    id,
    callback_id: z.literal(FORM),
    private_metadata: z.string(),
    state: z.unknown().optional(),
  }),
});

function receiveForm(body: unknown, { locale }: Reading): SlackReceived {
  const parsed = form.safeParse(body);
  const filled = parsed.success ? readForm(parsed.data.view) : undefined;
  if (!parsed.success || !filled) return { kind: 'unsupported', what: 'a form that is not mine' };
  const { user, view, trigger_id } = parsed.data;
  const workspace = workspaceOfInteraction(parsed.data);
  return {
    kind: 'reason',
    ref: filled.ref,
    reason: filled.reason,
    key: contentKey(workspace, 'form', [view.id, trigger_id, user.id]),
    asker: stranger(user.id, user.username ?? user.name),
    place: placeOf({ workspace, channel: filled.channel, thread: filled.thread }),
    locale,
    reach: { via: 'url', url: filled.url },
  };
}
