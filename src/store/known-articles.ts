import { sql } from 'kysely';
import { stamp, type Tools } from './context.ts';
import type { KnownArticleRow } from './schema.ts';

/** An article by what names it and by what it says. */
export interface Met {
  readonly article: string;
  readonly fingerprint: string;
}

/** Every article ever seen, in the order in which it was first seen. Never by a clock. */
export interface KnownArticles {
  /**
   * Enters what is new. One that is known under another name (renamed) or with another text
   * (saved again) keeps its number. Two processes may enter the same at once.
   */
  meet(articles: readonly Met[]): Promise<void>;
  /** The number of the newest article; 0 when there is none. */
  newest(): Promise<number>;
  /** The number of the newest article that was known before an instant. */
  newestAt(instant: Date): Promise<number>;
  /** The names of each article numbered above `seq`, oldest article first. */
  since(seq: number): Promise<readonly Numbered[]>;
  /** The number of an article, and all names that it has had. */
  find(article: string): Promise<Numbered | undefined>;
}

export interface Numbered {
  readonly seq: number;
  /** More than one when the article was renamed or copied. */
  readonly names: readonly string[];
  readonly firstSeen: Date;
}

/** Rows handled by one statement: SQLite takes some thousands of parameters. */
const CHUNK = 400;
/** Of the row in `meta` that holds the last number given. */
const COUNTER = 'articles-seen';

export function knownArticlesIn(tools: Tools): KnownArticles {
  const { db } = tools;
  const newest = () => db.selectFrom('known_articles').select((eb) => eb.fn.max('seq').as('seq'));
  return {
    meet: async (articles) => {
      for (let at = 0; at < articles.length; at += CHUNK) {
        await enter(tools, articles.slice(at, at + CHUNK));
      }
    },
    newest: async () => Number((await newest().executeTakeFirst())?.seq ?? 0),
    newestAt: async (instant) => {
      const row = await newest().where('at', '<', stamp(instant)).executeTakeFirst();
      return Number(row?.seq ?? 0);
    },
    since: async (seq) => {
      const rows = await db
        .selectFrom('known_articles')
        .select(['seq', 'article', 'at'])
        .where('seq', '>', seq)
        .orderBy('seq')
        .orderBy('at')
        .orderBy('article')
        .execute();
      return grouped(rows);
    },
    find: async (article) => {
      const rows = await db
        .selectFrom('known_articles as named')
        .innerJoin('known_articles as same', 'same.seq', 'named.seq')
        .select(['same.seq', 'same.article', 'same.at'])
        .where('named.article', '=', article)
        .orderBy('same.at')
        .orderBy('same.article')
        .execute();
      return grouped(rows)[0];
    },
  };
}

type Named = Pick<KnownArticleRow, 'seq' | 'article' | 'at'>;

function grouped(rows: readonly Named[]): Numbered[] {
  const numbers = new Map<number, Named[]>();
  for (const row of rows) numbers.set(row.seq, [...(numbers.get(row.seq) ?? []), row]);
  return [...numbers].map(([seq, named]) => ({
    seq,
    names: named.map(({ article }) => article),
    firstSeen: new Date(named[0]?.at ?? 0),
  }));
}

/**
 * The counter's row is locked first, until the numbers are there for all to see: a reader who
 * meets number 11 can be sure that number 10 will not appear behind its back.
 */
function enter({ db, now }: Tools, articles: readonly Met[]): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const counter = await trx
      .insertInto('meta')
      .values({ name: COUNTER, value: '0' })
      .onConflict((oc) => oc.column('name').doUpdateSet({ value: sql`meta.value` }))
      .returning('value')
      .executeTakeFirstOrThrow();
    const known = await trx
      .selectFrom('known_articles')
      .select(['article', 'fingerprint', 'seq'])
      .where((eb) =>
        eb.or([
          eb(
            'article',
            'in',
            articles.map((met) => met.article),
          ),
          eb(
            'fingerprint',
            'in',
            articles.map((met) => met.fingerprint),
          ),
        ]),
      )
      .execute();
    const { rows, last } = number(articles, known, Number(counter.value));
    if (rows.length === 0) return;
    const at = stamp(now());
    await trx
      .insertInto('known_articles')
      .values(rows.map((row) => ({ ...row, at })))
      .onConflict((oc) =>
        oc.column('article').doUpdateSet((eb) => ({ fingerprint: eb.ref('excluded.fingerprint') })),
      )
      .execute();
    await trx
      .updateTable('meta')
      .set({ value: String(last) })
      .where('name', '=', COUNTER)
      .execute();
  });
}

/** The rows to write, and the last number given. */
function number(
  articles: readonly Met[],
  known: readonly (Met & { readonly seq: number })[],
  counter: number,
) {
  const byName = new Map(known.map((row) => [row.article, row]));
  const byText = new Map(known.map((row) => [row.fingerprint, row.seq]));
  const rows = new Map<string, Met & { readonly seq: number }>();
  let last = counter;
  for (const { article, fingerprint } of articles) {
    const before = byName.get(article);
    if (before?.fingerprint === fingerprint) continue;
    const seq = before?.seq ?? byText.get(fingerprint) ?? last + 1;
    last = Math.max(last, seq);
    byText.set(fingerprint, seq);
    rows.set(article, { article, fingerprint, seq });
  }
  return { rows: [...rows.values()], last };
}
