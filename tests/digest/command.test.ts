import { beforeEach, describe, expect, it } from 'vitest';
import { createDigests, type DigestRuns } from '../../src/digest/digests.ts';
import type { Store } from '../../src/store/store.ts';
import { createTestBot, type TestBot } from '../support/bot.ts';
import { openMemoryStore } from '../support/database.ts';
import { command } from '../support/events.ts';
import { article, createLibrary, type TestLibrary } from '../support/library.ts';
import { publisherOf, type TestPublisher } from './world.ts';

const MANAGER = { asker: { id: 'U9', canManage: true, displayName: 'Anne' } };

/** A word as long as a message may be: it is not said back whole. */
const LONG = 'x'.repeat(1_900);

let now: Date;
let store: Store;
let library: TestLibrary;
let publisher: TestPublisher;
let digests: DigestRuns;
let bot: TestBot;

beforeEach(async () => {
  now = new Date('2026-11-22T12:00:00Z');
  store = await openMemoryStore({ now: () => now });
  library = createLibrary();
  publisher = publisherOf();
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const visibilityOf = async () => 'all' as const;
  const clock = { now: () => now, timeZone: 'Europe/Paris' };
  digests = createDigests({ library, store, log, visibilityOf, ...clock });
  digests.connect(publisher);
  const parts = { library, store, now: () => now, more: { digest: digests.service } };
  bot = await createTestBot({}, parts);
});

describe('/digest on', () => {
  it('says rhythm, next digest and baseline, in the asker’s zone or the configured one', async () => {
    const told = await say('on 8h30');
    expect(told).toContain('chaque jour à 08:30 (Europe/Paris)');
    expect(told).toContain('Premier résumé : lundi 23 novembre 2026, 08:30 (Europe/Paris)');
    expect(told).toContain('Les 4 articles déjà présents ne comptent pas');
    await say('off');
    const asker = { ...MANAGER.asker, timeZone: 'America/New_York' };
    expect(await say('on 08:30', { asker })).toContain('(America/New_York)');
  });

  it('takes a zone, the days, filters and what to do without news', async () => {
    await say(
      'on 17:00 europe/london weekdays collection:cloud source:"Les Echos" empty:line query:"cloud souverain, Numergy"',
    );
    const status = await say('status', { locale: 'en' });
    expect(status).toContain('Monday to Friday at 17:00 (Europe/London)');
    for (const line of [
      'Folders: cloud',
      'Publishers: Les Echos',
      'Search: cloud souverain, Numergy',
    ]) {
      expect(status).toContain(line);
    }
    expect(status).toContain('one line says so');
    expect(status).toContain('Turned on by Anne');
  });

  it.each([
    ['on 8:30 pm', '20:30 (Europe/Paris)'],
    ['on 5 pm Europe/London weekdays', 'du lundi au vendredi à 17:00 (Europe/London)'],
    ['on 17h ouvrés', 'du lundi au vendredi à 17:00 (Europe/Paris)'],
    ['on 17h Europe/London TOUS', 'chaque jour à 17:00 (Europe/London)'],
    ['on 17h jours:ouvres', 'du lundi au vendredi à 17:00 (Europe/Paris)'],
    ['on à 8 h 30 Paris', '08:30 (Europe/Paris)'],
    ['on', '08:30 (Europe/Paris)'],
  ])('/digest %s takes the hour as people write it', async (text, told) => {
    expect(await say(text)).toContain(told);
  });

  it('in a terminal says where a digest can be had, and how to look at one', async () => {
    const place = { ...command('digest', '').place, platform: 'terminal', kind: 'direct' } as const;
    for (const text of ['on 08:30', 'status', 'why Cloudwatt va fermer']) {
      const told = await say(text, { place });
      expect(told).toContain('/digest preview 2020-03-01');
      expect(told).not.toContain('/digest on');
    }
  });

  it('keeps what is not named, and takes days without a zone', async () => {
    await say('on 17:00 Europe/London collection:cloud');
    expect(await say('on 18:00 weekdays')).toContain(
      'C’est changé : du lundi au vendredi à 18:00 (Europe/London)',
    );
    expect(await say('status')).toContain('Dossiers : cloud');
    await say('on collection:all');
    expect(await say('status')).not.toContain('Dossiers');
  });

  it.each([
    ['vide:rien', 'empty:silent'],
    ['vide:archives', 'empty:lookback'],
    ['vide:ligne', 'vide:line'],
  ])('reads %s as %s', async (french, english) => {
    const place = command('digest', '').place;
    const told = [];
    for (const text of [french, english]) {
      await say(`on ${text}`);
      told.push((await digests.service.find(place))?.whenEmpty);
    }
    expect(told[0]).toBe(told[1]);
    expect(english).toContain(told[0]);
  });

  it.each([
    ['on 25:00', '« 25:00 » n’est pas une heure'],
    ['on 08:30 Europe/Pariss', 'Vouliez-vous dire Europe/Paris ?'],
    ['on demain', '« demain » n’est pas une heure'],
    [`on ${LONG}`, 'x… » n’est pas une heure'],
    ['on 08:30 Nowhere', 'Écrivez par exemple Europe/Paris'],
    ['on 08:30 collection:cloude', 'Aucun dossier ne s’appelle'],
    ['on 08:30 days:sundays', 'l’un de : ouvrés, tous'],
  ])('/digest %s is met with what is wrong and how to mend it', async (text, told) => {
    expect(plain(await say(text))).toContain(told);
    expect(await digests.service.find(command('digest', '').place)).toBeUndefined();
  });

  it('is for those who manage the channel, and for channels', async () => {
    const asker = { id: 'U2', canManage: false };
    for (const text of ['on 08:30', 'now', 'pause', 'off', 'skip']) {
      expect(await say(text, { asker })).toContain('Seules les personnes qui gèrent');
    }
    const place = { ...command('digest', '').place, kind: 'direct' as const };
    for (const text of ['on 08:30', 'status']) {
      expect(await say(text, { place })).toContain('Un résumé se publie dans un canal');
    }
  });
});

