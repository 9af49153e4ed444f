import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { destination } from '../../src/model/schedule.ts';
import { plainText } from '../support/in-english.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { openRealApp } from '../support/real-app.ts';

let app: Awaited<ReturnType<typeof openRealApp>>;
beforeAll(async () => {
  app = await openRealApp(createManualClock('2026-11-22T09:00:00Z'));
});
afterAll(() => app.close());

const said = async (line: string, channel = 'C0123ABCD'): Promise<string> => {
  const caller = { platform: 'slack', destination: destination('slack', 'T0123ABCD', channel), mayManage: true } as const;
  return plainText(await app.handler.dispatch({ form: 'line', line, caller }));
};
/** The same edition, also of the same instant. */
const same = async (line: string, other: string, channel?: string): Promise<void> =>
  expect(await said(line, channel), `${line} as ${other}`).toBe(await said(other, channel));

describe('a preview in a channel without schedules', () => {
  it.each([
    ['transatlantic relations', 'topic:transatlantic-relations'],
    ['Ukraine war', 'topic:ukraine-war'],
    ['topic:Ukraine war', 'topic:ukraine-war'],
    ['Pete Hegseth', 'topic:"Pete Hegseth"'],
    ['"Ukraine aid"', 'topic:"Ukraine aid"'],
    ['yesterday 08:00', 'at:2026-11-21T08:00'],
    ['at:yesterday 08:00', 'at:2026-11-21T08:00'],
    ['tomorrow', 'at:2026-11-23T12:00'],
    ['ukraine war tomorrow 8am', 'topic:ukraine-war at:2026-11-23T08:00'],
    ['2026-11-23T08:00 Pete Hegseth', 'topic:"Pete Hegseth" at:2026-11-23T08:00'],
    ['Pete Hegseth at:13 Feb 2025 08:00', 'topic:"Pete Hegseth" at:2025-02-13T08:00'],
  ])('%s', async (typed, meant) => {
    await same(`/digest preview ${typed}`, `/digest preview ${meant}`);
  });

  it('says what is no time', async () => {
    expect(await said('/digest preview at:whenever')).toContain('“whenever” is not a time');
  });
});

describe('a preview in a channel with schedules elsewhere on the clock', () => {
  const CHANNEL = 'C0NEWYORK';
  beforeAll(async () => {
    expect(await said('/digest schedule topic:ukraine-war weekdays 08:00 New York', CHANNEL)).toContain('New York');
    expect(await said('/digest schedule topic:transatlantic-relations weekdays 09:30 Tokyo', CHANNEL)).toContain('Tokyo');
  });

  it.each([
    // By the clock of the topic's own schedule.
    ['ukraine war at:2026-11-23T08:00', 'topic:ukraine-war at:2026-11-23T13:00Z'],
    ['transatlantic relations tomorrow 08:00', 'topic:transatlantic-relations at:2026-11-22T23:00Z'],
    // A day alone is its slot.
    ['ukraine war 2026-11-23', 'topic:ukraine-war at:2026-11-23T13:00Z'],
    ['topic:ukraine-war at:tomorrow', 'topic:ukraine-war at:2026-11-23T13:00Z'],
    ['transatlantic relations tomorrow', 'topic:transatlantic-relations at:2026-11-23T00:30Z'],
    // On a Saturday there is none.
    ['ukraine war 2026-11-21', 'topic:ukraine-war at:2026-11-21T17:00Z'],
    // Another topic has no schedule here.
    ['Pete Hegseth 2026-11-23', 'topic:"Pete Hegseth" at:2026-11-23T12:00Z'],
  ])('%s', async (typed, meant) => {
    await same(`/digest preview ${typed}`, `/digest preview ${meant}`, CHANNEL);
  });
});
