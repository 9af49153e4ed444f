import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { actionsOf } from '../../src/command/usage.ts';
import { readConfig } from '../../src/config.ts';
import { configuredPlatforms } from '../../src/connect.ts';
import { createLogger } from '../../src/log.ts';
import { systemClock } from '../../src/model/clock.ts';
import { type Service, serve } from '../../src/serve.ts';
import { commands } from '../support/commands.ts';
import { BOT_TOKEN as DISCORD_TOKEN, type DiscordDouble, IDS, startDiscordDouble } from '../support/discord-double/discord-double.ts';
import { discordEnvironment, slackEnvironment } from '../support/double-environment.ts';
import { eventually } from '../support/eventually.ts';
import { ROOT } from '../support/process.ts';
import { buttonPress, DIRECT, directMessage, mention, slashCommand, USER } from '../support/slack-double/payloads.ts';
import { APP_TOKEN, BOT_TOKEN as SLACK_TOKEN, type SlackDouble, startSlackDouble } from '../support/slack-double/slack-double.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** What people type that is nobody else's business. */
const TYPED = ['Tangerine4711', 'Zebrowski', 'hunter2passphrase', 'mail@zebrowski.example', '+44 20 7946 0958'];
const PRIVATE = [...TYPED, USER, DIRECT, IDS.user, '90000000000000006', SLACK_TOKEN, APP_TOKEN, DISCORD_TOKEN, 'Zebrowska'];
const SENTENCE = `${TYPED.join(' ')} <@${USER}> <@${IDS.user}>`;

let folder: string;
let discord: DiscordDouble;
let slack: SlackDouble;
let app: App;
let service: Service;
const lines: string[] = [];
const eventsNamed = (name: string): number => lines.filter((line) => JSON.parse(line).msg === name).length;

beforeAll(async () => {
  folder = temporaryFolder('log');
  [discord, slack] = await Promise.all([startDiscordDouble(), startSlackDouble()]);
  const read = readConfig({
    ...discordEnvironment(discord),
    ...slackEnvironment(slack),
    DATABASE_URL: `sqlite:${path.join(folder, 'state.db')}`,
    DATA_DIR: path.join(ROOT, 'data'),
  });
  if (!read.ok) throw new Error(read.failure.join(' '));
  const config = read.value;
  const log = createLogger({ level: 'debug', secrets: config.secrets, write: (line) => lines.push(line) });
  const parts = { clock: systemClock, log, random: () => 0.5 };
  app = await createApp({ config, clock: systemClock, log, version: '0.0.0' });
  service = await serve(app, await configuredPlatforms(config, { ...parts, store: app.store, texts: app.texts }), { ...parts, config });
}, 30_000);
afterAll(async () => {
  await service.stop();
  await app.close();
  await Promise.all([discord.close(), slack.close()]);
  rmSync(folder, { recursive: true, force: true });
});

const answered = (): number =>
  ['answered', 'refused', 'broken', 'limited'].reduce((sum, result) => sum + eventsNamed(`command ${result}`), 0);
/** Does something, and waits until that many commands more are in the log. */
const logs = async (act: () => unknown, commandsMore = 1): Promise<void> => {
  const before = answered();
  await act();
  await eventually(() => answered() >= before + commandsMore, 10_000);
};
const typesInSlack = (line: string, user = USER) =>
  logs(() =>
    slack.deliver(
      'slash_commands',
      slashCommand(line.split(' ', 1)[0] ?? '', line.split(' ').slice(1).join(' '), slack.create(), { user }),
    ),
  );

describe('the log of a session in both platforms', () => {
  it('holds one line for each command, and nothing of what was typed, by whom, or with which token', async () => {
    let person = 0;
    for (const command of commands) {
      for (const action of actionsOf(command)) {
        const name = action === command ? `/${command.name}` : `/${command.name} ${action.name}`;
        // Each from another person, so that nobody is asked to wait.
        person += 1;
        await typesInSlack(`${name} ${SENTENCE}`, `U0PERSON${String(person).padStart(2, '0')}`);
        const texts = Object.entries(action.options).filter(([, { kind }]) =>
          ['text', 'word', 'speaker', 'topic', 'outlet'].includes(kind),
        );
        const more = action === command ? {} : { subcommand: action.name };
        await logs(() => discord.runs(command.name, Object.fromEntries(texts.map(([option]) => [option, SENTENCE.slice(0, 60)])), more));
      }
    }
    await typesInSlack(`/quotee ${SENTENCE}`, 'U0PERSON90');
    await typesInSlack(`/quote page:${TYPED[0]} ${SENTENCE}`, 'U0PERSON91');
    await logs(() => slack.deliver('events_api', mention(`what has Healey said about ${SENTENCE}?`, { user: 'U0PERSON92' })));
    await logs(() => slack.deliver('events_api', directMessage(SENTENCE)));
    await logs(() => discord.writes(`<@${IDS.bot}> what has Healey said about ${SENTENCE}?`, { person: '900000000000000061' }));
    await logs(() => discord.writes(SENTENCE, { direct: '900000000000000062' }));
    discord.rest.fail(/POST .*messages$/, { status: 403, body: { code: 50013, message: SENTENCE } });
    await logs(() => discord.writes(SENTENCE, { direct: '900000000000000063' }));
    await eventually(() => eventsNamed('discord message not answered') === 1);
    await logs(() => slack.deliver('interactive', buttonPress(`run:/quote ${SENTENCE}`, slack.create())), 0);
    await logs(() => typesInSlack('/digest schedule weekdays 08:00 Europe/London', 'U0PERSON93'));
    discord.types('quote', 'speaker', 'Zebrowska');
    await eventually(() => discord.rest.choices[0]);
    expect(lines.length).toBeGreaterThan(20);
  }, 60_000);

  it('holds nothing of it when a platform refuses the answer, or the database breaks a command', async () => {
    slack.failResponse({ kind: 'status', status: 500 }, { kind: 'status', status: 404 }, { kind: 'cut' });
    slack.failAlways('chat.postEphemeral', { kind: 'error', error: 'not_in_channel' });
    for (let at = 0; at < 3; at += 1) await typesInSlack(`/quote ${SENTENCE}`, `U0PERSON8${at}`);
    discord.rest.fail(/\/callback$/, { status: 500, body: '' });
    discord.runs('quote', { words: SENTENCE.slice(0, 60) });
    const store = await app.store();
    await store.close();
    await logs(() => discord.runs('digest', { when: `daily 8:00 ${TYPED[0]}` }, { subcommand: 'schedule' }));
    await typesInSlack('/digest schedule weekdays 09:00 Europe/London', 'U0PERSON94');
    await eventually(() => eventsNamed('command broken') > 0, 5_000);
  }, 60_000);

  it('is checked: each line is one event with a level, a time and a name, and none of it is private', () => {
    expect(lines.length).toBeGreaterThan(30);
    for (const line of lines) {
      expect(line.endsWith('\n') && !line.slice(0, -1).includes('\n')).toBe(true);
      const read = JSON.parse(line);
      expect(read).toMatchObject({ level: expect.any(Number), time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/), msg: expect.any(String) });
    }
    const all = lines.join('').toLowerCase();
    expect(PRIVATE.filter((text) => all.includes(text.toLowerCase()))).toEqual([]);
    expect(all).not.toMatch(/u0person\d\d|xox[bp]-|xapp-/);
    // The sentences really got there.
    expect(eventsNamed('command answered')).toBeGreaterThan(10);
    expect(eventsNamed('command refused')).toBeGreaterThan(0);
  });
});
