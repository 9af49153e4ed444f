import { showDate } from '../model/partial-date.ts';
import type { Speaker } from '../model/speaker.ts';
import { actions, note, paragraph, privately, type Reply } from '../reply/reply.ts';
import type { Corpus, QuoteAnswer, QuoteQuery, SpeakerMatch } from '../search/corpus.ts';
import { coverage, coverageOf } from './coverage.ts';
import { aboutThem, eachWord, offers, saidByOthers, topicsLike } from './nearest-answers.ts';
import { hintsFor, impossibleDates } from './question-hints.ts';
import { askedFor, quoteLine } from './quote-line.ts';
import { showRange } from './show-range.ts';
import { understood } from './understood.ts';
import { unknownFilters } from './unknown-filters.ts';
import { listed, quoted } from './words.ts';

/** People of whom an empty answer says what is on record. */
const MAX_PEOPLE = 4;

/** The answer when nothing was found: what is missing, what is held, what comes nearest, and a form to ask otherwise. */
export function noQuoteReply(query: QuoteQuery, answer: QuoteAnswer, corpus: Corpus): Reply {
  const reply = whatIsHeld(query, answer, corpus);
  return { ...reply, blocks: [...reply.blocks, actions({ kind: 'form', label: 'Change the question', run: quoteLine(query) })] };
}

function whatIsHeld(query: QuoteQuery, answer: QuoteAnswer, corpus: Corpus): Reply {
  const unknown = unknownFilters(query, answer, corpus);
  if (unknown.length > 0) return privately(...unknown, note(`I hold ${coverage(corpus)}.`));
  const people = peopleOf(answer.understood.speaker);
  const quotedOnes = people.filter((person) => corpus.utterancesBy(person.id).length > 0);
  const reading = understood(answer.understood, query, 0);
  const how = reading === null ? [] : [paragraph(reading)];
  const hints = hintsFor(query, answer, corpus);
  const names = listed(
    people.map(({ name }) => name),
    'or',
  );
  if (people.length === 0) {
    return privately(
      paragraph(impossibleDates(answer) ?? nothingLike(query, answer, corpus)),
      ...how,
      ...eachWord(query, answer, corpus),
      ...topicsLike(answer, corpus),
      ...hints,
      paragraph(`I hold ${coverage(corpus)}.`),
      ...offers(people, answer, corpus),
    );
  }
  if (quotedOnes.length === 0) {
    return privately(
      paragraph(`${names} ${people.length === 1 ? 'is' : 'are'} named in the articles I hold, but not quoted in any of them.`),
      ...how,
      ...hints,
      ...aboutThem(people, corpus),
      paragraph(`I hold ${coverage(corpus)}.`),
      ...offers(people, answer, corpus),
    );
  }
  return privately(
    paragraph(impossibleDates(answer) ?? `No quote by ${names}${aboutWhat(answer)}.`),
    ...how,
    ...hints,
    ...quotedOnes
      .slice(0, MAX_PEOPLE)
      .map((person) =>
        paragraph(`On record${people.length > 1 ? ` by ${person.name}` : ''}: ${coverageOf(corpus.utterancesBy(person.id), corpus)}.`),
      ),
    ...saidByOthers(people, query, answer, corpus),
    note(`I hold ${coverage(corpus)}.`),
  );
}

/** Whom the question may mean; nobody when no name fits. */
function peopleOf(match: SpeakerMatch | null): readonly Speaker[] {
  switch (match?.kind) {
    case undefined:
    case 'none':
      return [];
    case 'ambiguous':
      return match.candidates;
    case 'several':
      return match.speakers;
    case 'name':
    case 'alias':
    case 'office':
    case 'fuzzy':
      return [match.speaker];
    default:
      return match satisfies never;
  }
}

/** The first sentence where nobody was asked for. */
function nothingLike(query: QuoteQuery, answer: QuoteAnswer, corpus: Corpus): string {
  const { words, topic, outlet } = answer.understood;
  const range = rangeOf(answer);
  if (words.length > 0) return `No quote matches ${quoted(askedFor(query))}${range === null ? '' : `, looked for ${range}`}.`;
  if (topic === null && outlet === null && range !== null) {
    const newest = corpus.utterances[0]?.date ?? null;
    return `No quote ${range}${newest === null ? '' : `; the newest is of ${showDate(newest)}`}.`;
  }
  const asked = aboutWhat(answer);
  return asked === '' ? `There is no word to look for in ${quoted(askedFor(query))}.` : `No quote${asked}.`;
}

function aboutWhat(answer: QuoteAnswer): string {
  const { words, topic, outlet } = answer.understood;
  const parts = [
    words.length > 0 ? `with ${quoted(words.join(' '))}` : null,
    topic === null ? null : `on ${topic.title}`,
    outlet === null ? null : `in ${outlet}`,
    rangeOf(answer),
  ].filter((part) => part !== null);
  return parts.length === 0 ? '' : ` ${parts.join(', ')}`;
}

/** The range, where any day lies in it. */
const rangeOf = (answer: QuoteAnswer): string | null => (impossibleDates(answer) === null ? showRange(answer.understood) : null);
