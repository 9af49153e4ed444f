import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { destination } from '../../../src/model/schedule.ts';
import { paragraph, privately, publicly } from '../../../src/reply/reply.ts';
import { IDS, startDiscordDouble } from '../../support/discord-double/discord-double.ts';
import { apiError } from '../../support/discord-double/limits.ts';
import { discordFor, openDiscordSession } from '../../support/discord-session.ts';
import { eventually } from '../../support/eventually.ts';
import { createRecordingHandler } from '../../support/recording-handler.ts';

/** Whatever happened in a test, nothing was left to the process, and the library warned of nothing that we use. */
const rejections: unknown[] = [];
const warnings: string[] = [];
const reject = (reason: unknown): void => void rejections.push(reason);
const warn = ({ name, message }: Error): void => void warnings.push(`${name}: ${message}`);
beforeEach(() => {
  rejections.length = 0;
  warnings.length = 0;
  process.on('unhandledRejection', reject).on('warning', warn);
});
afterEach(async () => {
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', reject).off('warning', warn);
  expect(rejections).toEqual([]);
  expect(warnings.filter((text) => text.startsWith('DeprecationWarning'))).toEqual([]);
});

const resumes = (received: readonly { readonly op: number }[]): number => received.filter(({ op }) => op === 6).length;

describe('a gateway connection', () => {
  // A peer that does not answer the closing handshake either is given up half a minute later: the library waits that long.
  it('that no longer answers heartbeats is replaced and resumed', async () => {
    const { double, handler, close } = await openDiscordSession();
    double.gateway.deaf = true;
    await eventually(() => double.gateway.opened === 2, 8000);
    double.gateway.deaf = false;
    await eventually(() => resumes(double.gateway.received) > 0, 8000);
    double.runs('quote', { words: 'back' });
    await eventually(() => handler.asked.length === 1);
    await close();
  }, 20_000);

  it('whose session Discord has forgotten identifies anew', async () => {
    const { double, handler, discord, close } = await openDiscordSession();
    double.gateway.invalidate();
    await eventually(() => double.gateway.identified.length === 2, 12_000);
    await eventually(() => discord.health().state === 'ready');
    double.runs('quote', { words: 'back' });
    await eventually(() => handler.asked.length === 1);
    await close();
  }, 20_000);

  it('whose peer is away for a while comes back', async () => {
    const { double, handler, discord, close } = await openDiscordSession({ timings: { reconnectDelays: [0, 50] } });
    double.gateway.away = 503;
    double.gateway.cut();
    await eventually(() => double.gateway.opened >= 3, 8000);
    expect(discord.health().state).toBe('connecting');
    double.gateway.away = null;
    await eventually(() => discord.health().state === 'ready', 8000);
    double.runs('quote', { words: 'back' });
    await eventually(() => handler.asked.length === 1);
    await close();
  }, 20_000);

  it.each([404, 429, 503])(
    'that is refused with HTTP %i at the start is tried again',
    async (status) => {
      const double = await startDiscordDouble();
      double.gateway.away = status;
      const { discord } = discordFor(double, { timings: { loginDelays: [20], reconnectDelays: [20] } });
      const starting = discord.start(createRecordingHandler());
      await eventually(() => double.gateway.opened >= 2, 8000);
      double.gateway.away = null;
      await starting;
      expect(discord.health().state).toBe('ready');
      await discord.stop(1000);
      await double.close();
    },
    20_000,
  );

  it('that is dead does not hold up the end', async () => {
    const { double, discord } = await openDiscordSession();
    double.gateway.deaf = true;
    double.gateway.mute = true;
    const begun = performance.now();
    await discord.stop(700);
    expect(performance.now() - begun).toBeLessThan(1500);
    await double.close();
  });
});

describe('the end', () => {
  it('waits for a post that is being sent, and knows that it arrived', async () => {
    const { double, discord } = await openDiscordSession();
    const gate = Promise.withResolvers<void>();
    double.rest.fail(/POST \/channels/, { gate: gate.promise });
    const posting = discord.post(destination('discord', IDS.guild, IDS.channel), publicly(paragraph('News')), { key: 'k' });
    await eventually(() => double.rest.messages.length === 1);
    const stopped = discord.stop(3000);
    gate.resolve();
    expect(await posting).toMatchObject({ kind: 'posted' });
    await stopped;
    await double.close();
  });
});

describe('an interaction', () => {
  it('that was answered already, or is of a kind nobody knows, is passed over', async () => {
    const { double, handler, logged, close } = await openDiscordSession();
    double.rest.fail(/POST \/interactions/, apiError(400, 40060));
    double.runs('quote', { words: 'x' });
    await eventually(() => logged.some((line) => line.includes('40060')));
    const base = { id: '1', application_id: IDS.application, token: 't', version: 1, guild_id: IDS.guild, channel_id: IDS.channel };
    double.gateway.dispatch('INTERACTION_CREATE', { ...base, type: 99, data: {} });
    double.gateway.dispatch('CHANNEL_CREATE', { id: '930000000000000000', type: 99, guild_id: IDS.guild, name: 'new' });
    double.gateway.dispatch('SOMETHING_NEW', { guild_id: IDS.guild });
    double.runs('quote', { words: 'y' });
    await eventually(() => handler.asked.length === 1);
    await close();
  });

  it('is survived whatever the answering throws, and wherever', async () => {
    const { double, close } = await openDiscordSession({
      wrap: (inner) => ({
        ...inner,
        suggest: () => {
          throw new Error('no index');
        },
        dispatch: (asked) => {
          if (JSON.stringify(asked).includes('boom')) throw new Error('at once');
          return JSON.stringify(asked).includes('bust')
            ? Promise.reject(new Error('later'))
            : Promise.resolve(privately(paragraph('Fine.')));
        },
      }),
    });
    double.types('quote', 'speaker', 'heg');
    double.runs('quote', { words: 'boom' });
    await eventually(() => double.rest.messages.length === 1);
    double.runs('quote', { words: 'bust' });
    await eventually(() => double.rest.messages.length === 2);
    expect(double.rest.messages.map(({ content }) => content)).toEqual([
      expect.stringContaining('Something went wrong'),
      expect.stringContaining('Something went wrong'),
    ]);
    double.runs('quote', { words: 'fine' });
    await eventually(() => double.rest.messages[2]?.content.includes('Fine'));
    await close();
  });
});
