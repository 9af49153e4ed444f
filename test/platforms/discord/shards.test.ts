import { afterEach, describe, expect, it } from 'vitest';
import { destination } from '../../../src/model/schedule.ts';
import type { DiscordOptions } from '../../../src/platforms/discord/platform.ts';
import { clientShards, parseShards } from '../../../src/platforms/discord/shards.ts';
import type { Platform } from '../../../src/platforms/platform.ts';
import { paragraph, publicly } from '../../../src/reply/reply.ts';
import { commands } from '../../support/commands.ts';
import { type DiscordDouble, IDS, startDiscordDouble } from '../../support/discord-double/discord-double.ts';
import { discordFor } from '../../support/discord-session.ts';
import { eventually } from '../../support/eventually.ts';
import { createRecordingHandler, type RecordingHandler } from '../../support/recording-handler.ts';

describe('DISCORD_SHARDS', () => {
  it.each([
    ['auto', 'auto', { shards: 'auto' }],
    ['0-3/16', { first: 0, last: 3, of: 16 }, { shards: [0, 1, 2, 3], shardCount: 16 }],
    ['5/16', { first: 5, last: 5, of: 16 }, { shards: [5], shardCount: 16 }],
    ['0/1', { first: 0, last: 0, of: 1 }, { shards: [0], shardCount: 1 }],
  ] as const)('%s is read', (text, shards, client) => {
    expect(parseShards(text)).toEqual(shards);
    expect(clientShards(parseShards(text))).toEqual(client);
  });

  it.each(['3-0/16', '16/16', '0-16/16', '1', '0-3', '/4', '-1/4', '0/0', '0/10001', 'Auto', '0-3/16 '])('%s is not', (text) => {
    expect(parseShards(text)).toBeNull();
  });
});

/** The server's shard among so many. */
const home = (of: number): number => Number((BigInt(IDS.guild) >> 22n) % BigInt(of));

describe('a sharded connection', () => {
  let double: DiscordDouble;
  const started: Platform[] = [];
  afterEach(async () => {
    for (const discord of started.splice(0)) await discord.stop(1000);
    await double.close();
    expect(double.rest.violations).toEqual([]);
  });
  const start = async (
    shards: string,
    options: Partial<DiscordOptions> = {},
  ): Promise<{ discord: Platform; handler: RecordingHandler }> => {
    const handler = createRecordingHandler();
    const { discord } = discordFor(double, { shards: parseShards(shards), timings: { guildWait: 50 }, ...options });
    started.push(discord);
    await discord.start(handler);
    return { discord, handler };
  };
  const identified = () => double.gateway.identified.map(({ shard, of }) => [shard, of]).toSorted();

  it('makes each of its shards known, and answers for its own servers alone', async () => {
    double = await startDiscordDouble();
    double.rest.allowSessions({ maxConcurrency: 16 });
    const mine = home(8);
    const [low, high] = mine < 4 ? ['0-3/8', '4-7/8'] : ['4-7/8', '0-3/8'];
    const one = await start(low);
    const other = await start(high);
    expect(identified()).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((shard) => [shard, 8]));
    expect(one.discord.health()).toEqual({ state: 'ready', detail: 'Connected to Discord with 4 shards.' });
    double.runs('quote', { words: 'x' });
    await eventually(() => one.handler.asked.length === 1);
    expect(other.handler.asked).toEqual([]);
    // Scheduled posts go by REST: a process without that server's shard makes them too.
    const posted = await other.discord.post(destination('discord', IDS.guild, IDS.channel), publicly(paragraph('News')), { key: 'k' });
    expect(posted.kind).toBe('posted');
  });

  it('hears a mention on the shard of its server, and direct messages on the first', async () => {
    double = await startDiscordDouble();
    double.rest.allowSessions({ maxConcurrency: 16 });
    const first = await start('0/3', { commands });
    const others = await start('1-2/3', { commands });
    double.writes(`<@${IDS.bot}> quote hegseth`);
    double.writes('quote healey', { direct: IDS.user });
    await eventually(() => first.handler.lines.length + others.handler.lines.length === 2);
    expect(first.handler.lines).toContain('/quote healey');
    const home = Number((BigInt(IDS.guild) >> 22n) % 3n) === 0 ? first : others;
    expect(home.handler.lines).toContain('/quote hegseth');
  });

  it('takes as many as Discord advises when it is left to it', async () => {
    double = await startDiscordDouble();
    double.rest.allowSessions({ shards: 3, maxConcurrency: 16 });
    await start('auto');
    expect(identified()).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
    ]);
  });

  it('opens no more at once than Discord allows, and takes the time that needs', async () => {
    double = await startDiscordDouble();
    double.rest.allowSessions({ maxConcurrency: 2 });
    // Two groups of two, five seconds apart: longer than the deadline, which each shard that comes up moves on.
    await start('0-3/4', { timings: { guildWait: 50, startDeadline: 5_500 } });
    const moments = double.gateway.identified.map(({ at }) => at);
    const [first = 0, second = 0, third = 0, fourth = 0] = moments;
    expect(second - first).toBeLessThan(1000);
    expect(third - first).toBeGreaterThan(4900);
    expect(fourth - second).toBeGreaterThan(4900);
  }, 20_000);

  it('says until when it has to wait when the starts of the day are used up', async () => {
    double = await startDiscordDouble();
    double.rest.allowSessions({ remaining: 1 });
    const begun = performance.now();
    await expect(start('0-3/4')).rejects.toThrow(/no more connections until 20\d\d-.*started too often/);
    expect(performance.now() - begun).toBeLessThan(2000);
    expect(double.gateway.opened).toBe(0);
  });

  it('brings each shard back after a cut', async () => {
    double = await startDiscordDouble();
    double.rest.allowSessions({ maxConcurrency: 16 });
    const { discord, handler } = await start('0-2/3');
    double.gateway.cut();
    await eventually(() => discord.health().state === 'connecting');
    await eventually(() => double.gateway.received.filter(({ op }) => op === 6).length === 3, 8000);
    await eventually(() => discord.health().state === 'ready');
    double.runs('quote', { words: 'back' });
    await eventually(() => handler.asked.length === 1);
  }, 15_000);
});
