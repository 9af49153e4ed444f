import type { QuoteRule, SharedMatter } from '../model/quote-rule.ts';
import type { Side } from '../model/speaker.ts';
import { termsOf } from '../search/words/fold.ts';
import { isQuestionWord } from '../search/words/question-words.ts';
import { stemOf } from '../search/words/stem.ts';
import { wordCount } from '../search/words/word-count.ts';
import type { TopicQuote } from './story.ts';

/** A quote that is shown or left out, and why. */
export interface ChosenQuote {
  readonly quote: TopicQuote;
  readonly rule: QuoteRule;
}

/** An American and a European voice. */
export interface AtlanticPair {
  readonly american: TopicQuote;
  readonly european: TopicQuote;
  readonly matter: SharedMatter;
}

export interface QuoteChoice {
  readonly pair: AtlanticPair | null;
  readonly chosen: readonly ChosenQuote[];
  /** Those considered and left out, with the rule. */
  readonly left: readonly ChosenQuote[];
}

/** Beyond the best this many nothing is compared; an archive has thousands of quotes and an edition five. */
export const MAX_CONSIDERED = 150;
const MAX_PAIRED = 40;
/** A third quote by the same person makes an edition that person's; it waits for another day. */
const MAX_BY_ONE = 2;

/** What having shown the same speaker, side or story already takes from a quote whose worth is between 0 and 1 (MMR). */
const SAME_SPEAKER = 0.5;
const SAME_SIDE = 0.15;
const SAME_STORY = 0.25;

/** Words said on one matter but months apart do not answer each other. */
const SAME_MATTER_DAYS = 60;
const PAIR_ON_STORY = 4;
const PAIR_ON_TERMS = 3;
const MIN_PAIRED_WORDS = 4;
/** Terms below this weight ("leadership") are in every speech. */
const TELLING_TERM = 2;

export const isEuropean = (side: Side | null): boolean => side === 'uk' || side === 'eu';

const nobodyWaits = (): boolean => false;

/**
 * The quotes of an edition: the pair across the Atlantic, then those that a channel is owed, then as many others as fit, as diverse as they can be.
 * `pool` is best first.
 */
export function chooseQuotes(
  pool: readonly TopicQuote[],
  limit: number,
  isOwed: (quote: TopicQuote) => boolean = nobodyWaits,
): QuoteChoice {
  const considered = pool.filter((quote, at) => at < MAX_CONSIDERED || isOwed(quote));
  const pair = limit < 2 ? null : pairOf(considered);
  const chosen: ChosenQuote[] = pair === null ? [] : paired(pair);
  const top = Math.max(1, ...considered.map(({ score }) => score));
  const rest = new Set(considered.filter((quote) => !chosen.some((each) => each.quote === quote)));
  const left: ChosenQuote[] = [];
  const dropLike = (shown: TopicQuote): void => {
    for (const other of rest) {
      if (!isNearSame(other, shown)) continue;
      rest.delete(other);
      left.push({ quote: other, rule: { kind: 'near-same', opening: openingOf(shown.utterance.quotes[0].segments) } });
    }
  };
  for (const { quote } of chosen) dropLike(quote);
  while (chosen.length < limit && rest.size > 0) {
    const shown = chosen.map(({ quote }) => quote);
    const owed = [...rest].filter(isOwed);
    const open = owed.length > 0 ? owed : [...rest].filter((quote) => bySame(quote, shown) < MAX_BY_ONE);
    if (open.length === 0) break;
    const next = open.reduce((best, quote) => (compare(quote, best, shown, top) < 0 ? quote : best));
    rest.delete(next);
    const worth: QuoteRule = { kind: 'worth', score: next.score, whole: next.whole, before: bySame(next, shown) };
    chosen.push({ quote: next, rule: owed.length > 0 ? { kind: 'owed' } : worth });
    dropLike(next);
  }
  const rule: QuoteRule = chosen.length < limit ? { kind: 'same-voice', most: MAX_BY_ONE } : { kind: 'no-room', room: limit };
  for (const quote of rest) left.push({ quote, rule });
  return { pair, chosen, left };
}

/** Letters of a quote by which it is known again. */
const MAX_OPENING = 60;

/** The first words of a quote, whole words only. */
export function openingOf(segments: readonly string[]): string {
  const text = segments.join(' … ').replace(/\s+/g, ' ').trim();
  if (text.length <= MAX_OPENING) return text;
  return `${text.slice(0, MAX_OPENING).replace(/\s+\S*$/, '')} …`;
}

