import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { eventually } from './eventually.ts';
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
  /** Asks it to stop, kills it where it does not, and resolves with its exit code. */
  stop(): Promise<number | null>;
  /** Kills it, when it still runs. */
  end(): Promise<void>;
}

/** Time for a start on a busy machine, and more than a bot takes to stop; milliseconds. */
const START_WITHIN = 20_000;
const STOP_WITHIN = 12_000;

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
    stop: async () => {
      child.kill('SIGTERM');
      const hard = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN);
      const code = await ended;
      clearTimeout(hard);
      return code;
    },
    end: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The same, once its platform is connected; rejects with its log when it ends before. */
export async function startConnectedBot(environment: Readonly<Record<string, string>>): Promise<BotProcess> {
  const bot = startBotProcess(environment);
  let over = false;
  void bot.ended.then(() => {
    over = true;
  });
  try {
    await eventually(() => over || bot.log().includes('platform connected'), START_WITHIN);
    if (over) throw new Error('it ended');
  } catch (thrown) {
    await bot.end();
    throw new Error(`the bot did not connect:\n${bot.log()}`, { cause: thrown });
  }
  return bot;
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
