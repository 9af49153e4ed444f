import { monitorEventLoopDelay } from 'node:perf_hooks';
import { cpuUsage, memoryUsage } from 'node:process';
import type { Family } from './metrics-text.ts';

/** Between two looks at whether the event loop turns; milliseconds. Finer ones cost more than they tell. */
const LOOK_EVERY = 10;

export interface ProcessMetrics {
  /** How the process is. The delay of the event loop is counted anew after each call, so one scraper reads it. */
  families(startedAt: Temporal.Instant): readonly Family[];
  stop(): void;
}

/** Begins to watch the event loop. Memory, processor time and the start carry the names that Prometheus' own clients give them. */
export function watchProcess(): ProcessMetrics {
  const delay = monitorEventLoopDelay({ resolution: LOOK_EVERY });
  delay.enable();
  /** What is measured is the time between two looks; a loop that is free takes LOOK_EVERY. */
  const late = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e9 - LOOK_EVERY / 1e3);
  const gauge = (name: string, help: string, value: number): Family => ({ name, help, type: 'gauge', samples: [{ value }] });
  return {
    families: (startedAt) => {
      const { user, system } = cpuUsage();
      const { rss, heapUsed, external } = memoryUsage();
      const quantiles = [0.5, 0.9, 0.99, 1].map((quantile) => ({
        labels: { quantile: String(quantile) },
        value: delay.count === 0 ? 0 : late(quantile === 1 ? delay.max : delay.percentile(quantile * 100)),
      }));
      delay.reset();
      return [
        {
          name: 'attache_event_loop_delay_seconds',
          help: 'How long the event loop kept everything waiting, since the last scrape.',
          type: 'gauge',
          samples: quantiles,
        },
        {
          name: 'process_cpu_seconds_total',
          help: 'Processor time used, in user and system mode.',
          type: 'counter',
          samples: [{ value: (user + system) / 1e6 }],
        },
        gauge('process_start_time_seconds', 'When the process started, in seconds since 1970.', startedAt.epochMilliseconds / 1000),
        gauge('process_resident_memory_bytes', 'Memory that the process holds.', rss),
        gauge('nodejs_heap_used_bytes', 'Memory that JavaScript objects hold.', heapUsed),
        gauge('nodejs_external_memory_bytes', 'Memory outside the JavaScript heap, such as buffers of the index.', external),
      ];
    },
    stop: () => {
      delay.disable();
    },
  };
}
