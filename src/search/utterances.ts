import type { Article } from '../model/article.ts';
import { type ArticleId, utteranceId } from '../model/ids.ts';
import { compareNewestFirst, type PartialDate, precisionOf, spanOf } from '../model/partial-date.ts';
import type { Quote } from '../model/quote.ts';
import type { Utterance } from '../model/utterance.ts';
import { foldText, termsOf } from './fold.ts';

/** Fewer words than this ("very difficult") are said twice by chance; from here on they are the same utterance. */
const MIN_SHARED_WORDS = 4;

interface Printing {
  readonly quote: Quote;
  readonly words: readonly string[];
  /** Whose words: a speaker, an anonymous description, or nobody known. */
  readonly voice: string | null;
}

interface Group {
  readonly head: Printing;
  readonly members: Printing[];
  voice: string | null;
}

/**
 * Groups quotes into utterances: the same words, or words contained in fuller ones, by the same speaker (an unattributed
 * printing fits any). Words of fewer than four count as the same only when they are equal and printed by different articles.
 * The result does not depend on the order of the input; newest first, whole sentences before words inside a sentence, then by id.
 */
export function groupUtterances(quotes: readonly Quote[], articles: ReadonlyMap<ArticleId, Article>): readonly Utterance[] {
  const groups: Group[] = [];
  const byWords = new Map<string, Group[]>();
  for (const printing of quotes.map(printingOf).sort(fullestFirst)) {
    const known = byWords.get(keyOf(printing.words))?.find((group) => belongs(printing, group));
    if (known !== undefined) {
      known.members.push(printing);
      known.voice ??= printing.voice;
      continue;
    }
    const group: Group = { head: printing, members: [printing], voice: printing.voice };
    groups.push(group);
    for (const key of new Set(keysOf(printing.words))) byWords.set(key, [...(byWords.get(key) ?? []), group]);
  }
  return groups
    .map((group) => utteranceOf(group, articles))
    .sort(
      (a, b) => compareNewestFirst(a.date, b.date) || partialLast(a.quotes[0], b.quotes[0]) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
    );
}

function printingOf(quote: Quote): Printing {
  // What an editor put into brackets was not said, and other articles leave it out.
  const words = termsOf(quote.segments.join(' ').replace(/\[[^\]]*\]/g, ' '));
  const { attribution } = quote;
  switch (attribution.kind) {
    case 'speaker':
      return { quote, words, voice: `speaker ${attribution.speaker}` };
    case 'anonymous':
      return { quote, words, voice: `anonymous ${foldText(attribution.description)}` };
    case 'unattributed':
      return { quote, words, voice: null };
    default:
      return attribution satisfies never;
  }
}

/** Most words first; then the one that knows its speaker, whole sentences, and the id, so that nothing is left to chance. */
function fullestFirst(a: Printing, b: Printing): number {
  return (
    b.words.length - a.words.length ||
    Number(a.voice === null) - Number(b.voice === null) ||
    partialLast(a.quote, b.quote) ||
    (a.quote.id < b.quote.id ? -1 : a.quote.id > b.quote.id ? 1 : 0)
  );
}

const partialLast = (a: Quote, b: Quote): number => Number(a.kind === 'partial') - Number(b.kind === 'partial');

/** Under what a printing looks for its group: its first four words, or all of them when it has fewer. */
const keyOf = (words: readonly string[]): string =>
  words.length < MIN_SHARED_WORDS ? `= ${words.join(' ')}` : words.slice(0, MIN_SHARED_WORDS).join(' ');

/** Under what a group is found: every run of four words of its fullest wording. */
const keysOf = (words: readonly string[]): readonly string[] =>
  words.length < MIN_SHARED_WORDS ? [keyOf(words)] : words.slice(MIN_SHARED_WORDS - 1).map((_, i) => keyOf(words.slice(i)));

function belongs(printing: Printing, group: Group): boolean {
  if (printing.voice !== null && group.voice !== null && printing.voice !== group.voice) return false;
  if (group.members.some((member) => saidApart(member.quote, printing.quote))) return false;
  if (printing.words.length >= MIN_SHARED_WORDS) return ` ${group.head.words.join(' ')} `.includes(` ${printing.words.join(' ')} `);
  return (
    printing.words.length > 0 && printing.voice !== null && group.members.every((member) => member.quote.article !== printing.quote.article)
  );
}

/** Whether two quotes are known to have been said on different days: a slogan that is repeated is said again. */
function saidApart(a: Quote, b: Quote): boolean {
  if (a.saidOn === null || b.saidOn === null) return false;
  const [x, y] = [spanOf(a.saidOn), spanOf(b.saidOn)];
  return x.last < y.first || y.last < x.first;
}

function utteranceOf({ head, members }: Group, articles: ReadonlyMap<ArticleId, Article>): Utterance {
  const rest = members.slice(1).map((member) => member.quote);
  const said = members.flatMap((member) => member.quote.saidOn ?? []).sort(exactestFirst);
  const printed = members
    .flatMap((member) => articles.get(member.quote.article)?.published?.date ?? [])
    .sort((a, b) => -compareNewestFirst(a, b));
  const speaker = members.flatMap(({ quote }) => (quote.attribution.kind === 'speaker' ? [quote.attribution.speaker] : []))[0];
  return {
    id: utteranceId(head.quote.id),
    quotes: [head.quote, ...rest],
    speaker: speaker ?? null,
    date: said[0] ?? printed[0] ?? null,
  };
}

const EXACTNESS = { day: 0, month: 1, year: 2 } as const;
const exactestFirst = (a: PartialDate, b: PartialDate): number =>
  EXACTNESS[precisionOf(a)] - EXACTNESS[precisionOf(b)] || -compareNewestFirst(a, b);
