import type { Family } from './metrics-text.ts';
import type { Standing } from './readiness.ts';

const gauge = (name: string, help: string, value: number | null): Family => ({
  name,
  help,
  type: 'gauge',
  samples: value === null ? [] : [{ value }],
});

/** How things stand, as numbers; what is not known at the moment is left out. `version`: of the bot. */
export function standingFamilies(
  { now, platforms, store: { backlog }, index, lastTick }: Standing,
  more: { readonly version: string; readonly commandsRunning: number; readonly channelsServed: number },
): readonly Family[] {
  const since = (then: Temporal.Instant | null): number | null =>
    then === null ? null : Math.max(0, (now.epochMilliseconds - then.epochMilliseconds) / 1000);
  return [
    {
      name: 'attache_build_info',
      help: 'The version that runs.',
      type: 'gauge',
      samples: [{ labels: { version: more.version }, value: 1 }],
    },
    {
      name: 'attache_platform_up',
      help: 'Whether the platform is connected.',
      type: 'gauge',
      samples: platforms.map(({ name, health }) => ({ labels: { platform: name }, value: health.state === 'ready' ? 1 : 0 })),
    },
    gauge('attache_database_up', 'Whether the database answers.', backlog === null ? 0 : 1),
    gauge('attache_commands_running', 'Commands that are being answered.', more.commandsRunning),
    gauge('attache_channels_served', 'Channels whose digests this process is composing or sending.', more.channelsServed),
    gauge(
      'attache_schedules_due',
      'Schedules that are due on the platforms of this process, whoever serves them: the queue.',
      backlog?.due ?? null,
    ),
    gauge('attache_schedules_overdue', 'Schedules that have been due for more than a quarter of an hour.', backlog?.overdue ?? null),
    gauge('attache_schedules_suspended', 'Schedules whose channels take no posts.', backlog?.suspended ?? null),
    gauge('attache_deliveries_unfinished', 'Digests that were begun and have not ended, over all processes.', backlog?.unfinished ?? null),
    gauge(
      'attache_last_delivery_timestamp_seconds',
      'When a digest was last delivered, by any process, in seconds since 1970.',
      backlog?.lastDelivery == null ? null : backlog.lastDelivery.epochMilliseconds / 1000,
    ),
    gauge('attache_last_tick_age_seconds', 'Time since the schedule was last looked at.', since(lastTick)),
    {
      name: 'attache_index_records',
      help: 'What the index holds.',
      type: 'gauge',
      samples: [
        { labels: { kind: 'article' }, value: index.articles },
        { labels: { kind: 'quote' }, value: index.quotes },
        { labels: { kind: 'speaker' }, value: index.speakers },
      ],
    },
    gauge('attache_index_age_seconds', 'Time since the index was last known to hold everything.', since(index.currentAt)),
    gauge(
      'attache_index_revision',
      'The revision of the index as a number: the same on processes that hold the same.',
      // A label would make a series of each revision. Twelve hexadecimal digits fit a number exactly.
      Number.parseInt(index.revision.slice(0, 12), 16) || 0,
    ),
  ];
}
