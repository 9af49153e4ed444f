import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** Enough for faults that one reply in thousands has. */
const RUNS = '10000';
/** Milliseconds for one property; on two busy cores ten thousand replies take minutes. */
const TIMEOUT = '7200000';

/** Tries the renderers' properties on ten thousand replies each; PROPERTY_RUNS changes the number, other arguments go to vitest. */
const root = path.resolve(import.meta.dirname, '..');
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
const command = [vitest, 'run', '--reporter=verbose', `--testTimeout=${TIMEOUT}`, 'test/platforms/render-contract.test.ts'];
const env = { PROPERTY_RUNS: RUNS, ...process.env };
process.exitCode = spawnSync(process.execPath, [...command, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit', env }).status ?? 1;
