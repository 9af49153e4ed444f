import { createHash } from 'node:crypto';
import { type ArticleId, isSlug, type TopicId, type UtteranceId, utteranceId } from '../model/ids.ts';
import type { TopicQuote } from './story.ts';

/**
 * What a channel has had is kept as one set of ids. Utterances stand in it under the id of each printing, so that a fuller
 * wording that comes later is known again. Articles that were told are marked in the same set: their dates are days, and
 * without a mark this morning's article would be new again tomorrow.
 */
export type Memory = ReadonlySet<UtteranceId>;

/** The mark of an article that was told. */
export const toldMark = (article: ArticleId): UtteranceId => mark('told', article);

/** The mark of having said that the archive is exhausted. It is said once: a post a day that says nothing is no digest. */
export const exhaustedMark = (topic: TopicId): UtteranceId => mark('exhausted', topic);

/** Whether the channel has had the quote in any wording; or whether it is owed one. */
export const hasHad = (had: Memory, quote: TopicQuote): boolean => quote.ids.some((id) => had.has(id));

function mark(kind: string, what: string): UtteranceId {
  const plain = `${kind}:${what}`;
  return utteranceId(isSlug(plain) ? plain : `${kind}:${createHash('sha256').update(what).digest('hex')}`);
}
