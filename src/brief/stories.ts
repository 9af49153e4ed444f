import type { Article } from '../model/article.ts';
import type { Corpus } from '../search/corpus.ts';
import { type SameWitness, type Shingles, sameWitness } from './story-copies.ts';
import { type Features, featuresOf, shinglesOf } from './story-features.ts';
import { linksBetween } from './story-links.ts';

/** An article within its story. Members of the same `origin` are one witness: the same outlet, a text that was copied, or one interview. */
export interface Member {
  readonly article: Article;
  readonly origin: number;
  /** Why it is the same witness as an earlier member; null when it is not. */
  readonly same: SameWitness | null;
}

/** Articles about one event, by date and id. */
export type Cluster = readonly Member[];

/** Of the pairs that joining would put together, this share must be linked: a chain of neighbours is not one event. */
const MIN_LINKED = 0.5;
/** From its first to its last article; what goes on for longer is told as several stories. */
const MAX_DAYS = 7;

/** Puts articles about the same event together, each in exactly one cluster; the order of the input does not matter. In short steps. */
export function* clusterStories(articles: readonly Article[], corpus: Corpus): Generator<void, readonly Cluster[]> {
  const ordered = articles.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const all = yield* featuresOf(ordered, corpus);
  const links = yield* linksBetween(all);
  const linked = new Set(links.map(({ a, b }) => a * all.length + b));
  const groups = all.map((_, at) => ({ members: [at] }));
  for (const [at, { a, b }] of links.entries()) {
    if (at % STEP === STEP - 1) yield;
    const [one, other] = [groups[a], groups[b]];
    if (one === undefined || other === undefined || one === other || !mayJoin(one.members, other.members, all, linked)) continue;
    one.members.push(...other.members);
    for (const member of other.members) groups[member] = one;
  }
  const clusters: Cluster[] = [];
  for (const { members } of new Set(groups)) {
    if (clusters.length % STEP === STEP - 1) yield;
    clusters.push(withOrigins(members.map((at) => all[at]).filter((each) => each !== undefined)));
  }
  return clusters;
}

/** Clusters or links in one step. */
const STEP = 200;

function mayJoin(one: readonly number[], other: readonly number[], all: readonly Features[], linked: ReadonlySet<number>): boolean {
  const days = [...one, ...other].flatMap((at) => all[at]?.days ?? []);
  const first = Math.min(...days.map((each) => each.last));
  const last = Math.max(...days.map((each) => each.first));
  if (last - first > MAX_DAYS) return false;
  let pairs = 0;
  for (const a of one) for (const b of other) if (linked.has(Math.min(a, b) * all.length + Math.max(a, b))) pairs += 1;
  return pairs >= MIN_LINKED * one.length * other.length;
}

/** Members by date, then id, each with the witness it belongs to. */
function withOrigins(members: readonly Features[]): Cluster {
  const ordered = members.toSorted((a, b) => (a.days?.last ?? 0) - (b.days?.last ?? 0) || (a.article.id < b.article.id ? -1 : 1));
  const cluster: Member[] = [];
  const shingles = new Map(ordered.length < 2 ? [] : ordered.map(({ article }) => [article, shinglesOf(article)] as const));
  const shinglesIn: Shingles = (article) => shingles.get(article) ?? shinglesOf(article);
  for (const [at, member] of ordered.entries()) {
    const { article } = member;
    const witness = firstOf(ordered.slice(0, at), (earlier) => sameWitness(earlier, member, shinglesIn));
    cluster.push({ article, origin: witness === null ? at : (cluster[witness.at]?.origin ?? at), same: witness?.found ?? null });
  }
  return cluster;
}

function firstOf<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | null,
): { readonly at: number; readonly found: Found } | null {
  for (const [at, item] of items.entries()) {
    const found = find(item);
    if (found !== null) return { at, found };
  }
  return null;
}
