// `npm run chaos` runs one replica on SQLite, `npm run chaos -- postgres` four on a PostgreSQL of its own, and `npm run chaos --
// postgres://…` four on that (empty) database. Then a seed and a number of occurrences, if wanted.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseDatabaseUrl } from '../../src/store/database-place.ts';
import { type PostgresServer, startPostgres } from '../support/postgres-server.ts';
import { type ChaosReport, runChaos } from './run-chaos.ts';

const [where = 'sqlite', seed = '1', occurrences = '300'] = process.argv.slice(2);
const folder = mkdtempSync(path.join(tmpdir(), 'attache-chaos-'));
let server: PostgresServer | null = null;
try {
  server = where === 'postgres' ? await startPostgres() : null;
  const url = server !== null ? await server.database() : where === 'sqlite' ? `sqlite:${path.join(folder, 'chaos.db')}` : where;
  const place = parseDatabaseUrl(url);
  if (place === null) throw new Error('name a database: sqlite, postgres, sqlite:<file> or postgres://…');
  const { log, ...report }: ChaosReport = await runChaos({
    place,
    replicas: place.kind === 'postgres' ? 4 : 1,
    occurrences: Number(occurrences),
    channels: 30,
    seed: Number(seed),
    killEvery: 2500,
    diesOneIn: 400,
    cutEvery: 400,
    within: 600_000,
  });
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  const good = report.delivered === report.occurrences && report.states.delivered === report.occurrences && report.violations.length === 0;
  if (!good) process.stdout.write(`${log}\n`);
  process.exitCode = good ? 0 : 1;
} finally {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
}
