import type { Speaker } from '../../model/speaker.ts';
import type { QuoteAnswer, QuoteQuery } from '../corpus.ts';
import { intersect } from '../dates/date-range.ts';
import { datesInWords } from '../dates/dates-in-words.ts';
import { MAX_NEAREST } from '../directory/people.ts';
import { foldText, termsOf, tokenizeQuery } from '../words/fold.ts';
import { inflections } from '../words/inflections.ts';
import { asksForLatest, asksForWhatever, isQuestionWord, isWeakWord } from '../words/question-words.ts';
import { respellings } from '../words/respell.ts';
import { withOtherWritings } from './also-written.ts';
import { closestFinder, type FindClosest } from './closest.ts';
import { personNamed } from './named-person.ts';
import { nearestQuotes } from './nearest-quotes.ts';
import { type Found, runReading, runVerbatim, type Shelf } from './run-reading.ts';
import { type Given, type Lexicon, type Reading, type Understood, understand } from './understand.ts';
import { whoIsFound, whoWasAsked } from './who-speaks.ts';

/** What a question is answered from. */
export interface Holding extends Shelf {
  nearestNames(words: readonly string[]): readonly Speaker[];
  /** So many quoted speakers, those who speak of one of these first, then by how much is held of them. */
  othersThan(speakers: readonly Speaker[], limit: number): readonly Speaker[];
}

/** "How many quotes by Trump": every answer says how many there are. */
const COUNTING = /^\s*how\s+(?:many\s+(?:quotes?|quotations?|statements?|remarks?|times)|often)(?:\s+are\s+there)?(?=\s+\S)/i;

/** Answers a question: the likeliest reading that finds something, or the likeliest of all with the names near it. Never throws. */
export function searchQuotes(asking: QuoteQuery, holding: Holding): QuoteAnswer {
  const { lexicon } = holding;
  const query = { ...asking, words: asking.words.replace(COUNTING, '') };
  const range = { since: query.since ?? null, until: query.until ?? null };
  const byFilter = query.speaker === undefined ? null : personNamed(query.speaker, range, lexicon);
  const topic = query.topic === undefined ? null : lexicon.topics.find(query.topic);
  const outlet = query.outlet === undefined ? null : lexicon.outlets.find(query.outlet);
  const person = byFilter !== null && 'person' in byFilter ? byFilter.person : null;
  const none = byFilter !== null && 'none' in byFilter ? byFilter.none : null;
  const given: Given = { person, speaker: none ?? person?.match ?? null, topic, outlet, range, today: query.today ?? null };
  const readings = understand(query.words, given, lexicon);
  const unknown = none !== null || (query.topic !== undefined && topic === null) || (query.outlet !== undefined && outlet === null);
  const dates = datesInWords(query.words, given.today);
  const asked = tokenizeQuery(dates.rest).map(({ term }) => term);
  const whatever = (): QuoteAnswer => {
    const { since, until } = intersect(range, dates.range);
    return searchQuotes({ ...query, words: '', ...(since === null ? {} : { since }), ...(until === null ? {} : { until }) }, holding);
  };
  if (!unknown) {
    if (asksForLatest(asked)) return whatever();
    const ask = (other: string): QuoteAnswer | null => tryAll(understand(other, given, lexicon), false, holding);
    const asTyped = tryAll(readings, query.words.trim() === '', holding);
    const isCertain = asTyped === null || asTyped.understood.corrected.length === 0;
    const answer = isCertain ? withOtherWritings(asTyped, query.words, ask, lexicon.isSaid) : asTyped;
    if (answer !== null && isCertain) return answer;
    // A word of the same stem, or the same word written otherwise, is likelier than a typo of another.
    const found = respelledAnswer(query.words, given, holding) ?? answer;
    if (found !== null) return found;
    const closest = closestAnswer(readings, holding);
    if (closest !== null) return closest;
    if (asksForWhatever(asked)) return whatever();
  }
  return noAnswer(readings, query, given, holding, unknown);
}

function respelledAnswer(words: string, given: Given, holding: Holding): QuoteAnswer | null {
  const dates = (question: string): string => JSON.stringify(datesInWords(question, given.today).range);
  for (const { question, changed } of respellings(words, holding.lexicon.isWord)) {
    // "This month" is a date, and "months" is not.
    if (dates(question) !== dates(words) && !changed.some(({ wrote }) => /\p{L}\p{N}/u.test(wrote))) continue;
    const answer = tryAll(understand(question, given, holding.lexicon), false, holding);
    if (answer?.understood.corrected.length === 0) return { ...answer, understood: { ...answer.understood, corrected: changed } };
  }
  return null;
}

/** `isUnknown`: a filter was given something that nothing is called. */
function noAnswer(readings: readonly Reading[], query: QuoteQuery, given: Given, holding: Holding, isUnknown: boolean): QuoteAnswer {
  const first = plainestOf(readings, holding.lexicon);
  const known: Understood = first?.understood ?? nothingUnderstood(given);
  // "Did Healey ever mention China" asks for China.
  const telling = known.words.filter((word) => !isWeakWord(foldText(word)));
  const words = telling.length > 0 ? telling : known.words;
  return {
    understood: { ...known, ...NOT_FOUND, words, speaker: first === undefined ? known.speaker : whoWasAsked(first, holding) },
    hits: [],
    nearest: nearestTo(known, first, query, holding),
    nearby: isUnknown ? [] : nearestQuotes(query.words, readings, holding),
  };
}

