import { describe, expect, test } from 'vitest';
import type { QuestionEvent } from '../../src/bot/events.ts';
import { readable } from '../../src/slack/markup.ts';
import { receive } from '../../src/slack/receive.ts';
import type { SlackReceived } from '../../src/slack/received.ts';
import type { Json } from '../doubles/slack/json.ts';
import { Payloads } from '../doubles/slack/payloads.ts';
import { Workspace } from '../doubles/slack/workspace.ts';

const slack = new Payloads(new Workspace(Date.now), (id) => `https://hooks.example/${id}`);
const read = (body: unknown) => receive(body, { locale: 'fr' });

function question(received: SlackReceived): QuestionEvent {
  if (received.kind !== 'question') throw new Error(`not a question but ${received.kind}`);
  return received;
}

describe('silence is kept about', () => {
  const silent: Readonly<Record<string, Json>> = {
    'a bot': slack.message('Bonjour', {}, { bot_id: 'B1' }),
    'a bot that mentions me': slack.event({
      type: 'app_mention',
      bot_id: 'B1',
      user: 'U2',
      text: '<@U0BOT> ?',
      channel: 'C1',
      ts: '1.1',
    }),
    'my own messages': slack.message('Réponse', { user: 'U0BOT' }),
    'an edit': slack.message('', {}, { subtype: 'message_changed', hidden: true }),
    'an edited mention': slack.message('<@U0BOT> x', {}, { edited: { user: 'U1', ts: '1.2' } }),
    'a deletion': slack.message('', {}, { subtype: 'message_deleted' }),
    'somebody who joins': slack.message('a rejoint', {}, { subtype: 'channel_join' }),
    Slackbot: slack.message('Rappel', { user: 'USLACKBOT' }),
    'a message that nobody said': slack.message('…', {}, { user: undefined }),
    "revoked tokens of people, which it doesn't use": slack.revoked({ oauth: ['U1'] }),
  };
  test.each(Object.keys(silent))('%s', (name) => {
    expect(read(silent[name])).toMatchObject({ kind: 'ignored' });
  });
});

describe('what is no event of ours is unsupported, whatever it is', () => {
  test.each([
    null,
    undefined,
    7,
    'text',
    [],
    {},
    { type: 'view_closed' },
    { type: 'block_actions' },
    { event: { type: 'reaction_added' } },
    slack.press('somebody-elses-button'),
    slack.submission({ callback_id: 'verbatim_reason', private_metadata: 'broken' }, 'outdated'),
  ])('%j', (body) => {
    expect(read(body)).toMatchObject({ kind: 'unsupported' });
  });
});

describe('a message of a person', () => {
  test('is heard with a file or sent from a thread to its channel too', () => {
    for (const subtype of ['file_share', 'thread_broadcast']) {
      const said = slack.message('<@U0BOT> Qui ?', { thread: '1.0' }, { subtype });
      expect(question(read(said))).toMatchObject({ text: 'Qui ?', addressed: 'mention' });
    }
  });

  test('has one key whether it comes as a mention or as a message', () => {
    const doing = { channel: 'C1', ts: '1700.1' };
    const mention = question(read(slack.mention('Qui ?', doing)));
    const message = question(read(slack.message('<@U0BOT> Qui ?', doing)));
    expect(mention.key).toBe('slack:T0VERBATIM:C1:1700.1');
    expect(message.key).toBe(mention.key);
  });

  test('in a channel, without a mention, is overheard', () => {
    const overheard = question(read(slack.message('et Numergy ?', { thread: '1.0' })));
    expect(overheard).toMatchObject({ addressed: 'overheard', place: { thread: '1.0' } });
  });

  test('in a direct message is addressed to the bot', () => {
    expect(question(read(slack.direct('Qui ?')))).toMatchObject({
      addressed: 'direct',
      place: { kind: 'direct', channel: 'D0ALICE' },
    });
  });

  test('in a channel of several organisations, or of which that is not told, is in a shared one', () => {
    const event = { type: 'app_mention', user: 'U1', text: 'x', channel: 'C1', ts: '1.1' };
    const kindOf = (outer: Json) => question(read(slack.event(event, outer))).place.kind;
    expect(kindOf({ is_ext_shared_channel: true })).toBe('shared');
    expect(kindOf({ is_ext_shared_channel: undefined })).toBe('shared');
    expect(kindOf({ is_ext_shared_channel: false })).toBe('channel');
  });

  test('that mentions a bot of which nobody told the id is a mention without it', () => {
    const event = {
      type: 'app_mention',
      user: 'U1',
      text: '<@U7> Qui, <@U8|anna> ?',
      channel: 'C1',
    };
    const bare = slack.event({ ...event, ts: '1.1' }, { authorizations: undefined });
    expect(question(read(bare))).toMatchObject({ text: 'Qui, @anna ?', addressed: 'mention' });
    const empty = slack.event({ ...event, text: '<@U7>', ts: '1.2' }, { authorizations: null });
    expect(question(read(empty)).text).toBe('');
  });

  test('to an organisation-wide installation belongs to the organisation', () => {
    const event = { type: 'app_mention', user: 'U1', text: 'x', channel: 'C1', ts: '1.1' };
    const authorizations = [
      {
        enterprise_id: 'E1',
        team_id: 'T1',
        user_id: 'UB',
        is_bot: true,
        is_enterprise_install: true,
      },
    ];
    expect(question(read(slack.event(event, { authorizations }))).place.workspace).toBe('E1');
  });
});

