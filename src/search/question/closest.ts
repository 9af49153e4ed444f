import type { Utterance } from '../../model/utterance.ts';
import type { QuoteHit, Understanding } from '../corpus.ts';
import type { Token } from '../words/fold.ts';
import { inflections } from '../words/inflections.ts';
import { isQuestionWord, isWeakWord } from '../words/question-words.ts';
import { numberForms } from '../words/respell.ts';
import { accepting, mayHoldIn } from './accepting.ts';
import { type Explained, explain, NOT_HELD, type Places, placesOf, type Wanted, wantedOf } from './explained.ts';
import type { Shelf } from './run-reading.ts';
import type { Reading } from './understand.ts';

/** Quotes that come closest to a question which nothing answers as a whole. */
export interface Closest {
  readonly hits: readonly QuoteHit[];
  /** Words of the question that the quotes hold in another form. */
  readonly corrected: Understanding['corrected'];
  /** Words that only the article around the quotes holds. */
  readonly inArticle: readonly string[];
  /** Words that neither holds. */
  readonly leftOut: readonly string[];
}

/** So many are shown at most: what comes after the closest is noise. */
const MAX_CLOSEST = 10;
/** Quotes whose words are compared; the best of many are found by the rarest words. */
const MAX_COMPARED = 100;
/** One word in three may be left out, but never so much of what tells quotes apart. */
const WORDS_FOR_ONE_LEFT_OUT = 3;
const MOST_LEFT_OUT = 0.42;
/** And so much of it must stand in the quote itself, or describe whoever speaks. */
const LEAST_IN_QUOTE = 0.3;
/** What is compared holds so much of the question in its text; the rest may describe whoever speaks. */
const LEAST_HELD = 0.2;
/** Beside a quote that explains the question best, others count that explain nearly as much. */
const NEARLY_AS_GOOD = 0.9;
/** A number tells apart what is alike in all other words: in figures or in words; "one" is mostly none. */
const numberKind = (term: string): 'figures' | 'words' | null =>
  /^\d/.test(term) ? 'figures' : term !== 'one' && numberForms(term).length > 0 ? 'words' : null;

/**
 * "World War Two" is not answered with World War Three: what lacks a number of the question must not say another in its place. "22 billion" may well
 * be "twenty-two billion", so figures are compared with figures and words with words.
 */
const hasOtherNumber = ([said]: Places, wanted: readonly Wanted[], explained: readonly Explained[]): boolean => {
  const kinds = new Set([...(said?.[1] ?? [])].map(numberKind));
  return wanted.some(({ word }, i) => {
    const kind = numberKind(word.term);
    return kind !== null && explained[i]?.form === null && kinds.has(kind);
  });
};

/** Finds the quotes that come closest, for the readings of one question. */
export type FindClosest = (reading: Reading, words: readonly Token[], needed: readonly Token[]) => Closest | null;

/**
 * Of what a reading lets through, the quotes that explain most of these words: in another form ("sailing" for "sailed"), by
 * the article around them, or with a word in three left out, which must not be one of those that are `needed` in the quote
 * itself. Null where too little would be left of the question. Each word is read once for all the readings.
 */
export function closestFinder(shelf: Shelf): FindClosest {
  const known = new Map<string, Wanted>();
  const read = (word: Token): Wanted => {
    const wanted = known.get(word.term) ?? wantedOf(word, shelf);
    known.set(word.term, wanted);
    return wanted;
  };
  const places = new Map<Utterance, Places>();
  const placesIn = (utterance: Utterance): Places => {
    const found = places.get(utterance) ?? placesOf(utterance, shelf);
    places.set(utterance, found);
    return found;
  };
  return (reading, words, needed) => closestQuotes(reading, words, needed, shelf, { read, placesIn });
}

/** What was read for another reading of the same question. */
interface Read {
  read(word: Token): Wanted;
  placesIn(utterance: Utterance): Places;
}

