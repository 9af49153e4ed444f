import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { systemClock } from '../../src/model/clock.ts';
import { destination } from '../../src/model/schedule.ts';
import { createLedger } from '../../src/schedule/ledger.ts';
import { scheduleTimings } from '../../src/schedule/timings.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { english } from '../../src/texts/english.ts';
import { composeNumbered } from '../chaos/edition.ts';
import { chaosSchedules } from '../chaos/scenario.ts';

/**
 * Measures how fast the schedule itself drains what is due in one minute, each in a channel of its own, on SQLite with a channel that
 * takes every post at once; what it costs in memory; and how long anything else waits meanwhile. `args`: how many, 10,000 by default.
 */
export async function scheduleBench([count = '10000']: readonly string[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'attache-bench-'));
  const store = await openSqliteStore(path.join(folder, 'bench.db'));
  try {
    const due = chaosSchedules(Number(count), 1, systemClock.now());
    for (const [index, schedule] of due.entries()) {
      await store.saveSchedule({ ...schedule, destination: destination('discord', '1', String(index)) });
    }
    let posted = 0;
    let [atFirst, most] = [0, 0];
    const delay = monitorEventLoopDelay({ resolution: 5 });
    const ledger = createLedger({
      store,
      clock: systemClock,
      texts: english,
      random: Math.random,
      compose: composeNumbered,
      titleOf: (topic) => topic,
      post: async (_where, _reply, { arrived }) => {
        posted += 1;
        // Measured after the first thousand, when everything is loaded and warm.
        if (posted % 200 === 0) most = Math.max(most, process.memoryUsage().rss);
        if (posted === 1000) atFirst = most;
        await new Promise((resolve) => setTimeout(resolve, 5));
        await arrived?.(`m${posted}`);
        return { kind: 'posted', messages: [`m${posted}`] };
      },
      ends: (_where, { blocks }) => [blocks.length],
      findPost: async () => ({ kind: 'found', messages: [] }),
      tell: async () => 'missed',
      log: { info: () => undefined, warn: () => undefined, error: (_, message) => console.error(message) },
      holder: 'bench',
      timings: scheduleTimings,
    });
    delay.enable();
    const begun = performance.now();
    await (await ledger.tick()).finished;
    const seconds = (performance.now() - begun) / 1000;
    delay.disable();
    const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;
    console.log(`schedule    ${posted} digests due in one minute: ${seconds.toFixed(1)} s, ${Math.round(posted / seconds)} a second`);
    console.log(`schedule    resident memory: ${megabytes(atFirst)} after a thousand, ${megabytes(most)} at most`);
    console.log(
      `schedule    anything else waits: ${(delay.percentile(99) / 1e6).toFixed(0)} ms (p99), ${(delay.max / 1e6).toFixed(0)} ms at most`,
    );
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
