import type { Speaker } from '../model/speaker.ts';
import { type Action, actions, type Block, note, paragraph, privately, type Reply } from '../reply/reply.ts';
import type { Corpus, QuoteAnswer, QuoteQuery, Suggestion } from '../search/corpus.ts';
import { coverage, coverageOf } from './coverage.ts';
import { mostQuoted } from './most-quoted.ts';
import { askedFor, quoteLine } from './quote-line.ts';
import { showRange } from './show-range.ts';
import { understood } from './understood.ts';
import { count, listed, quoted } from './words.ts';

/** How many people, topics or words an empty answer offers. */
const MAX_OFFERED = 4;

/** The answer when nothing was found: what is missing, what is held, and what comes nearest. */
export function noQuoteReply(query: QuoteQuery, answer: QuoteAnswer, corpus: Corpus): Reply {
  const unknown = unknownFilters(query, answer, corpus);
  if (unknown.length > 0) return privately(...unknown, note(`I hold ${coverage(corpus)}.`));
  const { speaker } = answer.understood;
  const people = peopleOf(speaker);
  const hints = hintsFor(query, answer, corpus);
  if (people.length > 0) return nothingBy(people, query, answer, corpus, hints);
  const { words, topic } = answer.understood;
  const range = showRange(answer.understood);
  const dated = words.length === 0 && topic === null && range !== null;
  const blank = words.length === 0 && topic === null && range === null && answer.understood.outlet === null;
  const first = dated
    ? `No quote ${range}.`
    : blank
      ? `There is no word to look for in ${quoted(askedFor(query))}.`
      : `No quote matches ${quoted(askedFor(query))}.`;
  const reading = dated ? null : understood(answer.understood, query, 0);
  return privately(
    paragraph([first, ...(reading === null ? [] : [reading]), ...(range === null || dated ? [] : [`Looked for ${range}.`])].join(' ')),
    ...eachWord(query, answer, corpus),
    ...hints,
    paragraph(`I hold ${coverage(corpus)}.`),
    ...offers(answer, corpus),
  );
}

const peopleOf = (match: QuoteAnswer['understood']['speaker']): readonly Speaker[] => {
  switch (match?.kind) {
    case undefined:
    case 'none':
      return [];
    case 'ambiguous':
      return match.candidates;
    case 'several':
      return match.speakers;
    default:
      return match === undefined || match === null ? [] : [match.speaker];
  }
};

/** Somebody was asked for by name or office, and nothing fits. */
function nothingBy(people: readonly Speaker[], query: QuoteQuery, answer: QuoteAnswer, corpus: Corpus, hints: readonly Block[]): Reply {
  const names = listed(
    people.map(({ name }) => name),
    'or',
  );
  const held = people.flatMap((person) => corpus.utterancesBy(person.id));
  const reading = understood(answer.understood, query, 0);
  const how = reading === null ? [] : [paragraph(reading)];
  if (held.length === 0) {
    const isAre = people.length === 1 ? 'is' : 'are';
    return privately(
      paragraph(`${names} ${isAre} named in the articles I hold, but not quoted in any of them.`),
      ...how,
      ...hints,
      paragraph(`I hold ${coverage(corpus)}.`),
      ...offers(answer, corpus),
    );
  }
  return privately(
    paragraph(`No quote by ${names}${aboutWhat(answer)}.`),
    ...how,
    ...hints,
    ...people
      .filter((person) => corpus.utterancesBy(person.id).length > 0)
      .slice(0, MAX_OFFERED)
      .map((person) =>
        paragraph(`On record${people.length > 1 ? ` by ${person.name}` : ''}: ${coverageOf(corpus.utterancesBy(person.id), corpus)}.`),
      ),
    ...saidByOthers(people, answer, corpus, query.today),
    note(`I hold ${coverage(corpus)}.`),
  );
}

function aboutWhat(answer: QuoteAnswer): string {
  const { words, topic, outlet } = answer.understood;
  const range = showRange(answer.understood);
  const parts = [
    words.length > 0 ? `with ${quoted(words.join(' '))}` : null,
    topic === null ? null : `on ${topic.title}`,
    outlet === null ? null : `in ${outlet}`,
    range,
  ].filter((part) => part !== null);
  return parts.length === 0 ? '' : ` ${parts.join(', ')}`;
}

/** Who else speaks of what was asked for, so that one press goes on. */
function saidByOthers(people: readonly Speaker[], answer: QuoteAnswer, corpus: Corpus, today: QuoteQuery['today']): readonly Block[] {
  const all = people.map(
    (person): Action => ({
      kind: 'run',
      label: `All by ${person.name}`,
      run: quoteLine({ words: '', speaker: person.name }),
      primary: true,
    }),
  );
  const words = [...answer.understood.words, ...(answer.understood.topicWrote === null ? [] : [answer.understood.topicWrote])].join(' ');
  const other = words === '' ? null : corpus.search({ words, ...(today === undefined ? {} : { today }) });
  const literal = other === null || other.understood.corrected.length + other.understood.leftOut.length > 0 ? [] : other.hits;
  const spoken = other?.understood.topicWrote == null ? literal : literal.slice(0, other.understood.onTopic);
  const counts = Map.groupBy(
    spoken.flatMap(({ utterance }) => utterance.speaker ?? []),
    (id) => id,
  );
  const others = [...counts]
    .flatMap(([id, quotes]) => {
      const speaker = corpus.speaker(id);
      return speaker === undefined || people.includes(speaker) ? [] : [{ speaker, quotes: quotes.length }];
    })
    .toSorted((a, b) => b.quotes - a.quotes)
    .slice(0, MAX_OFFERED);
  if (others.length === 0) return [actions(...all.slice(0, MAX_OFFERED))];
  return [
    paragraph(
      `Closest: ${quoted(words)} by ${listed(others.map(({ speaker, quotes }) => `${speaker.name} (${count(quotes, 'quote')})`))}.`,
    ),
    actions(
      ...all.slice(0, 1),
      ...others.map(({ speaker }): Action => ({ kind: 'run', label: speaker.name, run: quoteLine({ words, speaker: speaker.name }) })),
    ),
  ];
}

