import { spawnSync } from 'node:child_process';

/** Ways of getting a network of one's own, the more modest first: without and with being root. */
const WAYS: readonly (readonly string[])[] = [
  ['unshare', '--net', '--map-root-user'],
  ['unshare', '--net'],
];
const UP = 'ip link set lo up';

/** The command that runs another one where there is no network but loopback; null where this machine has none. */
export function withoutNetwork(command: readonly string[]): readonly string[] | null {
  for (const way of WAYS) {
    const [program = '', ...rest] = way;
    if (spawnSync(program, [...rest, 'sh', '-c', UP]).status === 0) return [...way, 'sh', '-c', `${UP} && exec "$@"`, 'sh', ...command];
  }
  return null;
}
