import { beforeEach, describe, expect, test } from 'vitest';
import type { PressEvent } from '../../src/bot/events.ts';
import { plainText } from '../../src/reply/plain.ts';
import { createDelivery, createTestBot, type TestBot } from '../support/bot.ts';
import { CHANNEL, command, press, question } from '../support/events.ts';
import { article } from '../support/library.ts';

const OTHER = { asker: { id: 'U2', canManage: false, displayName: 'Ben' } };
const ANNA = { asker: { id: 'U1', canManage: false, displayName: 'Anna' } };
const SENTENCE = 'fermera ses portes le 1er février 2020';

describe('buttons', () => {
  let bot: TestBot;
  beforeEach(async () => {
    bot = await createTestBot();
  });

  async function privateAnswer(text = 'Quand Cloudwatt fermera ?'): Promise<string> {
    const { replies } = await bot.handle(command('ask', text));
    return replies[0]?.id ?? '';
  }

  const pressed = async (action: PressEvent['action'], ref: string, rest = {}) =>
    bot.handle(press(action, ref, rest));

  test('Share posts the answer with the question and the name of who shares, once', async () => {
    const ref = await privateAnswer();
    const delivery = await pressed('share', ref, ANNA);
    const [post] = delivery.posts;
    expect(post && plainText(post)).toMatch(/^«\sQuand Cloudwatt fermera \?\s»/);
    expect(post && plainText(post)).toContain(SENTENCE);
    expect(post && plainText(post)).toContain('Partagé par Anna');
    expect(post?.actions.map(({ kind }) => kind)).toEqual(['helpful', 'unhelpful', 'withdraw']);
    expect(delivery.text()).toBe('Partagé ici, avec votre nom.');
    const again = await pressed('share', ref, ANNA);
    expect(again.posts).toEqual([]);
    expect(again.text()).toMatch(/déjà partagée/);
  });

  test('the thread of a shared answer can be followed up', async () => {
    const ref = await privateAnswer('Quand le service Cloudwatt ?');
    const sent = { channel: 'C1', message: '9', thread: '9' };
    await bot.handle(press('share', ref), createDelivery(sent));
    const place = { ...CHANNEL, thread: '9' };
    const delivery = await bot.handle(question('et Numergy ?', { place, addressed: 'overheard' }));
    expect(delivery.text()).toContain('Numergy');
  });

  test('/ask with share:oui posts an answer, and keeps a "no answer" private', async () => {
    const shared = await bot.handle(command('ask', 'Quand Cloudwatt fermera ? partager:oui', ANNA));
    expect(shared.posts[0] && plainText(shared.posts[0])).toContain('Partagé par Anna');
    expect(shared.replies).toHaveLength(1);
    const none = await bot.handle(command('ask', 'Les girafes dorment ? partager:oui', ANNA));
    expect(none.posts).toEqual([]);
    expect(none.text()).toContain('Je ne trouve pas');
  });

  test('a passage that changed since is dropped from what is shared, and that is said', async () => {
    const ref = await privateAnswer('le service Numergy repris');
    bot.library.put(article('cloud/numergy.md', 'Le service Numergy est un autre texte.'));
    const delivery = await pressed('share', ref);
    const text = delivery.posts.map((post) => plainText(post)).join();
    expect(text).not.toContain('repris par SFR');
    expect(text + delivery.text()).toMatch(/plus disponible tel quel|ne peut être montré ici/);
  });

  test('only who asked may share, read more, withdraw or watch', async () => {
    const ref = await privateAnswer();
    for (const action of ['share', 'more', 'withdraw', 'watch'] as const) {
      const delivery = await pressed(action, ref, OTHER);
      expect(delivery.text(), action).toMatch(/Seule la personne/);
      expect(delivery.posts, action).toEqual([]);
      expect(delivery.calls, action).not.toContain('withdraw');
    }
  });

  test('a ref is of no use in another workspace', async () => {
    const ref = await privateAnswer();
    const place = { ...CHANNEL, workspace: 'T2' };
    const delivery = await pressed('more', ref, { place, offset: 0 });
    expect(delivery.text()).toMatch(/plus cette réponse en mémoire/);
  });

  test('More shows the blocks after those that were shown, from the articles as they are', async () => {
    const { replies } = await bot.handle(command('search', 'service budget Cloudwatt'));
    const ref = replies[0]?.id ?? '';
    const whole = replies[0]?.blocks ?? [];
    const more = await pressed('more', ref, { offset: 1 });
    expect(more.replies[0]).toMatchObject({ id: ref, offset: 1, blocks: whole.slice(1) });
    const end = await pressed('more', ref, { offset: whole.length });
    expect(end.text()).toBe('C’est tout ce que j’ai.');
  });

  test('buttons work after a restart, on the same store', async () => {
    const ref = await privateAnswer();
    const restarted = await createTestBot({}, { store: bot.store });
    const delivery = await restarted.handle(press('share', ref, ANNA));
    expect(delivery.posts).toHaveLength(1);
  });

  test('withdrawing removes the message, for who asked and for managers', async () => {
    const { replies } = await bot.handle(question('Quand Cloudwatt fermera ?'));
    const ref = replies[0]?.id ?? '';
    const manager = { asker: { id: 'U9', canManage: true } };
    const delivery = await pressed('withdraw', ref, manager);
    expect(delivery.calls).toContain('withdraw');
    expect((await pressed('more', ref)).text()).toMatch(/Reposez la question/);
  });

  test('everybody has one opinion; 👎 asks for the reason first of all', async () => {
    const ref = await privateAnswer();
    expect((await pressed('helpful', ref, OTHER)).text()).toBe('Merci, c’est noté.');
    expect((await pressed('helpful', ref, OTHER)).text()).toMatch(/déjà noté/);
    const unhelpful = await pressed('unhelpful', ref);
    expect(unhelpful.calls).toEqual([`askReason ${ref}`]);
    const { asker, place, locale } = press('unhelpful', ref);
    const sent = { key: 'form', asker, place, locale, reach: {} };
    await bot.handle({ ...sent, kind: 'reason', ref, reason: 'outdated' });
    const rows = await bot.store.tools.db.selectFrom('feedback').selectAll().execute();
    expect(rows.map(({ verdict, reason }) => [verdict, reason])).toEqual([
      ['helpful', null],
      ['unhelpful', 'outdated'],
    ]);
  });

  test('a watch is set once and taken back by its button', async () => {
    const { replies } = await bot.handle(question('Quand Cloudwatt embauchera ?'));
    const ref = replies[0]?.id ?? '';
    const set = await pressed('watch', ref);
    expect((await bot.store.watches.open())[0]).toMatchObject({
      question: 'Quand Cloudwatt embauchera ?',
      contact: 'U1',
    });
    expect((await pressed('watch', ref)).text()).toMatch(/surveille déjà/);
    const [unwatch] = set.replies[0]?.actions ?? [];
    expect(unwatch?.kind).toBe('unwatch');
    await pressed('unwatch', unwatch?.ref ?? '', OTHER);
    expect(await bot.store.watches.open()).toHaveLength(1);
    await pressed('unwatch', unwatch?.ref ?? '');
    expect(await bot.store.watches.open()).toEqual([]);
  });
});
