import type { Command, Localized, Option } from '../../commands/command.ts';
import { COMMAND_PREFIX, typedName } from '../../commands/typed-name.ts';
import type { Locale } from '../language/language.ts';
import { shorten } from '../reply/shorten.ts';
import { SHORTCUT } from './receive-interaction.ts';
import { words } from './words.ts';

/** The bot cannot work without these. */
export const SCOPES = [
  'app_mentions:read',
  'assistant:write',
  'chat:write',
  'commands',
  'im:history',
] as const;

/**
 * Better with these: follow-ups in threads and `listen` (history), who is an admin and speaks what
 * (users), which channels other organisations share (read).
 */
export const OPTIONAL_SCOPES = [
  'channels:history',
  'channels:read',
  'groups:history',
  'groups:read',
  'mpim:history',
  'users:read',
] as const;

const EVENTS = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'function_executed',
  'message.channels',
  'message.groups',
  'message.im',
  'message.mpim',
  'tokens_revoked',
] as const;

/** Lengths of the manifest's schema. */
const LENGTHS = { name: 35, description: 140, agent: 300, command: 32, hint: 1000, shortcut: 24 };

export interface ManifestOptions {
  readonly locale: Locale;
  /** Where Slack, and browsers that install the app, reach the bot. */
  readonly url?: string | undefined;
  /** Events come over a connection that the bot opens; so they do when there is no `url`. */
  readonly socket?: boolean;
  readonly name?: string;
  /** `/verbatim-ask` for `/ask`: where another app has these commands already. */
  readonly prefixed?: boolean;
}

const TEXTS = {
  fr: {
    description: 'Répond à vos questions par des citations datées et sourcées de vos articles',
    agent:
      'Posez une question : Verbatim répond par des passages exacts de vos articles, avec leur éditeur et leur date, ou dit qu’il ne trouve pas.',
    shortcut: 'Chercher la réponse',
    shortcutDescription: 'Répondre à la question posée dans ce message',
    step: 'Demander aux articles',
    question: 'La question',
    person: 'La personne qui demande',
    answer: 'La réponse, avec ses sources',
    found: 'Les articles répondent-ils ?',
  },
  en: {
    description: 'Answers your questions with dated, attributed quotes from your own articles',
    agent:
      'Ask a question: Verbatim answers with exact passages of your articles, with their publisher and date, or says that it does not find it.',
    shortcut: 'Ask about this message',
    shortcutDescription: 'Answer the question in this message',
    step: 'Ask the articles',
    question: 'The question',
    person: 'Who asks',
    answer: 'The answer, with its sources',
    found: 'Do the articles answer?',
  },
} as const;

/** The Slack app that these commands make, as the JSON that "From a manifest" takes. */
export function slackManifest(commands: readonly Command[], options: ManifestOptions) {
  const { locale, name = 'Verbatim', url, socket = url === undefined } = options;
  // In Socket Mode nothing is posted to the bot; the address then serves installing only.
  const events = socket || url === undefined ? undefined : new URL('/slack/events', url).href;
  return {
    _metadata: { major_version: 1, minor_version: 1 },
    display_information: {
      name: shorten(name, LENGTHS.name),
      description: shorten(TEXTS[locale].description, LENGTHS.description),
      background_color: '#1f3b57',
    },
    features: {
      ...surfaces(locale, name),
      slash_commands: commands.map((command) => slashCommand(command, options, events)),
    },
    oauth_config: oauth(url),
    settings: settings(events),
    functions: { ask: step(locale) },
  };
}

function surfaces(locale: Locale, name: string) {
  const texts = TEXTS[locale];
  return {
    app_home: {
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    },
    bot_user: { display_name: name.toLowerCase(), always_online: true },
    agent_view: {
      agent_description: shorten(texts.agent, LENGTHS.agent),
      suggested_prompts: words(locale).prompts.list,
    },
    shortcuts: [
      {
        name: shorten(texts.shortcut, LENGTHS.shortcut),
        type: 'message',
        callback_id: SHORTCUT,
        description: texts.shortcutDescription,
      },
    ],
  };
}

function slashCommand(
  command: Command,
  { locale, prefixed = false }: ManifestOptions,
  events: string | undefined,
) {
  const hint = shorten(usage(command, locale), LENGTHS.hint);
  const name = prefixed ? COMMAND_PREFIX + command.name : typedName(command, 'slack');
  return {
    command: shorten(`/${name}`, LENGTHS.command),
    description: command.description[locale],
    ...(hint && { usage_hint: hint }),
    should_escape: true,
    ...(events !== undefined && { url: events }),
  };
}

function usage(command: Command, locale: Locale): string {
  if (command.kind === 'group') return Object.keys(command.subcommands).join(' | ');
  return Object.values(command.options)
    .map((option) => optionUsage(option, locale))
    .join(' ');
}

function optionUsage(option: Option, locale: Locale): string {
  const name = nameIn(option.name, locale);
  if (option.type === 'rest') return option.required ? `<${name}>` : `[${name}]`;
  return `[${name}:…]`;
}

function nameIn(names: Localized, locale: Locale): string {
  return names[locale];
}

function oauth(url: string | undefined) {
  return {
    ...(url !== undefined && { redirect_urls: [new URL('/slack/oauth_redirect', url).href] }),
    scopes: { bot: [...SCOPES], bot_optional: [...OPTIONAL_SCOPES] },
  };
}

function settings(events: string | undefined) {
  const request = events === undefined ? {} : { request_url: events };
  return {
    event_subscriptions: { ...request, bot_events: [...EVENTS] },
    interactivity: { is_enabled: true, ...request },
    // Workflow steps need an app that can be deployed to an organisation, and one that runs elsewhere.
    org_deploy_enabled: true,
    function_runtime: 'remote',
    socket_mode_enabled: events === undefined,
    token_rotation_enabled: false,
  };
}

/** The workflow step "Ask"; `app.function('ask')` answers it. */
function step(locale: Locale) {
  const texts = TEXTS[locale];
  return {
    title: texts.step,
    description: texts.description,
    input_parameters: {
      question: parameter('string', 'question', texts.question, true),
      user: parameter('slack#/types/user_id', 'user', texts.person, false),
    },
    output_parameters: {
      answer: parameter('string', 'answer', texts.answer, true),
      found: parameter('boolean', 'found', texts.found, true),
    },
  };
}

function parameter(type: string, name: string, title: string, is_required: boolean) {
  return { type, name, title, description: title, is_required };
}
