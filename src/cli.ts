import { once } from 'node:events';
import { enableCompileCache } from 'node:module';

// Before anything large is imported, so that the second call is faster.
enableCompileCache();
const { runCli } = await import('./cli-program.ts');

// A reader that goes away (`… | head`) is no failure; a full disk is one.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`What was asked for cannot be written: ${error.message}. Make room, or write it somewhere else.\n`);
  process.exit(1);
});
// Where nobody reads what is remarked, the work goes on.
process.stderr.on('error', () => undefined);
process.exitCode = await runCli({
  argv: process.argv,
  environment: process.env,
  loadEnvFile: () => process.loadEnvFile(),
  nodeVersion: process.version,
  // A pseudo-terminal that was given no size has 0 columns.
  width: process.stdout.columns || 100,
  colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
  // Opened on first use: commands that read nothing must not wait for it.
  get input() {
    return process.stdin;
  },
  print: (text) => process.stdout.write(`${text}\n`),
  write: async (text) => {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  },
  complain: (text) => process.stderr.write(`${text}\n`),
  onInterrupt: (act) => {
    process.once('SIGINT', act);
    return () => process.off('SIGINT', act);
  },
  // Back to the first column, and whatever is left of the line before is erased.
  progress: process.stderr.isTTY === true ? (line) => process.stderr.write(`\r${line}\x1b[K`) : null,
});
