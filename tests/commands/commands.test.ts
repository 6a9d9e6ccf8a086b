import { describe, expect, test } from 'vitest';
import type { Action } from '../../commands/command.ts';
import { COMMANDS } from '../../commands/index.ts';
import { usageOf } from '../../commands/usage.ts';
import type { Digests } from '../../src/digest/service.ts';
import { fold } from '../../src/language/fold.ts';
import { createTestBot } from '../support/bot.ts';
import { CHANNEL, command, press, question } from '../support/events.ts';
import { article, createLibrary } from '../support/library.ts';

const MANAGER = { asker: { id: 'U9', canManage: true } };

const ACTIONS = COMMANDS.flatMap((one): [string, Action][] =>
  one.kind === 'single'
    ? [[one.name, one]]
    : Object.entries(one.subcommands).map(([name, sub]) => [`${one.name} ${name}`, sub]),
);

describe('the list of commands', () => {
  test('has each name once, as both platforms take it', () => {
    const names = COMMANDS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z-]{1,32}$/);
  });

  test.each(ACTIONS)(
    '%s: options are named once, and required ones come first',
    (_name, action) => {
      const options = Object.values(action.options);
      for (const locale of ['fr', 'en'] as const) {
        const names = options.map(({ name }) => name[locale]);
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(name).toMatch(/^[a-z-]{1,32}$/);
        for (const { description } of options) expect(description[locale].length).toBeLessThan(101);
      }
      const required = options.map((option) => option.required === true);
      expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
    },
  );

  test.each(ACTIONS)('%s: choices are single words that are told apart', (_name, action) => {
    for (const { choices = [] } of Object.values(action.options)) {
      const words = choices.map(
        ({ value, name: { fr, en } }) => new Set([value, fr, en].map(fold)),
      );
      for (const word of words.flatMap((set) => [...set])) expect(word).toMatch(/^[a-z]{1,32}$/);
      const all = words.flatMap((set) => [...set]);
      expect(new Set(all).size).toBe(all.length);
    }
  });

  test('says how each is written, from its declaration', () => {
    const lines = COMMANDS.flatMap((one) => usageOf(one, 'en', 'terminal').map(({ line }) => line));
    expect(lines).toContain('/settings language fr|en|auto');
    expect(lines).toContain('/forget me');
    expect(lines).toContain('/insights [period:week|month|year]');
    expect(lines).toContain('/since topic… <date> [source:…] [collection:…]');
    expect(lines[0]).toMatch(/^\/ask question… \[source:…\] .*\[as-of:2019-07\] \[share:yes\]$/);
  });
});