/** The reading that an empty answer speaks of: by words rather than by an office nobody has, a body, or a name that a word was only near. */
function plainestOf(readings: readonly Reading[], { isNearWord }: Lexicon): Reading | undefined {
  const certain = readings.filter(({ person, describedAs }) => person !== null || describedAs.length === 0);
  const isMistyped = ({ understood: { speaker } }: Reading): boolean =>
    speaker?.kind === 'fuzzy' && termsOf(speaker.wrote).every((term) => isNearWord(term));
  return certain.find((reading) => !reading.ofBody && !isMistyped(reading)) ?? certain[0] ?? readings[0];
}

const NOT_FOUND = {
  corrected: [],
  inArticle: [],
  alsoWritten: [],
  leftOut: [],
  onTopic: 0,
  byOffice: 0,
  printedElsewhere: 0,
  ofBody: 0,
  verbatim: false,
  passedOver: null,
} as const;

/** The first reading that finds something: as it stands, without its weak words, or word for word. */
function tryAll(readings: readonly Reading[], blank: boolean, shelf: Shelf): QuoteAnswer | null {
  const [first] = readings;
  // "I told them that last year" asks for nothing but a date, unless somebody said just that.
  const onlyDated = first !== undefined && first.dated.length > 0 && first.person === null && first.left.length > 0;
  const said = onlyDated && first.left.every(({ term }) => isQuestionWord(term)) ? wordForWord(readings, shelf) : null;
  return said ?? asTheyStand(readings, blank, shelf) ?? withoutWeakWords(readings, shelf) ?? wordForWord(readings, shelf);
}

function asTheyStand(readings: readonly Reading[], blank: boolean, shelf: Shelf): QuoteAnswer | null {
  let second: { readonly answer: QuoteAnswer; readonly mistyped: boolean } | null = null;
  for (const reading of readings) {
    const found = runReading(reading, blank, shelf);
    if (found.hits.length === 0) continue;
    if (second?.mistyped === true && reading.subject === null) return second.answer;
    const topic = reading.elseTopic;
    // "huwawei" for a word that is said and is a name of the topic: then it is answered as if it had been typed right.
    const meant = topic !== null && !reading.elseExact && found.corrected.some(({ read }) => shelf.lexicon.topics.exact([read]) === topic);
    const mistyped = found.corrected.length > 0 && topic !== null && !meant;
    // Words that only stand in articles filed under a topic do not speak of it.
    const filed = reading.subject !== null && reading.words.length > 0 && found.onTopic === 0;
    const answer = withOthersOf(
      reading,
      answerOf(reading, found, shelf, meant && reading.person === null ? { alsoTopic: topic } : {}),
      readings,
      shelf,
    );
    if (!mistyped && !filed) return answer;
    second ??= { answer, mistyped };
  }
  return second?.answer ?? null;
}

/** What a body said, and after it what others said who name it. */
function withOthersOf(reading: Reading, answer: QuoteAnswer, readings: readonly Reading[], shelf: Shelf): QuoteAnswer {
  const asWords = readings.find(({ person, subject, describedAs }) => person === null && subject === null && describedAs.length === 0);
  if (!reading.ofBody || asWords === undefined) return answer;
  const { hits, corrected, byOffice } = runReading(asWords, false, shelf);
  const own = new Set(answer.hits.map(({ utterance }) => utterance));
  // Who is only described by its name speaks for it rather than of it.
  const others = corrected.length > 0 ? [] : hits.slice(0, hits.length - byOffice).filter(({ utterance }) => !own.has(utterance));
  return { ...answer, hits: [...answer.hits, ...others], understood: { ...answer.understood, ofBody: others.length } };
}

function withoutWeakWords(readings: readonly Reading[], shelf: Shelf): QuoteAnswer | null {
  for (const reading of readings) {
    const kept = reading.words.filter(({ term }) => !isWeakWord(term));
    const bound = reading.person !== null || reading.subject !== null || reading.outlet !== null;
    if (kept.length === reading.words.length || (kept.length === 0 && !bound)) continue;
    const found = runReading({ ...reading, words: kept }, false, shelf);
    // "Everything about Benghazi" is not answered with less for want of that word.
    const leftOut = reading.words.filter((word) => !kept.includes(word) && !asksForWhatever([word.term])).map(({ raw }) => raw);
    if (found.hits.length === 0) continue;
    return answerOf({ ...reading, understood: { ...reading.understood, words: kept.map(({ raw }) => raw) } }, found, shelf, { leftOut });
  }
  return null;
}