describe('/digest pause, skip, off', () => {
  it('say when it goes on', async () => {
    await say('on 08:30');
    expect(await say('pause 2 semaines')).toContain('Reprise : dimanche 6 décembre 2026, 08:30');
    expect(await say('pause')).toContain('En pause jusqu’à /digest on');
    expect(await say('on')).toContain('Prochain résumé : lundi 23 novembre 2026');
    expect(await say('skip')).toContain('Pas de résumé le lundi 23 novembre 2026');
    expect(await say('skip 2026-11-25')).toContain('Le suivant : mardi 24 novembre 2026');
    expect(await say('off')).toContain('arrêté');
    expect(await say('off')).toContain('n’a pas de résumé');
    expect(await say('pause')).toContain('n’a pas de résumé');
  });

  it('refuse what is no time to come', async () => {
    await say('on 08:30');
    expect(plain(await say('pause hier'))).toContain('« hier » n’est pas une durée');
    const long = plain(await say(`pause ${LONG}`));
    expect(long).toContain('x… » n’est pas une durée');
    expect(long.length).toBeLessThan(300);
    expect(await say('skip 2020-01-01')).toContain('n’est pas un jour à venir');
    expect(await say('skip 2027')).toContain('n’est pas un jour à venir');
  });
});

describe('/digest preview', () => {
  it('shows any past day, and posts nothing', async () => {
    const told = await say('preview 2019-07-25', { asker: { id: 'U2', canManage: false } });
    expect(told).toContain('Aperçu : articles, 25 juillet 2019');
    expect(told).toContain('Cloudwatt va fermer');
    expect(publisher.posts).toEqual([]);
  });

  it('shows what is new, or says which day is the newest', async () => {
    await say('on 08:30');
    expect(await say('preview')).toContain('Article le plus récent : 1er mars 2020');
    library.put(
      article('cloud/neuf.md', 'La mairie de Brest ouvrira un cloud public en mai 2027.'),
    );
    expect(await say('preview')).toContain('La mairie de Brest ouvrira');
    expect(await say('preview 1999-01-01')).toContain(
      'Aucun article à cette date : 1er janvier 1999',
    );
    expect(publisher.posts).toEqual([]);
  });
});

describe('/digest now, why and status', () => {
  it('post, explain and tell', async () => {
    await say('on 08:30');
    library.put(
      article('cloud/neuf.md', 'La mairie de Brest ouvrira un cloud public en mai 2027.'),
    );
    expect(await say('why neuf')).toContain('le prochain résumé en décidera');
    expect(await say('status')).toContain('1 nouvel article attend');
    expect(await say('now')).toContain('publié');
    expect(await say('now')).toContain('déjà publié');
    expect(publisher.posts).toHaveLength(1);
    expect(await say('why cloud/neuf.md')).toContain('dans le résumé du dimanche 22 novembre 2026');
    expect(await say('why Cloudwatt va fermer')).toContain('déjà là quand le résumé');
    expect(plain(await say('why girafe'))).toContain('Je ne trouve pas d’article « girafe »');
  });

  it('says of an article that is gone again why it was left out, by its file', async () => {
    await say('on 08:30');
    library.put(article('cloud/neuf.md', 'La mairie de Brest ouvrira un cloud public en mai.'));
    library.put(article('cloud/bref.md', 'Un tout autre texte, que personne ne lira jamais.'));
    await digests.tick(now);
    library.remove('cloud/bref.md');
    await say('now');
    expect(await say('why cloud/bref.md')).toContain('disparu du dossier des articles');
    expect(await say('why cloud/jamais.md')).toContain('Je ne trouve pas d’article');
  });

  it('says so where there is no digest that could have taken an article', async () => {
    expect(await say('why Cloudwatt va fermer')).toContain('Ce canal n’a pas de résumé');
  });

  it('works from a thread of the channel, for the channel', async () => {
    await say('on 08:30');
    const place = { ...command('digest', '').place, thread: '17.1' };
    expect(await say('status', { place })).toContain('chaque jour à 08:30');
  });

  it('says so where no digest runs', async () => {
    const bare = await createTestBot();
    const told = (await bot.handle(command('digest', 'status', MANAGER))).text();
    expect(told).toContain('n’a pas de résumé');
    expect((await bare.handle(command('digest', 'status'))).text()).toContain('pas disponible ici');
  });
});

async function say(text: string, rest: Parameters<typeof command>[2] = {}): Promise<string> {
  return (await bot.handle(command('digest', text, { ...MANAGER, ...rest }))).text();
}

/** With plain spaces in place of the no-break ones. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}
