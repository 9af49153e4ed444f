import { type PartialDate, spanOf } from '../model/partial-date.ts';
import { type FoldedWord, foldedWords, isOneUtterance, telling } from './settle-words.ts';

/** Six words in a row are seldom shared by chance; five are enough when they are all that one article prints. */
export const SHARED_RUN = 6;
export const WHOLE_QUOTE = 5;
/** Of those, so many must be words that not every sentence has: "I do not think that is" proves nothing. */
export const MIN_TELLING = 2;
/** A name must be this certain in one article to settle another. */
export const CERTAIN = 0.9;

export interface SettleQuote {
  readonly text: string;
  /** `kind: 'anonymous'` is a description and no name. */
  readonly speaker: { readonly name: string; readonly kind: string; readonly role: string | null } | null;
  readonly confidence: number;
}

export interface SettleArticle {
  readonly id: string;
  readonly published: PartialDate | null;
  readonly quotes: readonly SettleQuote[];
}

/** A quote by its article's id and its place in that article's list. */
export interface QuoteRef {
  readonly article: string;
  readonly quote: number;
}

/** Words as the quote prints them, and the days between the two articles (null when a date is unknown). */
interface Evidence {
  readonly sharedWords: string;
  readonly gapDays: number | null;
}

export type Settlement =
  /** One utterance in several articles; fullest wording first. */
  | { readonly kind: 'shared'; readonly quotes: readonly QuoteRef[] }
  /** An abstention that another article settles. */
  | {
      readonly kind: 'settled';
      readonly quote: QuoteRef;
      readonly speaker: NonNullable<SettleQuote['speaker']>;
      readonly because: QuoteRef & Evidence;
    }
  /** The same words under two names; nothing is overridden. `open`: the abstention that stays one because of it. */
  | {
      readonly kind: 'conflict';
      readonly first: QuoteRef & { readonly name: string };
      readonly second: QuoteRef & { readonly name: string };
      readonly open: QuoteRef | null;
      readonly because: Evidence;
    };

interface Entry {
  readonly ref: QuoteRef;
  readonly article: SettleArticle;
  readonly quote: SettleQuote;
  readonly words: readonly FoldedWord[];
}
interface SharedPlace {
  readonly entry: number;
  readonly at: number;
  readonly length: number;
}

const nameWords = (name: string): readonly string[] =>
  foldedWords(name)
    .map(({ term }) => term)
    .filter((term) => !/^(?:mr|mrs|ms|miss|dr|sir|lord|lady|dame|president|senator|sen|rep|gen|general)$/.test(term));

/** Whether two names can be one person's: the same surname, and one has no word that the other lacks. */
export function compatibleNames(a: string, b: string): boolean {
  const [x, y] = [nameWords(a), nameWords(b)];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return short.length > 0 && short.at(-1) === long.at(-1) && short.every((word) => long.includes(word));
}

/** Days between two dates at the least, 0 when they may be one; null when one is unknown. */
function gapBetween(a: PartialDate | null, b: PartialDate | null): number | null {
  if (a === null || b === null) return null;
  const [x, y] = [spanOf(a), spanOf(b)];
  const [before, after] = x.first <= y.first ? [x.last, y.first] : [y.last, x.first];
  return Math.max(0, Temporal.PlainDate.from(before).until(Temporal.PlainDate.from(after), { largestUnit: 'days' }).days);
}

/** Where every telling run stands, by its words: runs of SHARED_RUN, and those of WHOLE_QUOTE that are somewhere a whole quote. */
function placesByRun(entries: readonly Entry[]): ReadonlyMap<string, readonly SharedPlace[]> {
  const places = new Map<string, SharedPlace[]>();
  const whole = new Set(
    entries.filter(({ words }) => words.length === WHOLE_QUOTE).map(({ words }) => words.map(({ term }) => term).join(' ')),
  );
  for (const [entry, { words }] of entries.entries()) {
    const terms = words.map(({ term }) => term);
    for (const length of [SHARED_RUN, WHOLE_QUOTE]) {
      for (let at = 0; at + length <= terms.length; at += 1) {
        const run = terms.slice(at, at + length);
        const key = run.join(' ');
        if ((length === WHOLE_QUOTE && !whole.has(key)) || telling(run) < MIN_TELLING) continue;
        const known = places.get(key);
        if (known === undefined) places.set(key, [{ entry, at, length }]);
        else if (known.at(-1)?.entry !== entry) known.push({ entry, at, length });
      }
    }
  }
  return places;
}

/** The words that two quotes share around a place, as the first prints them. */
function sharedWords(a: Entry, b: Entry, inA: SharedPlace, inB: SharedPlace): string {
  let [from, to] = [0, inA.length - 1];
  const same = (step: number): boolean => {
    const term = a.words[inA.at + step]?.term;
    return term !== undefined && term === b.words[inB.at + step]?.term;
  };
  while (same(from - 1)) from -= 1;
  while (same(to + 1)) to += 1;
  return a.quote.text.slice(a.words[inA.at + from]?.start, a.words[inA.at + to]?.end);
}

/**
 * Compares the quotes of different articles by their words. Near-linear: an inverted index of word runs, and for each run only one claim per
 * name and article is looked at. A name settles an abstention only when every certain name for the same words agrees with it.
 */
