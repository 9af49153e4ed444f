import type { Token } from '../words/fold.ts';
import { followsSpeaker, isAbout, isQuestionWord, precedesSpeaker } from '../words/question-words.ts';
import type { PersonSpan } from './person-spans.ts';
import type { Reading } from './understand.ts';
import type { Choice } from './who-is-meant.ts';

/** "Chair of the Senate Foreign Relations Committee": what is longer describes nobody. */
const MAX_OFFICE_WORDS = 5;

/**
 * What looks like an office before "on" or "say", or is the whole question: "FBI director on the emails", "speaker of the house".
 * Only articles know whom they call so. Null where somebody is named, or where the list of people has the office.
 */
export function officeAsked(tokens: readonly Token[], spans: readonly PersonSpan[]): readonly Token[] | null {
  const start = tokens.findIndex(({ term }) => !isQuestionWord(term) && !precedesSpeaker(term));
  if (start < 0 || tokens.slice(0, start).some(({ term }) => isAbout(term))) return null;
  const next = tokens.findIndex(({ term }, i) => i > start && followsSpeaker(term));
  const office = tokens.slice(start, next < 0 ? tokens.length : next);
  const words = office.filter(({ term }) => !isQuestionWord(term));
  if (words.length > MAX_OFFICE_WORDS || (next < 0 && words.length < 2)) return null;
  const end = start + office.length;
  const isNamed = spans.some(
    (span) => span.start < end && span.end > start && (!span.named || span.person.speakers.some(({ kind }) => kind === 'person')),
  );
  return isNamed ? null : words;
}

/** The words of an office that only articles print stand for whoever they describe so. */
export const describedAs = (office: readonly Token[], reading: Reading): Reading => {
  const words = reading.left.filter((token) => !office.includes(token) && !isQuestionWord(token.term));
  return {
    ...reading,
    words,
    subject: null,
    elseTopic: null,
    asTyped: [],
    whole: [],
    describedAs: office.map(({ term }) => term),
    naming: office,
    understood: { ...reading.understood, topic: null, topicWrote: null, alsoTopic: null, words: words.map(({ raw }) => raw) },
  };
};

/** Articles also print an office of somebody whom the list of people does not have in it: "defense secretary" of 2016. */
export function describedReadings(readings: readonly Reading[], chosen: Choice | null): readonly Reading[] {
  if (chosen === null || chosen.person.holders.length === 0) return [];
  return readings
    .filter(({ understood, tenures, subject }) => subject === null && (understood.outOfOffice || tenures.length === 0))
    .map((reading) => ({
      ...reading,
      person: null,
      tenures: [],
      describedAs: reading.naming.map(({ term }) => term),
      understood: { ...reading.understood, speaker: null, outOfOffice: false },
    }));
}
