import { expect, test } from 'vitest';
import type { Quote } from '../../src/answer/answer.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { createDelivery, createTestBot } from '../support/bot.ts';
import { CHANNEL, command, question } from '../support/events.ts';
import { article, createLibrary } from '../support/library.ts';

const FERMETURE = 'Le service Cloudwatt fermera ses portes le 1er février 2020.';
const THREAD = { channel: 'C1', message: '17.1', thread: '17.1' };

function quotes(reply: Reply | undefined): Quote[] {
  return (reply?.blocks ?? []).flatMap((block) => (block.kind === 'quote' ? [block.quote] : []));
}

function kinds(reply: Reply | undefined): string[] {
  return (reply?.actions ?? []).map(({ kind }) => kind);
}

test('a mention is answered with a quote first, once, however often it is delivered', async () => {
  const bot = await createTestBot();
  const event = question('Quand Cloudwatt fermera ?');
  const delivery = await bot.handle(event);
  await bot.handle(event, delivery);
  expect(delivery.replies).toHaveLength(1);
  expect(delivery.calls).toEqual(['working']);
  const [reply] = delivery.replies;
  expect(reply?.blocks[0]).toMatchObject({ kind: 'quote', quote: { text: FERMETURE } });
  expect(delivery.text()).toContain('Cloudwatt va fermer · Les Echos · 25 juillet 2019');
  expect(kinds(reply)).toEqual(['helpful', 'unhelpful', 'withdraw']);
  expect(bot.logged).toHaveLength(1);
  expect(JSON.stringify(bot.logged)).not.toContain('Cloudwatt');
});

test('a command is answered privately, with Share; in a direct message there is no Share', async () => {
  const bot = await createTestBot();
  const inChannel = await bot.handle(command('ask', 'Quand Cloudwatt fermera ?'));
  expect(kinds(inChannel.replies[0])).toEqual(['share', 'helpful', 'unhelpful']);
  const place = { ...CHANNEL, channel: 'D1', kind: 'direct' } as const;
  const direct = await bot.handle(command('ask', 'Quand Cloudwatt fermera ?', { place }));
  expect(kinds(direct.replies[0])).toEqual(['helpful', 'unhelpful']);
});

test('no answer says what is missing, and offers to watch', async () => {
  const bot = await createTestBot();
  const known = await bot.handle(question('Quand Cloudwatt embauchera ?'));
  expect(known.replies[0]?.tone).toBe('nearest');
  expect(known.text()).toMatch(/Aucun passage ne parle de «\sembauchera\s»/);
  expect(known.text()).toContain('répondent peut-être');
  expect(kinds(known.replies[0])).toEqual(['watch', 'unhelpful', 'withdraw']);
  const unknown = await bot.handle(question('Pourquoi les girafes dorment ?'));
  expect(unknown.replies[0]?.tone).toBe('notice');
  expect(quotes(unknown.replies[0])).toEqual([]);
});

test.each(['', '   ', 'help', 'Aide'])('“%s” gets help that lists every command', async (text) => {
  const bot = await createTestBot();
  const delivery = await bot.handle(question(text, { asker: { id: 'U1', canManage: true } }));
  expect(delivery.replies[0]?.tone).toBe('help');
  for (const name of ['ask', 'search', 'sources', 'timeline', 'settings', 'forget']) {
    expect(delivery.text()).toContain(`/${name} — `);
  }
});

test.each(['ok', 'Oui', '???', '!'])(
  '“%s” asks nothing and gets one line, not the whole help',
  async (text) => {
    const bot = await createTestBot();
    const delivery = await bot.handle(question(text));
    expect(delivery.replies[0]).toMatchObject({ tone: 'help', blocks: [{ kind: 'paragraph' }] });
    expect(delivery.text()).toMatch(/^Posez-moi une question.*\/help/);
  },
);

test('who greets is greeted, and who thanks is welcome', async () => {
  const bot = await createTestBot();
  const said = async (text: string, locale: 'fr' | 'en' = 'fr') =>
    (await bot.handle(command('ask', text, { locale }))).text();
  expect(await said('Hey !')).toMatch(/^Bonjour ! Posez-moi une question/);
  expect(await said('Thx!', 'en')).toMatch(/^You are welcome! Ask me/);
});

