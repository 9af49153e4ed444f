import { Command, CommanderError, Option } from 'commander';
import { commandsIn } from '../commands/index.ts';
import { type App, createApp } from './app.ts';
import { addDoctor } from './cli-doctor.ts';
import { addExtract } from './cli-extract.ts';
import { addHeld } from './cli-held.ts';
import { addIngest } from './cli-ingest.ts';
import { addStoreCommands } from './cli-store.ts';
import { type Config, languageIn, readConfig } from './config.ts';
import { silentLogger } from './log.ts';
import { systemClock } from './model/clock.ts';
import { AttacheError } from './model/errors.ts';
import { destination } from './model/schedule.ts';
import { FORMATS, type Format, renderAs } from './render-as.ts';
import { slackAddresses } from './slack-config.ts';
import { textsFor } from './texts/texts.ts';
import { VERSION } from './version.ts';

/** What cli.ts lends of the process. */
export interface CliSurroundings {
  readonly argv: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Reads .env into the environment; throws where there is none. */
  loadEnvFile(): void;
  readonly nodeVersion: string;
  readonly width: number;
  readonly colour: boolean;
  readonly input: NodeJS.ReadableStream;
  print(text: string): void;
  /** As it stands, without a line feed; resolves when more may be written. */
  write(text: string): Promise<void>;
  complain(text: string): void;
  /** Has the first Ctrl-C call this instead of ending the process; the second ends it. Returns what undoes that. */
  onInterrupt(act: () => void): () => void;
  /** Shows a line in place of the one before, nothing for ''; null where nobody watches. */
  readonly progress: ((line: string) => void) | null;
}

const CALLER = { platform: 'terminal', destination: destination('terminal', 'local', 'console'), mayManage: true } as const;
const format = (): Option => new Option('--as <format>', 'how the reply is printed').choices(FORMATS).default('terminal');

/** Runs one command of `npm run attache -- …`; resolves with the exit code: 0 done, 1 refused or failed. */
export async function runCli(around: CliSurroundings): Promise<number> {
  try {
    around.loadEnvFile();
  } catch {
    // No .env is the ordinary case.
  }
  let exitCode = 0;
  const withApp = async (use: (app: App, config: Config) => Promise<void>): Promise<void> => {
    const read = readConfig(around.environment);
    if (!read.ok) throw new AttacheError('bad-config', read.failure.join('\n'));
    const app = await createApp({ config: read.value, clock: systemClock, log: silentLogger, version: VERSION });
    try {
      for (const problem of app.health().problems) around.complain(problem);
      await use(app, read.value);
    } finally {
      await app.close();
    }
  };
  const dispatch = (line: string, as: Format): Promise<void> =>
    withApp(async (app) => {
      const reply = await app.handler.dispatch({ form: 'line', line, caller: CALLER });
      around.print(renderAs(as, reply, around, app.texts));
    });

  const program = new Command('attache')
    .description('Attaché from the command line: ask, preview, register, check.')
    .version(VERSION)
    .exitOverride()
    .configureOutput({ writeOut: (text) => around.print(text.trimEnd()), writeErr: (text) => around.complain(text.trimEnd()) });

  program
    .command('ask')
    .description('answer one command as in chat, or print the exact payloads a platform would get')
    .argument('<command...>', "such as '/quote Hegseth on nato'")
    .addOption(format())
    .action((words: readonly string[], { as }: { readonly as: Format }) => dispatch(asLine(words.join(' ')), as));

  const digest = program.command('digest').description('the scheduled digest');
  digest
    .command('preview')
    .description('exactly what would be posted; posts nothing')
    .option('--topic <topic>', 'what it is about', 'transatlantic-relations')
    .option('--at <iso>', 'for this time instead of now, such as 2026-11-23T08:00')
    .addOption(format())
    .action(({ topic, at, as }: { readonly topic: string; readonly at?: string; readonly as: Format }) =>
      dispatch(`/digest preview topic:"${topic.replaceAll('"', '')}"${at === undefined ? '' : ` at:"${at.replaceAll('"', '')}"`}`, as),
    );

  addIngest(program, around);
  addHeld(program, around);
  addStoreCommands(program, around);

  program
    .command('register')
    .description('register the slash commands with Discord')
    .option('--dry-run', 'print what would be sent, send nothing')
    .action(async ({ dryRun }: { readonly dryRun?: boolean }) => {
      const texts = textsFor(languageIn(around.environment));
      const commands = commandsIn(texts);
      const { discordRegistration, inviteLink, personalLink, registerCommands } = await import('./platforms/discord/register.ts');
      if (dryRun) return around.print(JSON.stringify(discordRegistration(commands, texts), null, 2));
      const read = readConfig(around.environment);
      if (!read.ok) throw new AttacheError('bad-config', read.failure.join('\n'));
      if (read.value.discord === null)
        throw new AttacheError(
          'bad-config',
          'Discord is not configured: set DISCORD_TOKEN and DISCORD_APPLICATION_ID, then run this again.',
        );
      const { token, applicationId, apiUrl } = read.value.discord;
      await registerCommands({ token, applicationId, apiUrl: apiUrl ?? undefined, commands, texts });
      around.print(
        `Registered ${commands.length} commands. Invite the bot: ${inviteLink(applicationId)}\nFor yourself alone, wherever you are: ${personalLink(applicationId)}`,
      );
    });

  program
    .command('manifest')
    .description('print the Slack app manifest for the configuration as it is, to be pasted at https://api.slack.com/apps')
    .option('--name <name>', 'what the app is called in Slack')
    .action(async ({ name }: { readonly name?: string }) => {
      const { slackManifest } = await import('./platforms/slack/manifest.ts');
      const texts = textsFor(languageIn(around.environment));
      around.print(JSON.stringify(slackManifest(commandsIn(texts), texts, { name, ...slackAddresses(around.environment) }), null, 2));
    });

  addDoctor(program, around, () => {
    exitCode = 1;
  });

  addExtract(program, around, () => {
    exitCode = 1;
  });

  try {
    await program.parseAsync(around.argv);
    return exitCode;
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode;
    if (!(thrown instanceof AttacheError)) throw thrown;
    around.complain(thrown.message);
    return 1;
  }
}

/** The slash may be left out: shells on Windows turn a leading one into a path. */
const asLine = (typed: string): string => (typed.trim().startsWith('/') ? typed.trim() : `/${typed.trim()}`);
