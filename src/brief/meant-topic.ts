import { followedPerson, followingId } from '../model/followed-person.ts';
import { topicId } from '../model/ids.ts';
import { parsePartialDate } from '../model/partial-date.ts';
import type { Speaker } from '../model/speaker.ts';
import { type Topic, topicFromId } from '../model/topic.ts';
import type { Corpus, SpeakerMatch, Understanding } from '../search/corpus.ts';
import { topicOfTyped } from '../search/question/topic-words.ts';
import { termOf } from '../search/words/fold.ts';
import { isOrdinaryName } from '../search/words/question-words.ts';
import { nameEvidence } from './name-evidence.ts';

/** What a digest is to be about. */
export type TopicMeant =
  | {
      readonly kind: 'topic';
      readonly topic: Topic;
      /** How a person was found whom the topic follows; null where it was named as a topic, or is made of words. */
      readonly match: SpeakerMatch | null;
      /** Who has the name that the words are, where articles use them for something else. */
      readonly passedOver: Speaker | null;
    }
  /** Several people go by the name, or nothing shows that the one who does is meant. */
  | { readonly kind: 'people'; readonly people: readonly Speaker[] }
  | { readonly kind: 'none' };

const WORDS = /^words:/;
const PERSON = /^person:\s*/;

/** What was typed without what settles how it is read. */
export const unsettled = (wrote: string): string => bareOf(wrote).replace(PERSON, '').replace(WORDS, '');

const bareOf = (wrote: string): string => wrote.trim().replace(/^["“”]|["“”]$/g, '');

/**
 * Of the articles that hold a word, so many must be about its bearer for the word to be a name, and so many for that to be asked. Over a thousand
 * news articles names of politicians had 0.33 to 1, since many are only called by them, and “Israel”, “Paul”, “King” and “Washington” 0.01 to 0.29.
 */
const IS_NAME = 0.5;
const MAY_BE_NAME = 0.3;

/**
 * The topic that is meant: one of those that are kept, by name, alias or id; else the person whom the words name, if they name
 * nothing else; else one made of the words. `words:` and `person:` in front settle which.
 */
export async function meantTopic(wrote: string, corpus: Corpus, today: Temporal.PlainDate): Promise<TopicMeant> {
  const bare = bareOf(wrote);
  const followed = followedPerson(bare);
  const kept = topicFromId(bare) ?? (followed === null ? corpus.findTopic(bare) : corpus.topic(topicId(bare)));
  if (kept) return { kind: 'topic', topic: kept, match: null, passedOver: null };
  const saidSo = PERSON.test(bare);
  const named = bare.replace(PERSON, '');
  const found = WORDS.test(bare) ? null : nobodyElse(named, corpus, today);
  const verdict = found === null ? 'words' : saidSo ? 'follow' : await verdictOn(named, found, corpus);
  if (found !== null && verdict !== 'words') return meaning(found, verdict, corpus);
  const topic = saidSo ? null : topicOfTyped(bare.replace(WORDS, ''));
  const [only, ...others] = found === null || found.match.kind === 'fuzzy' ? [] : found.people;
  return topic === null ? { kind: 'none' } : { kind: 'topic', topic, match: null, passedOver: others.length === 0 ? (only ?? null) : null };
}

interface Found {
  readonly match: SpeakerMatch;
  /** One at least. */
  readonly people: readonly Speaker[];
}

/** Whom the words name, where a question for them would ask for nothing else. */
function nobodyElse(words: string, corpus: Corpus, today: Temporal.PlainDate): Found | null {
  const { understood } = corpus.search({ words, today });
  const named = namesOnly(understood) ? understood.speaker : null;
  const byOffice = named?.kind === 'office' || (named?.kind === 'ambiguous' && named.by === 'office');
  const day = parsePartialDate(today.toString());
  // Whoever asks for an office means who holds it now, and nobody where it is vacant.
  const match = byOffice && day !== null ? corpus.findSpeaker(words, { since: day, until: day }) : named;
  if (match === null || !('speaker' in match || match.kind === 'ambiguous')) return null;
  const all = 'speaker' in match ? [match.speaker] : match.candidates;
  const people = all.filter(({ kind }) => kind === 'person');
  return people.length < Math.min(2, all.length) ? null : { match, people };
}

/** Whether a question names somebody and asks for nothing else. */
const namesOnly = (reading: Understanding): boolean =>
  [reading.topic, reading.alsoTopic, reading.outlet, reading.since, reading.until, reading.unreadDate].every((each) => each === null) &&
  [reading.words, reading.without, reading.notBy, reading.corrected].every((list) => list.length === 0) &&
  !reading.verbatim;

/** A digest is for every day to come: one word of a name has to be shown to mean its bearer, unless an editor has put that person on record. */
async function verdictOn(words: string, { match, people }: Found, corpus: Corpus): Promise<'follow' | 'ask' | 'words'> {
  const isOffice = match.kind === 'office' || (match.kind === 'ambiguous' && match.by === 'office');
  if (isOffice || /\s/.test(words.trim())) return 'follow';
  const known = people.some(isOnRecord) && !isOrdinaryName(termOf(words));
  if (known && match.kind !== 'fuzzy') return 'follow';
  const topic = topicOfTyped(words);
  const { holding, about } = topic === null ? { holding: 0, about: 0 } : await nameEvidence(topic, people, corpus);
  if (holding === 0) return known ? 'follow' : 'ask';
  if (match.kind === 'fuzzy') return 'words';
  if (about >= IS_NAME * holding) return 'follow';
  return about >= MAY_BE_NAME * holding ? 'ask' : 'words';
}

/** Whether more is known of somebody than a name in an article. */
const isOnRecord = ({ offices, aliases, country }: Speaker): boolean => offices.length > 0 || aliases.length > 0 || country !== null;

function meaning({ match, people }: Found, verdict: 'follow' | 'ask', corpus: Corpus): TopicMeant {
  const [only, ...others] = people;
  const id = verdict === 'ask' || only === undefined || others.length > 0 ? null : followingId(only.id);
  const topic = id === null ? undefined : corpus.topic(id);
  return topic === undefined ? { kind: 'people', people } : { kind: 'topic', topic, match, passedOver: null };
}
