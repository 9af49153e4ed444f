import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { cleanEnvironment, ROOT } from './process.ts';

/** The real process, as `npm start` runs it. */
export interface BotProcess {
  readonly child: ChildProcess;
  /** Everything printed so far. */
  log(): string;
  /** The lines of the log that are JSON, read. */
  events(): readonly Readonly<Record<string, unknown>>[];
  /** The exit code, null after a signal. */
  readonly ended: Promise<number | null>;
  /** Kills it, when it still runs. */
  end(): Promise<void>;
}

/** `args` go before the script, to Node itself. */
export function startBotProcess(environment: Readonly<Record<string, string>>, args: readonly string[] = []): BotProcess {
  const child = spawn(process.execPath, [...args, path.join(ROOT, 'src/main.ts')], {
    cwd: ROOT,
    env: cleanEnvironment(environment),
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk: string) => (log += chunk));
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  return {
    child,
    log: () => log,
    events: () => log.split('\n').flatMap((line) => (line.startsWith('{') && line.endsWith('}') ? [JSON.parse(line)] : [])),
    ended,
    end: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** A port that nobody has at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
