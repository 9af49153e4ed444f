import { type Action, actions, fields, heading, note, paragraph, privately, type Reply, strong } from '../reply/reply.ts';
import type { ScheduleView } from '../schedule/digests.ts';
import type { Corpus } from '../search/corpus.ts';
import type { Texts } from '../texts/texts.ts';
import { topicName } from './topic-name.ts';

function rows({ schedule, when, nextRuns, last }: ScheduleView, { schedules }: Texts): readonly (readonly [string, string])[] {
  const { suspension, recurrence } = schedule;
  const runs = nextRuns.length === 0 ? null : schedules.runs(nextRuns, recurrence.zone);
  return [
    [schedules.when, when],
    ...(suspension === null
      ? [[schedules.next, runs ?? schedules.paused] as const]
      : [
          [schedules.suspended, `${suspension.reason} ${suspension.remedy}`] as const,
          [schedules.triedAgain, runs ?? schedules.notByItself] as const,
        ]),
    [schedules.missedRuns, schedules.missed[schedule.missed]],
    [schedules.nothingNew, schedules.whenEmpty[schedule.whenEmpty]],
    [schedules.last, last === null ? schedules.neverRun : schedules.lastRun(last.state, last.slot, recurrence.zone, last.reason)],
  ];
}

/** Beside others a button says which digest it means. */
function buttons({ schedule: { id, state } }: ScheduleView, among: 'others' | 'none', { schedules }: Texts): readonly Action[] {
  const named = among === 'others' ? id : null;
  return [
    state === 'active'
      ? { kind: 'run', label: schedules.pause(named), run: `/digest pause ${id}` }
      : { kind: 'run', label: schedules.resume(named), run: `/digest resume ${id}` },
    { kind: 'run', label: schedules.remove(named), run: `/digest remove ${id}` },
  ];
}

/** A channel's schedules with their next three runs. */
export function schedulesReply(views: readonly ScheduleView[], corpus: Corpus, texts: Texts): Reply {
  const { schedules } = texts;
  return privately(
    heading(schedules.here(views.length)),
    ...views.flatMap((view) => [
      paragraph(strong(schedules.title(topicName(view.schedule.topic, corpus, texts), view.schedule.id))),
      fields(rows(view, texts)),
      actions(...buttons(view, views.length > 1 ? 'others' : 'none', texts)),
    ]),
  );
}

/** What was done to a schedule, and where it stands now; `remarks` are sentences, or null. */
export function scheduleChanged(
  done: keyof Texts['schedules']['changed'],
  view: ScheduleView,
  remarks: readonly (string | null)[],
  corpus: Corpus,
  texts: Texts,
): Reply {
  const { schedule } = view;
  const said = texts.schedules.changed[done](topicName(schedule.topic, corpus, texts), schedule.id);
  return privately(
    paragraph([said, ...remarks.filter((remark) => remark !== null)].join(' ')),
    fields(rows(view, texts)),
    actions(...buttons(view, 'none', texts), {
      kind: 'run',
      label: texts.schedules.preview,
      run: `/digest preview topic:${schedule.topic}`,
    }),
  );
}

/** A preview for whoever asked, below how their words were read; null where that is plain. */
export const previewed = ({ blocks, ...reply }: Reply, read: string | null): Reply => ({
  ...reply,
  blocks: [...(read === null ? [] : [note(read)]), ...blocks],
  visibility: 'private',
});
