import { actions, type Block, note, paragraph, privately, type Reply } from '../reply/reply.ts';
import type { Corpus, QuoteAnswer, QuoteQuery } from '../search/corpus.ts';
import type { Texts } from '../texts/texts.ts';
import { coverageOf, iHold } from './coverage.ts';
import { namesakeAnswers } from './namesake.ts';
import { nearbyQuotes } from './nearby-quotes.ts';
import { aboutThem, eachWord, offers, saidByOthers, topicsLike } from './nearest-answers.ts';
import { nameRead, peopleMeant } from './people-meant.ts';
import { hintsFor, impossibleDates } from './question-hints.ts';
import { askedFor, quoteLine } from './quote-line.ts';
import { undatedBeside } from './undated-answers.ts';
import { understood } from './understood.ts';
import { unknownFilters } from './unknown-filters.ts';

/** People of whom an empty answer says what is on record. */
const MAX_PEOPLE = 3;

/** The answer when nothing was found: what is missing, what is held, what comes nearest, and a form to ask otherwise. */
export function noQuoteReply(query: QuoteQuery, answer: QuoteAnswer, corpus: Corpus, texts: Texts): Reply {
  const reply = whatIsHeld(query, answer, corpus, texts);
  return { ...reply, blocks: [...reply.blocks, actions({ kind: 'form', label: texts.buttons.changeQuestion, run: quoteLine(query) })] };
}

function whatIsHeld(query: QuoteQuery, answer: QuoteAnswer, corpus: Corpus, texts: Texts): Reply {
  const { nothing } = texts;
  const unknown = unknownFilters(query, answer, corpus, texts);
  if (unknown.length > 0) return privately(...unknown, note(iHold(corpus, texts)));
  const people = peopleMeant(answer.understood.speaker);
  const quotedOnes = people.filter((person) => corpus.utterancesBy(person.id).length > 0);
  const reading = understood(answer.understood, query, 0, texts);
  const how = reading === null ? [] : [paragraph(reading)];
  const hints = hintsFor(query, answer, corpus, texts);
  const nearby = nearbyQuotes(query, answer, corpus, texts);
  const names = [...new Set(people.map(({ name }) => name))];
  if (people.length === 0) {
    return privately(
      paragraph(impossibleDates(answer, texts) ?? nothingLike(query, answer, corpus, texts)),
      ...how,
      ...hints,
      ...undatedOnes(query, answer, corpus, texts),
      ...nearby,
      // One quote with most of the words tells more than each word by itself.
      ...(nearby.length > 0 ? [] : [...eachWord(query, answer, corpus, texts), ...topicsLike(answer, corpus, texts)]),
      paragraph(iHold(corpus, texts)),
      ...offers(people, answer, corpus, texts),
    );
  }
  if (quotedOnes.length === 0) {
    return privately(
      paragraph(nothing.namedOnly(names)),
      ...how,
      ...hints,
      ...nearby,
      ...aboutThem(people, corpus, texts),
      paragraph(iHold(corpus, texts)),
      ...offers(people, answer, corpus, texts),
    );
  }
  return privately(
    paragraph(impossibleDates(answer, texts) ?? nothingBy(names, answer, texts)),
    ...how,
    ...ofNamesake(query, answer, corpus, texts),
    ...undatedOnes(query, answer, corpus, texts),
    ...hints,
    ...nearby,
    ...quotedOnes
      .slice(0, MAX_PEOPLE)
      .map((person) =>
        paragraph(nothing.onRecord(people.length > 1 ? person.name : null, coverageOf(corpus.utterancesBy(person.id), corpus, texts))),
      ),
    ...saidByOthers(people, { query, answer }, corpus, texts),
    note(iHold(corpus, texts)),
  );
}

/** What answers the question under another form of the name of whoever was asked for. */
function ofNamesake(query: QuoteQuery, answer: QuoteAnswer, corpus: Corpus, { answers, nothing }: Texts): readonly Block[] {
  const namesakes = namesakeAnswers(query, answer, corpus);
  if (namesakes.length === 0) return [];
  return [
    paragraph(answers.namesakes(namesakes)),
    actions(
      ...namesakes.map(({ name, quotes, line }) => ({ kind: 'run', label: nothing.word(name, quotes), run: line, primary: true }) as const),
    ),
  ];
}

/** What would be an answer if it had a date. */
function undatedOnes(query: QuoteQuery, answer: QuoteAnswer, corpus: Corpus, { answers, nothing }: Texts): readonly Block[] {
  const undated = undatedBeside(query, answer, corpus);
  if (undated === null) return [];
  const said = paragraph(nothing.undated(undated.quotes));
  return undated.line === null
    ? [said]
    : [said, actions({ kind: 'run', label: answers.anyDate(undated.all), run: undated.line, primary: true })];
}

/** The first sentence where somebody was asked for. */
function nothingBy(names: readonly string[], answer: QuoteAnswer, texts: Texts): string {
  const { speaker } = answer.understood;
  const asked = askedOf(answer, texts);
  return speaker?.kind === 'ambiguous' && names.length > MAX_PEOPLE
    ? texts.nothing.byAnybody(nameRead(speaker.wrote, speaker.candidates), names.length, asked)
    : texts.nothing.by(names, asked);
}

/** The first sentence where nobody was asked for. */
function nothingLike(query: QuoteQuery, answer: QuoteAnswer, corpus: Corpus, texts: Texts): string {
  const { nothing } = texts;
  const asked = askedOf(answer, texts);
  const { words, topic, outlet, range } = asked;
  if (words.length > 0) return nothing.matches(askedFor(query), range);
  if (topic === null && outlet === null) {
    return range === null ? nothing.noWords(askedFor(query)) : nothing.inRange(range, corpus.utterances[0]?.date ?? null);
  }
  return nothing.of(asked);
}

/** What the question asks for, as it was understood; the range, where any day lies in it. */
function askedOf(answer: QuoteAnswer, texts: Texts): Parameters<Texts['nothing']['of']>[0] {
  const { words, topic, outlet } = answer.understood;
  const range = impossibleDates(answer, texts) === null ? texts.dates.range(answer.understood) : null;
  return { words, topic: topic?.title ?? null, outlet, range };
}
