import { describe, expect, it } from 'vitest';
import { nextSlot } from '../../src/schedule/next-slot.ts';
import { composeNumbered, LINES } from './edition.ts';
import { judge } from './judge.ts';
import { oneMinute } from './scenario.ts';

const NOW = Temporal.Instant.from('2026-11-02T08:00:00Z');
const { schedules, expected } = oneMinute(1, 1, NOW);
const [schedule] = schedules;
const [[id, home] = ['', '']] = [...expected];
if (schedule === undefined) throw new Error('no schedule');

/** The blocks of one edition, as a channel would show each. */
const whole = async (slot = NOW): Promise<readonly string[]> => {
  const window = { from: null, to: slot };
  const edition = await composeNumbered({
    topic: schedule.topic,
    schedule,
    whenEmpty: 'archive',
    slot,
    window,
    had: new Set(),
    owed: new Set(),
    lateBy: 0,
  });
  if ('silence' in edition) throw new Error(edition.silence);
  return edition.reply.blocks.map((block) => JSON.stringify(block));
};
const seen = (texts: readonly string[], channel = home) => texts.map((text) => ({ channel, text }));

describe('the judge of what the channels hold', () => {
  it('counts what arrived whole', async () => {
    const blocks = await whole();
    expect(blocks.length).toBeGreaterThan(LINES);
    const good = { delivered: 1, missing: [], partial: [], doubled: [], misplaced: [], unexpected: [] };
    expect(judge(expected, seen(blocks))).toEqual(good);
  });

  it('sees what is missing, partial, doubled, out of order, and in another channel', async () => {
    const blocks = await whole();
    expect(judge(expected, [])).toMatchObject({ delivered: 0, missing: [id] });
    expect(judge(expected, seen(blocks.slice(0, 50)))).toMatchObject({ delivered: 0, partial: [id] });
    expect(judge(expected, seen([...blocks, ...blocks.slice(0, 3)]))).toMatchObject({ delivered: 0, doubled: [id] });
    expect(judge(expected, seen([...blocks.slice(50), ...blocks.slice(0, 50)]))).toMatchObject({ delivered: 0, misplaced: [id] });
    expect(judge(expected, seen(blocks, 'C2'))).toMatchObject({ delivered: 0, misplaced: [id] });
  });

  it('sees an edition that should not be, and one that comes after a later one', async () => {
    const later = nextSlot(schedule.recurrence, NOW);
    if (later === null) throw new Error('no later slot');
    const [first, second] = [await whole(), await whole(later)];
    const report = judge(expected, seen([...second, ...first]));
    expect(report.unexpected).toHaveLength(1);
    expect(report).toMatchObject({ delivered: 0, misplaced: [id] });
  });
});
