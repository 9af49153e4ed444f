import { type Action, actions, fields, heading, note, paragraph, privately, type Reply, strong } from '../reply/reply.ts';
import type { ScheduleView } from '../schedule/digests.ts';
import type { Corpus } from '../search/corpus.ts';
import { momentIn } from './when.ts';
import { count } from './words.ts';

const lastLine = (view: ScheduleView): string => {
  const { last, schedule } = view;
  if (last === null) return 'not run yet';
  const when = momentIn(last.slot, schedule.recurrence.zone);
  return last.reason === null ? `${last.state}, ${when}` : `${last.state}, ${when}: ${last.reason}`;
};

const rows = (view: ScheduleView): readonly (readonly [string, string])[] => {
  const { schedule, nextRuns } = view;
  return [
    ['When', view.when],
    ...(schedule.suspension === null ? [] : [['Suspended', `${schedule.suspension.reason} ${schedule.suspension.remedy}`] as const]),
    [
      schedule.suspension === null ? 'Next' : 'Tried again',
      nextRuns.length === 0
        ? schedule.suspension === null
          ? 'paused'
          : 'not by itself'
        : nextRuns.map((at) => momentIn(at, schedule.recurrence.zone)).join('; '),
    ],
    ['Missed runs', schedule.missed === 'once' ? 'made up for once, within 12 hours' : 'skipped'],
    ['Nothing new', schedule.whenEmpty === 'archive' ? 'an edition from the archive' : 'no post'],
    ['Last', lastLine(view)],
  ];
};

/** Beside others a button says which digest it means. */
const buttons = ({ schedule }: ScheduleView, among: 'others' | 'none'): readonly Action[] => {
  const labelled = (label: string): string => (among === 'others' ? `${label} ${schedule.id}` : label);
  return [
    schedule.state === 'active'
      ? { kind: 'run', label: labelled('Pause'), run: `/digest pause ${schedule.id}` }
      : { kind: 'run', label: labelled('Resume'), run: `/digest resume ${schedule.id}` },
    { kind: 'run', label: labelled('Remove'), run: `/digest remove ${schedule.id}` },
  ];
};

const titleOf = (view: ScheduleView, corpus: Corpus): string =>
  `${corpus.topic(view.schedule.topic)?.title ?? view.schedule.topic} (${view.schedule.id})`;

/** This channel's schedules with their next three runs. */
export function schedulesReply(views: readonly ScheduleView[], corpus: Corpus): Reply {
  if (views.length === 0) {
    return privately(
      paragraph('No digest is scheduled in this channel.'),
      note('For example: /digest schedule weekdays 08:00 Europe/London'),
      actions(
        { kind: 'run', label: 'Preview', run: '/digest preview', primary: true },
        { kind: 'form', label: 'Schedule a digest', run: '/digest schedule' },
      ),
    );
  }
  return privately(
    heading(`${count(views.length, 'digest')} in this channel`),
    ...views.flatMap((view) => [
      paragraph(strong(titleOf(view, corpus))),
      fields(rows(view)),
      actions(...buttons(view, views.length > 1 ? 'others' : 'none')),
    ]),
  );
}

/** What was done to a schedule, and where it stands now; `remark` is one more sentence, or null. */
export function scheduleChanged(done: string, view: ScheduleView, corpus: Corpus, remark: string | null = null): Reply {
  return privately(
    paragraph(`${done}: ${titleOf(view, corpus)}.${remark === null ? '' : ` ${remark}`}`),
    fields(rows(view)),
    actions(...buttons(view, 'none'), { kind: 'run', label: 'Preview', run: `/digest preview topic:${view.schedule.topic}` }),
  );
}
