import { describe, expect, it } from 'vitest';
import { bar } from '../../src/cli-bar.ts';
import { reportLines } from '../../src/cli-ingest.ts';
import type { IngestReport } from '../../src/ingest/ingest.ts';

const NOTHING: IngestReport = {
  read: 0,
  notReached: 0,
  new: 0,
  unchanged: 0,
  replaced: 0,
  rejected: [],
  quotes: 0,
  unattributed: 0,
  settled: 0,
  conflicts: [],
  leftOut: [],
};

describe('the report of an ingest', () => {
  it('names files so that none breaks a line or steers the terminal', () => {
    const lines = reportLines({ ...NOTHING, rejected: [{ file: '/a/two\nlines\u001b[31m\u202e.txt', reason: 'is empty' }] });
    expect(lines.at(-1)).toBe('  /a/two?lines?[31m?.txt is empty');
  });

  it('lists twenty of a kind and counts the others', () => {
    const lines = reportLines({
      ...NOTHING,
      rejected: Array.from({ length: 23 }, (_, at) => ({ file: `/a/${at}.txt`, reason: 'is empty' })),
    });
    expect(lines.filter((line) => line.endsWith('is empty'))).toHaveLength(20);
    expect(lines.at(-1)).toBe('  and 3 more');
  });
});

it('the bar is full at the end and not before', () => {
  expect(bar(0, 0, 'articles')).toContain('0 of 0');
  expect(bar(99, 100, 'articles')).toContain('-]');
  expect(bar(100, 100, 'articles')).not.toContain('-]');
});
