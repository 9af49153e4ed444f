import type { EditionItem, EditionPart } from './edition-part.ts';
import type { UtteranceId } from './ids.ts';
import type { Occurrence } from './schedule.ts';

/** What stands in each part, where `ends` tells how many blocks have been shown whole by the end of each. What goes over from one into the next stands in that. */
export const cutEdition = (items: readonly EditionItem[], ends: readonly number[]): readonly EditionPart[] =>
  ends.map((end, at) => {
    const here = items.filter((item) => item.end <= end && item.end > (ends[at - 1] ?? 0));
    return {
      utterances: here.flatMap(({ utterances }) => utterances),
      news: here.filter(({ news }) => news).flatMap(({ utterances }) => utterances),
    };
  });

type Ended = Pick<Occurrence, 'state' | 'utterances' | 'messages' | 'parts'>;

/** What the channel has had by an edition. Where it is not known what stood in which part, everything as soon as one was posted: nothing comes twice. */
export function hadBy({ state, utterances, messages, parts }: Ended): readonly UtteranceId[] {
  if (state === 'delivered') return utterances;
  if (state !== 'failed' || messages.length === 0) return [];
  return parts === null ? utterances : parts.slice(0, messages.length).flatMap((part) => part.utterances);
}

/** The news in the parts of a failed edition that were not posted; null where a part was and it is not known what stood in which. */
export const newsNotPosted = ({ messages, parts }: Pick<Occurrence, 'messages' | 'parts'>): readonly UtteranceId[] | null =>
  parts === null ? (messages.length === 0 ? [] : null) : parts.slice(messages.length).flatMap(({ news }) => news);

/** Everything that stood in the parts of a failed edition that were not posted, as far as that is known. */
export const notPosted = ({ state, messages, parts }: Ended): ReadonlySet<UtteranceId> =>
  new Set(state === 'failed' ? parts?.slice(messages.length).flatMap(({ utterances }) => utterances) : []);

/** The news in the part at which a failed edition ended: the first that was not posted. */
export const newsAtEnd = ({ messages, parts }: Pick<Occurrence, 'messages' | 'parts'>): readonly UtteranceId[] =>
  parts?.[messages.length]?.news ?? [];

/** What these failed editions, a part of each of which was posted, still owe the channel. */
export const newsOwed = (editions: readonly Pick<Occurrence, 'messages' | 'parts'>[]): ReadonlySet<UtteranceId> =>
  new Set(editions.flatMap((edition) => newsNotPosted(edition) ?? []));
