import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { composeNumbered, LINES } from './edition.ts';
import { judge } from './judge.ts';
import { runChaos } from './run-chaos.ts';
import { chaosSchedules } from './scenario.ts';

let folder: string | null = null;

afterEach(() => {
  if (folder !== null) rmSync(folder, { recursive: true, force: true });
  folder = null;
});

describe('replicas that are killed at any moment', () => {
  it('deliver every digest once and its parts in order: one on SQLite, the short form', async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'attache-chaos-'));
    const report = await runChaos({
      place: { kind: 'sqlite', path: path.join(folder, 'chaos.db') },
      replicas: 1,
      occurrences: 16,
      channels: 6,
      seed: 7,
      killEvery: 4000,
      diesOneIn: 200,
      cutEvery: 800,
      within: 120_000,
    });
    const { delivered, missing, partial, doubled, misplaced, states, violations, killed, died, cuts } = report;
    expect({ delivered, missing, partial, doubled, misplaced, states, violations }, report.log).toEqual({
      delivered: 16,
      missing: [],
      partial: [],
      doubled: [],
      misplaced: [],
      states: { delivered: 16 },
      violations: [],
    });
    // Otherwise nothing was tried.
    expect(killed + died).toBeGreaterThan(0);
    expect(cuts).toBeGreaterThan(0);
  }, 150_000);
});

describe('the judge of what the channels hold', () => {
  const [schedule] = chaosSchedules(1, 1, Temporal.Instant.from('2026-11-02T08:00:00Z'));
  if (schedule === undefined) throw new Error('no schedule');
  const expected = new Map([[String(schedule.id), 'C1']]);
  const whole = async (): Promise<readonly string[]> => {
    const edition = await composeNumbered({
      topic: schedule.topic,
      schedule,
      whenEmpty: 'archive',
      slot: schedule.createdAt,
      window: { from: null, to: schedule.createdAt },
      had: new Set(),
      lateBy: 0,
    });
    if ('silence' in edition) throw new Error(edition.silence);
    return edition.reply.blocks.map((block) => JSON.stringify(block));
  };
  const seen = (texts: readonly string[], channel = 'C1') => texts.map((text) => ({ channel, text }));

  it('counts what arrived whole', async () => {
    const blocks = await whole();
    expect(blocks.length).toBeGreaterThan(LINES);
    expect(judge(expected, seen(blocks))).toEqual({ delivered: 1, missing: [], partial: [], doubled: [], misplaced: [] });
  });

  it('sees what is missing, partial, doubled, out of order, and in another channel', async () => {
    const blocks = await whole();
    const id = String(schedule.id);
    expect(judge(expected, [])).toMatchObject({ delivered: 0, missing: [id] });
    expect(judge(expected, seen(blocks.slice(0, 50)))).toMatchObject({ delivered: 0, partial: [id] });
    expect(judge(expected, seen([...blocks, ...blocks.slice(0, 3)]))).toMatchObject({ delivered: 0, doubled: [id] });
    expect(judge(expected, seen([...blocks.slice(50), ...blocks.slice(0, 50)]))).toMatchObject({ delivered: 0, misplaced: [id] });
    expect(judge(expected, seen(blocks, 'C2'))).toMatchObject({ delivered: 0, misplaced: [id] });
  });
});
