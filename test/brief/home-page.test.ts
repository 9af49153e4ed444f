import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { type Destination, destination } from '../../src/model/schedule.ts';
import { plainText } from '../../src/reply/plain.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { openRealApp } from '../support/real-app.ts';

const channel = (id: string, team = 'T0ONE00001'): Destination => destination('slack', team, id);
const [NEWS, DESK, FOREIGN] = [channel('C0NEWS0001'), channel('C0DESK0001'), channel('C0FAR00001', 'T0TWO00001')];

let app: App;
beforeAll(async () => {
  app = await openRealApp(createManualClock('2026-11-21T09:00:00Z'));
  for (const where of [NEWS, DESK, FOREIGN]) {
    const caller = { platform: 'slack', destination: where, mayManage: true } as const;
    await app.handler.dispatch({ form: 'line', line: '/digest schedule weekdays 08:00 Europe/London', caller });
  }
});
afterAll(() => app.close());

const home = (sees: (where: Destination) => boolean) => {
  if (app.handler.home === undefined) throw new Error('the application has no home');
  return app.handler.home('slack', 'T0ONE00001', sees);
};

describe('the page of a workspace', () => {
  it('has the schedules of its own channels, each with its buttons, and what is held', async () => {
    const page = await home(() => true);
    expect(page.channels.map(({ where }) => where)).toEqual([DESK, NEWS]);
    const [first] = page.channels;
    expect(JSON.stringify(first?.reply)).toMatch(/weekdays 08:00 Europe\/London[\s\S]*\/digest pause/);
    expect(plainText(page.opening)).toMatch(/^I hold \d+ articles/);
    expect(page.latest).toBeNull();
  });

  it('has nothing of channels that the person may not see', async () => {
    const page = await home((where) => where === NEWS);
    expect(page.channels.map(({ where }) => where)).toEqual([NEWS]);
    expect(plainText((await home(() => false)).opening)).toContain('No digest is scheduled in your channels');
  });
});
