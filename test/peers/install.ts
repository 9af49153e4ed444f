import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

/** Installs what package.json beside this file names, unless it is there already. Throws with npm's own words when it cannot. */
export function installPeers(): void {
  const folder = import.meta.dirname;
  const made = path.join(folder, 'node_modules/.package-lock.json');
  const locked = path.join(folder, 'package-lock.json');
  if (existsSync(made) && statSync(made).mtimeMs >= statSync(locked).mtimeMs) return;
  console.log('Installing the peers (some 290 MB, once)…');
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`The peers could not be installed.\n${done.stderr}`);
}
