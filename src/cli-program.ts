import { Command, CommanderError, Option } from 'commander';
import { createApp } from './app.ts';
import { addDoctor } from './cli-doctor.ts';
import { addExport } from './cli-export.ts';
import { addExtract } from './cli-extract.ts';
import { addHeld } from './cli-held.ts';
import { addHelp } from './cli-help.ts';
import { addIngest } from './cli-ingest.ts';
import { addPlatforms } from './cli-platforms.ts';
import { addStoreCommands } from './cli-store.ts';
import { type CliSurroundings, configOf } from './cli-surroundings.ts';
import { wordsOf } from './command/command-words.ts';
import { plainWords } from './command/plain-words.ts';
import { readEnvFile } from './env-file.ts';
import { silentLogger } from './log.ts';
import { systemClock } from './model/clock.ts';
import { AttacheError } from './model/errors.ts';
import { OPERATOR } from './platforms/terminal/operator.ts';
import { FORMATS, type Format, renderAs } from './render-as.ts';
import { VERSION } from './version.ts';

const format = (): Option => new Option('--as <format>', 'how the reply is printed').choices(FORMATS).default('terminal');

const EXIT_CODES =
  'The exit code is 0 when everything that was named was done, and an answer that nothing was found is an answer. It is 1 when any of it was refused, failed or left out: the reason is on standard error, or for ask and digest preview in the reply. What ingest only came across in a folder and did not take is in its report and changes no exit code.';

/** Runs one command of `npm run attache -- …`; resolves with the exit code, as EXIT_CODES says. */
export async function runCli(around: CliSurroundings): Promise<number> {
  const unread = readEnvFile(() => around.loadEnvFile());
  if (unread !== null) around.complain(unread);
  let exitCode = 0;
  const failed = (): void => {
    exitCode = 1;
  };
  const dispatch = async (typed: string, as: Format): Promise<void> => {
    const app = await createApp({ config: configOf(around), clock: systemClock, log: silentLogger, version: VERSION });
    try {
      for (const problem of app.health().problems) around.complain(problem);
      const reply = await app.handler.dispatch({ form: 'line', line: plainWords(typed, wordsOf(app.registry.commands)), caller: OPERATOR });
      around.print(renderAs(as, reply, around, app.texts));
      if (reply.refused === true) failed();
    } finally {
      await app.close();
    }
  };

  const program = new Command('attache')
    .description('Attaché from the command line: ask, preview, read articles, connect, look after.')
    .version(VERSION)
    .exitOverride()
    .showHelpAfterError('To see what can be given, add --help.')
    .configureOutput({ writeOut: (text) => around.print(text.trimEnd()), writeErr: (text) => around.complain(text.trimEnd()) });

  addHelp(program, ["npm run attache -- ask '/quote Hegseth on nato'", 'npm run attache -- ingest --help'], EXIT_CODES);

  const ask = program
    .command('ask')
    .description('answer one command or question as in chat, or print the exact payloads a platform would get')
    .argument('<command...>', "such as '/quote Hegseth on nato', or plain words")
    .addOption(format())
    // Without the slash as well: shells on Windows turn a leading one into a path.
    .action((words: readonly string[], { as }: { readonly as: Format }) => dispatch(words.join(' '), as));

  addHelp(
    ask,
    [
      "npm run attache -- ask '/quote Hegseth on nato'",
      "npm run attache -- ask 'who is SACEUR?'",
      "npm run attache -- ask '/brief nato' --as slack",
    ],
    'The slash may be left out. With --as slack or discord the payloads are printed as JSON and nothing is sent.',
  );

  const digest = program.command('digest').description('the scheduled digest');
  const preview = digest
    .command('preview')
    .description('exactly what would be posted; posts nothing')
    .option('--topic <topic>', 'what it is about', 'transatlantic-relations')
    .option('--at <iso>', 'for this time instead of now, such as 2026-11-23T08:00')
    .addOption(format())
    .action(({ topic, at, as }: { readonly topic: string; readonly at?: string; readonly as: Format }) =>
      dispatch(`/digest preview topic:"${topic.replaceAll('"', '')}"${at === undefined ? '' : ` at:"${at.replaceAll('"', '')}"`}`, as),
    );

  addHelp(
    preview,
    ["npm run attache -- digest preview --topic 'ukraine aid'", 'npm run attache -- digest preview --at 2026-11-23T08:00 --as discord'],
    'The topic is one of data/topics.yaml, any words, or a person. Nothing is counted as posted.',
  );

  addExport(program, around, failed);
  addIngest(program, around, failed);
  addHeld(program, around);
  addStoreCommands(program, around);

  addPlatforms(program, around);
  addDoctor(program, around, failed);
  addExtract(program, around, failed);

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
