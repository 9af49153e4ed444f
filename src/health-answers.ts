import type { App } from './app.ts';
import { jsonPage, type Page } from './health-page.ts';
import type { Metrics } from './metrics.ts';
import type { ProcessMetrics } from './metrics-process.ts';
import { standingFamilies } from './metrics-standing.ts';
import { METRICS_CONTENT_TYPE, writeMetrics } from './metrics-text.ts';
import type { Clock } from './model/clock.ts';
import type { PlatformName } from './model/schedule.ts';
import { within } from './platforms/within.ts';
import { OVERDUE_MINUTES, readinessOf, type Standing } from './readiness.ts';
import type { Backlog } from './store/store.ts';

/** A database that takes longer does not answer; milliseconds. A probe waits a few seconds itself. */
const STORE_WITHIN = 2_000;

export interface HealthAnswersParts {
  readonly app: Pick<App, 'standing' | 'store' | 'health' | 'running'>;
  readonly clock: Clock;
  /** Those that this process has: what is due on others is no business of its. */
  readonly platforms: readonly PlatformName[];
  /** When the schedule was last looked at, and the channels that this process serves. */
  readonly schedule: () => { readonly lastTick: Temporal.Instant | null; readonly serving: number };
  readonly metrics: Metrics | null;
  readonly process: ProcessMetrics | null;
}

/**
 * The answers of the health page: `/healthz`, that the process answers at all; `/readyz`, whether everything does its work, and
 * `/readyz/NAME` one part of it, for whoever depends on that part alone; `/metrics`. Null for any other path.
 */
export function createHealthAnswers(parts: HealthAnswersParts): (path: string) => Promise<Page> | null {
  const { app, clock, platforms, schedule, metrics, process } = parts;

  const backlog = async (): Promise<Backlog | null> => {
    const now = clock.now();
    try {
      const asked = (async () => (await app.store()).backlog(now, now.subtract({ minutes: OVERDUE_MINUTES }), platforms))();
      const answer = await within(clock, STORE_WITHIN, asked);
      return answer === 'late' ? null : answer;
    } catch {
      // Why is in the log of whoever needed it; a page that anybody may read does not say.
      return null;
    }
  };
  const standing = async (): Promise<Standing> => ({
    ...app.standing(),
    now: clock.now(),
    store: { place: app.health().store, backlog: await backlog() },
    lastTick: schedule().lastTick,
  });

  const alive = async (): Promise<Page> => {
    const { version, startedAt } = app.health();
    return jsonPage(200, { status: 'alive', version, startedAt: startedAt.round('second').toString() });
  };
  const ready = async (name: string | null): Promise<Page> => {
    const asked = readinessOf(await standing()).filter((part) => name === null || part.name === name);
    if (asked.length === 0) return jsonPage(404, { status: 'not found' });
    const isReady = asked.every((part) => part.ready);
    const shown = Object.fromEntries(asked.map(({ name: part, ready: fine, detail }) => [part, { ready: fine, detail }]));
    return jsonPage(isReady ? 200 : 503, { status: isReady ? 'ready' : 'not ready', parts: shown });
  };
  const measured = async (): Promise<Page> => {
    const now = await standing();
    const more = { version: app.health().version, commandsRunning: app.running(), channelsServed: schedule().serving };
    const body = writeMetrics([
      ...standingFamilies(now, more),
      ...(metrics?.families() ?? []),
      ...(process?.families(now.startedAt) ?? []),
    ]);
    return { status: 200, type: METRICS_CONTENT_TYPE, body };
  };

  return (path) => {
    if (path === '/healthz') return alive();
    if (path === '/readyz') return ready(null);
    if (path === '/metrics') return measured();
    const part = /^\/readyz\/([a-z]{1,20})$/.exec(path)?.[1];
    return part === undefined ? null : ready(part);
  };
}
