import { compareNewestFirst, type PartialDate, parsePartialDate } from '../model/partial-date.ts';
import { createCompleter, type SuggestOptions } from './completer.ts';
import { contentWords } from './content-words.ts';
import type { Suggestion } from './corpus.ts';
import { dateOverlaps } from './date-range.ts';
import { foldText, termsOf, tokenizeQuery } from './fold.ts';
import { createWordIndex, type Evidence, type FieldWeight } from './word-index.ts';

/** A quote as the index sees it. */
export interface IndexedQuote {
  readonly id: string;
  readonly speaker: string;
  readonly aliases: readonly string[];
  readonly role: string;
  readonly text: string;
  readonly topics: readonly string[];
  readonly outlet: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; anything else counts as unknown. */
  readonly date: string | null;
  /** Words around the quote (its sentence, where it was said), which explain a word less well than the quote itself. */
  readonly context?: string;
}

export type QuoteField = 'speaker' | 'role' | 'text' | 'context' | 'topics' | 'outlet';

/** Names are compared as wholes after folding. */
export interface QuoteFilters {
  readonly speaker?: string;
  readonly topic?: string;
  readonly outlet?: string;
  /** Inclusive, like `until`; partial dates. Undated quotes are left out when one is given. */
  readonly since?: string;
  readonly until?: string;
}

export interface QuoteSearch {
  /** 25 unless told. */
  readonly limit?: number;
  readonly filters?: QuoteFilters;
  /** Only these fields may explain a word. */
  readonly fields?: readonly QuoteField[];
  readonly accept?: (id: string) => boolean;
}

export interface IndexHit {
  readonly id: string;
  readonly score: number;
  readonly evidence: readonly Evidence<QuoteField>[];
}

export interface IndexAnswer {
  readonly hits: readonly IndexHit[];
  /** The words that were looked for, as typed, and those that the best hit reads as another word. */
  readonly understood: {
    readonly words: readonly string[];
    readonly corrected: readonly { readonly wrote: string; readonly read: string }[];
  };
}

export interface QuoteIndex {
  /** Quotes in which every word is explained by something, best first. No words: what the filters let through, newest first. */
  search(query: string, options?: QuoteSearch): IndexAnswer;
  suggest(prefix: string, options?: SuggestOptions): readonly Suggestion[];
  /** Adds quotes; one with a known id replaces the older. */
  add(quotes: Iterable<IndexedQuote>): void;
  remove(ids: Iterable<string>): void;
  /** Whether any quote holds this folded word in one of the fields. */
  knows(term: string, fields?: readonly QuoteField[]): boolean;
  stats(): { readonly quotes: number; readonly words: number };
}

export interface QuoteIndexOptions {
  /** Order of quotes with equal scores; by default the newest first, then by id. */
  readonly compare?: (a: string, b: string) => number;
}

/**
 * A name far above an office, an office above words of the text (even the rarest), these above the sentence around them,
 * and topic and outlet last: "nato" in the quote beats "NATO" as the name of its topic.
 */
const WEIGHTS: Readonly<Record<QuoteField, FieldWeight>> = {
  speaker: { base: 6, rarity: 0 },
  role: { base: 3.5, rarity: 0 },
  text: { base: 1.5, rarity: 1.5 },
  context: { base: 1.2, rarity: 0.2 },
  topics: { base: 1, rarity: 0 },
  outlet: { base: 0.8, rarity: 0 },
};
const DEFAULT_LIMIT = 25;

/** Builds an index over the quotes. It holds them all in memory, does no I/O, and costs a search as much as its rarest word has quotes. */
export function createQuoteIndex(quotes: Iterable<IndexedQuote>, options: QuoteIndexOptions = {}): QuoteIndex {
  const held = new Map<string, IndexedQuote>();
  const dateOf = (id: string): PartialDate | null => parsePartialDate(held.get(id)?.date ?? '');
  const compare = options.compare ?? ((a, b) => compareNewestFirst(dateOf(a), dateOf(b)) || (a < b ? -1 : a > b ? 1 : 0));
  const words = createWordIndex<QuoteField>(WEIGHTS, 'text', compare);
  let complete: ReturnType<typeof createCompleter> | null = null;

  const add: QuoteIndex['add'] = (added) => {
    for (const quote of added) {
      held.set(quote.id, quote);
      words.add([{ id: quote.id, fields: fieldsOf(quote) }]);
    }
    complete = null;
  };
  add(quotes);

  return {
    add,
    remove(ids) {
      for (const id of ids) {
        held.delete(id);
        words.remove([id]);
      }
      complete = null;
    },
    search(query, { limit = DEFAULT_LIMIT, filters = {}, fields, accept } = {}) {
      const tokens = contentWords(tokenizeQuery(query));
      const passes = (id: string): boolean => {
        const quote = held.get(id);
        return quote !== undefined && (accept === undefined || accept(id)) && fits(quote, filters);
      };
      const hits =
        query.trim() === ''
          ? [...held.keys()]
              .filter(passes)
              .sort(compare)
              .map((id) => ({ id, score: 1, evidence: [] }))
          : words.search(tokens, { accept: passes, ...(fields === undefined ? {} : { fields }) });
      const corrected = (hits[0]?.evidence ?? [])
        .filter(({ how }) => how === 'typo' || how === 'begun')
        .map(({ wrote, read }) => ({ wrote, read }));
      return { hits: hits.slice(0, Math.max(0, limit)), understood: { words: tokens.map((token) => token.raw), corrected } };
    },
    suggest(prefix, suggestOptions) {
      complete ??= createCompleter([...completionsOf(held.values())]);
      return complete(prefix, suggestOptions);
    },
    knows: words.knows,
    stats: () => ({ quotes: held.size, words: words.stats().words }),
  };
}

function fieldsOf(quote: IndexedQuote): Readonly<Record<QuoteField, readonly string[]>> {
  return {
    speaker: [quote.speaker, ...quote.aliases].flatMap(termsOf),
    role: termsOf(quote.role),
    text: termsOf(quote.text),
    context: termsOf(quote.context ?? ''),
    topics: quote.topics.flatMap(termsOf),
    outlet: termsOf(quote.outlet),
  };
}

function fits(quote: IndexedQuote, { speaker, topic, outlet, since, until }: QuoteFilters): boolean {
  const same = (wanted: string | undefined, names: readonly string[]): boolean =>
    wanted === undefined || names.some((name) => foldText(name) === foldText(wanted));
  return (
    same(speaker, [quote.speaker, ...quote.aliases]) &&
    same(topic, quote.topics) &&
    same(outlet, [quote.outlet]) &&
    dateOverlaps(parsePartialDate(quote.date ?? ''), { since: parsePartialDate(since ?? ''), until: parsePartialDate(until ?? '') })
  );
}

/** Every speaker, role, topic and outlet once, with how many quotes are held under it. */
function completionsOf(quotes: Iterable<IndexedQuote>) {
  const found = new Map<string, Suggestion & { readonly forms: readonly string[]; readonly weight: number }>();
  const count = (kind: Suggestion['kind'], name: string, forms: readonly string[] = []): void => {
    if (name === '') return;
    const key = `${kind} ${name}`;
    const before = found.get(key);
    found.set(key, {
      kind,
      label: name,
      value: name,
      forms: [...new Set([...(before?.forms ?? []), ...forms])],
      weight: (before?.weight ?? 0) + 1,
    });
  };
  for (const quote of quotes) {
    count('speaker', quote.speaker, quote.aliases);
    count('office', quote.role);
    for (const topic of quote.topics) count('topic', topic);
    count('outlet', quote.outlet);
  }
  return found.values();
}