function closestQuotes(
  reading: Reading,
  words: readonly Token[],
  needed: readonly Token[],
  shelf: Shelf,
  { read, placesIn }: Read,
): Closest | null {
  const content = words.filter(({ term }) => !isQuestionWord(term) && !isWeakWord(term));
  const distinct = [...new Map(content.map((word) => [word.term, word])).values()];
  if (distinct.length < 2) return null;
  const wanted = distinct.map(read);
  const total = wanted.reduce((sum, { weight }) => sum + weight, 0);
  const passes = accepting(reading, shelf.facets);
  // The president of another country is no answer, though the country is spoken of.
  const mayHold = mayHoldIn(
    reading.officeOf.map(({ term }) => term),
    shelf.facets,
  );
  const accept = (utterance: Utterance): boolean => passes(utterance) && mayHold(utterance);
  const compared = candidates(wanted, LEAST_HELD * total, accept, shelf).map((utterance) => {
    const explained = explain(placesIn(utterance), wanted);
    return { utterance, explained, score: explained.reduce((sum, { worth }, i) => sum + worth * (wanted[i]?.weight ?? 0), 0) };
  });
  const fitting = compared.filter(({ utterance, explained }) => !hasOtherNumber(placesIn(utterance), wanted, explained));
  const best = fitting.toSorted((a, b) => b.score - a.score)[0];
  if (best === undefined) return null;
  const missing = wanted.filter((_, i) => best.explained[i]?.form === null);
  const lost = missing.reduce((sum, { weight }) => sum + weight, 0);
  if (missing.length > Math.floor(wanted.length / WORDS_FOR_ONE_LEFT_OUT) || lost > MOST_LEFT_OUT * total) return null;
  const inQuote = ({ form, inArticle }: Explained): boolean => form !== null && !inArticle;
  // A quote of which only the article speaks of what is asked is another quote of that article.
  const told = wanted.reduce((sum, { weight }, i) => sum + (inQuote(best.explained[i] ?? NOT_HELD) ? weight : 0), 0);
  if (told < LEAST_IN_QUOTE * total) return null;
  if (wanted.some(({ word }, i) => needed.some(({ term }) => term === word.term) && !inQuote(best.explained[i] ?? NOT_HELD))) return null;
  const alike = fitting.filter(
    ({ score, explained }) =>
      score >= NEARLY_AS_GOOD * best.score && explained.every(({ form }, i) => (form === null) === (best.explained[i]?.form === null)),
  );
  const rawOf = (test: (how: Explained) => boolean): readonly string[] =>
    wanted.flatMap(({ word }, i) => {
      const how = best.explained[i];
      return how !== undefined && test(how) ? [word.raw] : [];
    });
  return {
    hits: alike
      .toSorted((a, b) => b.score - a.score)
      .slice(0, MAX_CLOSEST)
      .map(({ utterance, score }) => ({ utterance, score })),
    corrected: wanted.flatMap(({ word }, i) => {
      const read = best.explained[i]?.form ?? null;
      return read === null || read === word.term || inflections(word.term).includes(read) ? [] : [{ wrote: word.raw, read }];
    }),
    inArticle: rawOf(({ inArticle }) => inArticle),
    leftOut: rawOf(({ form }) => form === null),
  };
}

/** Quotes that hold the words which tell most, best first; they are few, whatever is held. */
function candidates(
  wanted: readonly Wanted[],
  least: number,
  accept: (utterance: Utterance) => boolean,
  { atRow }: Shelf,
): readonly Utterance[] {
  const weights = new Map<number, number>();
  for (const { rows, weight } of wanted) for (const row of new Set(rows)) weights.set(row, (weights.get(row) ?? 0) + weight);
  const found = new Set<Utterance>();
  const held = [...weights].filter(([, weight]) => weight >= least);
  for (const [row] of held.sort(([a, x], [b, y]) => y - x || a - b)) {
    const utterance = atRow(row);
    if (utterance !== undefined && accept(utterance)) found.add(utterance);
    if (found.size >= MAX_COMPARED) break;
  }
  return [...found];
}
