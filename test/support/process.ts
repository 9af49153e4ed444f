import { spawn } from 'node:child_process';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '..', '..');

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The environment of a child: this machine's, without any variable that Attaché reads. */
export function cleanEnvironment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const own = /^(?:DISCORD_|SLACK_|DATABASE_URL|DATA_DIR|SCHEDULE_FILE|PORT|HOST$|LOG_LEVEL|TZ_DEFAULT|ATTACHE_LANGUAGE|NODE_)/;
  return {
    ...Object.fromEntries(
      Object.entries(process.env).flatMap(([name, value]) => (value === undefined || own.test(name) ? [] : [[name, value]])),
    ),
    ...more,
  };
}

/** Runs one of our entrances as a real process and resolves when it has ended. `input` is its whole standard input. */
export function runProcess(
  script: string,
  args: readonly string[],
  options: { readonly input?: string; readonly environment?: Readonly<Record<string, string>>; readonly cwd?: string } = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(ROOT, script), ...args], {
      cwd: options.cwd ?? ROOT,
      env: cleanEnvironment(options.environment),
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
    child.stdin.end(options.input ?? '');
  });
}
