import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { commandsIn } from '../commands/index.ts';
import { addHelp } from './cli-help.ts';
import type { CliSurroundings } from './cli-surroundings.ts';
import { type Config, readConfig } from './config.ts';
import { counted } from './counted.ts';
import { examine, type Finding, failing, fine, hasFailed, showFindings } from './doctor.ts';
import { systemClock } from './model/clock.ts';
import type { TopicId } from './model/ids.ts';
import { textsFor } from './texts/texts.ts';

/** Adds `doctor`. `failed` is told when something was found that has to be put right. */
export function addDoctor(program: Command, around: CliSurroundings, failed: () => void): void {
  const doctor = program
    .command('doctor')
    .description('check configuration, tokens, database, data, clock and machine; says what to do')
    .option('--json', 'print the findings as one JSON list')
    .option('--offline', 'ask no platform')
    .action(async ({ json, offline }: { readonly json?: boolean; readonly offline?: boolean }) => {
      const findings = await examineAll(around, offline !== true);
      if (json) around.print(JSON.stringify(findings, null, 2));
      else for (const line of showFindings(findings)) around.print(line);
      if (hasFailed(findings)) failed();
    });
  addHelp(
    doctor,
    ['npm run attache -- doctor', 'npm run --silent attache -- doctor --json --offline > findings.json'],
    'Each line begins with ok, warn or fail. A warning may be meant, such as a platform that you do not use; after a fail the exit code is 1.',
  );
}

async function examineAll({ environment, nodeVersion }: CliSurroundings, online: boolean): Promise<readonly Finding[]> {
  const [{ checkStore }, { loadDataFolder }, { showProblem }, { examineMachine }] = await Promise.all([
    import('./store/check-store.ts'),
    import('./ingest/data-files.ts'),
    import('./ingest/data-problem.ts'),
    import('./doctor-machine.ts'),
  ]);
  const { parts, problems } = await loadDataFolder(environment.DATA_DIR?.trim() || 'data');
  const read = readConfig(environment);
  const store = read.ok ? await checkStore(read.value.database) : null;
  const here = examine(environment, nodeVersion, { parts, problems: problems.map(showProblem) }, store);
  if (!read.ok) return here;
  const topics = new Set(parts.topics.map(({ id }) => id));
  return [
    ...here,
    ...(await examineScheduleFile(read.value, topics)),
    ...(await examineMachine(read.value)),
    ...(online ? await examinePlatforms(read.value) : []),
  ];
}

/** Whom a digest can follow is known when everything that was ingested is read, which the bot does at its start. */
async function examineScheduleFile({ scheduleFile, zone }: Config, topics: ReadonlySet<TopicId>): Promise<readonly Finding[]> {
  if (scheduleFile === null) return [];
  const { parseScheduleFile, showScheduleProblem } = await import('./schedule/schedule-file.ts');
  try {
    const text = await readFile(scheduleFile, 'utf8');
    const { schedules, problems } = parseScheduleFile({ text, file: scheduleFile, zone, topics, people: null });
    const held = fine('schedules', `${counted(schedules.length, 'schedule')} can be read from ${scheduleFile}.`);
    return [held, ...problems.map((each) => failing('schedules', showScheduleProblem(each), 'Until then this entry is left out.'))];
  } catch {
    return [failing('schedules', `SCHEDULE_FILE names ${scheduleFile}, which cannot be read.`, 'Correct the path or leave it empty.')];
  }
}

async function examinePlatforms({ discord, slack, language }: Config): Promise<readonly Finding[]> {
  const commands = commandsIn(textsFor(language));
  const [{ examineDiscord }, { examineSlack }, { examineClock }, { BOT_SCOPES }] = await Promise.all([
    import('./doctor-discord.ts'),
    import('./doctor-slack.ts'),
    import('./doctor-machine.ts'),
    import('./platforms/slack/scopes.ts'),
  ]);
  const none = { findings: [], ahead: null };
  const [asked, said] = await Promise.all([
    discord === null
      ? none
      : examineDiscord(
          discord,
          commands.map(({ name }) => name),
          systemClock,
        ),
    slack === null ? none : examineSlack(slack, BOT_SCOPES, systemClock),
  ]);
  return [...asked.findings, ...said.findings, ...examineClock(asked.ahead ?? said.ahead)];
}
