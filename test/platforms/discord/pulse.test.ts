import { expect, it } from 'vitest';
import { createPulse } from '../../../src/platforms/discord/pulse.ts';
import { DISCORD_TIMINGS } from '../../../src/platforms/discord/timings.ts';
import { createManualClock } from '../../support/manual-clock.ts';

const MINUTE = 60_000;
const open = () => {
  const clock = createManualClock('2026-01-05T08:00:00Z');
  return { clock, pulse: createPulse(clock, DISCORD_TIMINGS), stop: new AbortController() };
};

it('health goes by what arrives, not by what the library believes', async () => {
  const { clock, pulse } = open();
  expect(pulse.health().state).toBe('connecting');
  pulse.beat();
  expect(pulse.health().state).toBe('ready');
  await clock.advance(DISCORD_TIMINGS.silence);
  expect(pulse.health().state).toBe('ready');
  await clock.advance(1);
  expect(pulse.health().state).toBe('down');
  pulse.beat();
  expect(pulse.health().state).toBe('ready');
});

it('an answered heartbeat is a sign of life on a quiet server', async () => {
  const { clock, pulse, stop } = open();
  pulse.beat();
  const watched = pulse.watch(stop.signal, () => clock.now().epochMilliseconds);
  await clock.advance(30 * MINUTE);
  expect(pulse.health().state).toBe('ready');
  stop.abort();
  expect(await watched).toBeNull();
});

it('a connection that is silent for a quarter of an hour is lost, and not a moment earlier', async () => {
  const { clock, pulse, stop } = open();
  pulse.beat();
  const watched = pulse.watch(stop.signal, () => -1);
  pulse.waiting();
  let lost = false;
  void watched.then(() => (lost = true));
  await clock.advance(15 * MINUTE);
  expect(lost).toBe(false);
  await clock.advance(MINUTE);
  expect((await watched)?.message).toMatch(/15 minutes/);
  expect(pulse.health().state).toBe('down');
});
