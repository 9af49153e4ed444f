import type { Speaker } from '../model/speaker.ts';
import type { Utterance } from '../model/utterance.ts';
import type { QuoteHit, Understanding } from './corpus.ts';
import { dateOverlaps } from './date-range.ts';
import { type Token, termsOf } from './fold.ts';
import type { QuoteField, QuoteIndex } from './index.ts';
import { isQuestionWord } from './question-words.ts';
import type { Lexicon, Reading, Subject } from './understand.ts';

/** What readings are looked up in. */
export interface Shelf {
  readonly lexicon: Lexicon;
  readonly index: QuoteIndex;
  /** By id, the newest first. */
  readonly utterances: ReadonlyMap<string, Utterance>;
  /** Newest first. */
  utterancesBy(speaker: Speaker): readonly Utterance[];
  /** The topics of the articles that print it. */
  topicsOf(utterance: Utterance): ReadonlySet<string>;
  outletsOf(utterance: Utterance): ReadonlySet<string>;
}

export interface Found {
  readonly hits: readonly QuoteHit[];
  readonly corrected: Understanding['corrected'];
  readonly onTopic: number;
  readonly byOffice: number;
}

/** Where a word of the question is looked for. The name of the speaker explains nothing here: names are understood before. */
const IN_THE_QUOTE: readonly QuoteField[] = ['text'];
const IN_THE_WORDS: readonly QuoteField[] = ['text', 'context'];
const IN_THE_ROLE: readonly QuoteField[] = ['text', 'context', 'role'];
const IN_THE_OFFICE: readonly QuoteField[] = ['role'];
const NAMES_ONLY: readonly QuoteField[] = ['topics', 'outlet'];
const NOTHING: Found = { hits: [], corrected: [], onTopic: 0, byOffice: 0 };
/** Scores of quotes that hold the name of a topic, speak of it otherwise, or are only filed under it. */
const HELD = 3;
const SPOKEN_OF = 2;
const FILED = 1;

/** What one reading of a question finds, best first. `blank`: nothing was typed, so that filters alone are asked for. */
export function runReading(reading: Reading, blank: boolean, shelf: Shelf): Found {
  if (reading.contradicted) return NOTHING;
  const accept = accepting(reading, shelf);
  if (reading.subject !== null) return onSubject(reading, reading.subject, accept, shelf);
  if (reading.words.length > 0) {
    const words = holdingWords(reading.words, reading, accept, shelf);
    const found = words.hits.length > 0 ? words : afterTitle(reading, accept, shelf);
    // "It is what it is" is remembered as a whole; "and the of" is in everything.
    return reading.words.every(({ term }) => isQuestionWord(term)) ? inThisOrder(found, reading.words) : found;
  }
  const bound =
    blank ||
    reading.person !== null ||
    reading.topic !== null ||
    reading.outlet !== null ||
    reading.range.since !== null ||
    reading.range.until !== null;
  return bound ? { ...NOTHING, hits: everything(accept, reading, shelf) } : NOTHING;
}

/** Quotes that hold all that was typed as it stands, names included: "without Assad" is what somebody said. */
export function runVerbatim(reading: Reading, shelf: Shelf): Found {
  if (reading.asTyped.filter(({ term }) => !isQuestionWord(term)).length < 2) return NOTHING;
  // Whoever is named in the words did not say them.
  const { person, range } = reading.given;
  const accept = accepting({ ...reading, person, tenures: person?.holders ?? [], range }, shelf);
  return inThisOrder(lookUp(reading.asTyped, IN_THE_QUOTE, accept, shelf), reading.asTyped);
}