/** Where all the words together find nothing, how far each of them goes. */
function eachWord(query: QuoteQuery, { understood: { words } }: QuoteAnswer, corpus: Corpus): readonly Block[] {
  const distinct = [...new Set(words)].slice(0, 2 * MAX_OFFERED);
  if (distinct.length < 2) return [];
  const found = distinct.map((word) => {
    const { hits, understood: how } = corpus.search({ ...query, words: word });
    return { word, hits: how.corrected.length > 0 || how.topicWrote !== null ? 0 : hits.length };
  });
  const held = found.filter(({ hits }) => hits > 0);
  if (held.length === 0) return [];
  const none = found.filter(({ hits }) => hits === 0);
  return [
    paragraph(
      `One by one: ${listed(held.map(({ word, hits }) => `${quoted(word)} ${count(hits, 'quote')}`))}${none.length > 0 ? `; ${listed(none.map(({ word }) => quoted(word)))} none` : ''}.`,
    ),
    actions(
      ...held
        .slice(0, MAX_OFFERED)
        .map(({ word, hits }): Action => ({ kind: 'run', label: `${word} (${hits})`, run: quoteLine({ ...query, words: word }) })),
    ),
  ];
}

/** What may have been meant by something that could not be read, or contradicts itself. */
function hintsFor(query: QuoteQuery, { understood: reading }: QuoteAnswer, corpus: Corpus): readonly Block[] {
  const hints: string[] = [];
  const { since, until, unreadDate } = reading;
  if (since !== null && until !== null && since > until && !since.startsWith(until) && !until.startsWith(since))
    hints.push(`No day is both ${showRange({ since, until: null })} and ${showRange({ since: null, until })}.`);
  if (unreadDate !== null)
    hints.push(
      /\d[/.]\d/.test(unreadDate)
        ? `${quoted(unreadDate)} can be read in two ways; write the year first: 2025-02-13.`
        : `${quoted(unreadDate)} was not read as a date; write one as since:2025-02 or “since February 2025”.`,
    );
  if (reading.words.some((word) => /^(?:no|not|without)$/i.test(word)))
    hints.push('To leave a word out, put - before it: /quote trump -russia.');
  const named = query.outlet === undefined || query.words === '' ? null : corpus.findOutlet(query.words);
  if (named !== null && reading.outlet !== null && named !== reading.outlet)
    hints.push(`The words name ${named}, the filter ${reading.outlet}.`);
  return hints.map((hint) => note(hint));
}

/** Filters of which nothing has the name, with what comes nearest to each. */
function unknownFilters(query: QuoteQuery, { understood: reading, nearest }: QuoteAnswer, corpus: Corpus): readonly Block[] {
  const blocks: Block[] = [];
  if (reading.speaker?.kind === 'none' && query.speaker !== undefined) {
    blocks.push(paragraph(`Nobody on record is called ${quoted(query.speaker)}.`), ...nearestPeople(query, nearest, corpus));
  }
  for (const kind of ['topic', 'outlet'] as const) {
    const wrote = query[kind];
    if (wrote === undefined || reading[kind] !== null) continue;
    const near = corpus.suggest(wrote, { kind, limit: MAX_OFFERED });
    const offered = near.length > 0 ? near : corpus.suggest('', { kind, limit: MAX_OFFERED });
    blocks.push(
      paragraph(
        `No ${kind} is called ${quoted(wrote)}.${offered.length === 0 ? '' : ` ${near.length > 0 ? 'Closest' : 'There are'}: ${listed(offered.map(({ label }) => label))}.`}`,
      ),
      actions(...offered.map((each) => suggestionAction(query, kind, each))),
    );
  }
  return blocks;
}

const suggestionAction = (query: QuoteQuery, kind: 'topic' | 'outlet', { label, value }: Suggestion): Action => ({
  kind: 'run',
  label,
  run: quoteLine({ ...query, [kind]: value }),
});

function nearestPeople(query: QuoteQuery, nearest: readonly Speaker[], corpus: Corpus): readonly Block[] {
  const offered = (nearest.length > 0 ? nearest : mostQuoted(corpus)).slice(0, MAX_OFFERED);
  if (offered.length === 0) return [];
  return [
    paragraph(`${nearest.length > 0 ? 'Closest' : 'Most quoted'}: ${listed(offered.map(({ name }) => name))}.`),
    actions(...offered.map(({ name }): Action => ({ kind: 'run', label: name, run: quoteLine({ ...query, speaker: name }) }))),
  ];
}

/** People to go on with: those of a like name, those who speak of whoever is not quoted, or the most quoted. */
function offers(answer: QuoteAnswer, corpus: Corpus): readonly Block[] {
  const absent = peopleOf(answer.understood.speaker);
  const offered = (answer.nearest.length > 0 ? answer.nearest : mostQuoted(corpus))
    .filter((candidate) => !absent.includes(candidate))
    .slice(0, MAX_OFFERED);
  if (offered.length === 0) return [];
  const why = absent.length > 0 ? 'Quoted instead' : answer.nearest.length > 0 ? 'Closest names on record' : 'Most quoted';
  return [
    paragraph(`${why}: ${listed(offered.map(({ name }) => name))}.`),
    actions(...offered.map(({ name }): Action => ({ kind: 'run', label: name, run: quoteLine({ words: '', speaker: name }) }))),
  ];
}
