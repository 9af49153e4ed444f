import type { Context } from '../command/command.ts';
import { shownLine } from '../command/usage.ts';
import { followingId } from '../model/followed-person.ts';
import { recurrenceLine } from '../model/recurrence-line.ts';
import type { Schedule } from '../model/schedule.ts';
import type { Speaker } from '../model/speaker.ts';
import { MAX_TOPIC_WORDS } from '../model/topic.ts';
import { actions, list, note, paragraph, privately, type Reply, refusal } from '../reply/reply.ts';
import type { ScheduleView } from '../schedule/digests.ts';
import type { Corpus } from '../search/corpus.ts';
import type { Texts } from '../texts/texts.ts';
import { filledLine } from './option-value.ts';
import { topicName } from './topic-name.ts';

export const EXAMPLE_SCHEDULE = '/digest schedule weekdays 08:00 Europe/London';

/** A digest needs a channel. */
export const noChannel = ({ schedules }: Texts): Reply => refusal(paragraph(schedules.noChannel));

/** The caller may not change this channel's digests. */
export const mayNotManage = ({ schedules }: Texts): Reply => refusal(paragraph(schedules.mayNotManage));

/** A sentence that says what was wrong, with an example of what would be right; `line` is what was typed, to be put right in a form, or null. */
export const refused = (why: string, example: string, line: string | null, context: Context): Reply =>
  refusal(
    paragraph(why),
    note(context.texts.schedules.forExample(shownLine(example, context))),
    ...(line === null ? [] : [actions({ kind: 'form', label: context.texts.schedules.putRight, run: line })]),
  );

/** A channel has no digest: how to get one. */
export const noDigests = (context: Context): Reply => {
  const { schedules } = context.texts;
  return privately(
    paragraph(schedules.none),
    note(schedules.forExample(shownLine(EXAMPLE_SCHEDULE, context))),
    actions(
      { kind: 'run', label: schedules.preview, run: '/digest preview', primary: true },
      { kind: 'form', label: schedules.scheduleDigest, run: '/digest schedule' },
    ),
  );
};

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

/** Digests, or people, that are offered as buttons, in one row. */
const MAX_OFFERED = 5;

/** Several people go by the words. `line` gives the command for another topic. */
export function whichPerson(wrote: string, people: readonly Speaker[], line: (topic: string) => string, { schedules }: Texts): Reply {
  const offered = people.slice(0, MAX_OFFERED - 1).map(({ id, name }) => ({ name, run: line(followingId(id) ?? name) }));
  const names = offered.map(({ name }) => name);
  return refusal(
    paragraph(schedules.whichPerson(wrote, names, people.length - names.length)),
    ...offered.slice(0, 1).map(({ run }) => note(schedules.forExample(run))),
    actions(...offered.map(({ name, run }) => ({ kind: 'run', label: name, run }) as const), {
      kind: 'run',
      label: schedules.theWords(wrote),
      run: line(`words:${wrote.replaceAll('"', '')}`),
    }),
  );
}

/** No digest was named where there are several, or none of that name; `line` is what to run with the id of one. */
export function noSuchSchedule(views: readonly ScheduleView[], wrote: string | undefined, line: string, context: Context): Reply {
  const { corpus, texts } = context;
  const { schedules } = texts;
  if (views.length === 0) return refusal(...noDigests(context).blocks);
  return refusal(
    paragraph(wrote === undefined ? schedules.whichOne(views.length) : schedules.notHere(wrote)),
    list(views.map(({ schedule, when }) => schedules.inList({ id: schedule.id, topic: topicName(schedule.topic, corpus, texts), when }))),
    actions(...views.slice(0, MAX_OFFERED).map(({ schedule: { id } }) => ({ kind: 'run', label: id, run: `${line} ${id}` }) as const)),
  );
}

/** A digest is gone; what it posted is not. One press on the wrong button is made good by another. */
export const removed = (schedule: Schedule, corpus: Corpus, texts: Texts): Reply =>
  privately(
    paragraph(texts.schedules.removed(topicName(schedule.topic, corpus, texts), schedule.id)),
    actions(
      { kind: 'run', label: texts.schedules.whatIsLeft, run: '/digest list' },
      { kind: 'run', label: texts.schedules.scheduleAgain, run: lineOf(schedule) },
    ),
  );

/** The line that makes a schedule like this one. */
const lineOf = ({ recurrence, topic, missed, whenEmpty }: Schedule): string =>
  filledLine(`/digest schedule ${recurrenceLine(recurrence)}`, { topic, missed, empty: whenEmpty });
