import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { scheduleId } from '../../src/model/ids.ts';
import type { Schedule } from '../../src/model/schedule.ts';
import { createLedger, type Ledger } from '../../src/schedule/ledger.ts';
import { nextSlot } from '../../src/schedule/next-slot.ts';
import { parseRecurrence } from '../../src/schedule/recurrence.ts';
import type { RunReport } from '../../src/schedule/run-deps.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { aSchedule } from './a-schedule.ts';
import { createDigestBench, type DigestBench } from './digest-bench.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A ledger over a file, a minute before eight on a Monday. */
export interface LedgerBench {
  readonly file: string;
  readonly clock: ManualClock;
  readonly store: Store;
  readonly bench: DigestBench;
  readonly ledger: Ledger;
  /** One more connection to the file, as another process has it. */
  connect(): Promise<Store>;
  /** A tick until nothing is under way any more, and what it reported. */
  tick(which?: Ledger): Promise<readonly RunReport[]>;
  /** A schedule that is kept, with what matters to the test. */
  made(name: string, when: string, changes?: Partial<Schedule>): Promise<Schedule>;
  close(): Promise<void>;
}

export async function openLedgerBench(): Promise<LedgerBench> {
  const folder = temporaryFolder('ledger');
  const file = join(folder, 'state.db');
  const open: Store[] = [];
  const connect = async (): Promise<Store> => {
    const made = await openSqliteStore(file);
    open.push(made);
    return made;
  };
  const clock = createManualClock('2026-11-02T07:59:00Z');
  const store = await connect();
  const bench = createDigestBench(store, clock);
  const ledger = createLedger(bench.deps);
  return {
    file,
    clock,
    store,
    bench,
    ledger,
    connect,
    tick: async (which = ledger) => {
      const before = bench.reports.length;
      await (await which.tick()).finished;
      return bench.reports.slice(before);
    },
    made: async (name, when, changes = {}) => {
      const recurrence = parseRecurrence(when, 'UTC');
      if (!recurrence.ok) throw new Error(recurrence.failure.code);
      const createdAt = clock.now();
      const schedule = aSchedule({
        id: scheduleId(name),
        recurrence: recurrence.value,
        createdAt,
        nextSlot: nextSlot(recurrence.value, createdAt),
        ...changes,
      });
      await store.saveSchedule(schedule);
      return schedule;
    },
    close: async () => {
      for (const each of open) await each.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
