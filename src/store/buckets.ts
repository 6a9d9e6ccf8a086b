import type { Place } from '../bot/events.ts';
import type { LocalDate } from '../config/time-zone.ts';
import type { Bucket } from '../digest/buckets.ts';
import type { Rule } from '../digest/filters.ts';
import type { Tools } from './context.ts';
import type { SeenArticleRow } from './schema.ts';

/** A bucket, with the digest that put the article there. */
export type Settled = Bucket & { readonly date: LocalDate };

/** Which bucket each new article of a channel ended in; written with the ledger. */
export interface Buckets {
  find(place: Place, articles: readonly string[]): Promise<Settled | undefined>;
  of(place: Place, date: LocalDate): Promise<readonly Settled[]>;
}

export function bucketsIn({ db }: Tools): Buckets {
  const inPlace = ({ platform, workspace, channel }: Place) =>
    db
      .selectFrom('seen_articles')
      .selectAll()
      .where('platform', '=', platform)
      .where('workspace', '=', workspace)
      .where('channel', '=', channel);
  return {
    find: async (place, articles) => {
      if (articles.length === 0) return undefined;
      const row = await inPlace(place).where('article', 'in', articles).executeTakeFirst();
      return row && fromRow(row);
    },
    of: async (place, date) => {
      const rows = await inPlace(place).where('local_date', '=', date).orderBy('article').execute();
      return rows.map(fromRow);
    },
  };
}

/** The columns of a bucket. */
export function bucketColumns(
  bucket: Bucket,
): Pick<SeenArticleRow, 'article' | 'bucket' | 'detail'> {
  const { article } = bucket;
  switch (bucket.bucket) {
    case 'merged':
      return { article, bucket: 'merged', detail: bucket.into };
    case 'filtered':
      return { article, bucket: 'filtered', detail: bucket.rule };
    default:
      return { article, bucket: bucket.bucket, detail: null };
  }
}

function fromRow({ article, bucket, detail, local_date: date }: SeenArticleRow): Settled {
  switch (bucket) {
    case 'merged':
      return { article, bucket, into: detail ?? '', date };
    case 'filtered':
      // `bucketColumns` wrote it.
      return { article, bucket, rule: (detail ?? 'removed') as Rule, date };
    default:
      return { article, bucket, date };
  }
}
