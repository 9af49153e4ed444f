import type { Topic } from '../model/topic.ts';
import { contentWords } from './content-words.ts';
import type { SpeakerMatch, Understanding } from './corpus.ts';
import type { DateRange } from './date-range.ts';
import { intersect, isOpen } from './date-range.ts';
import { datesInWords } from './dates-in-words.ts';
import { MAX_QUERY_LENGTH, type Token, tokenizeQuery } from './fold.ts';
import type { LabelIndex } from './labels.ts';
import type { Holder } from './offices.ts';
import type { People, Person } from './people.ts';
import { findSpans, type PersonSpan } from './person-spans.ts';
import { isHonorific, isQuestionWord } from './question-words.ts';

/** What the corpus knows names of. */
export interface Lexicon {
  readonly people: People;
  readonly topics: LabelIndex<Topic>;
  /** By title or id only, without the aliases. */
  readonly topicTitles: LabelIndex<Topic>;
  readonly outlets: LabelIndex<string>;
  /** Whether a folded word, or one close to it, occurs in what was said or around it. */
  readonly isWord: (term: string) => boolean;
  readonly isNearWord: (term: string) => boolean;
  /** A body that is never quoted is a subject ("nato"), not a voice. */
  readonly isVoice: (person: Person) => boolean;
}

/** One way to read a question. */
export interface Reading {
  readonly understood: Omit<Understanding, 'corrected'>;
  /** Who must have said it; null for anyone. */
  readonly person: Person | null;
  /** When the person is asked for in an office, only what was said in that office counts; without a date and such a quote, anything does. */
  readonly tenures: readonly Holder[];
  readonly topic: Topic | null;
  readonly outlet: string | null;
  readonly range: DateRange;
  readonly words: readonly Token[];
}

/** What was given by name rather than in words. */
export interface Given {
  readonly person: Person | null;
  readonly speaker: SpeakerMatch | null;
  readonly topic: Topic | null;
  readonly outlet: string | null;
  readonly range: DateRange;
}

/** Each reading costs a search. */
const MAX_READINGS = 8;
const MAX_LABEL_WORDS = 6;

/**
 * The ways to read a question, the likeliest first; the first that finds something is taken. Never empty. A name that
 * is certain is in all of them, so that a person who is never quoted is not answered with quotes about them.
 */
export function understand(question: string, given: Given, lexicon: Lexicon): readonly Reading[] {
  const typed = question.slice(0, MAX_QUERY_LENGTH);
  const dates = datesInWords(typed);
  const dated = { rest: dates.rest, range: intersect(given.range, dates.range) };
  const undated = { rest: typed, range: given.range };
  const ways = isOpen(dates.range) ? [undated] : dates.doubtful ? [dated, undated] : [dated];
  return ways
    .flatMap(({ rest, range }) => {
      const tokens = tokenizeQuery(rest);
      const spans = findSpans(tokens, range, lexicon);
      return choicesOf(spans, given).flatMap((chosen) => readingsFor(tokens, spans, chosen, { ...given, range }, lexicon));
    })
    .slice(0, MAX_READINGS);
}

/** Whom to take for the speaker, in order. */
function choicesOf(spans: readonly PersonSpan[], given: Given): readonly (PersonSpan | null)[] {
  if (given.person !== null) return [null];
  const voices = spans
    .filter((span) => !span.mentioned)
    .sort((a, b) => Number(b.spoken) - Number(a.spoken) || Number(a.given) - Number(b.given));
  const of = (certainty: PersonSpan['certainty']): readonly PersonSpan[] =>
    voices.filter((span) => span.certainty === certainty).slice(0, 2);
  const sure = of('sure');
  return sure.length > 0 ? sure : [...of('likely'), null, ...of('unlikely')];
}

function readingsFor(
  tokens: readonly Token[],
  spans: readonly PersonSpan[],
  chosen: PersonSpan | null,
  given: Given,
  lexicon: Lexicon,
): readonly Reading[] {
  const person = given.person ?? chosen?.person ?? null;
  const used = tokens.map(() => false);
  const tenures = [...(person?.holders ?? [])];
  for (const span of spans) {
    const meant = [...span.person.speakers, ...span.person.everyHolder.map((holder) => holder.speaker)];
    const sameOne = person !== null && meant.some((speaker) => person.speakers.includes(speaker));
    const use = span === chosen || (sameOne && !span.mentioned);
    for (let i = span.start; i < span.end; i++) used[i] ||= use || (isHonorific(tokens[i]?.term ?? '') && i < span.end - 1 && span.named);
    // "Foreign Secretary Johnson": the office narrows the name.
    if (use && span !== chosen && person?.holders.length === 0) {
      tenures.push(...span.person.everyHolder.filter((holder) => person.speakers.includes(holder.speaker)));
    }
  }
  const found = findLabel(tokens, used, lexicon, given);
  // What somebody says about China is what holds the word, not whatever stands in an article that is filed under it.
  const label = person !== null && found !== null && found.topic !== null && !found.certain ? null : found;
  const ways = label === null ? [null] : label.certain ? [label, null] : [null, label];
  const terms = [tenures, ...(tenures.length > 0 && isOpen(given.range) ? [[]] : [])];
  const both = terms.flatMap((counted) => ways.map((way) => ({ counted, way })));
  return both.map(({ counted, way }) => {
    const topic = given.topic ?? way?.topic ?? null;
    const outlet = given.outlet ?? way?.outlet ?? null;
    const left = tokens.filter((_, i) => used[i] !== true && (way === null || i < way.start || i >= way.end));
    const content = left.filter((token) => !isQuestionWord(token.term));
    // "What did he say" asks for nothing else: then even these words have to be found.
    const unbound = person === null && topic === null && outlet === null && isOpen(given.range);
    const words = content.length === 0 && unbound ? contentWords(left) : content;
    return {
      understood: {
        speaker: given.speaker ?? chosen?.person.match ?? null,
        topic,
        outlet,
        since: given.range.since,
        until: given.range.until,
        words: words.map((token) => token.raw),
      },
      person,
      tenures: counted,
      topic,
      outlet,
      range: given.range,
      words,
    };
  });
}

interface Label {
  readonly start: number;
  readonly end: number;
  readonly topic: Topic | null;
  readonly outlet: string | null;
  /** A title of several words. A single word or an alias ("nato", "five eyes") is something that people say, and looked for as such first. */
  readonly certain: boolean;
}

/** The longest run of unused words that names a topic or an outlet. */
function findLabel(tokens: readonly Token[], used: readonly boolean[], lexicon: Lexicon, given: Given): Label | null {
  for (let size = Math.min(MAX_LABEL_WORDS, tokens.length); size > 0; size--) {
    for (let start = 0; start + size <= tokens.length; start++) {
      if (used.slice(start, start + size).some((each) => each)) continue;
      const terms = tokens.slice(start, start + size).map((token) => token.term);
      const topic = given.topic === null ? lexicon.topics.exact(terms) : null;
      if (topic !== null)
        return { start, end: start + size, topic, outlet: null, certain: size > 1 && lexicon.topicTitles.exact(terms) !== null };
      // A lone "times" or "independent" is a word; "the times", or "in politico", is a paper.
      const named = size > 1 || ['in', 'from'].includes(tokens[start - 1]?.term ?? '');
      const outlet = named && given.outlet === null ? lexicon.outlets.exact(terms) : null;
      if (outlet !== null) return { start, end: start + size, topic: null, outlet, certain: true };
    }
  }
  return null;
}
