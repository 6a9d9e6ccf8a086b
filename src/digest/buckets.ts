import type { Rule } from './filters.ts';
import type { Story } from './stories.ts';

/** Where a new article ended: in exactly one of these. */
export type Bucket =
  | { readonly article: string; readonly bucket: 'shown' }
  /** `into`: the article that stands for it. */
  | { readonly article: string; readonly bucket: 'merged'; readonly into: string }
  | { readonly article: string; readonly bucket: 'filtered'; readonly rule: Rule }
  | { readonly article: string; readonly bucket: 'over-cap' };

/** The buckets of ranked stories of which so many are shown. */
export function bucketsOf(stories: readonly Story[], shown: number): Bucket[] {
  return stories.flatMap(({ lead, others }, index): Bucket[] => [
    { article: lead.id, bucket: index < shown ? 'shown' : 'over-cap' },
    ...others.map(({ id }) => ({ article: id, bucket: 'merged' as const, into: lead.id })),
  ]);
}
