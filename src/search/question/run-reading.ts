import type { Article } from '../../model/article.ts';
import type { ArticleId, SpeakerId } from '../../model/ids.ts';
import type { Speaker } from '../../model/speaker.ts';
import type { Topic } from '../../model/topic.ts';
import type { Utterance } from '../../model/utterance.ts';
import type { QuoteHit, Understanding } from '../corpus.ts';
import { mayBeTypoOf } from '../directory/offices.ts';
import type { IndexAnswer, QuoteField, QuoteIndex } from '../index.ts';
import { newestUtteranceFirst } from '../printings/utterances.ts';
import { foldText, type Token } from '../words/fold.ts';
import { isLatest, isQuestionWord } from '../words/question-words.ts';
import { wordCount } from '../words/word-count.ts';
import { type Accepts, accepting, mayHoldIn } from './accepting.ts';
import type { Facets } from './facets.ts';
import type { Lexicon, Reading, Subject } from './understand.ts';
import { inThisOrder, phraseFirst } from './word-order.ts';

/** What readings are looked up in. */
export interface Shelf {
  readonly lexicon: Lexicon;
  readonly index: QuoteIndex;
  /** What stands in a row of the index; nothing for what this corpus does not hold. */
  atRow(row: number): Utterance | undefined;
  /** Newest first. */
  readonly inOrder: readonly Utterance[];
  /** Newest first. */
  utterancesBy(speaker: Speaker): readonly Utterance[];
  readonly facets: Facets;
  speakerOf(id: SpeakerId): Speaker | undefined;
  articleOf(id: ArticleId): Article | undefined;
  /** What speaks of a topic in words of its own, newest first and as a set. */
  speakingOf(topic: Topic): SpeakingOf;
}

export interface SpeakingOf {
  readonly utterances: readonly Utterance[];
  readonly all: ReadonlySet<Utterance>;
}

/** What was found, with its row in the index where it was found by words. */
interface FoundHit extends QuoteHit {
  readonly row?: number;
}

