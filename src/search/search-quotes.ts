import type { Speaker } from '../model/speaker.ts';
import type { Utterance } from '../model/utterance.ts';
import type { QuoteAnswer, QuoteHit, QuoteQuery, Understanding } from './corpus.ts';
import { dateOverlaps } from './date-range.ts';
import { tokenizeQuery } from './fold.ts';
import type { QuoteField, QuoteIndex } from './index.ts';
import { MAX_NEAREST } from './people.ts';
import { type Given, type Lexicon, type Reading, understand } from './understand.ts';

/** What a question is answered from. */
export interface Holding {
  readonly lexicon: Lexicon;
  readonly index: QuoteIndex;
  /** By id, the newest first. */
  readonly utterances: ReadonlyMap<string, Utterance>;
  topicsOf(utterance: Utterance): ReadonlySet<string>;
  outletsOf(utterance: Utterance): ReadonlySet<string>;
  nearestNames(words: readonly string[]): readonly Speaker[];
  /** Quoted speakers, those who speak of one of these first, then by how much is held of them. */
  othersThan(speakers: readonly Speaker[]): readonly Speaker[];
}

/** Where a word of the question is looked for. The name of the speaker explains nothing here: names are understood before. */
const IN_THE_WORDS: readonly QuoteField[] = ['text', 'context'];
const IN_THE_ROLE: readonly QuoteField[] = ['text', 'context', 'role'];
const ANYWHERE: readonly QuoteField[] = ['text', 'context', 'role', 'topics', 'outlet'];
/** Of a named speaker: the topics of the article do not make it a quote about them. */
const ANYWHERE_OF_ONE: readonly QuoteField[] = ['text', 'context', 'role', 'outlet'];

/** Answers a question: the likeliest reading that finds something, or the likeliest of all with the names near it. Never throws. */
export function searchQuotes(query: QuoteQuery, holding: Holding): QuoteAnswer {
  const { lexicon } = holding;
  const range = { since: query.since ?? null, until: query.until ?? null };
  const asked = query.speaker === undefined ? null : lexicon.people.find(tokenizeQuery(query.speaker), range);
  const topic = query.topic === undefined ? null : lexicon.topics.find(query.topic);
  const outlet = query.outlet === undefined ? null : lexicon.outlets.find(query.outlet);
  const person = asked !== null && 'person' in asked ? asked.person : null;
  const none = asked !== null && 'none' in asked ? asked.none : null;
  const given: Given = { person, speaker: none ?? person?.match ?? null, topic, outlet, range };
  const readings = understand(query.words, given, lexicon);
  const unknown = none !== null || (query.topic !== undefined && topic === null) || (query.outlet !== undefined && outlet === null);
  if (!unknown) {
    const blank = query.words.trim() === '';
    for (const reading of readings) {
      const found = run(reading, blank, holding);
      if (found.hits.length > 0)
        return { understood: { ...reading.understood, corrected: found.corrected }, hits: found.hits, nearest: [] };
    }
  }
  const [first] = readings;
  const understood: Understanding = {
    ...(first?.understood ?? { speaker: given.speaker, topic, outlet, ...range, words: [] }),
    corrected: [],
  };
  return { understood, hits: [], nearest: nearestTo(understood, first, query, holding) };
}

interface Found {
  readonly hits: readonly QuoteHit[];
  readonly corrected: Understanding['corrected'];
}

function run(reading: Reading, blank: boolean, holding: Holding): Found {
  const { index, utterances } = holding;
  const accept = accepting(reading, holding);
  const hitsOf = (found: readonly { readonly id: string; readonly score: number }[]): readonly QuoteHit[] =>
    found.flatMap(({ id, score }) => {
      const utterance = utterances.get(id);
      return utterance === undefined ? [] : [{ utterance, score }];
    });
  if (reading.words.length === 0) {
    const bound =
      blank ||
      reading.person !== null ||
      reading.topic !== null ||
      reading.outlet !== null ||
      reading.range.since !== null ||
      reading.range.until !== null;
    if (!bound) return { hits: [], corrected: [] };
    return { hits: hitsOf([...utterances].filter(([id]) => accept(id)).map(([id]) => ({ id, score: 1 }))), corrected: [] };
  }
  const near = reading.person === null ? IN_THE_ROLE : IN_THE_WORDS;
  const far = reading.person === null ? ANYWHERE : ANYWHERE_OF_ONE;
  const look = (fields: readonly QuoteField[]) =>
    index.search(reading.words.map((word) => word.raw).join(' '), { fields, accept, limit: Number.POSITIVE_INFINITY, finished: true });
  // A word that only a topic or an outlet knows is spelt right, and must not be taken for a typo of one that was said.
  const elsewhere = reading.words.some(({ term }) => !index.knows(term, near) && index.knows(term, far));
  const close = elsewhere ? null : look(near);
  const { hits, understood } = close !== null && close.hits.length > 0 ? close : look(far);
  return { hits: hitsOf(hits), corrected: understood.corrected };
}

function accepting(reading: Reading, { utterances, topicsOf, outletsOf }: Holding): (id: string) => boolean {
  const speakers = reading.person === null ? null : new Set(reading.person.speakers.map((speaker) => speaker.id));
  return (id) => {
    const utterance = utterances.get(id);
    if (utterance === undefined || !dateOverlaps(utterance.date, reading.range)) return false;
    if (speakers !== null && (utterance.speaker === null || !speakers.has(utterance.speaker))) return false;
    if (reading.topic !== null && !topicsOf(utterance).has(reading.topic.id)) return false;
    if (reading.outlet !== null && !outletsOf(utterance).has(reading.outlet)) return false;
    const terms = reading.tenures.filter((holder) => holder.speaker.id === utterance.speaker);
    // An undated quote of a holder stays: nothing says that it was made out of office.
    return (
      terms.length === 0 ||
      utterance.date === null ||
      terms.some(({ office }) => dateOverlaps(utterance.date, { since: office.from, until: office.to }))
    );
  };
}

function nearestTo(understood: Understanding, first: Reading | undefined, query: QuoteQuery, holding: Holding): readonly Speaker[] {
  if (understood.speaker?.kind === 'none') return understood.speaker.nearest;
  if (first?.person !== null && first?.person !== undefined) return holding.othersThan(first.person.speakers).slice(0, MAX_NEAREST);
  return holding.nearestNames(tokenizeQuery(query.words).map((token) => token.term));
}
