import type { IndexedArticle } from '../index/corpus-index.ts';
import type { View } from '../index/view.ts';

/** Words that a larger share of the articles hold tell of no topic. */
const COMMON = 0.1;

/** Deals articles into groups of about `size` that share rare words. The ids of each group. */
export function dossiersOf(view: View, size: number): ReadonlySet<string>[] {
  const articles = [...view.index.articles()].map((article) => stemsOf(article, view));
  const rarity = rarityOf(articles);
  const left = new Set(articles);
  const dossiers: ReadonlySet<string>[] = [];
  for (const seed of articles) {
    if (!left.delete(seed)) continue;
    const alike = [...left]
      .map((other) => ({ other, likeness: likeness(seed, other, rarity) }))
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, size - 1)
      .map(({ other }) => other);
    for (const one of alike) left.delete(one);
    dossiers.push(new Set([seed, ...alike].map(({ id }) => id)));
  }
  return dossiers;
}

interface ArticleStems {
  readonly id: string;
  readonly stems: ReadonlySet<number>;
}

function stemsOf({ article, forms }: IndexedArticle, { index }: View): ArticleStems {
  const stems = new Set<number>();
  for (const form of forms) stems.add(index.vocabulary.stemOf(form >> 1));
  return { id: article.id, stems };
}

/** Inverse document frequencies over the articles; none for words that tell of no topic. */
function rarityOf(articles: readonly ArticleStems[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { stems } of articles) {
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const telling = [...counts].filter(
    ([, count]) => count > 1 && count <= Math.max(2, COMMON * articles.length),
  );
  return new Map(telling.map(([stem, count]) => [stem, Math.log(articles.length / count)]));
}

/** Rarity of the words that both hold, for their lengths. */
function likeness(a: ArticleStems, b: ArticleStems, rarity: ReadonlyMap<number, number>): number {
  let shared = 0;
  for (const stem of a.stems) if (b.stems.has(stem)) shared += rarity.get(stem) ?? 0;
  return shared / Math.sqrt(a.stems.size * b.stems.size);
}
