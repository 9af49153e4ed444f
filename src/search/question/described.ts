import type { Token } from '../words/fold.ts';
import { canonicalOffice, isHeadOfOffice } from '../words/office-words.ts';
import { followsSpeaker, isAbout, isQuestionWord, precedesSpeaker } from '../words/question-words.ts';
import type { PersonSpan } from './person-spans.ts';
import type { FindHolders } from './printed-holders.ts';
import type { Reading } from './understand.ts';
import type { Choice } from './who-is-meant.ts';

/** "Chair of the Senate Foreign Relations Committee": what is longer describes nobody. */
const MAX_OFFICE_WORDS = 5;

/**
 * What looks like an office before "on" or "say", or is the whole question: "FBI director on the emails", "speaker of the house".
 * Only articles know whom they call so. Null where somebody is named, or where the list of people has the office.
 */
export function officeAsked(tokens: readonly Token[], spans: readonly PersonSpan[], holders: FindHolders): readonly Token[] | null {
  const start = tokens.findIndex(({ term }) => !isQuestionWord(term) && !precedesSpeaker(term));
  if (start < 0 || tokens.slice(0, start).some(({ term }) => isAbout(term))) return null;
  const next = tokens.findIndex(({ term }, i) => i > start && followsSpeaker(term));
  const office = tokens.slice(start, next < 0 ? tokens.length : next);
  const words = telling(office);
  if (words.length > MAX_OFFICE_WORDS) return null;
  const end = start + office.length;
  const within = spans.filter((span) => span.start < end && span.end > start);
  const naming = within.filter((span) => !span.named || span.person.speakers.some(({ kind }) => kind === 'person'));
  // A single word asks for who is called so where the question says that they speak: "by the mayor".
  const isAsked = next >= 0 || words.length > 1 || tokens.slice(0, start).some(({ term }) => precedesSpeaker(term));
  if (naming.length === 0) return isAsked ? words : null;
  // "Pope", "mayor of York": articles print just that office, and somebody's family name is one of its words; so is an office in "nominee for president".
  const isPart = naming.every((span) => (span.named ? span.end - span.start === 1 : telling(span.words).length < words.length));
  // A name in the place of an office is a slip of who read the article.
  const isOffice = canonicalOffice(words.map(({ term }) => term)).some(isHeadOfOffice);
  return isPart && isOffice && holders(words.map(({ term }) => term)).all.size > 0 ? words : null;
}

/** What the names of places begin with: "mayor of New York". */
const BEGINS_PLACE: ReadonlySet<string> = new Set('el fort las los new port saint san santa st the'.split(' '));

/** "Mayor of New York", "spokesman of Lee": whose office it is does not speak, somebody's family name or not. */
export function ofOffices(spans: readonly PersonSpan[], tokens: readonly Token[]): readonly PersonSpan[] {
  const isWhose = ({ start, end, named }: PersonSpan): boolean => {
    let at = start - 1;
    while (BEGINS_PLACE.has(tokens[at]?.term ?? '')) at -= 1;
    return (
      named && end - start === 1 && tokens[at]?.term === 'of' && isHeadOfOffice(canonicalOffice([tokens[at - 1]?.term ?? ''])[0] ?? '')
    );
  };
  return spans.map((span) => (isWhose(span) ? { ...span, mentioned: true } : span));
}

const telling = (tokens: readonly Token[]): readonly Token[] => tokens.filter(({ term }) => !isQuestionWord(term));

/** The words of an office that only articles print stand for whoever they describe so. */
export const describedAs = (office: readonly Token[], reading: Reading, spans: readonly PersonSpan[]): Reading => {
  const words = reading.left.filter((token) => !office.includes(token) && !isQuestionWord(token.term));
  const alsoNamed = spans
    .filter((span) => span.named && !span.mentioned && span.words.every((token) => office.includes(token)))
    .flatMap(({ person }) => person.speakers.filter(({ kind }) => kind === 'person'));
  return {
    ...reading,
    words,
    subject: null,
    elseTopic: null,
    asTyped: [],
    whole: [],
    describedAs: office.map(({ term }) => term),
    naming: office,
    understood: { ...reading.understood, topic: null, topicWrote: null, alsoTopic: null, alsoNamed, words: words.map(({ raw }) => raw) },
  };
};

/**
 * Articles also print an office of somebody whom the list of people does not have in it: what was said by whoever has it on record, in that office,
 * and by whoever is described so; then nobody is taken who has it at another time. As they are where a name or several people were asked for.
 */
export function orDescribedSo(readings: readonly Reading[], chosen: Choice | null, holders: FindHolders): readonly Reading[] {
  const { match } = chosen?.person ?? {};
  const byOffice = match?.kind === 'office' || (match?.kind === 'ambiguous' && match.by === 'office');
  const office = readings[0]?.naming.map(({ term }) => term) ?? [];
  if (!byOffice || holders(office).all.size === 0) return readings;
  return readings.filter(({ understood }) => !understood.outOfOffice).map((reading) => ({ ...reading, describedAs: office }));
}