export function settleAcross(articles: readonly SettleArticle[]): readonly Settlement[] {
  const entries = articles.flatMap((article): readonly Entry[] =>
    article.quotes.map((quote, index) => ({ ref: { article: article.id, quote: index }, article, quote, words: foldedWords(quote.text) })),
  );
  const parent = entries.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  const claims = new Map<number, { readonly by: SharedPlace; readonly own: SharedPlace }[]>();
  const conflicts = new Map<string, Settlement>();
  const named = (index: number): string | null => {
    const speaker = entries[index]?.quote.speaker ?? null;
    return speaker === null || speaker.kind === 'anonymous' ? null : speaker.name;
  };
  const evidence = (a: SharedPlace, b: SharedPlace): Evidence => {
    const [x, y] = [entries[a.entry], entries[b.entry]];
    if (x === undefined || y === undefined) return { sharedWords: '', gapDays: null };
    return { sharedWords: sharedWords(x, y, a, b), gapDays: gapBetween(x.article.published, y.article.published) };
  };
  const clash = (a: SharedPlace, b: SharedPlace, open: QuoteRef | null): void => {
    const [x, y] = a.entry < b.entry ? [a, b] : [b, a];
    const [first, second] = [entries[x.entry], entries[y.entry]];
    const key = `${x.entry} ${y.entry}`;
    if (first === undefined || second === undefined || (conflicts.has(key) && open === null)) return;
    const because = evidence(x, y);
    if (!isOneUtterance(because.sharedWords, first.quote.text, second.quote.text)) return;
    const claim = (entry: Entry) => ({ ...entry.ref, name: entry.quote.speaker?.name ?? '' });
    conflicts.set(key, { kind: 'conflict', first: claim(first), second: claim(second), open, because });
  };
  for (const places of placesByRun(entries).values()) {
    if (places.length < 2 || places.every(({ entry }) => entries[entry]?.article === entries[places[0]?.entry ?? 0]?.article)) continue;
    // A short run counts between two quotes only where it is the whole of one of them; elsewhere it may be a stock phrase.
    const isWhole = (place: SharedPlace): boolean => entries[place.entry]?.words.length === place.length;
    const counts = (a: SharedPlace, b: SharedPlace): boolean => a.length >= SHARED_RUN || isWhole(a) || isWhole(b);
    const articleOf = (place: SharedPlace): SettleArticle | undefined => entries[place.entry]?.article;
    // Two of different articles stand for all: whichever article a place is of, one of them is of another.
    const standIns = (all: readonly SharedPlace[]): readonly SharedPlace[] =>
      [all[0], all.find((place) => articleOf(place) !== articleOf(all[0] ?? place))].filter((place) => place !== undefined);
    const [any, wholes] = [standIns(places), standIns(places.filter(isWhole))];
    const best = new Map<string, SharedPlace[]>();
    for (const place of places) {
      // Whoever prints nothing else goes with another such as well: the stand-ins may be in two groups.
      for (const among of place.length >= SHARED_RUN || isWhole(place) ? [any, wholes] : [wholes]) {
        const partner = among.find((other) => articleOf(other) !== articleOf(place));
        if (partner !== undefined) parent[root(place.entry)] = root(partner.entry);
      }
      const name = named(place.entry);
      if (name === null) continue;
      const key = `${isWhole(place)} ${name}`;
      const known = (best.get(key) ?? []).filter((other) => entries[other.entry]?.article !== entries[place.entry]?.article);
      const sure = (one: SharedPlace): number => entries[one.entry]?.quote.confidence ?? 0;
      const rest = (best.get(key) ?? []).filter((other) => !known.includes(other) && sure(other) >= sure(place));
      best.set(key, [...known, ...(rest.length > 0 ? rest : [place])].toSorted((a, b) => sure(b) - sure(a)).slice(0, 2));
    }
    const claimants = [...best.values()].flat();
    for (const place of places) {
      const elsewhere = claimants.filter(
        (other) => entries[other.entry]?.article !== entries[place.entry]?.article && counts(place, other),
      );
      const name = named(place.entry);
      if (name !== null) {
        const other = elsewhere.find((one) => !compatibleNames(name, named(one.entry) ?? name));
        if (other !== undefined) clash(place, other, null);
      } else if (entries[place.entry]?.quote.speaker === null) {
        const certain = elsewhere.filter((one) => (entries[one.entry]?.quote.confidence ?? 0) >= CERTAIN);
        claims.set(place.entry, [...(claims.get(place.entry) ?? []), ...certain.map((by) => ({ by, own: place }))]);
      }
    }
  }
  const settled: Settlement[] = [];
  for (const [index, all] of claims) {
    const entry = entries[index];
    const reasons = all
      .map((one) => ({ ...one, evidence: evidence(one.own, one.by) }))
      .filter(({ by, evidence: { sharedWords: words } }) =>
        isOneUtterance(words, entry?.quote.text ?? '', entries[by.entry]?.quote.text ?? ''),
      );
    const strongest = reasons.toSorted((a, b) => b.evidence.sharedWords.length - a.evidence.sharedWords.length)[0];
    const source = strongest === undefined ? undefined : entries[strongest.by.entry];
    if (entry === undefined || strongest === undefined || source === undefined || source.quote.speaker === null) continue;
    const name = source.quote.speaker.name;
    const against = reasons.find(({ by }) => !compatibleNames(name, named(by.entry) ?? name));
    if (against !== undefined) clash(strongest.by, against.by, entry.ref);
    else
      settled.push({ kind: 'settled', quote: entry.ref, speaker: source.quote.speaker, because: { ...source.ref, ...strongest.evidence } });
  }
  const groups = Map.groupBy(entries.keys(), root);
  const shared = [...groups.values()]
    .filter((members) => new Set(members.map((index) => entries[index]?.article)).size > 1)
    .map((members): Settlement => {
      const full = members.toSorted((a, b) => (entries[b]?.words.length ?? 0) - (entries[a]?.words.length ?? 0) || a - b);
      return { kind: 'shared', quotes: full.flatMap((index) => entries[index]?.ref ?? []) };
    });
  return [...shared, ...settled, ...conflicts.values()];
}
