import type { SpeakerId, TopicId } from '../../model/ids.ts';
import type { Speaker } from '../../model/speaker.ts';
import type { Topic } from '../../model/topic.ts';
import type { Utterance } from '../../model/utterance.ts';
import { createTally } from '../directory/tally.ts';
import { outletsIn, outletsOf, topicsOf } from '../printings/indexed-utterance.ts';
import type { RecordDiff, Records } from '../printings/record-diff.ts';
import type { UtteranceChange } from '../printings/utterance-groups.ts';
import { type Completer, createCompleter } from './completer.ts';
import { officeCompletions, outletCompletion, speakerCompletion, topicCompletion } from './suggest.ts';

/** What changes completions. */
export interface HeldChange {
  /** The records of the utterances that go. */
  readonly before: Records;
  readonly diff: RecordDiff;
  readonly change: UtteranceChange;
  quotesBy(speaker: Speaker): number;
}

export interface CompletionKeeper {
  readonly completer: Completer;
  /** Puts the completions right whose names or numbers have changed. Short steps. */
  change(held: HeldChange): Generator<void, void>;
}

const STEP = 100;

/** Completions for these topics, for the offices of these people, and for speakers and outlets that come and go. */
export function completionKeeper(topics: readonly Topic[], holders: readonly Speaker[]): CompletionKeeper {
  const completer = createCompleter();
  const [perTopic, perOutlet, articlesOf] = [createTally<TopicId>(), createTally<string>(), createTally<string>()];
  const putTopic = (topic: Topic): void => completer.put(`topic ${topic.id}`, topicCompletion(topic, perTopic.of(topic.id)));
  for (const topic of topics) putTopic(topic);

  return {
    completer,
    *change({ before, diff, change, quotesBy }) {
      let work = 0;
      const speakers = new Set<SpeakerId>(diff.speakers.come.map(({ id }) => id));
      const count = (utterance: Utterance, records: Records, by: 1 | -1): void => {
        for (const topic of topicsOf(utterance, records)) perTopic.add(topic, by);
        for (const outlet of outletsOf(utterance, records)) perOutlet.add(outlet, by);
        if (utterance.speaker !== null) speakers.add(utterance.speaker);
      };
      for (const utterance of change.gone) {
        count(utterance, before, -1);
        if (++work % STEP === 0) yield;
      }
      for (const utterance of change.made) {
        count(utterance, diff.records, 1);
        if (++work % STEP === 0) yield;
      }
      for (const article of diff.articles.gone) for (const outlet of outletsIn(article)) articlesOf.add(outlet, -1);
      for (const article of diff.articles.come) for (const outlet of outletsIn(article)) articlesOf.add(outlet, 1);
      for (const outlet of new Set([...perOutlet.takeChanged(), ...articlesOf.takeChanged()])) {
        if (articlesOf.of(outlet) > 0) completer.put(`outlet ${outlet}`, outletCompletion(outlet, perOutlet.of(outlet)));
        else completer.remove(`outlet ${outlet}`);
      }
      const changed = new Set(perTopic.takeChanged());
      for (const topic of topics) if (changed.has(topic.id)) putTopic(topic);
      for (const { id } of diff.speakers.gone) if (!diff.records.speakers.has(id)) completer.remove(`speaker ${id}`);
      for (const id of speakers) {
        const speaker = diff.records.speakers.get(id);
        if (speaker !== undefined) completer.put(`speaker ${id}`, speakerCompletion(speaker, quotesBy(speaker)));
        if (++work % STEP === 0) yield;
      }
      if (holders.some(({ id }) => speakers.has(id))) {
        for (const completion of officeCompletions(holders, quotesBy)) completer.put(`office ${completion.value}`, completion);
      }
    },
  };
}
