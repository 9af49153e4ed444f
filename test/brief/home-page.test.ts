import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { homeParts } from '../../src/brief/home-page.ts';
import type { KeptEdition } from '../../src/model/edition-receipt.ts';
import { articleId, occurrenceId, scheduleId } from '../../src/model/ids.ts';
import { type Destination, destination } from '../../src/model/schedule.ts';
import { english } from '../../src/texts/english.ts';
import { plainText } from '../support/in-english.ts';
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

describe('the latest digest on the page', () => {
  it('is the newest that was delivered, by what it told, with the way to its receipt', async () => {
    const schedules = [NEWS, DESK].map((where) => ({ destination: where }));
    const editions = new Map([
      [NEWS, keptEdition('2026-11-19T08:00:00Z')],
      [DESK, keptEdition('2026-11-20T08:00:00Z')],
    ]);
    const digests = { list: async () => [], delivered: async (where: Destination) => editions.get(where) ?? null };
    const page = await homeParts({ corpus: app.corpus, digests, schedules, texts: english });
    expect(page.latest?.where).toBe(DESK);
    const shown = JSON.stringify(page.latest?.reply);
    expect(shown).toContain('20 Nov 2026');
    expect(shown).toContain('A told story (The Times)');
    expect(shown).not.toContain('left out');
    expect(shown).toContain('/digest why abcd1234');
    editions.delete(DESK);
    expect((await homeParts({ corpus: app.corpus, digests, schedules, texts: english })).latest?.where).toBe(NEWS);
  });

  it('stays where the next one had nothing to say, or failed', async () => {
    const store = await app.store();
    const [schedule] = await store.schedules(NEWS);
    if (schedule === undefined) throw new Error('a schedule is expected');
    for (const [day, state] of [
      ['19', 'delivered'],
      ['20', 'skipped'],
      ['21', 'failed'],
    ] as const) {
      const slot = Temporal.Instant.from(`2026-11-${day}T08:00:00Z`);
      const id = occurrenceId(`o-${day}`);
      await store.claim({ id, schedule: schedule.id, destination: NEWS, slot, at: slot, holder: 'x' });
      if (state === 'delivered') await store.update(id, { state: 'sending', at: slot, holder: 'x', fingerprint: 'abcd1234' });
      await store.update(id, { state, at: slot, holder: 'x' });
    }
    const { latest } = await home(() => true);
    expect(latest?.where).toBe(NEWS);
    expect(JSON.stringify(latest?.reply)).toContain('19 Nov 2026');
  });
});

function keptEdition(slot: string): KeptEdition {
  const at = Temporal.Instant.from(slot);
  const article = {
    article: articleId('a-one'),
    title: 'A told story',
    outlet: 'The Times',
    score: 1,
    terms: [],
    fate: 'shown',
    rule: 'first',
  } as const;
  return {
    occurrence: {
      id: occurrenceId('o-1'),
      schedule: scheduleId('d-aaaaa'),
      slot: at,
      state: 'delivered',
      claimedAt: at,
      finishedAt: at,
      reason: null,
      utterances: [],
      parts: null,
      messages: ['1'],
      fingerprint: 'abcd1234',
    },
    zone: 'Europe/London',
    receipt: {
      topic: 't',
      title: 'Transatlantic relations',
      slot,
      window: { from: null, to: slot },
      considered: 2,
      about: 2,
      fresh: 1,
      articles: [article, { ...article, title: 'A story left out', fate: 'left-out' }],
      articlesLeft: 0,
      quotes: [],
      quotesLeft: 0,
      fingerprint: 'abcd1234',
    },
    events: [],
  };
}