function pairOf(considered: readonly TopicQuote[]): AtlanticPair | null {
  const of = (side: (side: Side | null) => boolean): readonly TopicQuote[] => {
    const theirs = considered.filter((quote) => side(quote.side) && isClause(quote));
    const whole = theirs.filter((quote) => quote.whole);
    return (whole.length > 0 ? whole : theirs).slice(0, MAX_PAIRED);
  };
  let best: { readonly pair: AtlanticPair; readonly worth: number } | null = null;
  for (const american of of((side) => side === 'us')) {
    for (const european of of(isEuropean)) {
      const matter = matterOf(american, european);
      // Two who do not answer each other have in common at least that each speaks of the topic.
      if (matter === null && (american.spoken.length === 0 || european.spoken.length === 0)) continue;
      const bonus = matter === null ? 0 : matter === 'story' ? PAIR_ON_STORY + sharedTerms(american, european).length : PAIR_ON_TERMS;
      const worth = american.score + european.score + bonus;
      if (best === null || worth > best.worth) best = { pair: { american, european, matter }, worth };
    }
  }
  return best?.pair ?? null;
}

/** A word or three in marks answer nobody. */
const isClause = ({ utterance }: TopicQuote): boolean => wordCount(utterance.quotes[0].segments, MIN_PAIRED_WORDS) >= MIN_PAIRED_WORDS;

function matterOf(a: TopicQuote, b: TopicQuote): SharedMatter {
  if (a.story === b.story) return 'story';
  const shared = sharedTerms(a, b);
  return shared.length > 0 && nearInTime(a, b) ? shared : null;
}

const sharedTerms = (a: TopicQuote, b: TopicQuote): readonly string[] =>
  a.spoken.filter(({ term, weight }) => weight >= TELLING_TERM && b.spoken.some((other) => other.term === term)).map(({ term }) => term);

function nearInTime({ utterance: { date: a } }: TopicQuote, { utterance: { date: b } }: TopicQuote): boolean {
  if (a?.length !== 10 || b?.length !== 10) return a !== null && b !== null && a?.slice(0, 7) === b?.slice(0, 7);
  return Math.abs(Temporal.PlainDate.from(a).until(b, { largestUnit: 'days' }).days) <= SAME_MATTER_DAYS;
}

const paired = ({ american, european, matter }: AtlanticPair): ChosenQuote[] => [
  { quote: american, rule: { kind: 'american', matter } },
  { quote: european, rule: { kind: 'european', matter } },
];

/** Below 0 when `a` is to be shown before `b`: whole sentences first, then worth less likeness, then the order of the pool. */
const compare = (a: TopicQuote, b: TopicQuote, shown: readonly TopicQuote[], top: number): number =>
  Number(b.whole) - Number(a.whole) || worthOf(b, shown, top) - worthOf(a, shown, top);

const worthOf = (quote: TopicQuote, shown: readonly TopicQuote[], top: number): number =>
  quote.score / top -
  SAME_SPEAKER * bySame(quote, shown) -
  SAME_SIDE * shown.filter(({ side }) => side === quote.side).length -
  SAME_STORY * shown.filter(({ story }) => story === quote.story).length;

const bySame = (quote: TopicQuote, shown: readonly TopicQuote[]): number =>
  shown.filter((other) => voiceOf(other) === voiceOf(quote)).length;

/** A speaker, or an anonymous source by its description. */
const voiceOf = ({ utterance }: TopicQuote): string => {
  const { attribution } = utterance.quotes[0];
  return utterance.speaker ?? (attribution.kind === 'anonymous' ? `anonymous ${attribution.description}` : 'nobody');
};

/** From this share of the shorter one's words two wordings are the same to a reader. */
const NEAR_SAME = 0.75;
const MIN_COMPARED = 4;

/** A view is shared by all channels, and so is what its quotes come to. */
const words = new WeakMap<TopicQuote, ReadonlySet<string>>();

function wordsOf(quote: TopicQuote): ReadonlySet<string> {
  const known = words.get(quote);
  if (known !== undefined) return known;
  const terms = termsOf(quote.utterance.quotes[0].segments.join(' ')).filter((term) => !isQuestionWord(term));
  const made = new Set(terms.map(stemOf));
  words.set(quote, made);
  return made;
}

/** Whether two quotes are the same words to a reader. */
export function isNearSame(one: TopicQuote, other: TopicQuote): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const shorter = Math.min(a.size, b.size);
  const shared = [...a].filter((word) => b.has(word)).length;
  return shorter >= MIN_COMPARED && shared >= NEAR_SAME * shorter;
}
