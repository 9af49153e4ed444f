// `npm run chaos`: the long form. `npm run chaos -- postgres://…` runs four replicas on that (empty) database.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseDatabaseUrl } from '../../src/store/database-place.ts';
import { type ChaosReport, runChaos } from './run-chaos.ts';

const [url, seed = '1', occurrences = '300'] = process.argv.slice(2);
const folder = mkdtempSync(path.join(tmpdir(), 'attache-chaos-'));
const place = parseDatabaseUrl(url ?? `sqlite:${path.join(folder, 'chaos.db')}`);
if (place === null) throw new Error('name a database: sqlite:<file> or postgres://…');

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
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
const good = report.delivered === report.occurrences && report.states.delivered === report.occurrences && report.violations.length === 0;
if (!good) process.stdout.write(`${log}\n`);
process.exitCode = good ? 0 : 1;
