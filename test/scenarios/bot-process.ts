import { spawn } from 'node:child_process';
import path from 'node:path';
import { eventually } from '../support/eventually.ts';
import { cleanEnvironment, ROOT } from '../support/process.ts';

/** The real bot as a process of its own. */
export interface BotProcess {
  readonly log: () => string;
  /** Asks it to stop, and resolves with its exit code. */
  stop(): Promise<number | null>;
}

/** Time for a start on a busy machine; milliseconds. */
const START_WITHIN = 20_000;

/** Starts main.ts with these variables, and resolves once its platform is connected. Rejects with its log when it ends before. */
export async function startBotProcess(environment: Readonly<Record<string, string>>): Promise<BotProcess> {
  const child = spawn(process.execPath, [path.join(ROOT, 'src/main.ts')], { cwd: ROOT, env: cleanEnvironment(environment) });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk: string) => (log += chunk));
  let code: number | null | undefined;
  const ended = new Promise<number | null>((resolve) =>
    child.once('close', (exit) => {
      code = exit;
      resolve(exit);
    }),
  );
  const bot: BotProcess = {
    log: () => log,
    stop: async () => {
      child.kill('SIGTERM');
      const hard = setTimeout(() => child.kill('SIGKILL'), 12_000);
      const exit = await ended;
      clearTimeout(hard);
      return exit;
    },
  };
  try {
    await eventually(() => code !== undefined || log.includes('platform connected'), START_WITHIN);
    if (code !== undefined) throw new Error('it ended');
  } catch (thrown) {
    await bot.stop();
    throw new Error(`the bot did not connect:\n${log}`, { cause: thrown });
  }
  return bot;
}