describe('a command', () => {
  test.each([
    ['ask', '', /Il manque/],
    ['ask', 'help', /\/ask question…/],
    ['since', 'aide', /\/since sujet…/],
    ['settings', '', /Écrivez \/settings show, .*\/settings allow ou \/settings deny\./],
    ['settings', 'dance', /Écrivez \/settings show, /],
    ['settings language', 'de', /l’un de : fr, en, auto/],
    ['forget', 'everything', /^Écrivez \/forget me\.$/m],
    ['dance', 'tango', /Je ne connais pas «\sdance\s». \/help montre/],
  ])('“/%s %s” is met with how to write it', async (name, text, told) => {
    const bot = await createTestBot();
    expect((await bot.handle(command(name, text, MANAGER))).text()).toMatch(told);
  });

  test('/help NAME says how that one is written', async () => {
    const bot = await createTestBot();
    expect((await bot.handle(command('help', '/timeline'))).text()).toContain('/timeline sujet…');
    const french = (await bot.handle(command('help', 'digest'))).text();
    expect(french).toContain('[jours:ouvrés|tous]');
    expect(french).toContain('[vide:rien|ligne|archives]');
    const english = (await bot.handle(command('help', 'digest', { locale: 'en' }))).text();
    expect(english).toContain('[days:weekdays|daily]');
  });

  test.each([
    ['slack', '/verbatim-status'],
    ['discord', '/status'],
    ['terminal', '/status'],
  ] as const)('help tells what to type on %s', async (platform, typed) => {
    const bot = await createTestBot();
    const place = { ...CHANNEL, platform };
    expect((await bot.handle(command('help', '', { place }))).text()).toContain(`${typed} — `);
    expect((await bot.handle(command('help', typed, { place }))).text()).toContain(`- ${typed} — `);
  });

  test('a sub-command may come with its options by name', async () => {
    const bot = await createTestBot();
    const input = { options: { langue: 'en' } };
    const set = await bot.handle(command('settings language', '', { ...MANAGER, input }));
    expect(set.text()).toMatch(/anglais/);
    expect(await bot.store.settings.all('workspace', 'language')).toMatchObject([{ value: 'en' }]);
  });

  test('/timeline tells in order of date, /figures with the figure first', async () => {
    const bot = await createTestBot();
    const timeline = await bot.handle(command('timeline', 'service'));
    const text = timeline.text();
    expect(text.indexOf('12 janvier 2016\n')).toBeGreaterThan(0);
    expect(text.indexOf('12 janvier 2016\n')).toBeLessThan(text.indexOf('25 juillet 2019\n'));
    const figures = await bot.handle(command('figures', 'Numergy'));
    expect(figures.text()).toContain('75 millions d’euros — au 12 janvier 2016\n');
  });

  test('/timeline says what of a date is known, in the reader’s language', async () => {
    const text = 'Le service a fermé mi-2016.';
    const base = createLibrary([article('a.md', text, {})]);
    const [quote] = base.search(
      'service',
      { visibility: 'all', today: '2026-11-22', locale: 'fr' },
      1,
    );
    if (quote === undefined) throw new Error('The library has no such quote');
    const library = {
      ...base,
      timeline: () => [
        { date: '2015-03', quote },
        { date: '2016', part: 'mid', quote } as const,
        { date: '2026-09', until: true, quote } as const,
        { quote },
      ],
    };
    const bot = await createTestBot({}, { library });
    const told = (await bot.handle(command('timeline', 'service'))).text();
    expect(told).toMatch(
      /Mars 2015\n[\s\S]*Mi-2016\n[\s\S]*D’ici septembre 2026\n[\s\S]*Sans date\n/,
    );
  });

  test('/timeline of a time in which nothing happened says just that', async () => {
    const bot = await createTestBot();
    const told = await bot.handle(command('timeline', 'service depuis:1990 jusque:1991'));
    expect(told.text()).toMatch(/Aucun passage ne date de cette période/);
  });

  test.each([
    ['fr', 'en', '33.3%', '33,3\u00a0%'],
    ['fr', 'en', '25 %', '25\u00a0%'],
    ['en', 'fr', '33,3 %', '33.3%'],
    ['fr', 'fr', '33.3%', '33.3%'],
    ['fr', 'en', 'less than 33.3%', 'less than 33.3%'],
  ] as const)(
    '/figures in “%s” of an article in “%s”: %s is %s',
    async (locale, lang, value, told) => {
      const base = createLibrary([article('a.md', 'Orange: 33.3% et 33,3 %.', { lang })]);
      const [quote] = base.search('Orange', { visibility: 'all', today: '2026-11-22', locale }, 1);
      if (quote === undefined) throw new Error('The library has no such quote');
      const figures = () => [{ value, amount: 33.3, unit: '%', quote }];
      const bot = await createTestBot({}, { library: { ...base, figures } });
      const { replies } = await bot.handle(command('figures', 'Orange', { locale }));
      expect(replies[0]?.blocks[1]).toMatchObject({ lead: [{ text: told, style: 'strong' }] });
    },
  );

  test('/figures says what is measured, and who else states it', async () => {
    const base = createLibrary([article('a.md', 'Numergy a reçu 75 millions d’euros.', {})]);
    const ask = { visibility: 'all', today: '2026-11-22', locale: 'fr' } as const;
    const [quote] = base.search('Numergy', ask, 1);
    if (quote === undefined) throw new Error('The library has no such quote');
    const { article: id, title, collection, lang } = quote;
    const also = [{ article: id, title, collection, lang, source: 'AFP' }];
    const figure = { value: '75 millions d’euros', amount: 75_000_000, unit: 'EUR' };
    const library = {
      ...base,
      figures: () => [{ ...figure, measure: 'funding' as const, quote: { ...quote, also } }],
    };
    const bot = await createTestBot({}, { library });
    const told = (await bot.handle(command('figures', 'Numergy'))).text();
    expect(told).toMatch(/Argent apporté ou dépensé\s: 75 millions d’euros/);
    expect(told).toContain('aussi dans AFP');
  });

  test('/figures claims no absence: it shows what there is, figures left to the reader', async () => {
    const text =
      'Les tramways sont gratuits le samedi. La mesure coûte 85 000 euros par an.\n## Parcs\n\nLe parc est ouvert.';
    const library = createLibrary([
      article('b.md', 'Les tramways de nuit sont supprimés.', { title: 'Nuit' }),
      article('a.md', text, { title: 'Transports' }),
    ]);
    const bot = await createTestBot({}, { library });
    const told = (await bot.handle(command('figures', 'tramways'))).text();
    expect(told).toMatch(/^Pas de chiffre sûr trouvé sur «\stramways\s»/);
    expect(told).toContain('La mesure coûte 85 000 euros par an.');
    expect(told).not.toMatch(/parc/i);
    expect(told.indexOf('85 000')).toBeLessThan(told.indexOf('de nuit'));
    const nothing = (await bot.handle(command('figures', 'zzyzx'))).text();
    expect(nothing).toMatch(/^Je n’ai pas trouvé de chiffre sûr sur «\szzyzx\s»\./);
  });

  test.each([
    ['cantine', 'Cantine en chiffres'],
    ['iPhone', 'iPhone en chiffres'],
  ])('/figures %s: the heading is “%s”', async (topic, heading) => {
    const base = createLibrary([article('a.md', `Prix de ${topic} : 12 € en tout.`, {})]);
    const ask = { visibility: 'all', today: '2026-11-22', locale: 'fr' } as const;
    const [quote] = base.search(topic, ask, 1);
    if (quote === undefined) throw new Error('The library has no such quote');
    const figures = () => [{ value: '12 €', amount: 12, unit: 'EUR', quote }];
    const bot = await createTestBot({}, { library: { ...base, figures } });
    const told = (await bot.handle(command('figures', topic))).text();
    expect(told.split('\n')[0]).toBe(heading);
  });

  test('/since says that it is about when articles were published', async () => {
    const bot = await createTestBot();
    const told = (await bot.handle(command('since', 'service 2015'))).text();
    expect(told).toMatch(/Articles parus depuis 2015 sur «\sservice\s»/);
  });

  test('/figures quotes a passage once for all of its figures', async () => {
    const text = 'Numergy a dépensé 6 millions d’euros pour gagner 2 millions d’euros.';
    const library = createLibrary([article('a.md', text, { date: '2016' })]);
    const bot = await createTestBot({}, { library });
    const told = (await bot.handle(command('figures', 'Numergy'))).text();
    expect(told).toContain('6 millions d’euros · 2 millions d’euros — 2016\n');
    expect(told.split(text)).toHaveLength(2);
  });

  test('/since shows only what is newer, and says when nothing is', async () => {
    const bot = await createTestBot();
    const since = async (text: string) => (await bot.handle(command('since', text))).text();
    expect(await since('service 2018')).not.toContain('SFR');
    expect(await since('service 2030')).toMatch(/Rien de nouveau sur «\sservice\s» depuis 2030/);
  });

  test('a list that is longer than a screen waits behind More', async () => {
    const bot = await createTestBot();
    const { replies } = await bot.handle(command('search', 'service clients budget numergy cloud'));
    const [reply] = replies;
    const shown = reply?.visible ?? 0;
    expect(reply?.blocks.length).toBeGreaterThan(shown);
    const rest = await bot.handle(press('more', reply?.id ?? '', { offset: shown }));
    expect(rest.replies[0]?.blocks).toEqual(reply?.blocks.slice(shown));
  });

  test('/status counts articles and questions, and names the next digest', async () => {
    const at = new Date('2026-11-23T07:30:00Z');
    // All that /status asks of it.
    const digest = {
      next: async () => ({ at, timeZone: 'Europe/Paris' }),
    } as Partial<Digests> as Digests;
    const bot = await createTestBot({}, { more: { digest } });
    await bot.handle(command('ask', 'Quand Cloudwatt fermera ?'));
    await bot.handle(command('ask', 'Les girafes dorment ?'));
    const text = (await bot.handle(command('status', ''))).text();
    expect(text).toContain('4 articles');
    expect(text).toContain('2 questions ces sept derniers jours, 50 % sans réponse');
    expect(text).toContain('Prochain résumé : lundi 23 novembre 2026, 08:30');
  });

  test('/status names rejected files and their remedy to managers only', async () => {
    const bot = await createTestBot();
    const { holdings } = bot.library;
    const problem = { file: 'a.md', line: 3, severity: 'error', message: 'No title.' } as const;
    bot.library.holdings = (visibility) => ({
      ...holdings(visibility),
      problems: [{ ...problem, remedy: 'Add title: …' }],
    });
    const status = async (rest = {}) => (await bot.handle(command('status', '', rest))).text();
    expect(await status(MANAGER)).toContain('a.md:3 — No title. Add title: …');
    expect(await status()).not.toContain('a.md');
    expect(await status()).toContain('1 fichier refusé');
  });

  test('/forget me leaves nothing of the person, and says how much that was', async () => {
    const bot = await createTestBot();
    await bot.handle(question('Quand Cloudwatt fermera ?'));
    const asker = { id: 'U2', canManage: false };
    await bot.handle(question('Quand Numergy repris ?', { asker }));
    await bot.handle(command('search', 'Cloudwatt'));
    expect((await bot.handle(command('forget', 'me'))).text()).toMatch(
      /4 éléments effacés .*résultats de recherche montrés/,
    );
    const lines = [];
    for await (const line of bot.store.export()) lines.push(line);
    expect(lines.join('\n')).not.toContain('Cloudwatt fermera');
    expect(lines.join('\n')).toContain('Numergy repris');
    expect((await bot.handle(command('forget', 'me'))).text()).toBe('Je ne gardais rien de vous.');
  });

  test('/settings listen is for channels', async () => {
    const bot = await createTestBot();
    const place = { ...CHANNEL, kind: 'direct' } as const;
    const direct = await bot.handle(command('settings', 'listen oui', { ...MANAGER, place }));
    expect(direct.text()).toMatch(/dans un canal/);
    const on = await bot.handle(command('settings', 'listen oui', MANAGER));
    expect(on.text()).toMatch(/je réponds aussi/);
    const shown = await bot.handle(command('settings', 'show', MANAGER));
    expect(shown.text()).toMatch(/je réponds aussi/);
  });
});
