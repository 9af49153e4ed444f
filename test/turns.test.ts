import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { createTurns } from '../src/turns.ts';

it('lets others in between those who wait for a turn, and keeps their order', async () => {
  const turn = createTurns();
  const order: string[] = [];
  let going = true;
  const others = (): void => {
    order.push('other');
    if (going) setImmediate(others);
  };
  setImmediate(others);
  await Promise.all(['a', 'b', 'c', 'd'].map((name) => turn().then(() => order.push(name))));
  going = false;
  expect(order.filter((name) => name !== 'other')).toEqual(['a', 'b', 'c', 'd']);
  for (const [before, after] of [
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'd'],
  ] as const) {
    expect(order.slice(order.indexOf(before), order.indexOf(after))).toContain('other');
  }
});

it('lets a request be answered before all of a long queue has had its turn', async () => {
  const server = createServer((_request, response) => response.end('here')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const turn = createTurns();
  let done = 0;
  const busy = (): void => {
    const until = performance.now() + 10;
    while (performance.now() < until);
    done += 1;
  };
  const queue = Promise.all(Array.from({ length: 60 }, () => turn().then(busy)));
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  expect(await response.text()).toBe('here');
  expect(done).toBeLessThan(60);
  await queue;
  server.close();
});
