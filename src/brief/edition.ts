import { followedPerson } from '../model/followed-person.ts';
import type { TopicId } from '../model/ids.ts';
import type { Compose } from '../schedule/deliver.ts';
import type { Corpus } from '../search/corpus.ts';
import type { Texts } from '../texts/texts.ts';
import { composeDigest } from './digest.ts';
import { topicName } from './topic-name.ts';
import { prepareTopicView } from './topic-view.ts';

/** The composer that the schedule runs and the preview shows; `corpus` is asked at each edition, since the data may change between two. */
export const editionsFrom =
  (corpus: () => Corpus, zone: string, texts: Texts): Compose =>
  async (request) => {
    const held = corpus();
    const topic = held.topic(request.topic);
    if (topic === undefined) return { silence: noSuch(request.topic, texts), lasts: true };
    await prepareTopicView(held, topic);
    const digest = composeDigest(
      {
        corpus: held,
        topic,
        slot: request.slot,
        from: request.window.from,
        had: request.had,
        owed: request.owed,
        zone: request.schedule?.recurrence.zone ?? zone,
        whenEmpty: request.whenEmpty,
        heldAt: request.heldAt ?? null,
        isPreview: request.isPreview ?? false,
        lateBy: request.lateBy > 0 ? Temporal.Duration.from({ milliseconds: request.lateBy }) : null,
      },
      texts,
    );
    return digest.kind === 'silence' ? { silence: digest.reason, receipt: digest.receipt } : digest;
  };

/** Ids of people are made of their names. */
function noSuch(topic: TopicId, { digests }: Texts): string {
  const person = followedPerson(topic);
  return person === null ? digests.noSuchTopic(topic) : digests.noSuchPerson(person.replaceAll('-', ' '));
}

/** What topics are called in messages about digests; a topic that is held no more by its id. */
export const titlesFrom =
  (corpus: () => Corpus, texts: Texts) =>
  (topic: TopicId): string =>
    topicName(topic, corpus(), texts);