export interface Found {
  readonly hits: readonly FoundHit[];
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
export function runReading(reading: Reading, blank: boolean, all: Shelf): Found {
  if (reading.contradicted || (reading.person === null && isNobodys(reading, all))) return NOTHING;
  const shelf = bySpeakersOf(reading, all);
  const accept = accepting(reading, shelf.facets);
  if (reading.subject !== null) return onSubject(reading, reading.subject, accept, shelf);
  if (reading.words.length > 0) {
    const words = holdingWords(reading.words, reading, accept, shelf);
    const found = words.hits.length > 0 ? words : afterTitle(reading, accept, shelf);
    // "It is what it is" is remembered as a whole; "and the of" is in everything.
    return reading.words.every(({ term }) => isQuestionWord(term))
      ? inThisOrder(found, reading.words, shelf)
      : phraseFirst(found, reading.left, shelf);
  }
  const bound =
    blank ||
    reading.person !== null ||
    reading.describedAs.length > 0 ||
    reading.topic !== null ||
    reading.outlet !== null ||
    reading.range.since !== null ||
    reading.range.until !== null;
  return bound ? { ...NOTHING, hits: everything(accept, reading, shelf) } : NOTHING;
}

/** Whether an office is asked for by which no article describes anybody; a look at them costs less than a search. */
const isNobodys = ({ describedAs }: Reading, { facets }: Shelf): boolean =>
  describedAs.length > 0 && facets.holders(describedAs).all.size === 0;

/** A shelf whose index leaves out at once what others said: to look at each quote, to see who said it, costs fifty times as much. */
function bySpeakersOf({ person, describedAs }: Pick<Reading, 'person' | 'describedAs'>, shelf: Shelf): Shelf {
  const described = describedAs.length === 0 ? null : shelf.facets.holders(describedAs);
  const isUnnamed = described?.utterances.some((utterance) => utterance.speaker === null) === true;
  if ((person === null && described === null) || isUnnamed) return shelf;
  const speaker = [...(person?.speakers ?? []), ...(described?.speakers ?? [])].map(({ name }) => name);
  const { index } = shelf;
  const search: QuoteIndex['search'] = (words, options) => index.search(words, { ...options, filters: { speaker } });
  return { ...shelf, index: { ...index, search } };
}

/** Quotes that hold all that was typed as it stands, names included: "without Assad" is what somebody said. */
export function runVerbatim(reading: Reading, shelf: Shelf): Found {
  const { whole, dated, left, given } = reading;
  // Whoever is named in the words did not say them.
  const { person, range } = given;
  const accept = accepting({ ...reading, person, tenures: person?.holders ?? [], describedAs: [], range, without: [] }, shelf.facets);
  const found = saidInOrder(whole, accept, shelf);
  if (found.hits.length > 0 || dated.length === 0 || !left.some(({ term }) => !isQuestionWord(term))) return found;
  // "Ryan our arguments this year": words of his that look like a date.
  const words = whole.filter((token) => [...left, ...dated].some(({ raw }) => raw === token.raw));
  return saidInOrder(words, accepting({ ...reading, range }, shelf.facets), shelf);
}

function saidInOrder(words: readonly Token[], accept: Accepts, shelf: Shelf): Found {
  if (words.filter(({ term }) => !isQuestionWord(term)).length < 2) return NOTHING;
  return inThisOrder(lookUp(words, IN_THE_QUOTE, accept, shelf), words, shelf);
}

function holdingWords(words: readonly Token[], reading: Reading, accept: Accepts, shelf: Shelf): Found {
  const { index } = shelf;
  // The office of a named speaker ("Trump's Defence Secretary") says nothing about what he speaks of.
  const fields = reading.person === null && reading.describedAs.length === 0 ? IN_THE_ROLE : IN_THE_WORDS;
  // A word that only a name or an office knows is spelt right, and must not be taken for a typo of one that was said.
  const known = [...NAMES_ONLY, ...IN_THE_ROLE];
  if (words.some(({ term }) => !index.knows(term, fields) && index.knows(term, known))) return NOTHING;
  const found = aboutThem(lookUp(words, fields, accept, shelf), reading, accept, shelf);
  if (found.hits.length === 0) return found;
  // Whoever says the words comes before whoever they are said about, and these before holders of an office of that name.
  const saying = holding(words, IN_THE_QUOTE, accept, shelf, found.corrected);
  if (found.hits.every((hit) => saying(hit))) return found;
  const speaking = reading.person === null ? holding(words, IN_THE_WORDS, accept, shelf, found.corrected) : null;
  const best = found.hits[0]?.score ?? 0;
  // The best are first already, so that each tier is in order as it is.
  const tiers: readonly [FoundHit[], FoundHit[], FoundHit[]] = [[], [], []];
  // "Crown princess" is no slip for the crown prince.
  const guessed = found.corrected.some(({ wrote, read }) => !mayBeTypoOf(foldText(wrote), read));
  const mayHold = mayHoldIn(
    reading.officeOf.map(({ term }) => term),
    shelf.facets,
  );
  for (const hit of found.hits) {
    const tier = saying(hit) ? 2 : speaking === null || speaking(hit) ? 1 : 0;
    // "President of Mexico": not whoever is president elsewhere and says "Mexico".
    if (tier === 0 && (guessed || !mayHold(hit.utterance))) continue;
    tiers[tier].push(tier === 0 ? hit : { ...hit, score: hit.score + best * tier });
  }
  return { ...found, hits: [...tiers[2], ...tiers[1], ...tiers[0]], byOffice: tiers[0].length };
}

/** Whether a quote holds the words in these fields as they stand; none does where only typos of them do, unless they were read as such before. */
function holding(
  words: readonly Token[],
  fields: readonly QuoteField[],
  accept: Accepts,
  shelf: Shelf,
  corrected: Found['corrected'] = [],
): (hit: FoundHit) => boolean {
  const { hits, understood } = rowsWith(words, fields, accept, shelf);
  const rows = new Set(understood.corrected.length > corrected.length ? [] : hits.map(({ row }) => row));
  return ({ row }) => rows.has(row);
}

/** The words right before the name as what articles call the speaker, and the others as words. */
function afterTitle(reading: Reading, accept: Accepts, shelf: Shelf): Found {
  const title = reading.before.filter((token) => reading.words.includes(token));
  if (title.length === 0) return NOTHING;
  const called = lookUp(title, IN_THE_OFFICE, accept, shelf);
  const rest = reading.words.filter((token) => !title.includes(token));
  if (called.hits.length === 0 || rest.length === 0) return called;
  const those = new Set(called.hits.map(({ utterance }) => utterance));
  return holdingWords(rest, reading, (utterance) => those.has(utterance), shelf);
}

/** Of what was found, that which names in its words whom the question is about. */
function aboutThem(found: Found, { about }: Reading, accept: Accepts, shelf: Shelf): Found {
  if (about.length === 0 || found.hits.length === 0) return found;
  return { ...found, hits: found.hits.filter(holding(about, IN_THE_WORDS, accept, shelf)) };
}

/** Quotes that hold the name of a topic, then those that speak of it in other words, then what is only filed under it. */
function onSubject(reading: Reading, { topic, words, title }: Subject, accept: Accepts, shelf: Shelf): Found {
  const { facets } = shelf;
  const beside = (candidates: readonly Utterance[], passes: Accepts): readonly QuoteHit[] =>
    reading.words.length === 0 ? allOf(candidates, passes) : holdingWords(reading.words, reading, passes, shelf).hits;
  const literal = title ? lookUp([...reading.words, ...words], IN_THE_WORDS, accept, shelf) : NOTHING;
  const held = literal.corrected.length > 0 ? [] : literal.hits;
  const speaking = shelf.speakingOf(topic);
  const spoken = beside(speaking.utterances, (utterance) => speaking.all.has(utterance) && accept(utterance));
  // What somebody says about China is what speaks of it, not whatever stands in an article that is filed under it.
  const others =
    reading.person === null || title
      ? beside(facets.filedUnder(topic.id), (utterance) => facets.isFiledUnder(utterance, topic.id) && accept(utterance))
      : [];
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

/**
 * All that passes, newest first; of somebody whose latest is not asked for, a few words picked out of a sentence come last. Of
 * speakers, a topic or an outlet only what is held of them is looked at.
 */
function everything(accept: Accepts, { person, describedAs, topic, outlet, left }: Reading, shelf: Shelf): readonly QuoteHit[] {
  const lists = [
    ...(person === null && describedAs.length === 0 ? [] : [saidBy(person?.speakers ?? [], describedAs, shelf)]),
    ...(topic === null ? [] : [shelf.facets.filedUnder(topic.id)]),
    ...(outlet === null ? [] : [shelf.facets.printedBy(outlet)]),
  ];
  const hits = allOf(lists.sort((a, b) => a.length - b.length)[0] ?? shelf.inOrder, accept);
  if ((person === null && describedAs.length === 0) || left.some(({ term }) => isLatest(term))) return hits;
  const [telling, fragments]: readonly [QuoteHit[], QuoteHit[]] = [[], []];
  for (const hit of hits) (isFragment(hit.utterance) ? fragments : telling).push(hit);
  return fragments.length === 0 ? hits : [...telling, ...fragments];
}

/** Fewer words, picked out of a sentence, say little by themselves: “encourage”. */
const TELLING_WORDS = 4;
/** So many letters are more words: to count those of 65,000 quotes would take 20 ms. */
const TELLING_LETTERS = 60;

const isFragment = ({ quotes: [{ kind, segments }] }: Utterance): boolean =>
  kind === 'partial' && (segments[0] ?? '').length < TELLING_LETTERS && wordCount(segments, TELLING_WORDS) < TELLING_WORDS;

/** Merging costs more than passing over what others said, unless it is a small part of everything. */
const MERGED_SHARE = 1 / 4;

/** What these people said, newest first; all that is held when most of it is theirs. */
function saidBy(speakers: readonly Speaker[], office: readonly string[], { utterancesBy, inOrder, facets }: Shelf): readonly Utterance[] {
  const described = office.length === 0 ? [] : [facets.holders(office).utterances];
  const lists = [...speakers.map(utterancesBy), ...described];
  if (lists.length === 1) return lists[0] ?? [];
  const quotes = lists.reduce((sum, list) => sum + list.length, 0);
  return quotes > inOrder.length * MERGED_SHARE ? inOrder : [...new Set(lists.flat())].sort(newestUtteranceFirst);
}

function allOf(candidates: readonly Utterance[], accept: Accepts): readonly QuoteHit[] {
  const hits: QuoteHit[] = [];
  for (const utterance of candidates) if (accept(utterance)) hits.push({ utterance, score: FILED });
  return hits;
}

function lookUp(words: readonly Token[], fields: readonly QuoteField[], accept: Accepts, shelf: Shelf): Found {
  const { hits, understood } = rowsWith(words, fields, accept, shelf);
  const found: FoundHit[] = [];
  for (const { row = -1, score } of hits) {
    const utterance = shelf.atRow(row);
    if (utterance !== undefined) found.push({ utterance, score, row });
  }
  return { ...NOTHING, hits: found, corrected: understood.corrected };
}

const rowsWith = (words: readonly Token[], fields: readonly QuoteField[], accept: Accepts, { index, atRow }: Shelf): IndexAnswer =>
  index.search(words.map((word) => word.raw).join(' '), {
    fields,
    acceptRow: (row) => {
      const utterance = atRow(row);
      return utterance !== undefined && accept(utterance);
    },
    limit: Number.POSITIVE_INFINITY,
    brief: true,
    finished: true,
    literal: true,
  });
