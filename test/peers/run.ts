import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { installPeers } from './install.ts';
import { LOCAL_SLACK_LACKS } from './local-slack-driver.ts';
import { withoutNetwork } from './namespace.ts';
import { TWIN_LACKS } from './twin-driver.ts';

/**
 * Runs the scenarios against chats that others wrote. Both listen on all interfaces, so they run where there is no network
 * but loopback; where that cannot be had, or the peers do not run, it says so and ends well.
 */
function main(): number {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    console.log('Skipped: local-slack is made for Linux on x64 only.');
    return 0;
  }
  const root = path.resolve(import.meta.dirname, '../..');
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  const command = withoutNetwork([process.execPath, vitest, 'run', '--reporter=verbose', 'test/peers', ...process.argv.slice(2)]);
  if (command === null) {
    console.log(
      'Skipped: no network namespace can be had here (unshare and ip, of util-linux and iproute2), and the peers listen on all interfaces.',
    );
    return 0;
  }
  installPeers();
  for (const [peer, lacks] of Object.entries({ 'discord-digital-twin': TWIN_LACKS, 'local-slack': LOCAL_SLACK_LACKS })) {
    console.log(`${peer} lacks:`);
    for (const [ability, why] of Object.entries(lacks)) console.log(`  ${ability}: ${why}`);
  }
  const [program = '', ...rest] = command;
  return spawnSync(program, rest, { cwd: root, stdio: 'inherit', env: { ...process.env, ATTACHE_PEERS: 'yes' } }).status ?? 1;
}

process.exitCode = main();
