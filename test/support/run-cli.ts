import { Readable } from 'node:stream';
import { runCli } from '../../src/cli-program.ts';
import type { Finished } from './process.ts';

/** Runs a command of the command line in this process; what a process alone can show (signals, pipes) needs `runProcess`. */
export async function runCommandLine(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Finished> {
  let stdout = '';
  let stderr = '';
  const code = await runCli({
    argv: ['node', 'attache', ...args],
    environment,
    loadEnvFile: () => {},
    nodeVersion: process.version,
    width: 100,
    colour: false,
    input: Readable.from([]),
    print: (text) => {
      stdout += `${text}\n`;
    },
    write: async (text) => {
      stdout += text;
    },
    complain: (text) => {
      stderr += `${text}\n`;
    },
    onInterrupt: () => () => {},
    progress: null,
  });
  return { code, stdout, stderr };
}