function wordForWord(readings: readonly Reading[], shelf: Shelf): QuoteAnswer | null {
  for (const reading of readings) {
    const found = runVerbatim(reading, shelf);
    if (found.hits.length === 0) continue;
    const { person } = reading;
    const isTheirs = person?.speakers.some(({ id }) => found.hits[0]?.utterance.speaker === id) === true;
    const understood = {
      ...reading.understood,
      speaker: isTheirs ? reading.understood.speaker : reading.given.speaker,
      words: reading.asTyped.map(({ raw }) => raw),
      since: reading.given.range.since,
      until: reading.given.range.until,
      outOfOffice: false,
    };
    return answerOf({ ...reading, understood }, found, shelf, {
      verbatim: true,
      passedOver:
        isTheirs || isOtherName(reading)
          ? null
          : reading.given.speaker === null
            ? reading.understood.speaker
            : reading.understood.otherSpeaker,
    });
  }
  return null;
}

/** "David Cameron" is said as a whole: then it is a name of its own, whoever is called David. */
function isOtherName({ understood: { speaker }, naming, asTyped }: Reading): boolean {
  const begins = asTyped.length === 2 && naming.length === 1 && naming[0]?.raw === asTyped[0]?.raw;
  return speaker?.kind === 'fuzzy' || begins;
}

/** Beside a name or a date so many words must be asked for, before quotes that hold the name or the date in their words are an answer. */
const WORDS_BESIDE_NAME = 2;

/** What comes closest where nothing answers the whole question. */
function closestAnswer(readings: readonly Reading[], shelf: Shelf): QuoteAnswer | null {
  const closest = closestFinder(shelf);
  for (const reading of readings) {
    if (reading.contradicted || reading.subject !== null) continue;
    const { dated, words, given, understood, officeOf } = reading;
    const about = [...reading.about, ...officeOf];
    const found = closest(reading, words, about);
    if (found !== null) {
      const { hits, ...how } = found;
      return answerOf(reading, { ...NOT_FOUND, hits }, shelf, how);
    }
    // "At the convention in July" may be words as well as a date.
    if (dated.length === 0 || words.length < WORDS_BESIDE_NAME) continue;
    const undated = closest({ ...reading, range: given.range }, [...words, ...dated], [...dated, ...about]);
    if (undated === null) continue;
    const { hits, ...how } = undated;
    const { since, until } = given.range;
    return answerOf({ ...reading, understood: { ...understood, since, until } }, { ...NOT_FOUND, hits }, shelf, how);
  }
  return closestOfOthers(readings, closest, shelf);
}

/** What somebody else says in whose words the names stand: "crooked Hillary is spending a fortune" is not said by her. */
function closestOfOthers(readings: readonly Reading[], closest: FindClosest, shelf: Shelf): QuoteAnswer | null {
  for (const reading of readings) {
    const { asTyped, naming, mentioned, given, words } = reading;
    if (reading.contradicted || naming.length === 0 || words.length < WORDS_BESIDE_NAME) continue;
    const { person, speaker, range } = given;
    const found = closest({ ...reading, person, tenures: person?.holders ?? [], describedAs: [], range }, asTyped, [
      ...naming,
      ...mentioned,
    ]);
    // A name that stands in the words, a word that is left out and one that is read as another are too little together.
    if (found === null || (found.leftOut.length > 0 && found.corrected.length > 0)) continue;
    const { hits, ...how } = found;
    const understood = { ...reading.understood, speaker, words: asTyped.map(({ raw }) => raw), since: range.since, until: range.until };
    return answerOf({ ...reading, understood }, { ...NOT_FOUND, hits }, shelf, { ...how, passedOver: reading.understood.speaker });
  }
  return null;
}

function answerOf(
  reading: Reading,
  found: Found,
  shelf: Shelf,
  how: Partial<Pick<QuoteAnswer['understood'], 'corrected' | 'inArticle' | 'leftOut' | 'verbatim' | 'passedOver' | 'alsoTopic'>>,
): QuoteAnswer {
  const understood = {
    ...reading.understood,
    otherSpeaker: null,
    ...NOT_FOUND,
    corrected: found.corrected,
    ...how,
    onTopic: found.onTopic,
    ...whoIsFound(reading, found, shelf),
  };
  return { understood, hits: found.hits, nearest: [], nearby: [] };
}

const nothingUnderstood = ({ speaker, topic, outlet, range }: Given): Understood => ({
  speaker,
  topic,
  topicWrote: null,
  alsoTopic: null,
  outlet,
  ...range,
  words: [],
  without: [],
  notBy: [],
  outOfOffice: false,
  unreadDate: null,
  vacant: null,
  alsoNamed: [],
  otherSpeaker: null,
});

function nearestTo(understood: Understood, first: Reading | undefined, query: QuoteQuery, holding: Holding): readonly Speaker[] {
  if (understood.speaker?.kind === 'none') return understood.speaker.nearest;
  if (first?.person !== null && first?.person !== undefined) return holding.othersThan(first.person.speakers, MAX_NEAREST);
  // A word that is in use is spelt as it was meant, and near a name by chance.
  const unknown = tokenizeQuery(query.words).filter(
    ({ term }) => ![term, ...inflections(term)].some(holding.lexicon.isWord) && !isQuestionWord(term) && !isWeakWord(term),
  );
  return holding.nearestNames(unknown.map(({ term }) => term));
}
