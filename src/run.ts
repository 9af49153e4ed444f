import path from 'node:path';
import { commandsIn } from '../commands/index.ts';
import { type App, createApp } from './app.ts';
import { coverage } from './brief/coverage.ts';
import { ROOT } from './command/command-words.ts';
import { type Config, readConfig } from './config.ts';
import { configuredPlatforms } from './connect.ts';
import { readEnvFile } from './env-file.ts';
import { greeting } from './greeting.ts';
import { createHistoryFile } from './history-file.ts';
import { createLogger, type Logger } from './log.ts';
import type { Metrics } from './metrics.ts';
import { systemClock } from './model/clock.ts';
import { AttacheError } from './model/errors.ts';
import { serve } from './serve.ts';
import { textsFor } from './texts/texts.ts';
import { untilAborted } from './until-aborted.ts';
import { VERSION } from './version.ts';

/** What main.ts lends of the process. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Reads .env into the environment; throws where there is none, or none that can be read. */
  loadEnvFile(): void;
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream & { readonly columns?: number };
  readonly errors: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly interactive: boolean;
  readonly random: () => number;
  /** Aborted when the process is asked to stop. */
  readonly signal: AbortSignal;
}

/** Runs the bot until it is told to stop or has nothing left to do; resolves with the exit code. */
export async function run(around: Surroundings): Promise<number> {
  const unread = readEnvFile(() => around.loadEnvFile());
  if (unread !== null) around.errors.write(`${unread}\n`);
  const read = readConfig(around.environment);
  if (!read.ok) {
    around.errors.write(`Attaché cannot start with this configuration:\n${read.failure.map((problem) => `  ${problem}\n`).join('')}`);
    return 1;
  }
  const config = read.value;
  const connected = config.discord !== null || config.slack !== null;
  const log = createLogger({
    level: config.logLevel ?? (connected ? 'info' : 'warn'),
    secrets: config.secrets,
    write: (line) => around.errors.write(line),
    pretty: around.errors.isTTY === true ? { colour: !around.environment.NO_COLOR } : null,
  });
  const metrics = config.port === null ? null : await newMetrics(config);
  const app = await createApp({ config, clock: systemClock, log, version: VERSION, metrics: metrics ?? undefined });
  try {
    return connected ? await chat(app, metrics, config, log, around) : await terminal(app, config, log, around);
  } catch (thrown) {
    if (!(thrown instanceof AttacheError)) throw thrown;
    around.errors.write(`Attaché stops: ${thrown.message}\n`);
    return 1;
  } finally {
    await app.close();
  }
}

/** Counters for everything that the commands and the store can be asked. */
async function newMetrics({ language }: Config): Promise<Metrics> {
  const [{ createMetrics }, { storeQuestions }] = await Promise.all([import('./metrics.ts'), import('./store/lazy-queries.ts')]);
  const paths = commandsIn(textsFor(language)).flatMap((command) =>
    'subcommands' in command ? command.subcommands.map(({ name }) => `${command.name} ${name}`) : [command.name],
  );
  return createMetrics({ commands: paths, methods: storeQuestions() });
}

async function chat(app: App, metrics: Metrics | null, config: Config, log: Logger, around: Surroundings): Promise<number> {
  for (const warning of config.warnings) log.warn('half configured', { warning });
  // Connecting may take a while, and nothing else is said meanwhile.
  const { version, store } = app.health();
  const names = [...(config.discord === null ? [] : ['discord']), ...(config.slack === null ? [] : ['slack'])];
  log.info('starting', { version, platforms: names, store });
  const { random, signal } = around;
  const parts = { config, clock: systemClock, log, random };
  const platforms = await configuredPlatforms(config, {
    ...parts,
    store: app.store,
    texts: app.texts,
    restarted: (name) => metrics?.restart(name),
  });
  const service = await serve(app, platforms, { ...parts, metrics, signal });
  const lost = await Promise.race([service.lost, untilAborted(around.signal)]);
  log.info('stopping', { asked: lost === null });
  await service.stop();
  log.info('stopped');
  if (lost !== null) around.errors.write(`Attaché stops: ${lost.message}\n`);
  return lost === null ? 0 : 1;
}

async function terminal(app: App, config: Config, log: Logger, around: Surroundings): Promise<number> {
  for (const warning of config.warnings) log.warn('half configured', { warning });
  const { createConsole } = await import('./platforms/terminal/console.ts');
  const history = createHistoryFile(path.join('data', 'local', 'history'));
  const console = createConsole({
    input: around.input,
    output: around.output,
    interactive: around.interactive,
    colour: around.interactive && !around.environment.NO_COLOR,
    commands: app.registry.commands,
    root: ROOT,
    texts: app.texts,
    history: around.interactive ? history.read() : [],
    saveHistory: (lines) => history.write(lines),
    greeting: around.interactive ? await greeting(app, config) : null,
  });
  if (!around.interactive) {
    around.errors.write(`${app.texts.terminal.readsInput(VERSION, coverage(app.corpus, app.texts))}\n`);
    await console.start(app.handler);
    await Promise.race([console.ended, untilAborted(around.signal)]);
    return 0;
  }
  const service = await serve(app, [console], { config, clock: systemClock, log, random: around.random });
  await Promise.race([console.ended, untilAborted(around.signal)]);
  await service.stop();
  return 0;
}
