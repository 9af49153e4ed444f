import { followedPerson, followingId } from '../../model/followed-person.ts';
import type { SpeakerId } from '../../model/ids.ts';
import type { Speaker } from '../../model/speaker.ts';
import type { Topic } from '../../model/topic.ts';
import { ALWAYS } from '../dates/date-range.ts';
import type { People } from '../directory/people.ts';
import { tokenizeQuery } from '../words/fold.ts';
import { namesOf } from './relevance.ts';

/** The topic that follows the person of an id such as `person:pete-hegseth`; undefined for other ids, and where nobody is known by it. */
export type PersonTopics = (id: string) => Topic | undefined;

/**
 * Ids are made of names, so an id that the data has given up is read as a name: somebody who was given another id, or whose
 * two records became one, is found by the name or an alias. `speakerOf` knows records by all their ids. Each topic is made once.
 */
export function createPersonTopics(speakerOf: (id: SpeakerId) => Speaker | undefined, people: People): PersonTopics {
  const called = (name: string): Speaker | null => {
    const match = people.exact(tokenizeQuery(name), ALWAYS)?.match;
    return match?.kind === 'name' || match?.kind === 'alias' ? match.speaker : null;
  };
  const made = new Map<string, Topic>();
  const make = (id: string): Topic | undefined => {
    const wanted = followedPerson(id);
    const speaker = wanted === null ? null : (speakerOf(wanted) ?? called(wanted.replaceAll('-', ' ')));
    const kept = wanted === null ? null : followingId(wanted);
    if (kept === null || speaker?.kind !== 'person') return undefined;
    // A family name that several have says nothing of this one.
    const names = namesOf(speaker).filter((name) => called(name) === speaker);
    return {
      id: kept,
      title: speaker.name,
      aliases: [],
      description: '',
      terms: names.map((text) => ({ text, weight: 1 })),
      people: [speaker.id],
      speaker: speaker.id,
    };
  };
  return (id) => {
    const topic = made.get(id) ?? make(id);
    if (topic !== undefined) made.set(id, topic);
    return topic;
  };
}
