import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMetrics } from '../src/metrics.ts';
import { createCounter, createHistogram } from '../src/metrics-counters.ts';
import { watchProcess } from '../src/metrics-process.ts';
import { writeMetrics } from '../src/metrics-text.ts';
import { readMetrics } from './support/read-metrics.ts';

describe('the metrics', () => {
  it('are written so that whatever stands in a label or a help text is read back', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), fc.double({ noNaN: true }), (label, help, value) => {
        fc.pre(!/[\r\u2028\u2029]/.test(label + help) && help.trim() !== '');
        const text = writeMetrics([{ name: 'x', help: `h${help}`, type: 'gauge', samples: [{ labels: { a: label }, value }] }]);
        const [sample] = readMetrics(text).samples;
        const readBack = (shown = ''): string => shown.replace(/\\([\\"n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
        expect(readBack(sample?.labels.a)).toBe(label);
        expect(sample?.value).toBe(Object.is(value, -0) ? 0 : value);
        expect(readBack(readMetrics(text).helps.get('x'))).toBe(`h${help}`);
      }),
    );
  });

  it('count values outside the closed set of a label as other, so that nobody can make series without end', () => {
    const counter = createCounter({ name: 'x_total', help: 'x', labels: { kind: ['a', 'b'] } });
    for (let at = 0; at < 1000; at += 1) counter.add({ kind: `U0PERSON${at}` });
    counter.add({ kind: 'a' });
    expect(counter.family().samples).toEqual([
      { labels: { kind: 'other' }, value: 1000 },
      { labels: { kind: 'a' }, value: 1 },
    ]);
  });

  it('put a value into the bucket whose border it does not exceed', () => {
    const histogram = createHistogram({ name: 'x_seconds', help: 'x', labels: {} }, [0.1, 1]);
    for (const value of [0.05, 0.1, 0.10001, 1, 7]) histogram.observe({}, value);
    const read = readMetrics(writeMetrics([histogram.family()]));
    expect(read.samples.map(({ name, labels, value }) => [name, labels.le, value])).toEqual([
      ['x_seconds_bucket', '0.1', 2],
      ['x_seconds_bucket', '1', 4],
      ['x_seconds_bucket', '+Inf', 5],
      ['x_seconds_sum', undefined, 8.25001],
      ['x_seconds_count', undefined, 5],
    ]);
  });

  it('tell commands, waits, posts, digests, the store and restarts apart', () => {
    const metrics = createMetrics({ commands: ['quote', 'digest list'], methods: ['claim'] });
    const outcome = { platform: 'slack', milliseconds: 40, reference: null, error: null } as const;
    metrics.command({ ...outcome, command: 'quote', result: 'answered' });
    metrics.command({ ...outcome, command: 'quote', result: 'refused' });
    metrics.command({ ...outcome, command: 'what somebody typed', result: 'refused' });
    metrics.step('discord', 'acknowledged', 12);
    metrics.post('slack', { kind: 'posted', messages: ['1'] });
    metrics.post('slack', { kind: 'failed', permanent: true, fault: 'archived', reason: 'x', messages: [] });
    metrics.post('slack', { kind: 'failed', permanent: true, reason: 'x', messages: [] });
    metrics.post('slack', { kind: 'uncertain', reason: 'x', messages: [] });
    metrics.digest('slack', 'delivered', 61_000);
    metrics.digest('slack', 'waiting', null);
    metrics.digest('slack', 'nothing', null);
    metrics.store('claim', 2, false);
    metrics.store('claim', 2000, true);
    metrics.restart('discord');
    const read = readMetrics(writeMetrics(metrics.families()));
    expect(read.sum('attache_commands_total', { command: 'quote', result: 'answered', platform: 'slack' })).toBe(1);
    expect(read.sum('attache_commands_total', { command: 'other', result: 'refused' })).toBe(1);
    expect(read.sum('attache_answer_duration_seconds_bucket', { step: 'acknowledged', le: '0.01' })).toBe(0);
    expect(read.sum('attache_answer_duration_seconds_bucket', { step: 'acknowledged', le: '0.025' })).toBe(1);
    expect(read.sum('attache_posts_total')).toBe(4);
    expect(read.sum('attache_post_failures_total', { fault: 'archived' })).toBe(1);
    expect(read.sum('attache_post_failures_total', { fault: 'other' })).toBe(1);
    expect(read.sum('attache_deliveries_total')).toBe(2);
    expect(read.sum('attache_delivery_retries_total')).toBe(1);
    expect(read.sum('attache_delivery_lateness_seconds_bucket', { le: '60' })).toBe(0);
    expect(read.sum('attache_delivery_lateness_seconds_bucket', { le: '300' })).toBe(1);
    expect(read.sum('attache_store_duration_seconds_count', { method: 'claim' })).toBe(2);
    expect(read.sum('attache_store_failures_total')).toBe(1);
    expect(read.sum('attache_platform_restarts_total', { platform: 'discord' })).toBe(1);
    expect(JSON.stringify(read.samples)).not.toContain('somebody typed');
  });

  it('see an event loop that stands still', async () => {
    const watched = watchProcess();
    const now = Temporal.Now.instant();
    const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
    await turn();
    const until = performance.now() + 200;
    while (performance.now() < until);
    await turn();
    const read = readMetrics(writeMetrics(watched.families(now)));
    watched.stop();
    expect(read.sum('attache_event_loop_delay_seconds', { quantile: '1' })).toBeGreaterThan(0.1);
    expect(read.sum('process_resident_memory_bytes')).toBeGreaterThan(10_000_000);
    expect(read.sum('process_start_time_seconds')).toBeCloseTo(now.epochMilliseconds / 1000);
  });
});
