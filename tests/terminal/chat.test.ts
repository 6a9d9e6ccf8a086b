import { Readable } from 'node:stream';
import { afterEach, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { PRESSES } from '../../src/terminal/render.ts';
import { createTestBot } from '../support/bot.ts';
import { article, createLibrary } from '../support/library.ts';
import { type Rig, startRig } from './rig.ts';

const REFUSED = { file: 'a.md', severity: 'error', message: 'is no text', remedy: '' } as const;

let rig: Rig | undefined;
const open = async (...options: Parameters<typeof startRig>): Promise<Rig> => {
  rig = await startRig(...options);
  return rig;
};
afterEach(async () => {
  await rig?.adapter.stop();
});

describe('the chat in a terminal', () => {
  test('answers each line of a pipe in order, and ends with it', async () => {
    const here = await open();
    const first = here.type('Quand ferme le service Cloudwatt ?');
    expect(await first).toContain('┃ Le service Cloudwatt fermera ses portes le 1er février 2020.');
    expect(await here.type('et Numergy ?')).toContain('┃ Le service Numergy a été repris');
    await here.end();
  });

  test('prints neither a prompt nor a welcome into a pipe', async () => {
    const here = await open();
    expect(await here.type('sources')).toMatch(/^Ce que je sais\n/);
    expect(here.printed()).not.toContain('›');
  });

  test('welcomes and prompts whoever types', async () => {
    const here = await open({ interactive: true });
    await here.type('Quand ferme le service Cloudwatt ?');
    expect(here.printed()).toContain('Posez une question.');
    expect(here.printed()).toContain('› ');
    expect(here.history.at(-1)).toEqual(['Quand ferme le service Cloudwatt ?']);
  });

  test.each([
    [{ articles: 1, problems: [] }, '1 article.\nPosez une question.'],
    [
      {
        articles: 25,
        newest: '2024-09-02',
        problems: [REFUSED, { ...REFUSED, severity: 'warning' } as const, REFUSED],
      },
      '25 articles. Le plus récent : 2 septembre 2024. 2 fichiers refusés.\n/status dit lesquels.\nPosez',
    ],
    [{ articles: 0, problems: [] }, 'Je n’ai aucun article à citer ici.\nPosez'],
  ])('begins with what there is: %j', async (holdings, shown) => {
    const here = await open({ interactive: true, holdings });
    await here.type('sources');
    expect(here.printed()).toContain(shown);
  });

  test('/forget me also forgets what was typed, from then on', async () => {
    const here = await open({ interactive: true });
    await here.type('Quand ferme le service Cloudwatt ?');
    await here.type('/forget me');
    expect(here.history.at(-1)).toEqual([]);
    await here.type('sources');
    expect(here.history.at(-1)).toEqual(['sources']);
  });

  test('shows the rest on /more, until there is no more', async () => {
    const texts = Array.from({ length: 6 }, (_, at) => article(`${at}.md`, `Griffon est ${at}.`));
    const here = await open({ library: createLibrary(texts) });
    expect(await here.type('/search Griffon')).toContain('/more Suite');
    const rest = await here.type('/more');
    expect(rest).toContain('┃ Griffon est');
    expect(rest).not.toContain('/more');
    expect(await here.press('/more')).toBe('Plus rien à montrer.\n\n');
  });

  test('a button stands alone: with a text after it, it is told how to ask', async () => {
    const here = await open();
    expect(await here.press('/watch Pégase')).toMatch(
      /^\/watch se tape seul, après une réponse : posez d’abord la\s+question/,
    );
    expect(await here.press('/bad 2')).toMatch(/^\/bad se tape seul/);
    expect(await here.type('/watches 7')).toContain('aucune question numéro 7');
  });

  test('a number that no choice waits for is no question', async () => {
    const here = await open();
    expect(await here.press('/bad')).toContain('posez d’abord une question');
    expect(await here.type('3')).toMatch(/^Un nombre seul n’est pas une question/);
  });

  test('says why what is not offered after an answer cannot be done', async () => {
    const here = await open();
    await here.type('Quand ferme le service Cloudwatt ?');
    expect(await here.press('/watch')).toMatch(/^Rien à surveiller : .*sans\s+réponse/s);
    expect(await here.press('/unwatch')).toContain('Aucune surveillance à arrêter');
    expect(await here.press('/share')).toContain('Personne d’autre n’est ici');
    expect(await here.type('/good')).toContain('Merci');
  });

  test('asks why after /bad, takes a number, and goes on without one', async () => {
    const bot = await createTestBot();
    const here = await open({ bot });
    await here.type('Quand ferme le service Cloudwatt ?');
    expect(await here.type('/bad')).toContain('2 C’est dépassé');
    expect(await here.type('2')).toContain('Merci, c’est noté');
    expect(await here.type('/good')).toContain('déjà noté');
    await here.type('/bad');
    expect(await here.type('Quand ferme le service Cloudwatt ?')).toContain('┃ Le service');
  });

  test('after /bad a number that is none of the reasons is no question: it is asked again', async () => {
    const here = await open();
    await here.type('Quand ferme le service Cloudwatt ?');
    await here.type('/bad');
    expect(await here.press('7')).toMatch(/pas de numéro 7 : .* de 1 à 4/);
    expect(await here.type('4')).toContain('Merci, c’est noté');
  });

  test('where nothing was quoted, no passage can be wrong', async () => {
    const bot = await createTestBot();
    const here = await open({ bot });
    await here.type('Où habite le dragon Griffon ?');
    const reasons = await here.type('/bad');
    expect(reasons).not.toMatch(/passage|dépassé/);
    expect(reasons).toContain('2 Il manque un article');
    await here.type('2');
    const given = await bot.store.tools.db.selectFrom('feedback').select('reason').execute();
    expect(given).toEqual([{ reason: 'article-missing' }]);
  });

  test('/good after another command is not about the answer before it', async () => {
    const here = await open();
    await here.type('Quand ferme le service Cloudwatt ?');
    await here.type('/help');
    expect(await here.press('/good')).toContain('pas ici de réponse à juger');
  });

  test('a follow-up is about this chat, not about the one before', async () => {
    const bot = await createTestBot();
    const first = await open({ bot, session: 'first' });
    await first.type('Quand ferme le service Cloudwatt ?');
    await first.adapter.stop();
    const second = await open({ bot, session: 'second' });
    expect(await second.type('et Numergy ?')).not.toContain('Compris comme');
    await second.type('Quand ferme le service Cloudwatt ?');
    expect(await second.type('et Numergy ?')).toContain('Compris comme');
  });

  test('says that its language is chosen at the start', async () => {
    const here = await open();
    expect(await here.type('/settings language en')).toMatch(/LOCALE=en\s+npm\s+start/);
    expect(await here.type('/settings show')).not.toContain('anglais');
  });

  test('offers to watch a question without an answer, and to stop that', async () => {
    const here = await open();
    expect(await here.type('Où habite le dragon Griffon ?')).toContain('/watch');
    expect(await here.type('/watch')).toContain('/unwatch');
    expect(await here.type('/unwatch')).toContain('je ne vous préviendrai plus');
  });

  test('does not offer to share: nobody else is there', async () => {
    const here = await open();
    expect(await here.type('Quand ferme le service Cloudwatt ?')).not.toContain('/share');
  });

  test('says so when a button has nothing to act on', async () => {
    const here = await open({ input: Readable.from(['/more\n', '\n', '/good\n']) });
    await here.adapter.ended;
    expect(here.printed()).toBe(
      '/more n’a rien à quoi s’appliquer : posez d’abord une question.\n\n' +
        '/good n’a rien à quoi s’appliquer : posez d’abord une question.\n\n',
    );
  });

  test.each(['/quit', '/exit', 'exit', ' Quit ', '/quit now'])('ends on %j', async (line) => {
    const here = await open();
    await here.type('sources');
    const before = here.printed();
    here.leave(`${line}\nsources\n`);
    await here.adapter.ended;
    expect(here.printed()).toBe(before);
  });

  test('its help is of what can be typed here, and of no channel to be mentioned in', async () => {
    const here = await open();
    const help = await here.type('/help');
    for (const typed of ['/more', '/good', '/bad', '/watch', '/quit'])
      expect(help).toContain(typed);
    for (const name of ['settings', 'digest'])
      expect(help).toMatch(new RegExp(`/${name} — [^•]*\\(pour\\s+les\\s+canaux`));
    expect(help).not.toMatch(/mentionnez|Dans un canal|gèrent cet espace/);
  });

  test('a slip in the name of a command is met with the one that is meant, in one line', async () => {
    const here = await open({ locale: 'en' });
    expect(await here.type('/statu')).toBe('I do not know “statu”. Did you mean /status?\n\n');
  });

  test('speaks English where that is set', async () => {
    const here = await open({ locale: 'en' });
    expect(await here.type('/nonsense')).toContain('I do not know “nonsense”.');
  });

  test('prints what was not asked for above what is being typed', async () => {
    const here = await open({ interactive: true });
    await here.adapter.publisher.tell('', 'local', {
      ...{ tone: 'notice', locale: 'fr', actions: [] },
      blocks: [{ kind: 'paragraph', spans: ['Un article répond.'] }],
    });
    await here.type('aide');
    expect(here.printed()).toContain('\r\u001b[JUn article répond.\n');
  });

  test('no typed button hides a command', () => {
    const names = COMMANDS.map(({ name }) => `/${name}`);
    expect(Object.values(PRESSES).filter((typed) => names.includes(typed))).toEqual([]);
  });
});
