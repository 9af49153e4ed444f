import { describe, expect, it } from 'vitest';
import { pacedCall } from '../../src/platforms/paced-call.ts';
import { createPacing } from '../../src/platforms/pacing.ts';
import { english } from '../../src/texts/english.ts';
import { createManualClock } from '../support/manual-clock.ts';

describe('a paced call', () => {
  it('is not made when the hold was lost while it waited for its turn', async () => {
    const clock = createManualClock('2026-11-02T08:00:00Z');
    const rate = { gap: 1000, burst: 1 };
    const pacing = createPacing({ clock, channel: rate, all: rate, limit: 10, stop: new AbortController().signal });
    let [held, made] = [true, 0];
    const way = { platform: 'slack', timings: { postBackoff: [], unnamedWait: 0 }, texts: english, revoked: () => {} } as const;
    const call = () =>
      pacing.inTurn('C1', (lane) =>
        pacedCall(way, {
          lane,
          deadline: pacing.deadline(60_000),
          mayGoOn: () => held,
          call: async () => {
            made += 1;
          },
          read: () => ({ kind: 'unclear', reason: '' }),
        }),
      );
    const [first, second] = [call(), call()];
    expect(await first).toMatchObject({ kind: 'done' });
    held = false;
    await clock.advance(1000);
    expect(await second).toMatchObject({ kind: 'failed', permanent: false, fault: 'stopping' });
    expect(made).toBe(1);
  });
});
