import type { TopicId } from '../model/ids.ts';
import type { Compose } from '../schedule/deliver.ts';
import type { Corpus } from '../search/corpus.ts';
import type { Texts } from '../texts/texts.ts';
import { composeDigest } from './digest.ts';
import { prepareTopicView } from './topic-view.ts';

/** The composer that the schedule runs and the preview shows; `corpus` is asked at each edition, since the data may change between two. */
export const editionsFrom =
  (corpus: () => Corpus, zone: string, texts: Texts): Compose =>
  async (request) => {
    const held = corpus();
    const topic = held.topic(request.topic);
    if (topic === undefined) return { silence: texts.digests.noSuchTopic(request.topic), lasts: true };
    await prepareTopicView(held, topic);
    const digest = composeDigest(
      {
        corpus: held,
        topic,
        slot: request.slot,
        from: request.window.from,
        had: request.had,
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

/** What topics are called in messages about digests; a topic that is held no more by its id. */
export const titlesFrom =
  (corpus: () => Corpus) =>
  (topic: TopicId): string =>
    corpus().topic(topic)?.title ?? topic;
