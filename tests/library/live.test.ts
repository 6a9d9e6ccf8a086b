import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Change } from '../../src/articles/library.ts';
import { type LiveLibrary, openLibrary } from '../../src/library/open.ts';
import { ANYONE, resources } from '../answer/corpus.ts';
import { expectSound, shown } from '../answer/quotes.ts';
import { type Files, folderWith, put } from '../articles/folder.ts';
import { within } from '../support/own-time.ts';

/** Changes are known within two seconds. */
const SOON = 2_000;

const md = (title: string, text: string, rest = '') =>
  `---\ntitle: ${title}\nlang: fr\n${rest}---\n\n${text}\n`;

const FILES: Files = {
  'cloud/fermeture.md': md(
    'Cloudwatt',
    'Orange ferme Cloudwatt le 1er février 2020.',
    'date: 2019-07-25\nsource: AFP\n',
  ),
  'cloud/numergy.md': md(
    'Numergy',
    'SFR a repris Numergy en 2016.',
    'date: 2016-01-12\nsource: Le Monde\n',
  ),
  'ville/tram.md': md('Tram', 'Le tramway de Brest ouvrira une seconde ligne.', 'source: Ouest\n'),
  'notes.txt': 'Le musée de la soie\n\nLe musée de la soie ferme le lundi à Lyon.',
};

async function opened(files: Files = FILES): Promise<{ root: string; library: LiveLibrary }> {
  const root = await folderWith(files);
  const library = await openLibrary({ paths: [root], cache: '', watch: true, resources });
  onTestFinished(() => library.close());
  return { root, library };
}

const firstText = (library: LiveLibrary, question: string) =>
  shown(library.ask(question, ANYONE))[0]?.text;

/** Asks half of the time, so that the changes have the other half however fast the machine is. */
function askOverAndOver(ask: () => void): { end(): Promise<void> } {
  let isOver = false;
  const asking = (async () => {
    while (!isOver) {
      const started = performance.now();
      ask();
      await sleep(Math.max(1, performance.now() - started));
    }
  })();
  asking.catch(() => {}); // Told by `end`.
  onTestFinished(() => {
    isOver = true;
  });
  return {
    end: () => {
      isOver = true;
      return asking;
    },
  };
}

