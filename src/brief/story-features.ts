import type { Article } from '../model/article.ts';
import type { SpeakerId, UtteranceId } from '../model/ids.ts';
import { spanOf } from '../model/partial-date.ts';
import type { Corpus } from '../search/corpus.ts';
import { textOf } from '../search/question/relevance.ts';
import { termsOf } from '../search/words/fold.ts';
import { isQuestionWord } from '../search/words/question-words.ts';
import { stemOf } from '../search/words/stem.ts';
import { wordCount } from '../search/words/word-count.ts';
import { dayNumber } from './day-number.ts';
import { heardBy } from './interview.ts';

/** What of an article can be compared with another: all that is held of it but its text. */
export interface Features {
  readonly article: Article;
  /** Day number of the first and last day on which it may have appeared; null when that is not known. */
  readonly days: { readonly first: number; readonly last: number } | null;
  /** Content words of title and summary, stemmed, with how much each weighs; the squares of the weights add up to 1. */
  readonly terms: ReadonlyMap<string, number>;
  /** Words that the title or summary writes as a name, but for those that most articles have. */
  readonly names: ReadonlySet<string>;
  /** Utterances long enough to be known again; in the order in which the article prints them where `ordered` says so. */
  readonly utterances: readonly UtteranceId[];
  /** Whether the order is known: reviewed quotes are numbered, ingested ones are named after their words. */
  readonly ordered: boolean;
  /** Of those utterances, what was said to one medium alone, and its name. */
  readonly interviews: ReadonlyMap<UtteranceId, string>;
  readonly speakers: ReadonlySet<SpeakerId>;
  /** The first publisher, folded; null when unknown. */
  readonly outlet: string | null;
  readonly via: string | null;
}

/** Words that say nothing about which event a text tells, beside those that shape questions. */
const COMMON: ReadonlySet<string> = new Set(
  (
    'after also amid among another back because before being between both but come during each even ever few first further here however just last like made make many may ' +
    'more most much must new next no not now off one only other out over own said same several since still such take than then these those three through too two under ' +
    'until up upon very want well were while will within without year'
  ).split(' '),
);
/** A word of the title tells more about the event than one of the summary. */
const TITLE_COUNTS = 2;
/** Written like names, and in every paper of the same days. */
const CALENDAR: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(
    ' ',
  ),
);
/** A name in more articles than this (Ukraine, in a topic about it) is the subject of all of them and tells none from another. */
const ALWAYS_TELLING = 8;
const TELLING_SHARE = 0.1;
/** Titles that capitalise every word still write "to" and "with" small. */
const LONG_WORD = 4;
const SHINGLE = 4;
/** Fewer runs of words than this are a headline, and two desks may well find the same headline. */
export const MIN_SHINGLES = 8;
/** A copy has nearly all runs of the other; where one sentence in three is new, a third of them are. */
const REPEATED = 0.8;
/** Articles or utterances in one step: a few milliseconds. */
const STEP = 200;
/** "Very difficult" is said twice by chance; six words in a row by the same voice are one utterance. */
const LONG_UTTERANCE = 6;

/** Features of many articles at once, in short steps: how much a word weighs depends on in how many of them it stands. */
export function* featuresOf(articles: readonly Article[], corpus: Corpus): Generator<void, readonly Features[]> {
  const wanted = new Set(articles.map(({ id }) => id));
  const printed = new Map<
    string,
    {
      readonly place: number;
      readonly id: UtteranceId;
      readonly speaker: SpeakerId | null;
      readonly long: boolean;
      readonly heard: string | null;
    }[]
  >();
  for (const [at, utterance] of corpus.utterances.entries()) {
    if (at % STEP === STEP - 1) yield;
    const quotes = utterance.quotes.filter(({ article }) => wanted.has(article));
    const long = quotes.length > 0 && wordCount(utterance.quotes[0].segments, LONG_UTTERANCE) >= LONG_UTTERANCE;
    const heard = long ? heardBy(utterance) : null;
    for (const quote of quotes) {
      const here = printed.get(quote.article) ?? [];
      here.push({ place: placeOf(quote.id), id: utterance.id, speaker: utterance.speaker, long, heard });
      printed.set(quote.article, here);
    }
  }
  const counted: ReadonlyMap<string, number>[] = [];
  const stemsOf = createStems();
  for (const [at, article] of articles.entries()) {
    if (at % STEP === STEP - 1) yield;
    counted.push(countsOf(article, stemsOf));
  }
  const documents = new Map<string, number>();
  for (const counts of counted) for (const term of counts.keys()) documents.set(term, (documents.get(term) ?? 0) + 1);
  const rarity = (term: string): number => Math.log(1 + articles.length / (documents.get(term) ?? 1));

  const telling = Math.max(ALWAYS_TELLING, articles.length * TELLING_SHARE);

  const features: Features[] = [];
  for (const [at, article] of articles.entries()) {
    if (at % STEP === STEP - 1) yield;
    const here = (printed.get(article.id) ?? []).sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));
    features.push({
      article,
      days: daysOf(article),
      terms: unit(new Map([...(counted[at] ?? [])].map(([term, count]) => [term, (1 + Math.log(count)) * rarity(term)]))),
      names: new Set([...namesIn(article, stemsOf)].filter((name) => (documents.get(name) ?? 0) <= telling)),
      utterances: [...new Set(here.filter(({ long }) => long).map(({ id }) => id))],
      interviews: new Map(here.flatMap(({ id, heard }) => (heard === null ? [] : [[id, heard] as const]))),
      ordered: here.every(({ place }) => place >= 0),
      speakers: new Set(here.flatMap(({ speaker }) => speaker ?? [])),
      outlet: foldedName(article.outlet),
      via: foldedName(article.via),
    });
  }
  return features;
}