test('a command can be written in a message', async () => {
  const bot = await createTestBot();
  const delivery = await bot.handle(question('/search Numergy source:"Le Monde"'));
  expect(quotes(delivery.replies[0]).map(({ source }) => source)).toContain('Le Monde');
  expect((await bot.handle(question('sources'))).text()).toContain('Les Echos — 1 article');
});

test('a command by its name in Slack is that command, one that nobody knows is told', async () => {
  const bot = await createTestBot();
  const status = await bot.handle(question('/verbatim-status'));
  expect(status.text()).toBe((await bot.handle(question('/status'))).text());
  expect((await bot.handle(question('/serach Numergy'))).text()).toMatch(
    /Vouliez-vous dire \/search/,
  );
  expect((await bot.handle(question('/foobar'))).text()).toMatch(
    /^Je ne connais pas «\sfoobar\s»\. \/help montre ce que je sais faire\.$/,
  );
  expect((await bot.handle(question('/so'))).text()).toContain('Vouliez-vous dire /sources ?');
  expect((await bot.handle(question('/s'))).text()).toContain('/help montre');
  expect((await bot.handle(question('/si'))).text()).toContain('Vouliez-vous dire /since ?');
});

test('a question as long as an article is refused with what to do, however it is asked', async () => {
  const bot = await createTestBot();
  const endless = 'Quand Cloudwatt fermera ? '.repeat(400).trim();
  for (const event of [question(endless), command('ask', endless), command('since', endless)]) {
    const { replies, text } = await bot.handle(event);
    expect(replies).toMatchObject([{ tone: 'error', actions: [] }]);
    expect(text()).toMatch(
      /message fait 10\s399 caractères.*2\s000 caractères au plus.*une ou deux phrases/,
    );
  }
});

test('the title of the post is part of the question', async () => {
  const bot = await createTestBot();
  const delivery = await bot.handle(question('quand fermera ?', { about: 'Cloudwatt' }));
  expect(quotes(delivery.replies[0])[0]?.text).toBe(FERMETURE);
});

test('a follow-up is understood from the question before, and says how', async () => {
  const bot = await createTestBot();
  await bot.handle(question('Quand le service Cloudwatt ?'), createDelivery(THREAD));
  const place = { ...CHANNEL, thread: THREAD.thread };
  const delivery = await bot.handle(question('et Numergy ?', { place, addressed: 'overheard' }));
  expect(delivery.text()).toMatch(/Compris comme : «\sQuand le service Numergy \?\s»/);
  expect(quotes(delivery.replies[0])[0]?.article).toBe('cloud/numergy.md');
});

test('a follow-up that fits into no question is shown beside it, and keeps its topic', async () => {
  const bot = await createTestBot();
  await bot.handle(command('ask', 'Qui a parlé de la fermeture de Cloudwatt ?'));
  const delivery = await bot.handle(command('ask', 'quand ?'));
  expect(delivery.text()).toMatch(
    /«\sQuand \? — à propos de “Qui a parlé de la fermeture de Cloudwatt \?”\s»/,
  );
  expect(quotes(delivery.replies[0])[0]?.text).toBe(FERMETURE);
});

test('outside threads a question is followed up for half an hour', async () => {
  const bot = await createTestBot();
  await bot.handle(command('ask', 'Quand le service Cloudwatt ?'));
  const soon = await bot.handle(command('ask', 'et Numergy ?'));
  expect(soon.text()).toContain('Compris comme');
  bot.clock.at = new Date(bot.clock.at.getTime() + 31 * 60_000);
  const late = await bot.handle(command('ask', 'et Numergy ?'));
  expect(late.text()).not.toContain('Compris comme');
});

