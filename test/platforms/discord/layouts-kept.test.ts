import { expect, it } from 'vitest';
import { systemClock } from '../../../src/model/clock.ts';
import { createLayouts, type Layouts } from '../../../src/platforms/discord/layouts.ts';
import { silentPlatformLog } from '../../../src/platforms/platform-log.ts';

/** Layouts over a store that several may share; `asked`: what was looked up in it, in order. */
function layoutsOver(memos = new Map<string, string>()): { readonly layouts: Layouts; readonly asked: readonly string[] } {
  const asked: string[] = [];
  const handler = {
    remember: async (key: string, value: string) => void memos.set(key, value),
    recall: async (key: string) => {
      asked.push(key);
      return memos.get(key) ?? null;
    },
  };
  return { layouts: createLayouts({ components: true, handler, clock: systemClock, log: silentPlatformLog }), asked };
}

it('what a place lacks is looked up once, and what it takes each time, since another process may find out', async () => {
  const memos = new Map<string, string>();
  const [one, other] = [layoutsOver(memos), layoutsOver(memos)];
  expect([await one.layouts.at('1'), await one.layouts.at('1')]).toEqual(['components', 'components']);
  await other.layouts.lacks('1');
  expect([await one.layouts.at('1'), await one.layouts.at('1'), await one.layouts.soon('1')]).toEqual(['embeds', 'embeds', 'embeds']);
  expect(one.asked).toHaveLength(3);
});

it('of very many places the first is looked up again, and still lacks them', async () => {
  const { layouts, asked } = layoutsOver();
  const places = Array.from({ length: 5_001 }, (_, at) => String(at));
  for (const place of places) {
    await layouts.lacks(place);
    await layouts.at(place);
  }
  const before = asked.length;
  expect([await layouts.at('5000'), await layouts.at('1'), asked.length - before]).toEqual(['embeds', 'embeds', 0]);
  expect([await layouts.at('0'), asked.length - before]).toEqual(['embeds', 1]);
});
