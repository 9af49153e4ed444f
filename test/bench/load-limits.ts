import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { DISCORD_TIMINGS } from '../../src/platforms/discord/timings.ts';
import { BOT_TOKEN, startDiscordDouble } from '../support/discord-double/discord-double.ts';

/** What a digest's way may be held up by, measured in the same run. */
export interface LoadLimits {
  /** Messages that the double of Discord takes in a second when nothing else is to be done. */
  readonly double: number;
  /** Milliseconds until the disk has what was written. */
  readonly disk: number;
  /** Messages in a second that we allow ourselves on Discord. */
  readonly pace: number;
}

const PROBES = 300;
const AT_ONCE = 48;
const FLUSHES = 50;

export async function measureLimits(): Promise<LoadLimits> {
  return { double: await doublesCeiling(), disk: await flushTime(), pace: 1000 / DISCORD_TIMINGS.postRate.gap };
}

async function doublesCeiling(): Promise<number> {
  const double = await startDiscordDouble();
  try {
    const channel = '910000000000000000';
    double.rest.channels.set(channel, 'open');
    const post = async (index: number): Promise<void> => {
      const body = JSON.stringify({ content: `probe ${index}`, nonce: `p${index}`, enforce_nonce: true, allowed_mentions: { parse: [] } });
      const headers = { authorization: `Bot ${BOT_TOKEN}`, 'content-type': 'application/json' };
      await (await fetch(`${double.apiUrl}/v10/channels/${channel}/messages`, { method: 'POST', headers, body })).text();
    };
    const begun = performance.now();
    let next = 0;
    const lane = async (): Promise<void> => {
      while (next < PROBES) await post(next++);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    if (double.rest.messages.length !== PROBES) throw new Error(`the double took ${double.rest.messages.length} of ${PROBES} messages`);
    return PROBES / ((performance.now() - begun) / 1000);
  } finally {
    await double.close();
  }
}

async function flushTime(): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'attache-disk-'));
  const file = await open(path.join(folder, 'log'), 'w');
  try {
    const begun = performance.now();
    for (let flush = 0; flush < FLUSHES; flush += 1) {
      await file.write(Buffer.alloc(16_384, flush));
      await file.datasync();
    }
    return (performance.now() - begun) / FLUSHES;
  } finally {
    await file.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Most of our own pace is all that there is to be had. */
const MOST = 0.95;

/** What limited the run, in words. `rate`: messages in a second on Discord; shares of one processor for the bot and for this process. */
export function limitOf(
  { double, disk, pace }: LoadLimits,
  rate: number,
  shares: { readonly bot: number; readonly bench: number },
): string {
  const percent = (share: number): string => `${Math.round(100 * share)} %`;
  const machine = `the bot had ${percent(shares.bot)} of a processor, the doubles ${percent(shares.bench)}; ${loadavg()[0]?.toFixed(1)} wanted one of ${availableParallelism()}`;
  const others = `the double takes ${Math.round(double)} a second, the disk ${disk.toFixed(1)} ms a write; ${machine}`;
  return rate >= MOST * pace
    ? `our own pace, ${pace.toFixed(1)} a second (${others})`
    : `not our pace, ${pace.toFixed(1)} a second: ${others}`;
}
