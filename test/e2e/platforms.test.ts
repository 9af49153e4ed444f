import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Destination, destination } from '../../src/model/schedule.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { checkSlackWire } from '../support/block-kit.ts';
import { type BotProcess, startBotProcess } from '../support/bot-process.ts';
import { componentTexts } from '../support/discord-component-rules.ts';
import { BOT_TOKEN as DISCORD_TOKEN, type DiscordDouble, IDS, startDiscordDouble } from '../support/discord-double/discord-double.ts';
import { discordEnvironment, slackEnvironment } from '../support/double-environment.ts';
import { saveDueSchedule } from '../support/due-schedule.ts';
import { eventually } from '../support/eventually.ts';
import { CHANNEL, mention, slashCommand } from '../support/slack-double/payloads.ts';
import { BOT_TOKEN as SLACK_TOKEN, type SlackDouble, startSlackDouble } from '../support/slack-double/slack-double.ts';
import { TEAM } from '../support/slack-double/web-api.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let folder: string;
let discord: DiscordDouble;
let slack: SlackDouble;
let bot: BotProcess | null = null;

const database = (): string => path.join(folder, 'state.db');

/** Starts the real process against the doubles. */
function startBot(more: Readonly<Record<string, string>> = {}): void {
  bot = startBotProcess({
    ...discordEnvironment(discord),
    ...slackEnvironment(slack),
    DATABASE_URL: `sqlite:${database()}`,
    ...more,
  });
}

const dueSchedule = (id: string, where: Destination): Promise<void> => saveDueSchedule(database(), id, where);

beforeEach(async () => {
  folder = temporaryFolder('platforms');
  [discord, slack] = await Promise.all([startDiscordDouble(), startSlackDouble({ check: checkSlackWire })]);
});
afterEach(async () => {
  await bot?.end();
  bot = null;
  await Promise.all([discord.close(), slack.close()]);
  rmSync(folder, { recursive: true, force: true });
});

