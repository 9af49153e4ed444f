import { expect } from 'vitest';
import type { PostFault } from '../../src/model/post-result.ts';
import { digest, names, type PostingTest, type Refusing } from './poster-bench.ts';

/** Limits are obeyed, refusals come with a remedy, and a stop ends everything. */
export function postRefusalContract(it: PostingTest): void {
  it('obeys a limit, for that channel alone', async ({ peer, post, texts }) => {
    peer.fail({ limited: 7 });
    const order: string[] = [];
    const limited = post(1).then(() => order.push('limited'));
    while (peer.sends() === 0) await new Promise((resolve) => setImmediate(resolve));
    const free = peer.platform.post(peer.elsewhere, digest(1), { key: 'k' }).then(() => order.push('free'));
    await Promise.all([limited, free]);
    expect(texts()).toEqual(names(1));
    expect(peer.clock.waits.some((wait) => wait >= 6500 && wait <= 7100)).toBe(true);
  });

  it('waits longer each time where no time is named', async ({ peer, post, texts }) => {
    peer.fail('limited, no time named', 'limited, no time named');
    expect(await post(1)).toMatchObject({ kind: 'posted' });
    expect(texts()).toEqual(names(1));
  });

  it('hands a limit that is too long for one try back with the time to wait', async ({ peer, post }) => {
    peer.fail({ limited: 3600 });
    const result = await post(1);
    expect(result).toMatchObject({ kind: 'failed', permanent: false, fault: 'limited', messages: [] });
    expect(result.kind === 'failed' && result.retryAfter).toBeGreaterThan(3_590_000);
    expect(peer.sends()).toBe(1);
    // Meanwhile nothing is sent to that channel, and others are served.
    expect(await post(1)).toMatchObject({ kind: 'failed', fault: 'limited' });
    expect(peer.sends()).toBe(1);
    expect(await peer.platform.post(peer.elsewhere, digest(1), { key: 'k' })).toMatchObject({ kind: 'posted' });
  });

  it('is answered within a minute and sends nothing after that, however long the limits go on', async ({ peer, post, texts }) => {
    peer.failAlways({ limited: 9 });
    const begun = peer.clock.now();
    expect(await post(2)).toMatchObject({ kind: 'failed', fault: 'limited' });
    expect(peer.clock.now().since(begun).total('seconds')).toBeLessThan(60);
    const sends = peer.sends();
    peer.mend();
    await peer.platform.post(peer.elsewhere, digest(1), { key: 'k' });
    expect(peer.sends()).toBe(sends + 1);
    expect(texts()).toEqual([]);
  });

  it.for([
    ['deleted', 'gone'],
    ['archived', 'archived'],
    ['forbidden', 'permission'],
    ['revoked', 'revoked'],
  ] as const satisfies readonly (readonly [Refusing, PostFault])[])(
    'that is refused because of "%s" says so, with a remedy',
    async ([how, fault], { peer, post, texts }) => {
      peer.refuse(how);
      const result = await post(2);
      expect(result).toMatchObject({
        kind: 'failed',
        permanent: true,
        fault,
        messages: [],
        reason: expect.stringMatching(/^[A-Z].*\.$/),
        remedy: expect.stringMatching(/^[A-Z].*\.$/),
      });
      expect(texts()).toEqual([]);
    },
  );

  it('that is refused in the middle names what arrived', async ({ peer }) => {
    const result = await peer.platform.post(peer.where, digest(3), { key: 'k', arrived: async () => peer.refuse('archived') });
    expect(result).toMatchObject({ kind: 'failed', fault: 'archived', messages: [expect.any(String)] });
  });

  it('that cannot reach the platform certainly did not arrive, and is tried for a while', async ({ peer, post, find }) => {
    await peer.goAway();
    // A first request may still meet the dying connection, and then nobody knows.
    await post(1);
    const before = peer.clock.waits.length;
    const result = await post(1);
    expect(result).toMatchObject({ kind: 'failed', permanent: false, fault: 'away', messages: [] });
    expect(peer.clock.waits.slice(before)).toEqual(expect.arrayContaining([1000, 4000]));
    expect(await find()).toMatchObject({ kind: 'unknown' });
    expect(await peer.platform.tell(peer.where, peer.person, digest(1))).toBe('missed');
  });

  it('to a place that is not the bot’s is refused without a call', async ({ peer, since }) => {
    expect(await peer.platform.post(peer.foreign, digest(1), { key: 'k' })).toMatchObject({
      kind: 'failed',
      permanent: true,
      messages: [],
    });
    expect(await peer.platform.findPost(peer.foreign, { key: 'k', fingerprint: null, since })).toMatchObject({ kind: 'unknown' });
    expect(peer.sends()).toBe(0);
  });

  it('ends at once when the bot stops, and does nothing afterwards', async ({ peer, post, find, texts }) => {
    peer.fail({ limited: 30 });
    const posting = post(2);
    let stopped: Promise<void> | null = null;
    peer.clock.onWait((milliseconds) => {
      if (milliseconds < 20_000 || stopped !== null) return;
      peer.clock.onWait(() => {});
      stopped = peer.platform.stop(1000);
    });
    expect(await posting).toMatchObject({ kind: 'failed', permanent: false, fault: 'stopping' });
    await stopped;
    expect(await post(1)).toMatchObject({ kind: 'failed', permanent: false, fault: 'stopping' });
    expect(await find()).toMatchObject({ kind: 'unknown' });
    expect(await peer.platform.tell(peer.where, peer.person, digest(1))).toBe('missed');
    expect(texts()).toEqual([]);
  });

  it('tells a person something privately, and says when that was not possible', async ({ peer, texts }) => {
    expect(await peer.platform.tell(peer.where, peer.person, digest(2))).toBe('told');
    expect(peer.toldTo(peer.person)).toEqual(names(2));
    expect(texts()).toEqual([]);
    peer.setReachable(peer.person, false);
    expect(await peer.platform.tell(peer.where, peer.person, digest(1))).toBe('missed');
    expect(await peer.platform.tell(peer.where, 'nobody <!here> @everyone', digest(1))).toBe('missed');
    expect(peer.toldTo(peer.person)).toEqual(names(2));
    expect(peer.logged.join()).not.toContain(peer.person);
  });
}
