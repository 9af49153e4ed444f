import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/model/clock.ts';
import { parseDatabaseUrl } from '../../src/store/database-place.ts';
import { type PostgresServer, postgresMissing, startPostgres } from '../support/postgres-server.ts';
import { FAULTS } from './faults.ts';
import { type ChaosReport, runChaos } from './run-chaos.ts';
import { oneMinute } from './scenario.ts';
import { isGood, showReport } from './show-report.ts';

const missing = await postgresMissing();
let folder: string | null = null;
let server: PostgresServer | null = null;

afterEach(async () => {
  await server?.stop();
  server = null;
  if (folder !== null) rmSync(folder, { recursive: true, force: true });
  folder = null;
});

const expectAllDelivered = (report: ChaosReport, where: string): void => {
  expect(isGood(report), `${showReport(report, { where, seed: 7 })}\n${report.log}`).toBe(true);
  // Otherwise little was tried.
  expect(Object.values(report.diedIn).reduce((sum, count) => sum + count, report.killed)).toBeGreaterThan(0);
  expect(Object.keys(report.faults).length).toBeGreaterThan(3);
};

describe('replicas that are killed at any moment, while everything else fails now and then', () => {
  it('deliver every digest once and its parts in order: one on SQLite, the short form', { timeout: 150_000 }, async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'attache-chaos-'));
    const report = await runChaos({
      place: { kind: 'sqlite', path: path.join(folder, 'chaos.db') },
      replicas: 1,
      scenario: oneMinute(12, 6, systemClock.now()),
      seed: 7,
      faults: FAULTS,
      dying: true,
      within: 120_000,
    });
    expectAllDelivered(report, 'SQLite');
  });

  it.skipIf(missing !== null)(
    `deliver every digest once and its parts in order: three on PostgreSQL, the short form${missing === null ? '' : `: ${missing}`}`,
    { timeout: 150_000 },
    async () => {
      const own = await startPostgres();
      server = own;
      const place = parseDatabaseUrl(await own.database());
      if (place === null) throw new Error('no database');
      const report = await runChaos({
        place,
        replicas: 3,
        scenario: oneMinute(24, 6, systemClock.now()),
        seed: 7,
        faults: FAULTS,
        dying: true,
        restartDatabase: async () => {
          await own.halt();
          await own.resume();
        },
        within: 120_000,
      });
      expectAllDelivered(report, 'PostgreSQL');
    },
  );
});
