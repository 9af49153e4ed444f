// `npm run chaos` runs one replica on SQLite, `npm run chaos -- postgres` four on a PostgreSQL of its own, and `npm run chaos --
// postgres://…` four on that (empty) database. Then a seed and a number of occurrences, if wanted.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { systemClock } from '../../src/model/clock.ts';
import { parseDatabaseUrl } from '../../src/store/database-place.ts';
import { type PostgresServer, startPostgres } from '../support/postgres-server.ts';
import { FAULTS } from './faults.ts';
import { runChaos } from './run-chaos.ts';
import { oneMinute } from './scenario.ts';
import { isGood, showReport } from './show-report.ts';

const [where = 'sqlite', seed = '1', occurrences = '300', ...only] = process.argv.slice(2);
const folder = mkdtempSync(path.join(tmpdir(), 'attache-chaos-'));
let server: PostgresServer | null = null;
try {
  server = where === 'postgres' ? await startPostgres() : null;
  const own = server;
  const url = own !== null ? await own.database() : where === 'sqlite' ? `sqlite:${path.join(folder, 'chaos.db')}` : where;
  const place = parseDatabaseUrl(url);
  if (place === null) throw new Error('name a database: sqlite, postgres, sqlite:<file> or postgres://…');
  const restart = async (): Promise<void> => {
    await own?.halt();
    await own?.resume();
  };
  const report = await runChaos({
    place,
    replicas: place.kind === 'postgres' ? 4 : 1,
    seed: Number(seed),
    scenario: oneMinute(Number(occurrences), 30, systemClock.now()),
    faults: only.length === 0 ? FAULTS : FAULTS.filter(({ name }) => only.some((word) => name.includes(word))),
    dying: only.length === 0 || only.includes('windows'),
    restartDatabase: own === null ? undefined : restart,
    within: 60_000 + 1500 * Number(occurrences),
  });
  process.stdout.write(`${showReport(report, { where: place.kind, seed: Number(seed) })}\n`);
  if (!isGood(report)) process.stdout.write(`${report.log}\n`);
  process.exitCode = isGood(report) ? 0 : 1;
} finally {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
}