/** Runs of four words of title and summary: what a copied text shares. Only asked of articles that tell one event. */
export function shinglesOf(article: Article): ReadonlySet<string> {
  const { title, summary } = textOf(article);
  return runsOf([...wordsIn(title), '', ...wordsIn(summary)]);
}

/**
 * Whether an article tells no more than one of these: its summary is theirs, but for a word here and there. What goes on has a sentence
 * of its own, and is no repetition, whoever prints it.
 */
export function repeatsOneOf(article: Article, others: readonly Article[]): boolean {
  const own = summaryShinglesOf(article);
  if (own.size < MIN_SHINGLES) return false;
  return others.some((other) => {
    const theirs = summaryShinglesOf(other);
    return [...own].filter((shingle) => theirs.has(shingle)).length >= REPEATED * own.size;
  });
}

/** The same of its summary alone: each desk puts its own headline over what it copies. */
const summaryShinglesOf = (article: Article): ReadonlySet<string> => runsOf(wordsIn(textOf(article).summary));

const runsOf = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.slice(SHINGLE - 1).map((_, i) => words.slice(i, i + SHINGLE).join(' ')));

/** A word's stem where it may tell about an event, null where it cannot; texts say the same words again and again. */
type Stems = (term: string) => string | null;
function createStems(): Stems {
  const known = new Map<string, string | null>();
  return (term) => {
    const found = known.get(term);
    if (found !== undefined) return found;
    const stem = term.length < 2 || isQuestionWord(term) || COMMON.has(term) ? null : stemOf(term);
    known.set(term, stem);
    return stem;
  };
}

/** The number at the end of a reviewed quote's id; -1 where there is none. */
const placeOf = (id: string): number => Number(/\/q(\d+)$/.exec(id)?.[1] ?? -1);

const wordsIn = (spaced: string): readonly string[] => spaced.split(' ').filter((word) => word !== '');

function countsOf(article: Article, stemsOf: Stems): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (text: string, by: number): void => {
    for (const term of wordsIn(text)) {
      const stem = stemsOf(term);
      if (stem !== null) counts.set(stem, (counts.get(stem) ?? 0) + by);
    }
  };
  const { title, summary } = textOf(article);
  add(title, TITLE_COUNTS);
  add(summary, 1);
  return counts;
}

function unit(weights: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const length = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0));
  return new Map([...weights].map(([term, weight]) => [term, weight / length]));
}

function daysOf({ published }: Article): Features['days'] {
  if (published === null) return null;
  const { first, last } = spanOf(published.date);
  return { first: dayNumber(first), last: dayNumber(last) };
}

/** Capitalised words that do not begin a sentence: people, places, bodies. A title that capitalises most of its words tells none. */
function namesIn(article: Article, stemsOf: Stems): ReadonlySet<string> {
  const inTitle = article.title.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
  const long = inTitle.filter((word) => word.length >= LONG_WORD);
  const plain = long.filter((word) => /^\p{Ll}/u.test(word)).length * 2 >= long.length;
  const found = [
    ...(plain ? inTitle.slice(1).filter((word) => /^\p{Lu}/u.test(word)) : []),
    ...[...article.summary.text.matchAll(/(?<![.!?”"»]\s|^)\b(\p{Lu}[\p{L}\p{M}’'-]*)/gu)].map(([, word = '']) => word),
  ];
  return new Set(
    found
      .flatMap(termsOf)
      .filter((term) => !CALENDAR.has(term))
      .flatMap((term) => stemsOf(term) ?? []),
  );
}

const foldedName = (name: string | null): string | null =>
  name === null
    ? null
    : termsOf(name)
        .filter((term) => term !== 'the')
        .join(' ');