test('filters narrow, and an unknown publisher or an inverted period is told', async () => {
  const bot = await createTestBot();
  const ask = async (text: string) => (await bot.handle(command('ask', text))).text();
  expect(await ask('le service Numergy source:AFP')).not.toContain('repris par SFR');
  expect(await ask('le service Numergy source:"le monde" depuis:2016')).toContain('repris par SFR');
  expect(await ask('le service Numergy source:monde')).toContain('repris par SFR');
  expect(await ask('le service Numergy source:Nobody')).toMatch(/Aucun éditeur .* Les Echos/);
  expect(await ask('Numergy depuis:2019 jusque:2016')).toMatch(/Inversez/);
  expect(await ask('Numergy depuis:hier')).toMatch(/Écrivez 2019/);
});

test('a question in a message may end with filters, as that of /ask', async () => {
  const bot = await createTestBot();
  const said = async (text: string) => (await bot.handle(question(text))).text();
  expect(await said('le service Numergy éditeur:monde')).toContain('repris par SFR');
  expect(await said('le service Numergy depuis:2019')).not.toContain('repris par SFR');
  expect(await said('le service Numergy source:Nobody')).toMatch(/Aucun éditeur/);
  expect(await said('le service Numergy depuis:hier')).toMatch(/Écrivez 2019/);
  expect(await said('le service Numergy note:bien')).toContain('repris par SFR');
  const place = { ...CHANNEL, thread: '17.1' };
  await bot.handle(question('le service Numergy jusque:2018', { place }));
  const row = await bot.store.conversations.find(place, bot.store.people.hash('slack', 'U1'));
  expect(row).toMatchObject({ question: 'le service Numergy', filters: { to: '2018' } });
});

test('and begin with them; a colon elsewhere is only a colon', async () => {
  const bot = await createTestBot();
  const said = async (text: string) => (await bot.handle(question(text))).text();
  expect(await said('source:monde le service Numergy')).toContain('repris par SFR');
  expect(await said('depuis:2019 le service Numergy')).not.toContain('repris par SFR');
  expect(await said('source:Nobody le service Numergy')).toMatch(/Aucun éditeur/);
  expect(await said('source : Nobody le service Numergy')).toContain('repris par SFR');
  expect(await said('note:bien le service Numergy')).toContain('repris par SFR');
});

test('a number alone is no question: nothing is looked for', async () => {
  const bot = await createTestBot();
  const said = async (text: string) => (await bot.handle(question(text))).text();
  for (const text of ['3', ' 12 ']) expect(await said(text)).toMatch(/^Un nombre seul n’est pas/);
  expect((await bot.handle(question('3', { locale: 'en' }))).text()).toMatch(/^A number alone/);
  for (const text of ['2019', '112', '3 clients']) expect(await said(text)).not.toMatch(/nombre/);
  expect((await bot.handle(command('search', '3'))).text()).not.toMatch(/nombre/);
});

test('a filter that leaves no article is told with what there is, and counts as no question', async () => {
  const bot = await createTestBot();
  const said = async (name: string, text: string, locale: 'fr' | 'en' = 'fr') =>
    (await bot.handle(command(name, text, { locale }))).text();
  expect(await said('ask', 'Numergy source:"Le Monde" depuis:2019 jusque:2020-06')).toBe(
    'Aucun article du Monde entre 2019 et juin 2020. J’ai 1 article du Monde, du 12 janvier 2016.',
  );
  expect(await said('ask', 'Numergy from:2030', 'en')).toBe(
    'There is no article from 2030 on. I have 4 articles, from 12 January 2016 to 1 March 2020.',
  );
  for (const name of ['search', 'figures', 'timeline']) {
    expect(await said(name, 'Numergy source:AFP collection:cloud')).toBe(
      'Aucun article de la source AFP du dossier « cloud ». Vous pouvez choisir : Les Echos et Le Monde.',
    );
  }
  expect(await said('timeline', 'Numergy depuis:2030')).toMatch(/^Aucun passage ne date/);
  const kept = await bot.store.tools.db.selectFrom('questions').selectAll().execute();
  expect(kept).toEqual([]);
});

