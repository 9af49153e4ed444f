import { statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { availableMemory, versions } from 'node:process';
import type { Config } from './config.ts';
import { type Finding, failing, fine, warn } from './doctor.ts';

/** The bot holds some 150 MB with a few articles, and 250 with a hundred thousand quotes. */
const ENOUGH_MEMORY = 256 * 2 ** 20;
/** SQLite needs room for its journal; what is ingested comes on top. */
const ENOUGH_DISK = 100 * 2 ** 20;
/** Seconds. Slack refuses signatures of five minutes ago; processes that share a database hold channels by their clocks. */
const CLOCK = Object.freeze({ warn: 10, fail: 240 });

const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;

/** The time zone data, memory, room on the disk, and whether the ports can be listened on. */
export async function examineMachine(config: Config): Promise<readonly Finding[]> {
  return [examineZones(config.zone), examineMemory(availableMemory()), ...(await examineDisk(config)), ...(await examinePorts(config))];
}

/** Known rules of two zones on both sides of the Atlantic; a build of Node without them computes every digest's time wrongly. */
export function examineZones(zone: string): Finding {
  const known = [
    ['Europe/Kyiv', '2026-03-29T02:59:00+02:00[Europe/Kyiv]', '+03:00'],
    ['America/New_York', '2026-03-08T01:59:00-05:00[America/New_York]', '-04:00'],
  ] as const;
  try {
    const wrong = known.filter(([, before, after]) => Temporal.ZonedDateTime.from(before).add({ hours: 2 }).offset !== after);
    if (wrong.length === 0) return fine('zones', `Times without a zone are ${zone}; time zone data ${versions.tz ?? 'of this system'}.`);
  } catch {
    // A zone that is not known at all: the same finding.
  }
  return failing('zones', 'This Node has old time zone data, or none.', 'Use the Node that npm ci brings, with its full ICU data.');
}

export const examineMemory = (available: number): Finding =>
  available >= ENOUGH_MEMORY
    ? fine('memory', `${megabytes(available)} of memory are free.`)
    : warn('memory', `Only ${megabytes(available)} of memory are free.`, `Give the bot ${megabytes(ENOUGH_MEMORY)}.`);

async function examineDisk({ database }: Config): Promise<readonly Finding[]> {
  if (database.kind !== 'sqlite' || database.path === ':memory:') return [];
  try {
    const { bavail, bsize } = await nearestFolder(path.dirname(path.resolve(database.path)));
    const free = bavail * bsize;
    if (free >= ENOUGH_DISK) return [fine('disk', `${megabytes(free)} are free where the database is.`)];
    return [warn('disk', `Only ${megabytes(free)} are free where the database is.`, 'Make room, or set DATABASE_URL to another place.')];
  } catch {
    // Some file systems do not tell; the database itself is checked elsewhere.
    return [];
  }
}

/** The file system of a folder that may not be there yet. */
async function nearestFolder(folder: string): Promise<{ readonly bavail: number; readonly bsize: number }> {
  try {
    return await statfs(folder);
  } catch (thrown) {
    const above = path.dirname(folder);
    if (above === folder) throw thrown;
    return nearestFolder(above);
  }
}

/** Every port that is configured, by its variable. */
const portsOf = ({ port, slack, discord }: Config): ReadonlyMap<string, number> =>
  new Map(
    [
      ['PORT', port],
      ['SLACK_PORT', slack?.http?.port ?? slack?.install?.port ?? null],
      ['DISCORD_PORT', discord?.endpoint?.port ?? null],
    ].flatMap(([name, number]) => (typeof name === 'string' && typeof number === 'number' ? [[name, number] as const] : [])),
  );

async function examinePorts(config: Config): Promise<readonly Finding[]> {
  const { host, port } = config;
  const ports = portsOf(config);
  // A bot that runs has all of them.
  const runs = port !== null && (await answersAlive(port, host));
  const findings: Finding[] = [];
  for (const [name, number] of ports) {
    const place = `Port ${number} on ${host}`;
    const twin = [...ports].find(([other, same]) => other < name && same === number)?.[0];
    const code = await tryToListen(number, host);
    if (twin !== undefined) findings.push(failing('port', `${twin} and ${name} are the same port.`, 'Give each its own.'));
    else if (code === null) findings.push(fine('port', `${place} is free.`));
    else if (code === 'EADDRINUSE' && runs) findings.push(fine('port', `${place} is served by an Attaché that runs.`));
    else if (code === 'EADDRINUSE') findings.push(failing('port', `${place} is taken by another program.`, `Choose another ${name}.`));
    else findings.push(failing('port', `${place} cannot be listened on (${code}).`, `Check HOST, or choose a ${name} above 1023.`));
  }
  return findings;
}

/** The system's word for why not; null when it can be. */
const tryToListen = (port: number, host: string): Promise<string | null> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.name));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });

async function answersAlive(port: number, host: string): Promise<boolean> {
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host.includes(':') ? `[${host === '::' ? '::1' : host}]` : host;
  try {
    const response = await fetch(`http://${reachable}:${port}/healthz`, { signal: AbortSignal.timeout(2_000), redirect: 'error' });
    return /"status":"alive"/.test((await response.text()).slice(0, 1_000));
  } catch {
    return false;
  }
}

/** How far this machine's clock is from a platform's: seconds ahead, as their answers were dated. */
export function examineClock(ahead: number | null): readonly Finding[] {
  if (ahead === null) return [];
  const off = Math.abs(ahead);
  if (off < CLOCK.warn) return [fine('clock', 'The clock agrees with the platforms’.')];
  const text = `The clock is ${off} seconds ${ahead > 0 ? 'ahead' : 'behind'}.`;
  const remedy = 'Let the machine keep time by NTP.';
  return [off < CLOCK.fail ? warn('clock', text, remedy) : failing('clock', text, remedy)];
}
