import { followedPerson, followingId } from '../model/followed-person.ts';
import { topicId } from '../model/ids.ts';
import { parsePartialDate } from '../model/partial-date.ts';
import type { Speaker } from '../model/speaker.ts';
import { type Topic, topicFromId } from '../model/topic.ts';
import type { Corpus, SpeakerMatch, Understanding } from '../search/corpus.ts';
import { topicOfTyped } from '../search/topic-words.ts';
import type { Texts } from '../texts/texts.ts';
import { optionValue } from './option-value.ts';
import { prepareTopicView, topicView } from './topic-view.ts';
import { whose } from './understood.ts';

/** What a digest is to be about. */
export type TopicMeant =
  /** `match`: how a person was found whom the topic follows; null where it was named as a topic, or is made of words. */
  | { readonly kind: 'topic'; readonly topic: Topic; readonly match: SpeakerMatch | null }
  /** The words name nothing but a person, and more than one goes by them. */
  | { readonly kind: 'several'; readonly people: readonly Speaker[] }
  | { readonly kind: 'none' };

const WORDS = /^words:/;
const PERSON = /^person:\s*/;

/**
 * The topic that is meant: one of those that are kept, by name, alias or id; else the person whom the words name, if they name
 * nothing else; else one made of the words. `words:` and `person:` in front settle which.
 */
export function meantTopic(wrote: string, corpus: Corpus, today: Temporal.PlainDate): TopicMeant {
  const bare = wrote.trim().replace(/^["“”]|["“”]$/g, '');
  const followed = followedPerson(bare);
  const kept = topicFromId(bare) ?? (followed === null ? corpus.findTopic(bare) : corpus.topic(topicId(bare)));
  if (kept) return { kind: 'topic', topic: kept, match: null };
  const person = WORDS.test(bare) ? null : personMeant(bare.replace(PERSON, ''), corpus, today);
  if (person !== null) return person;
  const topic = PERSON.test(bare) ? null : topicOfTyped(bare.replace(WORDS, ''));
  return topic === null ? { kind: 'none' } : { kind: 'topic', topic, match: null };
}

function personMeant(words: string, corpus: Corpus, today: Temporal.PlainDate): TopicMeant | null {
  const { understood } = corpus.search({ words, today });
  const named = namesOnly(understood) ? understood.speaker : null;
  const byOffice = named?.kind === 'office' || (named?.kind === 'ambiguous' && named.by === 'office');
  const day = parsePartialDate(today.toString());
  // Whoever asks for an office means who holds it now, and nobody where it is vacant.
  const match = byOffice && day !== null ? corpus.findSpeaker(words, { since: day, until: day }) : named;
  if (match?.kind === 'ambiguous') {
    const people = match.candidates.filter(({ kind }) => kind === 'person');
    return people.length > 1 ? { kind: 'several', people } : null;
  }
  if (match === null || !('speaker' in match) || match.speaker.kind !== 'person') return null;
  const id = followingId(match.speaker.id);
  const topic = id === null ? undefined : corpus.topic(id);
  return topic === undefined ? null : { kind: 'topic', topic, match };
}

/** Whether a question names somebody and asks for nothing else. */
const namesOnly = (reading: Understanding): boolean =>
  [reading.topic, reading.alsoTopic, reading.outlet, reading.since, reading.until, reading.unreadDate].every((each) => each === null) &&
  [reading.words, reading.without, reading.notBy, reading.corrected].every((list) => list.length === 0) &&
  !reading.verbatim;

/** How words were read as a person, and how to have the words instead; null for a topic that was named, or is made of words. */
export function howRead({ match, topic }: TopicMeant & { readonly kind: 'topic' }, wrote: string, texts: Texts): string | null {
  if (match === null) return null;
  const read = match.kind === 'fuzzy' ? [texts.understood.readAs(match.wrote, topic.title)] : whose(match, texts);
  const office = match.kind === 'office' ? [texts.schedules.notTheOffice] : [];
  return [...read, ...office, texts.schedules.wordsInstead(`topic:words:${optionValue(wrote)}`)].join(' ');
}

/** What a topic of somebody's own finds now, that is one made of words or one that follows a person; a kind warning when that is nothing. Null for other topics. */
export async function foundNow(topic: Topic, corpus: Corpus, { briefs, schedules }: Texts): Promise<string | null> {
  if (topic.speaker !== undefined) {
    const held = corpus.utterancesBy(topic.speaker);
    return schedules.follows(topic.title, held.length, held[0]?.date ?? null);
  }
  if (topic.words === undefined) return null;
  await prepareTopicView(corpus, topic);
  const { articles } = topicView(corpus, topic);
  return articles.length === 0 ? briefs.noneHasWords(topic.words) : briefs.wordsFind(articles.length);
}
