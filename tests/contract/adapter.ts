import { afterEach, describe, expect, test } from 'vitest';
import { article, createLibrary, type TestLibrary } from '../support/library.ts';
import type { AdapterHarness } from './harness.ts';

/** A promise of the contract that a platform cannot be held to, with the reason. */
export type Exceptions = Readonly<Partial<Record<Promised, string>>>;

const PROMISES = {
  itself: 'ignores itself',
  once: 'answers a retried event once',
  verbatim: 'shows a quote verbatim, whatever is in it',
  limits: 'keeps to the limits of its platform',
  pings: 'can ping nobody',
  calm: 'says one calm thing about a failure, and logs one line',
} as const;
type Promised = keyof typeof PROMISES;

/** Everything that is markup or a mention somewhere. */
const HOSTILE =
  'Le service Griffon dit <!channel>, <@U0ALICE>, <#C1|x>, @everyone et <@&42> & *gras* _it_ ~~non~~ `code` ||secret|| [ici](https://evil) <https://evil|là> &lt;b&gt; # titre \\*fin*.';

const CALM = /Quelque chose n’a pas marché de mon côté|Something went wrong on my side/;

/** What every adapter promises, whatever its platform. */
export function describeAdapter(
  name: string,
  makeHarness: (library: TestLibrary) => Promise<AdapterHarness>,
  exceptions: Exceptions = {},
): void {
  describe(`the adapter for ${name}`, () => {
    let harness: AdapterHarness | undefined;
    const open = async (library = createLibrary()): Promise<AdapterHarness> => {
      harness = await makeHarness(library);
      return harness;
    };
    afterEach(async () => {
      await harness?.close();
      harness = undefined;
    });
    const promise = (which: Promised, run: () => Promise<void>) => {
      const reason = exceptions[which];
      if (reason === undefined) test(PROMISES[which], run);
      else test.skip(`${PROMISES[which]}: ${reason}`, run);
    };

    promise('itself', async () => {
      const here = await open();
      await here.ask('Quand ferme le service Cloudwatt ?');
      await here.hearItself();
      expect(here.shown()).toHaveLength(1);
    });

    promise('once', async () => {
      const here = await open();
      await here.ask('Quand ferme le service Cloudwatt ?');
      await here.redeliver();
      await here.redeliver();
      expect(here.shown()).toHaveLength(1);
      expect(here.shown()[0]?.text).toContain('1er février 2020');
    });

    promise('verbatim', async () => {
      const here = await open(createLibrary([article('hostile.md', HOSTILE)]));
      await here.ask('Que dit le service Griffon ?');
      const quotes = here.shown().flatMap((message) => message.quotes);
      expect(quotes.map(({ text }) => text)).toEqual([HOSTILE]);
      expect(here.violations()).toEqual([]);
    });

    promise('limits', async () => {
      const here = await open(createLibrary(manyLongArticles()));
      await here.ask('Que sait-on de Griffon ?');
      await here.ask('timeline Griffon');
      await here.ask('sources');
      await here.ask('help');
      expect(here.shown()).toHaveLength(4);
      expect(here.violations()).toEqual([]);
      expect(here.complaints()).toEqual([]);
    });

    promise('pings', async () => {
      const here = await open(createLibrary([article('hostile.md', HOSTILE)]));
      await here.ask('Que dit le service Griffon ?');
      await here.ask('Qui est <!channel> @everyone <@U0ALICE> <@&42> ?');
      await here.ask('search @here <!here> Griffon');
      expect(here.shown()).toHaveLength(3);
      expect(here.shown().flatMap((message) => message.pings)).toEqual([]);
    });

    promise('calm', async () => {
      const library = createLibrary();
      const here = await open({
        ...library,
        ask: () => {
          throw new Error('the index is broken');
        },
      });
      await here.ask('Quand ferme le service Cloudwatt ?');
      expect(here.shown()).toHaveLength(1);
      expect(here.shown()[0]?.text).toMatch(CALM);
      expect(here.shown()[0]?.text).not.toContain('index');
      expect(here.complaints()).toHaveLength(1);
      expect(here.complaints()[0]).not.toContain('Cloudwatt');
    });
  });
}

/** Passages and titles that no message of any platform could hold together. */
function manyLongArticles() {
  return Array.from({ length: 60 }, (_, at) => {
    const text = `${`Griffon ${at} a des mots et des mots `.repeat(1 + (at % 40))}encore.`;
    const date = `20${String(10 + (at % 15))}-01-0${1 + (at % 9)}`;
    const title = `Griffon ${at} `.repeat(1 + (at % 30));
    return article(`f${at}/a.md`, text, { title, date, source: `Journal ${at}` });
  });
}
