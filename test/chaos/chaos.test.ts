import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/model/clock.ts';
import { type DatabasePlace, parseDatabaseUrl } from '../../src/store/database-place.ts';
import { postgresMissing, startPostgres } from '../support/postgres-server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { FAULTS } from './faults.ts';
import { keepsPolicy, runForgetful } from './forgetful.ts';
import { type ChaosReport, runChaos } from './run-chaos.ts';
import { oneMinute } from './scenario.ts';
import { isGood, showReport } from './show-report.ts';
import { changeWeek } from './weeks.ts';

const missing = await postgresMissing();
const SEED = 7;
let folder: string;
let databases = 0;

beforeAll(() => {
  folder = temporaryFolder('chaos');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sqlite = (): DatabasePlace => {
  databases += 1;
  return { kind: 'sqlite', path: path.join(folder, `${databases}.db`) };
};
const explained = (report: ChaosReport): string =>
  `${showReport(report, { where: 'short form', seed: SEED })}\n${report.trace}\n${report.log.slice(-2000)}`;

/** A short run makes few calls, and is to meet most faults all the same; but each no more than twice, so that it ends soon on any machine. */
const harm = { pace: 0.4, most: 2, dying: true } as const;
/** On SQLite a clock that was hours ahead makes everything wait until it is quiet for long, which is for the long form. */
const quick = FAULTS.filter(({ name }) => name !== 'the clock of one process steps');

// Most of the time each waits for holds and pauses.
describe.concurrent('replicas that die at any moment, while everything else fails now and then (short form)', { timeout: 120_000 }, () => {
  it('on SQLite: one delivers every digest once, and its parts in order', async () => {
    const scenario = oneMinute(3, 2, systemClock.now());
    const report = await runChaos({
      place: sqlite(),
      replicas: 1,
      seed: SEED,
      scenario,
      faults: quick,
      ...harm,
      within: 100_000,
    });
    expect(isGood(report), explained(report)).toBe(true);
    // Otherwise little was tried.
    expect(Object.keys(report.faults).length).toBeGreaterThan(3);
  });

  it.skipIf(missing !== null)(
    `on PostgreSQL: two deliver every digest once, and its parts in order${missing === null ? '' : `: ${missing}`}`,
    async () => {
      const server = await startPostgres();
      try {
        const place = parseDatabaseUrl(await server.database());
        if (place === null) throw new Error('no database');
        const restartDatabase = async (): Promise<void> => {
          await server.halt();
          await server.resume();
        };
        const scenario = oneMinute(4, 2, systemClock.now());
        const within = 100_000;
        const report = await runChaos({
          place,
          replicas: 2,
          seed: SEED,
          scenario,
          faults: FAULTS,
          ...harm,
          restartDatabase,
          within,
        });
        expect(isGood(report), explained(report)).toBe(true);
        expect(Object.keys(report.faults).length).toBeGreaterThan(3);
      } finally {
        await server.stop();
      }
    },
  );

  it('through the week in which America’s clocks go forward: each day once, at the right moment', async () => {
    const scenario = changeWeek('America forward', 1, 3);
    const report = await runChaos({ place: sqlite(), replicas: 1, seed: SEED, scenario, faults: [], dying: false, within: 100_000 });
    expect(isGood(report), explained(report)).toBe(true);
    expect(report.expected).toBe(42);
  });

  it('on platforms that forget what they have taken: nothing twice, and the receipt says that it is not certain', async () => {
    const report = await runForgetful(sqlite(), SEED, 6);
    expect(keepsPolicy(report), explained(report)).toBe(true);
  });
});
