import { setImmediate as nextTurn } from 'node:timers/promises';
import { followingId } from '../model/followed-person.ts';
import type { Speaker } from '../model/speaker.ts';
import type { Topic } from '../model/topic.ts';
import type { Corpus } from '../search/corpus.ts';

/** Articles in one step: a few milliseconds. */
const STEP = 200;

/** In how many articles the words stand, and in how many of those one of the people speaks or is named in full. In short steps, with everything else that waits between them. */
export async function nameEvidence(
  words: Topic,
  people: readonly Speaker[],
  corpus: Corpus,
): Promise<{ readonly holding: number; readonly about: number }> {
  const inFull = people.flatMap(({ id }) => {
    const following = followingId(id);
    const topic = following === null ? undefined : corpus.topic(following);
    return topic === undefined ? [] : [{ ...topic, terms: topic.terms.filter(({ text }) => text.includes(' ')) }];
  });
  let [holding, about] = [0, 0];
  for (const [at, article] of corpus.articles.entries()) {
    if (at % STEP === STEP - 1) await nextTurn();
    if (corpus.relevance(article, words).score === 0) continue;
    holding += 1;
    if (inFull.some((topic) => corpus.relevance(article, topic).score > 0)) about += 1;
  }
  return { holding, about };
}
