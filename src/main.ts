import { enableCompileCache } from 'node:module';

/** A container gets ten seconds between SIGTERM and SIGKILL. */
const STOP_WITHIN = 9000;

// Before anything large is imported, so that the second start is faster.
enableCompileCache();
const [{ run }, { createLogger }, { toError }] = await Promise.all([import('./run.ts'), import('./log.ts'), import('./model/errors.ts')]);

const code = new Promise<number>((resolve) => {
  const controller = new AbortController();
  const stop = (): void => {
    // A second signal, or a stop that hangs, ends the process whatever is under way.
    if (controller.signal.aborted) process.exit(1);
    controller.abort();
    setTimeout(() => process.exit(1), STOP_WITHIN).unref();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  const broken = (thrown: unknown): void => {
    // Both chat libraries go deaf when such an error is swallowed, so the process ends and is started again. Nothing is drained:
    // nobody knows what still works. Digests under way are gone on with at the next start.
    const pretty = process.stderr.isTTY ? { colour: !process.env.NO_COLOR } : null;
    const log = createLogger({ level: 'error', secrets: [], write: (line) => process.stderr.write(line), pretty });
    log.error('uncaught error', { error: toError(thrown) });
    process.stderr.write('Attaché stops: an error that nobody caught. This is a fault of the bot; start it again.\n');
    process.exit(1);
  };
  process.on('uncaughtException', broken);
  process.on('unhandledRejection', broken);
  run({
    environment: process.env,
    loadEnvFile: () => process.loadEnvFile(),
    input: process.stdin,
    output: process.stdout,
    errors: process.stderr,
    interactive: Boolean(process.stdin.isTTY && process.stdout.isTTY),
    random: Math.random,
    signal: controller.signal,
  }).then(resolve, broken);
});
// Not process.exitCode: a client that could not be closed must not keep the process.
process.exit(await code);
