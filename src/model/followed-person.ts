import { isSlug, type SpeakerId, speakerId, type TopicId, topicId } from './ids.ts';

const PREFIX = 'person:';

/** The id of the topic that follows this person; all that is kept of it. Null where it would be too long for an id. */
export function followingId(speaker: string): TopicId | null {
  const id = PREFIX + speaker;
  return isSlug(id) ? topicId(id) : null;
}

/** Whom the topic of this id follows; null for any other topic. */
export const followedPerson = (id: string): SpeakerId | null =>
  id.startsWith(PREFIX) && isSlug(id) ? speakerId(id.slice(PREFIX.length)) : null;
