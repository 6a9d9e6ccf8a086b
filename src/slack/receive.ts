import { z } from 'zod';
import { receiveInteraction } from './receive-interaction.ts';
import { receiveMessage } from './receive-message.ts';
import {
  contentKey,
  id,
  type Origin,
  type Reading,
  type SlackReceived,
  stranger,
  workspaceOf,
} from './received.ts';

const envelope = z.object({
  team_id: id,
  enterprise_id: id,
  is_ext_shared_channel: z.boolean().optional(),
  authorizations: z
    .array(
      z.object({
        team_id: id,
        enterprise_id: id,
        user_id: id,
        is_bot: z.boolean().optional(),
        is_enterprise_install: z.boolean().optional(),
      }),
    )
    .nullish(),
  event: z.looseObject({ type: z.string() }),
});

/** Reads whatever Slack sent. Pure; never throws. */
export function receive(body: unknown, reading: Reading): SlackReceived {
  const parsed = envelope.safeParse(body);
  if (!parsed.success) return receiveInteraction(body, reading);
  return receiveEvent(parsed.data.event, originOf(parsed.data, reading));
}

function originOf(body: z.infer<typeof envelope>, reading: Reading): Origin {
  const authorization = body.authorizations?.[0];
  const workspace = workspaceOf({
    team: authorization?.team_id ?? body.team_id,
    enterprise: authorization?.enterprise_id ?? body.enterprise_id,
    wholeOrganisation: authorization?.is_enterprise_install ?? false,
  });
  const own = authorization?.is_bot ? authorization.user_id : undefined;
  return {
    ...reading,
    ...(own !== undefined && { botUser: own }),
    workspace,
    shared: body.is_ext_shared_channel,
  };
}

function receiveEvent(event: { readonly type: string }, origin: Origin): SlackReceived {
  switch (event.type) {
    case 'app_mention':
    case 'message':
      return receiveMessage(event, origin);
    case 'app_home_opened':
      return receiveHome(event, origin);
    case 'function_executed':
      return receiveStep(event, origin);
    case 'app_uninstalled':
      return { kind: 'revoked', workspace: origin.workspace, why: event.type };
    case 'tokens_revoked':
      return receiveRevoked(event, origin);
    default:
      return { kind: 'unsupported', what: event.type };
  }
}

const home = z.object({
  user: z.string(),
  channel: z.string().default(''),
  // Slack told no tab when there was but one.
  tab: z.enum(['home', 'messages']).default('home'),
});

function receiveHome(event: unknown, { workspace }: Origin): SlackReceived {
  const parsed = home.safeParse(event);
  if (!parsed.success) return { kind: 'unsupported', what: 'app_home_opened of an unknown tab' };
  return { kind: 'home', workspace, ...parsed.data };
}

const revoked = z.object({ tokens: z.object({ bot: z.array(z.string()).nullish() }) });

function receiveRevoked(event: unknown, { workspace }: Origin): SlackReceived {
  const bots = revoked.safeParse(event).data?.tokens.bot ?? [];
  if (bots.length === 0) return { kind: 'ignored', why: 'tokens of people, which are not used' };
  return { kind: 'revoked', workspace, why: 'tokens_revoked' };
}

const step = z.object({
  function: z.object({ callback_id: z.string() }),
  function_execution_id: z.string(),
  inputs: z.object({ question: z.string(), user: id }),
});

function receiveStep(event: unknown, { workspace, locale }: Origin): SlackReceived {
  const parsed = step.safeParse(event);
  if (!parsed.success) return { kind: 'unsupported', what: 'a workflow step without a question' };
  const { function_execution_id: execution, inputs } = parsed.data;
  return {
    kind: 'question',
    addressed: 'workflow',
    text: inputs.question,
    key: contentKey(workspace, 'step', [execution]),
    asker: stranger(inputs.user ?? execution),
    // A workflow's answer may go anywhere: it is treated as if strangers read it.
    place: { platform: 'slack', workspace, channel: '', kind: 'shared' },
    locale,
    reach: { via: 'step', execution },
  };
}
