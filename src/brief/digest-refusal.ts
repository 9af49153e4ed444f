import type { Schedule } from '../model/schedule.ts';
import { MAX_TOPIC_WORDS } from '../model/topic.ts';
import { actions, list, note, paragraph, privately, type Reply } from '../reply/reply.ts';
import type { ScheduleView } from '../schedule/digests.ts';
import type { Corpus } from '../search/corpus.ts';
import { listed, quoted } from './words.ts';

/** A digest needs a channel. */
export const noChannel = (): Reply =>
  privately(paragraph('Digests belong to a channel; please ask again in the channel that should get it.'));

/** The caller may not change this channel's digests. */
export const mayNotManage = (): Reply =>
  privately(paragraph('Changing the digests of this channel needs the right to manage it; please ask somebody who has it.'));

/** A sentence that says what was wrong, with an example of what would be right; `line` is what was typed, to be put right in a form. */
export const refused = (why: string, example: string, line: string | null = null): Reply =>
  privately(
    paragraph(why),
    note(`For example: ${example}`),
    ...(line === null ? [] : [actions({ kind: 'form', label: 'Put it right in a form', run: line })]),
  );

/** Neither a topic nor words from which one can be made. */
export const unknownTopic = (wrote: string, corpus: Corpus): Reply =>
  privately(
    paragraph(
      `${quoted(wrote)} is neither a topic nor up to ${MAX_TOPIC_WORDS} words to look for. The topics are ${listed(corpus.topics.map(({ title }) => title))}.`,
    ),
  );

/** No digest was named where there are several, or none of that name. */
export function noSuchSchedule(views: readonly ScheduleView[], wrote: string | undefined, corpus: Corpus): Reply {
  if (views.length === 0) return refused('No digest is scheduled in this channel.', '/digest schedule weekdays 08:00 Europe/London');
  return privately(
    paragraph(
      wrote === undefined ? 'Which one? This channel has several digests:' : `This channel has no digest ${quoted(wrote)}. It has:`,
    ),
    list(views.map(({ schedule, when }) => `${schedule.id}: ${corpus.topic(schedule.topic)?.title ?? schedule.topic}, ${when}`)),
  );
}

/** A digest is gone; what it posted is not. */
export const removed = (schedule: Schedule, corpus: Corpus): Reply =>
  privately(
    paragraph(`Removed: ${corpus.topic(schedule.topic)?.title ?? schedule.topic} (${schedule.id}). Posts and receipts are kept.`),
    actions({ kind: 'run', label: 'What is left', run: '/digest list' }),
  );
