import type { SpeakerId, TopicId } from '../model/ids.ts';
import type { PartialDate } from '../model/partial-date.ts';
import type { Utterance } from '../model/utterance.ts';
import type { QuoteHit } from './corpus.ts';
import { outletsOf, topicsOf } from './printings/indexed-utterance.ts';
import type { Records } from './printings/record-diff.ts';
import { createNarrowInts } from './tables/narrow-ints.ts';

/** In how many quotes of an answer each speaker, topic, outlet and date is, in the order in which the answer has them. */
export interface AnswerCounts {
  readonly bySpeaker: ReadonlyMap<SpeakerId, number>;
  readonly byTopic: ReadonlyMap<TopicId, number>;
  readonly byOutlet: ReadonlyMap<string, number>;
  readonly byDate: ReadonlyMap<PartialDate, number>;
}

/** Counts answers by columns of numbers: an answer may be all that is held, and its articles are not read again for each. */
export interface AnswerCounter {
  /** Utterances are added in the order of their places. */
  add(utterance: Utterance): void;
  /** Counts an answer once for all who ask. What has no place is not counted. */
  countsOf(hits: readonly QuoteHit[]): AnswerCounts;
}

/** How many places behind the last an utterance is looked for before it is looked up: what was asked for without words stands in the order of all. */
const NEAR = 8;

/** A counter for these utterances, which are still to be added; `placeOf` is asked later. */
export function createAnswerCounter(
  records: Records,
  utterances: readonly Utterance[],
  placeOf: (id: string) => number | undefined,
): AnswerCounter {
  const size = utterances.length;
  const [speakers, dates] = [createTrait<SpeakerId>(size), createTrait<PartialDate>(size)];
  const [topics, outlets] = [createTrait<TopicId>(size), createTrait<string>(size)];
  const counted = new WeakMap<readonly QuoteHit[], AnswerCounts>();

  function count(hits: readonly QuoteHit[]): AnswerCounts {
    const places = new Int32Array(hits.length);
    let [known, next] = [0, 0];
    for (const { utterance } of hits) {
      let place: number | undefined = next;
      while (place < next + NEAR && utterances[place] !== utterance) place += 1;
      if (place === next + NEAR) place = placeOf(utterance.id);
      if (place === undefined) continue;
      places[known++] = place;
      next = place + 1;
    }
    const all = places.subarray(0, known);
    return { bySpeaker: speakers.count(all), byTopic: topics.count(all), byOutlet: outlets.count(all), byDate: dates.count(all) };
  }

  /** Quotes of an article mostly stand together. */
  let last: { readonly article: string; readonly topics: readonly TopicId[]; readonly outlets: readonly string[] } | null = null;
  return {
    add(utterance) {
      const { speaker, date, quotes } = utterance;
      speakers.push(speaker === null ? [] : [speaker]);
      dates.push(date === null ? [] : [date]);
      if (quotes.length > 1 || last?.article !== quotes[0].article)
        last = {
          article: quotes.length > 1 ? '' : quotes[0].article,
          topics: [...topicsOf(utterance, records)],
          outlets: [...outletsOf(utterance, records)],
        };
      topics.push(last.topics);
      outlets.push(last.outlets);
    },
    countsOf(hits) {
      const known = counted.get(hits) ?? count(hits);
      counted.set(hits, known);
      return known;
    },
  };
}

/** What utterances have of one kind, such as topics: a set for each, and equal sets under one number. */
interface Trait<Key> {
  push(keys: readonly Key[]): void;
  /** How many of the utterances at these places have each key. */
  count(places: Int32Array): ReadonlyMap<Key, number>;
}

const BETWEEN = '\0';

function createTrait<Key extends string>(size: number): Trait<Key> {
  const sets: (readonly Key[])[] = [];
  const numbers = new Map<string, number>();
  const column = createNarrowInts(undefined, size);
  let last: readonly Key[] | null = null;
  let lastNumber = 0;

  function numberOf(keys: readonly Key[]): number {
    const name = keys.join(BETWEEN);
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, sets.length);
    return sets.push(keys) - 1;
  }

  return {
    push(keys) {
      if (keys !== last) lastNumber = numberOf(keys);
      last = keys;
      column.push(lastNumber);
    },
    count(places) {
      const ofSets = new Int32Array(sets.length);
      const met: number[] = [];
      const setAt = column.raw();
      for (const place of places) {
        const set = setAt[place] ?? 0;
        if (ofSets[set] === 0) met.push(set);
        ofSets[set] = (ofSets[set] ?? 0) + 1;
      }
      const counts = new Map<Key, number>();
      for (const set of met) for (const key of sets[set] ?? []) counts.set(key, (counts.get(key) ?? 0) + (ofSets[set] ?? 0));
      return counts;
    },
  };
}
