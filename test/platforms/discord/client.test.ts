import { expect, it } from 'vitest';
import { systemClock } from '../../../src/model/clock.ts';
import { createClient } from '../../../src/platforms/discord/client.ts';
import { createReconnectPace } from '../../../src/platforms/discord/reconnect-pace.ts';
import { DISCORD_TIMINGS } from '../../../src/platforms/discord/timings.ts';
import { eventually } from '../../support/eventually.ts';

it('trouble of the library, and of what listens to it, is logged by name and ends nothing', async () => {
  const logged: string[] = [];
  const write = (event: string, facts: Readonly<Record<string, unknown>> = {}): void => void logged.push(JSON.stringify([event, facts]));
  const client = createClient({
    shards: null,
    messages: true,
    timings: DISCORD_TIMINGS,
    pace: createReconnectPace(systemClock, DISCORD_TIMINGS, new AbortController().signal),
    log: { info: write, warn: write, error: write },
  });
  client.emit('error', new RangeError('words of somebody'));
  client.emit('warn', 'words of somebody');
  client.emit('shardError', new TypeError('words of somebody'), 0);
  expect(logged).toEqual([
    '["discord client",{"name":"RangeError"}]',
    '["discord client",{}]',
    '["discord connection",{"name":"TypeError"}]',
  ]);
  client.on('debug', async () => {
    throw new SyntaxError('words of somebody');
  });
  client.emit('debug', '');
  expect(await eventually(() => logged[3])).toBe('["discord client",{"name":"SyntaxError"}]');
  await client.destroy();
});