test('a message tells that another organisation reads its channel only where Slack says so', () => {
  const event = { type: 'app_mention', user: 'U1', text: 'x', channel: 'C1', ts: '1.1' };
  const told = (outer: Json) => question(read(slack.event(event, outer))).reach.shared;
  expect(told({ is_ext_shared_channel: true })).toBe(true);
  expect(told({ is_ext_shared_channel: undefined })).toBeUndefined();
});

describe('the words of a question', () => {
  test.each([
    ['<@U0BOT> Qui possède Numergy ?', 'Qui possède Numergy ?'],
    ['Dis, <@U0BOT|verbatim>, et AT&amp;T &lt;2020 ?', 'Dis, , et AT&T <2020 ?'],
    ['voir <https://example.org/a?b=1|cet article>', 'voir cet article'],
    ['voir <https://example.org/a>', 'voir https://example.org/a'],
    ['dans <#C123|cloud> par <@U999|marie>', 'dans #cloud par @marie'],
    ['<@U999> tu viens ?', '@ tu viens ?'],
    ['de <@U999|> à <!here>', 'de @ à @here'],
    ['<!subteam^S1|@equipe> et <!date^1^{date}|hier>', '@equipe et hier'],
    ['<mailto:a@example.org|a@example.org>', 'a@example.org'],
    ['deux\nlignes   ici', 'deux\nlignes ici'],
    ['<@U0BOT>', ''],
    [':wave::skin-tone-2: Qui :thinking_face: possède <#C1|a> ? :+1:', 'Qui possède #a ?'],
    [
      'à 10:30:00, ratio a:b:c, https://a.example:80:x',
      'à 10:30:00, ratio a:b:c, https://a.example:80:x',
    ],
  ])('%s reads %s', (said, words) => {
    expect(readable(said, 'U0BOT')).toBe(words);
  });
});

describe('payloads with no more than they need are read too', () => {
  test('a press tells its message without a container', () => {
    const { container: _none, ...press } = slack.press('v1:withdraw:r1');
    const message = { ts: '1700.2', thread_ts: '1700.1' };
    expect(read({ ...press, message })).toMatchObject({
      place: { thread: '1700.1' },
      reach: { message: '1700.2', ephemeral: false },
    });
  });

  test('the message shortcut is known by its kind, whatever its callback id', () => {
    const { message_ts: _none, ...shortcut } = slack.shortcut('Qui ?');
    expect(question(read({ ...shortcut, callback_id: 'renamed' })).addressed).toBe('shortcut');
    const message = { type: 'message', text: null, ts: '1700.1' };
    expect(question(read({ ...shortcut, message })).text).toBe('');
  });

  test('the Home tab is opened where no tab is told', () => {
    const event = { type: 'app_home_opened', user: 'U1', channel: 'D1' };
    expect(read(slack.event(event))).toMatchObject({ kind: 'home', tab: 'home' });
  });
});

describe('the same thing again has the same key, another thing another', () => {
  test('commands', () => {
    const once = slack.command('ask', 'Qui ?');
    expect(keyOf(once)).toBe(keyOf({ ...once }));
    expect(keyOf(once)).not.toBe(keyOf(slack.command('ask', 'Qui ?')));
  });

  test('presses', () => {
    const once = slack.press('v1:share:abc');
    expect(keyOf(once)).toBe(keyOf({ ...once }));
    expect(keyOf(once)).not.toBe(keyOf(slack.press('v1:share:abc')));
  });

  const keyOf = (body: Json) => {
    const received = read(body);
    return 'key' in received ? received.key : received.kind;
  };
});
