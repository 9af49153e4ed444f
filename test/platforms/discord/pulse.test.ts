import { expect, it } from 'vitest';
import { createPulse } from '../../../src/platforms/discord/pulse.ts';
import { DISCORD_TIMINGS } from '../../../src/platforms/discord/timings.ts';
import { english } from '../../../src/texts/english.ts';
import { openDiscordSession } from '../../support/discord-session.ts';
import { eventually } from '../../support/eventually.ts';
import { createManualClock } from '../../support/manual-clock.ts';

const MINUTE = 60_000;
const open = () => {
  const clock = createManualClock('2026-01-05T08:00:00Z');
  return { clock, pulse: createPulse(clock, DISCORD_TIMINGS, english), stop: new AbortController() };
};

it('health goes by what arrives, not by what the library believes', async () => {
  const { clock, pulse } = open();
  expect(pulse.health().state).toBe('connecting');
  pulse.beat(0);
  expect(pulse.health().state).toBe('ready');
  await clock.advance(DISCORD_TIMINGS.silence);
  expect(pulse.health().state).toBe('ready');
  await clock.advance(1);
  expect(pulse.health().state).toBe('down');
  pulse.beat(0);
  expect(pulse.health().state).toBe('ready');
});

it('says since when a connection is silent before it counts as down', async () => {
  const { clock, pulse } = open();
  pulse.beat(0);
  await clock.advance(DISCORD_TIMINGS.quiet);
  expect(pulse.health()).toEqual({ state: 'ready', detail: 'Connected to Discord.' });
  await clock.advance(1);
  expect(pulse.health()).toEqual({ state: 'ready', detail: 'Connected to Discord. Silent since 08:00:00 UTC.' });
  pulse.beat(1);
  expect(pulse.health().detail).toBe('Connected to Discord with 2 shards. Silent since 08:00:00 UTC on shard 0.');
});

it('an answered heartbeat is a sign of life on a quiet server', async () => {
  const { clock, pulse, stop } = open();
  pulse.beat(0);
  const watched = pulse.watch(stop.signal, () => clock.now().epochMilliseconds);
  await clock.advance(30 * MINUTE);
  expect(pulse.health().state).toBe('ready');
  stop.abort();
  expect(await watched).toBeNull();
});

it('a connection that is silent for a quarter of an hour is lost, and not a moment earlier', async () => {
  const { clock, pulse, stop } = open();
  pulse.beat(0);
  const watched = pulse.watch(stop.signal, () => -1);
  pulse.waiting(0);
  let lost = false;
  void watched.then(() => (lost = true));
  await clock.advance(15 * MINUTE);
  expect(lost).toBe(false);
  await clock.advance(MINUTE);
  expect((await watched)?.message).toMatch(/15 minutes/);
  expect(pulse.health().state).toBe('down');
});

it('one shard of several that goes silent is named, and is enough to be lost', async () => {
  const { clock, pulse, stop } = open();
  pulse.beat(4);
  pulse.beat(5);
  expect(pulse.health().detail).toBe('Connected to Discord with 2 shards.');
  const watched = pulse.watch(stop.signal, (shard) => (shard === 4 ? clock.now().epochMilliseconds : -1));
  await clock.advance(DISCORD_TIMINGS.silence + 20_000);
  expect(pulse.health()).toEqual({ state: 'down', detail: 'Nothing heard from Discord for some minutes on shard 5.' });
  await clock.advance(15 * MINUTE);
  expect((await watched)?.message).toMatch(/shard 5/);
});

it('one shard of several that reconnects leaves the others answering', () => {
  const { pulse } = open();
  pulse.beat(0);
  pulse.beat(1);
  pulse.waiting(1);
  expect(pulse.health()).toEqual({ state: 'ready', detail: 'Connected to Discord with 2 shards. Reconnecting 1 of them.' });
  pulse.waiting(0);
  expect(pulse.health().state).toBe('connecting');
});

it('whatever Discord sends is a sign of life, also between two heartbeats', async () => {
  const session = await openDiscordSession({ timings: { quiet: 50, lookEvery: 60_000 } });
  const { discord, double } = session;
  await eventually(() => discord.health().detail.includes('Silent since'));
  await eventually(() => {
    double.gateway.dispatch('TYPING_START', {});
    return discord.health().detail === 'Connected to Discord.';
  });
  await session.close();
});
