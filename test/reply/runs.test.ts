import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emphasis, link, strong, text } from '../../src/reply/reply.ts';
import { runOf, runsOf, splitRuns, textOf } from '../../src/reply/runs.ts';

describe('runs', () => {
  it('carry the styles that they stand in', () => {
    expect(runsOf([text('a'), strong('b', emphasis('c', link('d', 'https://example.org/')))], 100)).toEqual([
      { text: 'a', bold: false, italic: false, url: null },
      { text: 'b', bold: true, italic: false, url: null },
      { text: 'c', bold: true, italic: true, url: null },
      { text: 'd', bold: true, italic: true, url: 'https://example.org/' },
    ]);
  });

  it('keep only the label of a link that is unsafe or too long, and show the address where there is no label', () => {
    expect(runsOf([link('a', 'data:x')], 100)).toEqual([runOf('a')]);
    expect(runsOf([link('a', `https://example.org/${'b'.repeat(100)}`)], 100)).toEqual([runOf('a')]);
    expect(textOf(runsOf([link(' ', 'https://example.org/')], 100))).toBe('https://example.org/');
  });

  it('are cut into groups that fit, whatever escaping does to their length', () => {
    const doubled = (run: { readonly text: string; readonly url: string | null }): number =>
      run.text.replace(/\*/g, '\\*').length + (run.url?.length ?? 0);
    const anyRun = fc
      .tuple(fc.string({ unit: fc.constantFrom('a', '*', ' ', '👍'), maxLength: 200 }), fc.boolean())
      .map(([value, bold]) => runOf(value, { bold }));
    fc.assert(
      fc.property(fc.array(anyRun, { maxLength: 8 }), fc.integer({ min: 4, max: 60 }), (runs, limit) => {
        const groups = splitRuns(runs, limit, doubled);
        expect(textOf(groups.flat())).toBe(textOf(runs));
        for (const group of groups) expect(group.reduce((sum, run) => sum + doubled(run), 0)).toBeLessThanOrEqual(limit);
      }),
      { numRuns: 500 },
    );
  });
});