function holdingWords(words: readonly Token[], reading: Reading, accept: (id: string) => boolean, shelf: Shelf): Found {
  const { index } = shelf;
  // The office of a named speaker ("Trump's Defence Secretary") says nothing about what he speaks of.
  const fields = reading.person === null ? IN_THE_ROLE : IN_THE_WORDS;
  // A word that only a name or an office knows is spelt right, and must not be taken for a typo of one that was said.
  const known = [...NAMES_ONLY, ...IN_THE_ROLE];
  if (words.some(({ term }) => !index.knows(term, fields) && index.knows(term, known))) return NOTHING;
  const found = aboutThem(lookUp(words, fields, accept, shelf), reading, accept, shelf);
  if (found.hits.length === 0) return found;
  // Whoever says the words comes before whoever they are said about, and these before holders of an office of that name.
  const saying = holdersOf(words, IN_THE_QUOTE, accept, shelf, found.corrected);
  if (found.hits.every(({ utterance }) => saying.has(utterance))) return found;
  const speaking = reading.person === null ? holdersOf(words, IN_THE_WORDS, accept, shelf, found.corrected) : null;
  const tierOf = (utterance: Utterance): number => (saying.has(utterance) ? 2 : speaking === null || speaking.has(utterance) ? 1 : 0);
  const best = found.hits[0]?.score ?? 0;
  const hits = found.hits
    .map(({ utterance, score }) => ({ utterance, score: score + best * tierOf(utterance) }))
    .sort((one, other) => other.score - one.score);
  return { ...found, hits, byOffice: hits.filter(({ utterance }) => tierOf(utterance) === 0).length };
}

/** Quotes that hold the words in these fields as they stand; none where only typos of them do, unless they were read as such before. */
function holdersOf(
  words: readonly Token[],
  fields: readonly QuoteField[],
  accept: (id: string) => boolean,
  shelf: Shelf,
  corrected: Found['corrected'] = [],
): ReadonlySet<Utterance> {
  const found = lookUp(words, fields, accept, shelf);
  return new Set(found.corrected.length > corrected.length ? [] : found.hits.map(({ utterance }) => utterance));
}

/** The words right before the name as what articles call the speaker, and the others as words. */
function afterTitle(reading: Reading, accept: (id: string) => boolean, shelf: Shelf): Found {
  const title = reading.before.filter((token) => reading.words.includes(token));
  if (title.length === 0) return NOTHING;
  const called = lookUp(title, IN_THE_OFFICE, accept, shelf);
  const rest = reading.words.filter((token) => !title.includes(token));
  if (called.hits.length === 0 || rest.length === 0) return called;
  const ids = new Set<string>(called.hits.map(({ utterance }) => utterance.id));
  return holdingWords(rest, reading, (id) => ids.has(id), shelf);
}

/** Of what was found, that which names in its words whom the question is about. */
function aboutThem(found: Found, { about }: Reading, accept: (id: string) => boolean, shelf: Shelf): Found {
  if (about.length === 0 || found.hits.length === 0) return found;
  const naming = holdersOf(about, IN_THE_WORDS, accept, shelf);
  return { ...found, hits: found.hits.filter(({ utterance }) => naming.has(utterance)) };
}

/** Quotes that hold the name of a topic, then those that speak of it in other words, then what is only filed under it. */
function onSubject(reading: Reading, { topic, words, title }: Subject, accept: (id: string) => boolean, shelf: Shelf): Found {
  const { index, utterances, topicsOf } = shelf;
  const filed = (id: string): boolean => {
    const utterance = utterances.get(id);
    return utterance !== undefined && topicsOf(utterance).has(topic.id) && accept(id);
  };
  const beside = (passes: (id: string) => boolean): readonly QuoteHit[] =>
    reading.words.length === 0 ? everything(passes, reading, shelf) : holdingWords(reading.words, reading, passes, shelf).hits;
  const literal = title ? lookUp([...reading.words, ...words], IN_THE_WORDS, accept, shelf) : NOTHING;
  const held = literal.corrected.length > 0 ? [] : literal.hits;
  const speaking = new Set(
    index.search('', { filters: { topic: topic.title }, accept, limit: Number.POSITIVE_INFINITY }).hits.map(({ id }) => id),
  );
  const spoken = beside((id) => speaking.has(id));
  // What somebody says about China is what speaks of it, not whatever stands in an article that is filed under it.
  const others = reading.person === null || title ? beside(filed) : [];
  const tiers = [
    { hits: held, score: HELD },
    { hits: spoken, score: SPOKEN_OF },
    { hits: others, score: FILED },
  ];
  const best = new Map<Utterance, QuoteHit>();
  for (const { hits, score } of tiers) {
    for (const { utterance } of hits) if (!best.has(utterance)) best.set(utterance, { utterance, score });
  }
  const all = [...best.values()];
  return { ...NOTHING, hits: all, onTopic: all.filter(({ score }) => score > FILED).length };
}

