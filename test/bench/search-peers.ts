import uFuzzy from '@leeoniya/ufuzzy';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { createQuoteIndex, type IndexedQuote } from '../../src/search/index.ts';

/** A search over quotes that is measured: ids of the best, best first. */
export interface SearchPeer {
  readonly name: string;
  /** Above this many quotes it would take minutes. */
  readonly most: number;
  readonly why: string;
  readonly build: (quotes: readonly IndexedQuote[]) => (words: string) => readonly string[];
}

export const LIMIT = 25;

/** Ours first. Options of the others are those with which they find most of what they can. */
export const SEARCH_PEERS: readonly SearchPeer[] = [
  {
    name: 'attache',
    most: Number.POSITIVE_INFINITY,
    why: '',
    build(quotes) {
      const index = createQuoteIndex(quotes);
      return (words) => index.search(words, { limit: LIMIT }).hits.map(({ id }) => id);
    },
  },
  {
    name: 'fuse.js',
    most: 100_000,
    why: 'one question takes over half a minute',
    build(quotes) {
      const keys = ['speaker', 'role', 'text', 'topics'];
      const fuse = new Fuse(quotes, { keys, threshold: 0.35, ignoreLocation: true, useTokenSearch: true });
      return (words) => fuse.search(words, { limit: LIMIT }).map(({ item }) => item.id);
    },
  },
  {
    name: 'MiniSearch',
    most: 100_000,
    why: 'building takes three minutes and 1.6 GB',
    build(quotes) {
      const mini = new MiniSearch<IndexedQuote>({
        fields: ['speaker', 'role', 'topics', 'text'],
        extractField: (quote, field) =>
          field === 'topics' ? quote.topics.join(' ') : String(quote[field as 'id' | 'speaker' | 'role' | 'text']),
      });
      mini.addAll(quotes);
      const fuzzy = (term: string): number | false => (term.length >= 7 ? 2 : term.length >= 4 ? 1 : false);
      const options = { prefix: (term: string) => term.length > 1, fuzzy, maxFuzzy: 2, boost: { speaker: 5, role: 2, topics: 2 } };
      return (words) => {
        const all = mini.search(words, { ...options, combineWith: 'AND' });
        return (all.length > 0 ? all : mini.search(words, options)).slice(0, LIMIT).map(({ id }) => String(id));
      };
    },
  },
  {
    name: 'uFuzzy',
    most: Number.POSITIVE_INFINITY,
    why: '',
    build(quotes) {
      const finder = new uFuzzy({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 });
      const hay = quotes.map(({ speaker, role, topics, text }) => `${speaker} | ${role} | ${topics.join(', ')} | ${text}`);
      return (words) => {
        const [found, info, order] = finder.search(hay, words, 1, 1_000);
        const places = order !== null && info !== null ? order.map((at) => info.idx[at]) : (found ?? []);
        return places.slice(0, LIMIT).flatMap((at) => quotes[at ?? -1]?.id ?? []);
      };
    },
  },
];
