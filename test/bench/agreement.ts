import type { ArticleId } from '../../src/model/ids.ts';
import type { InventedNews } from './digest-corpus.ts';

/** B-cubed: of an article's story mates, how many belong to its event; of its event's articles, how many are its story mates. */
export function agreement(
  clusters: readonly (readonly { readonly article: { readonly id: ArticleId } }[])[],
  { event }: InventedNews,
): { readonly precision: number; readonly recall: number } {
  const sizes = new Map<number, number>();
  for (const at of event.values()) sizes.set(at, (sizes.get(at) ?? 0) + 1);
  let [precision, recall] = [0, 0];
  for (const cluster of clusters) {
    for (const { article } of cluster) {
      const same = cluster.filter((other) => event.get(other.article.id) === event.get(article.id)).length;
      precision += same / cluster.length;
      recall += same / (sizes.get(event.get(article.id) ?? -1) ?? 1);
    }
  }
  return { precision: precision / event.size, recall: recall / event.size };
}