/** All that passes, newest first. Of one speaker only his quotes are looked at. */
function everything(accept: (id: string) => boolean, { person }: Reading, { utterances, utterancesBy }: Shelf): readonly QuoteHit[] {
  const [only, another] = person?.speakers ?? [];
  const candidates = only === undefined || another !== undefined ? utterances.values() : utterancesBy(only);
  return [...candidates].flatMap((utterance) => (accept(utterance.id) ? [{ utterance, score: FILED }] : []));
}

function lookUp(
  words: readonly Token[],
  fields: readonly QuoteField[],
  accept: (id: string) => boolean,
  { index, utterances }: Shelf,
): Found {
  const { hits, understood } = index.search(words.map((word) => word.raw).join(' '), {
    fields,
    accept,
    limit: Number.POSITIVE_INFINITY,
    finished: true,
  });
  return {
    hits: hits.flatMap(({ id, score }) => {
      const utterance = utterances.get(id);
      return utterance === undefined ? [] : [{ utterance, score }];
    }),
    corrected: understood.corrected,
    onTopic: 0,
    byOffice: 0,
  };
}

/** Only what holds the words next to each other, as they were typed. */
function inThisOrder(found: Found, words: readonly Token[]): Found {
  const wanted = ` ${words.map(({ term }) => term).join(' ')} `;
  const hits = found.hits.filter(({ utterance }) => {
    const [fullest] = utterance.quotes;
    return ` ${termsOf(fullest.segments.join(' ')).join(' ')} `.includes(wanted);
  });
  return { ...found, hits };
}

/** Whether a quote passes everything in a reading but its words. */
function accepting(reading: Reading, { utterances, topicsOf, outletsOf }: Shelf): (id: string) => boolean {
  const speakers = reading.person === null ? null : new Set(reading.person.speakers.map((speaker) => speaker.id));
  const unwanted = reading.without.length === 0 ? null : unwantedWords(reading.without);
  return (id) => {
    const utterance = utterances.get(id);
    if (utterance === undefined || !dateOverlaps(utterance.date, reading.range)) return false;
    if (speakers !== null && (utterance.speaker === null || !speakers.has(utterance.speaker))) return false;
    if (reading.topic !== null && !topicsOf(utterance).has(reading.topic.id)) return false;
    if (reading.outlet !== null && !outletsOf(utterance).has(reading.outlet)) return false;
    if (unwanted?.(utterance) === true) return false;
    const terms = reading.tenures.filter((holder) => holder.speaker.id === utterance.speaker);
    // An undated quote of a holder stays: nothing says that it was made out of office.
    return (
      terms.length === 0 ||
      utterance.date === null ||
      terms.some(({ office }) => dateOverlaps(utterance.date, { since: office.from, until: office.to }))
    );
  };
}

/** Whether a quote, or the sentence around it, holds one of these words, or one that begins so: "-russia" means Russian borders as well. */
function unwantedWords(without: readonly string[]): (utterance: Utterance) => boolean {
  return ({ quotes }) =>
    quotes.some((quote) =>
      termsOf([...quote.segments, quote.context ?? '', quote.venue ?? ''].join(' ')).some((term) =>
        without.some((word) => term.startsWith(word)),
      ),
    );
}