describe('a library follows its folder', () => {
  test('articles that are added, edited, removed and renamed show within two seconds', async () => {
    const { root, library } = await opened();
    const changes: Change[] = [];
    library.onChange((change) => changes.push(change));
    const ids = (change: Change | undefined) => [
      change?.added.map(({ id }) => id),
      change?.changed.map(({ id }) => id),
      change?.removed,
    ];

    await put(root, { 'cloud/ovh.md': md('OVH', 'Le siège d’OVH est à Roubaix.') });
    await within(SOON, () =>
      expect(firstText(library, 'Où est le siège d’OVH ?')).toMatch(/Roubaix/),
    );
    expect(ids(changes.at(-1))).toEqual([['cloud/ovh.md'], [], []]);

    await put(root, { 'cloud/ovh.md': md('OVH', 'Le siège d’OVH est à Gravelines.') });
    await within(SOON, () =>
      expect(firstText(library, 'Où est le siège d’OVH ?')).toMatch(/Gravelines/),
    );
    expect(ids(changes.at(-1))).toEqual([[], ['cloud/ovh.md'], []]);

    await rename(join(root, 'cloud/ovh.md'), join(root, 'ville/ovh.md'));
    await within(SOON, () => expect(library.article('cloud/ovh.md')).toBeUndefined());
    expect(library.article('ville/ovh.md')).toMatchObject({ collection: 'ville', title: 'OVH' });
    const last = changes.slice(2);
    expect(last.flatMap(({ added }) => added.map(({ id }) => id))).toEqual(['ville/ovh.md']);
    expect(last.flatMap(({ removed }) => removed)).toEqual(['cloud/ovh.md']);

    await rm(join(root, 'ville/ovh.md'));
    await within(SOON, () => expect(library.article('ville/ovh.md')).toBeUndefined());
    expect(library.ask('Où est le siège d’OVH ?', ANYONE).unmatched).toContain('OVH');
    expect(library.holdings('all').articles).toBe(4);
  });

  test('after changes it answers as a library that is opened anew', async () => {
    const { root, library } = await opened();
    await put(root, {
      'cloud/fermeture.md': md(
        'Cloudwatt',
        'Orange ferme Cloudwatt le 31 janvier 2020.',
        'date: 2019\nsource: BFM\n',
      ),
      'ville/pont.md': md('Pont', 'Le pont de Tancarville ferme en mai.'),
    });
    await rm(join(root, 'notes.txt'));
    await within(SOON, () => {
      expect(library.article('ville/pont.md')).toBeDefined();
      expect(library.article('notes.txt')).toBeUndefined();
      expect(library.article('cloud/fermeture.md')?.source).toBe('BFM');
    });
    const fresh = await openLibrary({ paths: [root], cache: '', watch: false, resources });
    for (const question of [
      'Quand Cloudwatt ferme-t-il ?',
      'Que ferme le lundi ?',
      'Qui a repris numergi ?',
      'pont musée',
    ]) {
      for (const filter of [{}, { asOf: '2019' }, { source: ['bfm'] }, { collection: ['ville'] }]) {
        const ask = { ...ANYONE, ...filter };
        expect(library.ask(question, ask)).toEqual(fresh.ask(question, ask));
      }
    }
    expect(library.holdings('all')).toEqual(fresh.holdings('all'));
  });

  test('while files change, no question fails and untouched articles keep their answer', async () => {
    const { root, library } = await opened();
    const question = 'Quand le tramway de Brest ouvrira-t-il une seconde ligne ?';
    const tram = library.article('ville/tram.md')?.text;
    let asked = 0;
    const asking = askOverAndOver(() => {
      const answer = library.ask(question, ANYONE);
      expectSound(answer, (id) => library.article(id));
      expect(shown(answer)[0]?.text).toBe(tram?.trim());
      asked += 1;
    });
    const many = Array.from({ length: 60 }, (_, n): [string, string] => [
      `flux/${n}.md`,
      md(`Dépêche ${n}`, `La dépêche numéro ${n} parle de tramway. La ligne ${n} ouvrira à Nice.`),
    ]);
    await put(root, Object.fromEntries(many));
    await within(SOON, () => expect(library.holdings('all').articles).toBe(64));
    await rename(join(root, 'flux'), join(root, 'archives'));
    await within(SOON, () => expect(library.article('archives/59.md')).toBeDefined());
    await rm(join(root, 'archives'), { recursive: true });
    await within(SOON, () => expect(library.holdings('all').articles).toBe(4));
    await asking.end();
    expect(asked).toBeGreaterThan(20);
  });

  test('a renamed article is never missing from the answers', async () => {
    const { root, library } = await opened();
    const question = 'Quand le musée de la soie ferme-t-il ?';
    const seen = new Set<string>();
    const asking = askOverAndOver(() => {
      seen.add(shown(library.ask(question, ANYONE))[0]?.text ?? '');
    });
    await rename(join(root, 'notes.txt'), join(root, 'musee.txt'));
    await within(SOON, () => expect(library.article('notes.txt')).toBeUndefined());
    expect(library.article('musee.txt')).toBeDefined();
    await asking.end();
    expect([...seen]).toEqual(['Le musée de la soie ferme le lundi à Lyon.']);
  });

  test('a file that breaks is told of with its remedy, and its article goes; mended, it is back', async () => {
    const { root, library } = await opened();
    await writeFile(join(root, 'ville/tram.md'), '---\ntitle: [Tram\n---\n\n');
    await within(SOON, () => expect(library.holdings('all').problems).not.toEqual([]));
    const [problem] = library.holdings('all').problems;
    expect(problem).toMatchObject({ file: 'ville/tram.md' });
    expect(problem?.remedy).not.toBe('');
    expect(firstText(library, 'Quand Cloudwatt ferme-t-il ?')).toMatch(/1er février/);
    await put(root, { 'ville/tram.md': FILES['ville/tram.md'] ?? '' });
    await within(SOON, () => expect(library.holdings('all').problems).toEqual([]));
    expect(firstText(library, 'tramway de Brest')).toMatch(/seconde ligne/);
  });

  test('a quote whose text has changed is no longer verified; one that stands has its new citation', async () => {
    const { root, library } = await opened();
    const quotes = ['Quand Cloudwatt ferme-t-il ?', 'Qui a repris Numergy ?'].map(
      (question) => shown(library.ask(question, ANYONE))[0],
    );
    const [changing, standing] = quotes;
    if (!changing || !standing) throw new Error('both questions have a closest passage');
    await put(root, {
      'cloud/fermeture.md': md(
        'Cloudwatt',
        'Orange ferme Cloudwatt le 31 janvier 2020.',
        'source: AFP\n',
      ),
      'cloud/numergy.md': md(
        'Neuf',
        'SFR a repris Numergy en 2016.',
        'date: 2016-01-12\nsource: Les Echos\n',
      ),
    });
    await within(SOON, () => expect(library.verify(changing)).toBeUndefined());
    await within(SOON, () => expect(library.verify(standing)?.source).toBe('Les Echos'));
    expect(library.verify(standing)).toMatchObject({ title: 'Neuf', text: standing.text });
    await rm(join(root, 'cloud/numergy.md'));
    await within(SOON, () => expect(library.verify(standing)).toBeUndefined());
  });
});

describe('hidden collections', () => {
  const ask = { ...ANYONE, visibility: { hidden: new Set(['cloud']) } };

  test('are not in answers, lists, holdings or words', async () => {
    const { library } = await opened();
    const answer = library.ask('Qui a repris Numergy ?', ask);
    expect(shown(answer).map(({ collection }) => collection)).not.toContain('cloud');
    expect(answer.unmatched).toContain('Numergy');
    expect(library.ask('Qui a repris numergi ?', ask).corrections).toEqual([]);
    expect([...library.articles(ask.visibility)].map(({ id }) => id)).toEqual([
      'notes.txt',
      'ville/tram.md',
    ]);
    expect(library.timeline('Numergy', ask)).toEqual([]);
    expect(library.since('Numergy', '2010', ask)).toEqual([]);
    expect(library.search('Numergy', ask, 5)).toEqual([]);
    expect(library.holdings(ask.visibility)).toMatchObject({
      ...{ articles: 2, passages: 3, problems: [] },
      sources: [{ name: 'Ouest', articles: 1 }],
      collections: [{ name: 'ville', articles: 1 }],
    });
    expect(library.holdings(ask.visibility)).not.toHaveProperty('newest');
  });

  test('holdings tell whoever sees all what there is', async () => {
    const { library } = await opened();
    expect(library.holdings('all')).toEqual({
      ...{ articles: 4, passages: 5, oldest: '2016-01-12', newest: '2019-07-25', problems: [] },
      sources: ['AFP', 'Le Monde', 'Ouest'].map((name) => ({ name, articles: 1 })),
      collections: [
        { name: 'cloud', articles: 2 },
        { name: 'ville', articles: 1 },
      ],
    });
  });
});