test('what a filter left out is no gap of the articles, and the answer says where it looked', async () => {
  const bot = await createTestBot();
  const delivery = await bot.handle(command('ask', 'Numergy repris source:AFP jusque:2018'));
  expect(delivery.text()).toMatch(
    /dans les articles de la source AFP jusqu’en 2018\. Aucun passage n’y parle/,
  );
  expect((await bot.handle(command('search', 'Numergy source:AFP'))).text()).toMatch(
    /^Aucun passage des articles de la source AFP ne parle de/,
  );
  await bot.handle(command('ask', 'Numergy girafes source:AFP'));
  const rows = await bot.store.tools.db.selectFrom('questions').select('cause').execute();
  expect(rows.map(({ cause }) => cause)).toEqual(['outside-filters', 'below-gate']);
});

test('without any article, everything that is asked is told so, with where to put them', async () => {
  const bot = await createTestBot({}, { library: createLibrary([]) });
  for (const event of [question('Quand Cloudwatt fermera ?'), command('search', 'Cloudwatt')]) {
    expect((await bot.handle(event)).text()).toMatch(/aucun article à citer ici\. Mettez .*corpus/);
  }
  const library = createLibrary([article('finance/a.md', 'Un secret.')]);
  const hidden = await createTestBot({ RESTRICTED_COLLECTIONS: 'finance' }, { library });
  expect((await hidden.handle(question('Un secret ?'))).text()).toBe(
    'Je n’ai aucun article à citer ici.',
  );
});

test('public posts are in the language of the workspace, private ones in that of the asker', async () => {
  const bot = await createTestBot();
  const manager = { asker: { id: 'U9', canManage: true } };
  await bot.handle(command('settings', 'language en', manager));
  const text = 'Pourquoi les girafes dorment ?';
  expect((await bot.handle(question(text))).replies[0]?.locale).toBe('en');
  expect((await bot.handle(command('ask', text))).replies[0]?.locale).toBe('fr');
});

test('what was asked is kept with its outcome and cause, never with who asked', async () => {
  const bot = await createTestBot({ RESTRICTED_COLLECTIONS: 'finance' });
  await bot.handle(command('ask', 'Quand Cloudwatt fermera ?'));
  await bot.handle(command('ask', 'Cloudwatt fermera jusque:2018'));
  await bot.handle(command('ask', 'Le budget secret de Pégase ?'));
  await bot.handle(command('ask', 'Cloudwatt embauchera ?'));
  await bot.handle(command('ask', 'Les girafes dorment ?'));
  const rows = await bot.store.tools.db.selectFrom('questions').selectAll().execute();
  expect(rows.map(({ cause }) => cause)).toEqual([
    'answered',
    'outside-dates',
    'hidden',
    'below-gate',
    'no-article',
  ]);
  expect(JSON.stringify(rows)).not.toContain('"U1"');
});

test('an article that changed before the reply left is not quoted', async () => {
  const bot = await createTestBot();
  const { ask } = bot.library;
  const library = Object.assign(bot.library, {
    ask: (...args: Parameters<typeof ask>) => {
      const answer = ask(...args);
      library.remove('cloud/fermeture.md');
      return answer;
    },
  });
  const delivery = await bot.handle(question('Quand Cloudwatt fermera ?'));
  expect(quotes(delivery.replies[0])).toEqual([]);
  expect(delivery.text()).toContain('Un passage n’est plus disponible tel quel');
});

test('suggestions come from what the place may see', async () => {
  const bot = await createTestBot({ RESTRICTED_COLLECTIONS: 'finance' });
  expect(bot.complete('ask', 'source', 'le', CHANNEL)).toEqual(['Les Echos', 'Le Monde']);
  expect(bot.complete('ask', 'source', 'inter', CHANNEL)).toEqual([]);
  expect(bot.complete('timeline', 'sujet', 'num', CHANNEL)).toEqual(['Numergy']);
  expect(bot.complete('nothing', 'source', '', CHANNEL)).toEqual([]);
});

test('the home page has help, holdings and settings', async () => {
  const bot = await createTestBot();
  const home = await bot.home({ id: 'U1', canManage: true }, CHANNEL, 'en');
  const headings = home.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  expect(headings).toEqual(['What I know', 'Settings']);
});