describe('the real process between both platforms', () => {
  it('answers a command in Discord, posts what is due to both, once, and stops when asked', async () => {
    await dueSchedule('d-discord', destination('discord', IDS.guild, IDS.channel));
    await dueSchedule('d-slack', destination('slack', TEAM, CHANNEL));
    startBot();
    const digest = await eventually(() => discord.rest.messages.find(({ ephemeral }) => !ephemeral), 15_000);
    expect(`${digest.content}${JSON.stringify(digest.embeds)}`).toContain('Transatlantic relations');
    expect(digest.nonce).not.toBeNull();
    const posted = await eventually(() => slack.posted[0], 15_000);
    expect(JSON.stringify(posted)).toContain('Transatlantic relations');

    discord.runs('quote', { words: 'hegsteh' });
    const answer = await eventually(() => discord.rest.messages.find(({ ephemeral }) => ephemeral), 5_000);
    expect(componentTexts(answer.components).join()).toContain('Pete Hegseth');
    discord.types('quote', 'speaker', 'hegs');
    expect((await eventually(() => discord.rest.choices[0])).map(({ name }) => name)).toContain('Pete Hegseth');

    const url = slack.create();
    expect(await slack.deliver('slash_commands', slashCommand('/quote', 'five eyes', url)).acknowledged()).toBeLessThan(500);
    const [response] = await eventually(() => slack.responsesTo(url).length > 0 && slack.responsesTo(url), 5_000);
    expect(JSON.stringify(response)).toContain('Five Eyes');

    expect(await bot?.stop()).toBe(0);
    expect(discord.rest.violations).toEqual([]);
    expect(slack.problems).toEqual([]);

    const before = [discord.rest.messages.length, slack.posted.length];
    startBot();
    await eventually(() => bot?.log().includes('schedule') || bot?.log().match(/platform connected/g)?.length === 2, 15_000);
    discord.runs('quote', { words: 'five eyes' });
    await eventually(() => discord.rest.messages.length > (before[0] ?? 0), 5_000);
    expect(slack.posted.length).toBe(before[1]);
    expect(discord.rest.messages.filter(({ ephemeral }) => !ephemeral)).toHaveLength(
      discord.rest.messages.filter(({ nonce }) => nonce !== null).length,
    );
  }, 60_000);

  it('answers a mention that Slack delivers again after a restart no second time', async () => {
    startBot({ DISCORD_TOKEN: '', DISCORD_APPLICATION_ID: '' });
    await eventually(() => bot?.log().includes('platform connected'), 15_000);
    const asked = mention('quote hegseth');
    slack.deliver('events_api', asked);
    await eventually(() => slack.posted.length === 1, 10_000);
    expect(await bot?.stop()).toBe(0);

    startBot({ DISCORD_TOKEN: '', DISCORD_APPLICATION_ID: '' });
    await eventually(() => bot?.log().includes('platform connected'), 15_000);
    slack.deliver('events_api', asked, { attempt: 1, reason: 'timeout' });
    slack.deliver('events_api', mention('quote five eyes'));
    await eventually(() => slack.posted.some((post) => JSON.stringify(post).includes('Five Eyes')), 10_000);
    expect(slack.posted.filter((post) => JSON.stringify(post).includes('imbalanced relationship'))).toHaveLength(1);
  }, 60_000);

  it('runs on with the other platform when one refuses its token, and prints no token', async () => {
    discord.gateway.refuse = 4004;
    const file = path.join(folder, 'schedules.yaml');
    writeFileSync(
      file,
      `- channel: slack:${TEAM}/${CHANNEL}\n  topic: ukraine-war\n  when: mon,thu 17:30\n  zone: Europe/Brussels\n- channel: nowhere\n  topic: ukraine-war\n  when: daily 8:00\n`,
    );
    startBot({ SCHEDULE_FILE: file });
    await eventually(() => bot?.log().includes('platform connected'), 15_000);
    await eventually(() => bot?.log().includes('Reset the token'), 15_000);
    expect(bot?.log()).not.toContain(DISCORD_TOKEN);
    expect(bot?.log()).not.toContain(SLACK_TOKEN);
    await eventually(() => bot?.log().includes('schedule file read'), 15_000);
    expect(await bot?.stop()).toBe(0);
    expect(bot?.log()).toContain('schedules.yaml:5 [1].channel');
    const store = await openSqliteStore(database());
    expect((await store.schedules()).map(({ origin, recurrence }) => [origin, recurrence.zone])).toEqual([['file', 'Europe/Brussels']]);
    await store.close();
  }, 40_000);

  it('serves the shards that it is given, and answers on them', async () => {
    discord.rest.allowSessions({ maxConcurrency: 16 });
    startBot({ SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '', DISCORD_SHARDS: '0-1/2' });
    await eventually(() => bot?.log().includes('platform connected'), 15_000);
    expect(discord.gateway.identified.map(({ shard, of }) => `${shard}/${of}`).toSorted()).toEqual(['0/2', '1/2']);
    discord.runs('quote', { words: 'five eyes' });
    await eventually(() => discord.rest.messages.find(({ ephemeral }) => ephemeral), 10_000);
    expect(await bot?.stop()).toBe(0);
  }, 40_000);

  it('ends with a clear sentence when a post shows that its token was taken back', async () => {
    await dueSchedule('s-revoked', destination('slack', TEAM, CHANNEL));
    slack.failAlways('chat.postMessage', { kind: 'error', error: 'token_revoked' });
    startBot({ DISCORD_TOKEN: '', DISCORD_APPLICATION_ID: '' });
    await eventually(() => slack.callsOf('chat.postMessage').length > 0, 15_000);
    slack.failAlways('auth.test', { kind: 'error', error: 'token_revoked' });
    expect(await bot?.ended).toBe(1);
    expect(bot?.log()).toMatch(/Attaché stops: Slack refused the bot token \(token_revoked\)\. Install the app/);
  }, 60_000);

  it('ends with a clear sentence when its only platform is lost for good', async () => {
    startBot({ SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '' });
    await eventually(() => bot?.log().includes('platform connected'), 15_000);
    discord.gateway.close(4004);
    expect(await bot?.ended).toBe(1);
    expect(bot?.log()).toContain('Attaché stops: Discord does not accept DISCORD_TOKEN.');
  }, 40_000);
});
