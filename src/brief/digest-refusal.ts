import { recurrenceLine } from '../model/recurrence-line.ts';
import type { Schedule } from '../model/schedule.ts';
import { MAX_TOPIC_WORDS } from '../model/topic.ts';
import { actions, list, note, paragraph, privately, type Reply, refusal } from '../reply/reply.ts';
import type { ScheduleView } from '../schedule/digests.ts';
import type { Corpus } from '../search/corpus.ts';
import type { Texts } from '../texts/texts.ts';
import { filledLine } from './option-value.ts';

/** A digest needs a channel. */
export const noChannel = ({ schedules }: Texts): Reply => refusal(paragraph(schedules.noChannel));

/** The caller may not change this channel's digests. */
export const mayNotManage = ({ schedules }: Texts): Reply => refusal(paragraph(schedules.mayNotManage));

/** A sentence that says what was wrong, with an example of what would be right; `line` is what was typed, to be put right in a form, or null. */
export const refused = (why: string, example: string, line: string | null, { schedules }: Texts): Reply =>
  refusal(
    paragraph(why),
    note(schedules.forExample(example)),
    ...(line === null ? [] : [actions({ kind: 'form', label: schedules.putRight, run: line })]),
  );

/** Neither a topic nor words from which one can be made. */
export const unknownTopic = (wrote: string, corpus: Corpus, { schedules }: Texts): Reply =>
  refusal(
    paragraph(
      schedules.unknownTopic(
        wrote,
        MAX_TOPIC_WORDS,
        corpus.topics.map(({ title }) => title),
      ),
    ),
  );

/** Digests that are offered as buttons, in one row. */
const MAX_OFFERED = 5;

/** No digest was named where there are several, or none of that name; `line` is what to run with the id of one. */
export function noSuchSchedule(
  views: readonly ScheduleView[],
  wrote: string | undefined,
  line: string,
  corpus: Corpus,
  texts: Texts,
): Reply {
  const { schedules } = texts;
  if (views.length === 0) return refused(schedules.none, '/digest schedule weekdays 08:00 Europe/London', null, texts);
  return refusal(
    paragraph(wrote === undefined ? schedules.whichOne : schedules.notHere(wrote)),
    list(views.map(({ schedule, when }) => schedules.inList({ id: schedule.id, topic: topicTitle(schedule, corpus), when }))),
    actions(...views.slice(0, MAX_OFFERED).map(({ schedule: { id } }) => ({ kind: 'run', label: id, run: `${line} ${id}` }) as const)),
  );
}

/** A digest is gone; what it posted is not. One press on the wrong button is made good by another. */
export const removed = (schedule: Schedule, corpus: Corpus, { schedules }: Texts): Reply =>
  privately(
    paragraph(schedules.removed(topicTitle(schedule, corpus), schedule.id)),
    actions(
      { kind: 'run', label: schedules.whatIsLeft, run: '/digest list' },
      { kind: 'run', label: schedules.scheduleAgain, run: lineOf(schedule) },
    ),
  );

/** The line that makes a schedule like this one. */
const lineOf = ({ recurrence, topic, missed, whenEmpty }: Schedule): string =>
  filledLine(`/digest schedule ${recurrenceLine(recurrence)}`, { topic, missed, empty: whenEmpty });

/** The title of a schedule's topic; its id where there is no such topic any more. */
export const topicTitle = ({ topic }: Schedule, corpus: Corpus): string => corpus.topic(topic)?.title ?? topic;
