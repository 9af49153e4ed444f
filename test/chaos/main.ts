// `npm run chaos` runs one replica on SQLite, `npm run chaos -- postgres` four on a PostgreSQL of its own, and `npm run chaos --
// postgres://…` four on that (empty) database. Then a seed and a number of occurrences, if wanted. See README.md beside this file.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../../src/model/clock.ts';
import { type DatabasePlace, parseDatabaseUrl } from '../../src/store/database-place.ts';
import { type PostgresServer, startPostgres } from '../support/postgres-server.ts';
import { FAULTS } from './faults.ts';
import { keepsPolicy, runForgetful } from './forgetful.ts';
import { type ChaosReport, runChaos } from './run-chaos.ts';
import { oneMinute, type Scenario } from './scenario.ts';
import { isGood, showReport } from './show-report.ts';
import { CHANGES, changeWeek } from './weeks.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', default: 'storm,weeks,forgetful' } },
});
const [where = 'sqlite', seedText = '1', occurrences = '300'] = positionals;
const seed = Number(seedText);
const parts = new Set(values.only.split(','));
const folder = mkdtempSync(path.join(tmpdir(), 'attache-chaos-'));
/** Faults so much more rarely that a run of 300 digests ends within minutes on two processors; each comes dozens of times even so. */
const PACE = 2;
let server: PostgresServer | null = null;
let databases = 0;

/** An empty database for each run, where there can be one. */
const nextPlace = async (): Promise<DatabasePlace> => {
  databases += 1;
  const url = server !== null ? await server.database() : where === 'sqlite' ? `sqlite:${path.join(folder, `${databases}.db`)}` : where;
  const place = parseDatabaseUrl(url);
  if (place === null) throw new Error('name a database: sqlite, postgres, sqlite:<file> or postgres://…');
  return place;
};

const restartOf = (own: PostgresServer | null): (() => Promise<void>) | undefined =>
  own === null
    ? undefined
    : async () => {
        await own.halt();
        await own.resume();
      };

/** Replicas that die and meet every fault, until all of it is delivered. */
const storm = async (scenario: Scenario): Promise<ChaosReport> => {
  const place = await nextPlace();
  const replicas = place.kind === 'postgres' ? 4 : 1;
  const within = 120_000 + 3000 * scenario.expected.size;
  return runChaos({ place, replicas, seed, scenario, faults: FAULTS, pace: PACE, dying: true, restartDatabase: restartOf(server), within });
};

const finish = (name: string, report: ChaosReport, good: boolean): void => {
  process.stdout.write(`${showReport(report, { where: `${name} on ${where}`, seed })}\n\n`);
  if (good) return;
  process.stdout.write(`${report.trace}\n${report.log.slice(-2000)}\n`);
  process.exitCode = 1;
};

try {
  if (where === 'postgres') server = await startPostgres();
  if (parts.has('storm')) {
    const report = await storm(oneMinute(Number(occurrences), 30, systemClock.now()));
    finish('One minute', report, isGood(report));
  }
  for (const week of parts.has('weeks') ? Object.keys(CHANGES) : []) {
    const report = await storm(changeWeek(week, 2, 6));
    finish(week, report, isGood(report));
  }
  if (parts.has('forgetful')) {
    const report = await runForgetful(await nextPlace(), seed);
    finish('Platforms that forget', report, keepsPolicy(report));
  }
} finally {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
}
