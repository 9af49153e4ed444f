import { enableCompileCache } from 'node:module';

// Before anything large is imported, so that the second call is faster.
enableCompileCache();
const { runCli } = await import('./cli-program.ts');

// A reader that goes away (`… | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.exitCode = await runCli({
  argv: process.argv,
  environment: process.env,
  loadEnvFile: () => process.loadEnvFile(),
  nodeVersion: process.version,
  width: process.stdout.columns ?? 100,
  colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
  print: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
});
