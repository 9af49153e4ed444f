import type { Article, Published } from '../model/article.ts';
import type { CorpusParts } from '../model/corpus-parts.ts';
import { spanOf } from '../model/partial-date.ts';
import type { Quote } from '../model/quote.ts';
import type { StoredCorpus } from '../store/store.ts';
import { plainAddress } from './identify.ts';

/**
 * Reviewed and ingested records as one corpus. A reviewed article takes the place of an ingested one with its address, or with its title where
 * the outlets do not differ; a reviewed speaker that of an ingested one with his id. A settled name whose article is no longer held is taken back.
 */
export function joinCorpus(reviewed: CorpusParts, stored: StoredCorpus): CorpusParts {
  if (stored.articles.length === 0) return reviewed;
  const isReviewed = matcher(reviewed.articles);
  const articles = [...reviewed.articles, ...stored.articles.filter((article) => !isReviewed(article))];
  const held = new Set<string>(articles.map(({ id }) => id));
  const own = new Set<string>(reviewed.articles.map(({ id }) => id));
  const people = new Set<string>(reviewed.speakers.map(({ id }) => id));
  const found = new Map<string, StoredCorpus['speakers'][number]>(stored.speakers.map((speaker) => [speaker.id, speaker]));
  const attributed = (quote: Quote): Quote => {
    const { attribution } = quote;
    if (attribution.kind !== 'speaker') return quote;
    const known = people.has(attribution.speaker) || found.has(attribution.speaker);
    const because = attribution.settledBy === null || held.has(attribution.settledBy);
    // Somebody who has since been struck off the list of people has no name any more.
    return known && because ? quote : { ...quote, attribution: { kind: 'unattributed' } };
  };
  const quotes = stored.quotes.filter(({ article }) => held.has(article) && !own.has(article)).map(attributed);
  const speaking = new Set(quotes.flatMap(({ attribution }) => (attribution.kind === 'speaker' ? [attribution.speaker] : [])));
  return {
    articles,
    quotes: [...reviewed.quotes, ...quotes],
    speakers: [...reviewed.speakers, ...[...found.values()].filter(({ id }) => !people.has(id) && speaking.has(id))],
    topics: reviewed.topics,
  };
}

/** Shorter titles ("Morning briefing") are used again. */
const TELLING_TITLE = 5;

/** A test for being one of these articles. An unknown outlet or date may be any. */
function matcher(articles: readonly Article[]): (article: Article) => boolean {
  const ids = new Set<string>(articles.map(({ id }) => id));
  const addresses = new Set(articles.flatMap(({ url }) => (url === null ? [] : [plainAddress(url)])));
  const byTitle = Map.groupBy(articles, ({ title }) => plain(title));
  return (article) => {
    if (ids.has(article.id) || (article.url !== null && addresses.has(plainAddress(article.url)))) return true;
    const title = plain(article.title);
    return (byTitle.get(title) ?? []).some((other) => {
      const [a, b] = [outletsOf(article), outletsOf(other)];
      if (a.length > 0 && b.length > 0) return a.some((name) => b.includes(name));
      return title.split(' ').length >= TELLING_TITLE && mayBeOneDay(article.published, other.published);
    });
  };
}

function mayBeOneDay(a: Published | null, b: Published | null): boolean {
  if (a === null || b === null) return true;
  const [x, y] = [spanOf(a.date), spanOf(b.date)];
  return x.first <= y.last && y.first <= x.last;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const outletsOf = ({ outlet, via }: Article): readonly string[] => [outlet, via].flatMap((name) => (name === null ? [] : [plain(name)]));
