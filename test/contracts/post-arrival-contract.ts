import fc from 'fast-check';
import { expect } from 'vitest';
import type { PostResult } from '../../src/model/post-result.ts';
import { digest, LOST, names, type PostingTest, type SendFault } from './poster-bench.ts';

/** A post arrives whole, in order and once, whatever its sends meet. */
export function postArrivalContract(it: PostingTest): void {
  it('sends the parts in order and gives their ids', async ({ post, texts }) => {
    const result = await post(3);
    expect(result.kind).toBe('posted');
    expect(new Set(result.messages).size).toBe(3);
    expect(texts()).toEqual(names(3));
  });

  it('knows beforehand which blocks stand in which part', async ({ peer, post }) => {
    expect(peer.platform.ends(digest(3))).toEqual([1, 2, 3]);
    expect((await post(3)).messages).toHaveLength(3);
  });

  it('tells of each part, and waits until that is written down before the next', async ({ peer, since, texts }) => {
    const gate = Promise.withResolvers<void>();
    const arrived: string[] = [];
    const posting = peer.platform.post(peer.where, digest(2), {
      key: 'k',
      arrived: (message) => {
        arrived.push(message);
        return arrived.length === 1 ? gate.promise : Promise.resolve();
      },
    });
    while (arrived.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await peer.platform.findPost(peer.elsewhere, { key: 'other', fingerprint: null, since });
    expect(texts()).toEqual(names(1));
    gate.resolve();
    expect(arrived).toEqual((await posting).messages);
    expect(texts()).toEqual(names(2));
  });

  it('stops where the arrival of a part could not be written down', async ({ peer, texts }) => {
    const result = await peer.platform.post(peer.where, digest(3), { key: 'k', arrived: () => Promise.reject(new Error('no disk')) });
    expect(result).toMatchObject({ kind: 'failed', permanent: false, messages: [expect.any(String)] });
    expect(texts()).toEqual(names(1));
  });

  it('goes on after the parts that are known to have arrived', async ({ peer, post, texts }) => {
    const first = await post(1, 'other');
    const result = await post(3, 'd-1.slot', { sent: first.messages });
    expect(result.messages.slice(0, 1)).toEqual(first.messages);
    expect(result.messages).toHaveLength(3);
    expect(texts()).toEqual(['Part 1', 'Part 2', 'Part 3']);
    const sends = peer.sends();
    expect(await post(3, 'd-1.slot', { sent: result.messages })).toEqual(result);
    expect(peer.sends()).toBe(sends);
  });

  it.for(LOST)(
    'is uncertain after "%s", and the history knows; together each part arrives once',
    async (fault, { peer, post, find, texts }) => {
      for (const at of fault === 'accepted, no answer' ? [1] : [0, 1, 2]) {
        const key = `d-1.slot-${at}`;
        const before = texts().length;
        const arrived: string[] = [];
        // Only the send of that part is lost.
        if (at === 0) peer.fail(fault);
        const result = await peer.platform.post(peer.where, digest(3), {
          key,
          arrived: async (message) => {
            if (arrived.push(message) === at) peer.fail(fault);
          },
        });
        expect(result).toMatchObject({ kind: 'uncertain', messages: arrived });
        expect(texts().slice(before)).toEqual(names(at + 1));
        const found = await find(key);
        expect(found).toMatchObject({ kind: 'found' });
        const sent = found.kind === 'found' ? found.messages : [];
        expect(sent).toHaveLength(at + 1);
        expect(sent.slice(0, at)).toEqual(arrived);
        expect(await post(3, key, { sent })).toMatchObject({ kind: 'posted', messages: expect.arrayContaining([...sent]) });
        expect(texts().slice(before)).toEqual(names(3));
      }
    },
  );

  it('is uncertain after a server error, is not found when it was not taken, and then arrives', async ({ peer, post, find, texts }) => {
    peer.fail('not accepted, status 500');
    expect(await post(2)).toMatchObject({ kind: 'uncertain', messages: [] });
    await peer.writeOwn('I am here');
    expect(await find()).toEqual({ kind: 'found', messages: [] });
    expect(await post(2)).toMatchObject({ kind: 'posted' });
    expect(texts().filter((text) => text.startsWith('Part'))).toEqual(names(2));
  });

  it('arrives whole, in order and once, whatever the sends meet and wherever the process dies', async ({ peer, find, texts }) => {
    // A send without an answer is for the process what a cut connection is, but takes its time.
    const fault = fc.constantFrom<(SendFault | 'none')[]>(
      'accepted, connection cut',
      'accepted, status 500',
      'not accepted, status 500',
      'limited, no time named',
      { limited: 2 },
      'none',
    );
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fault, { maxLength: 6 }),
        // After which arrivals the process dies before it can write them down.
        fc.array(fc.boolean(), { maxLength: 4 }),
        async (parts, faults, deaths) => {
          run += 1;
          const key = `d-1.run-${run}`;
          const before = texts().length;
          const dies = [...deaths];
          peer.mend();
          peer.fail(...faults.flatMap((each) => (each === 'none' ? [] : [each])));
          let sent: readonly string[] = [];
          let result: PostResult | null = null;
          for (let tries = 0; tries < 20 && result?.kind !== 'posted'; tries += 1) {
            if (result !== null) {
              const found = await find(key);
              if (found.kind === 'found' && found.messages.length > sent.length) sent = found.messages;
            }
            const written: string[] = [...sent];
            result = await peer.platform.post(peer.where, digest(parts), {
              key,
              sent,
              arrived: async (message) => {
                if (dies.shift()) throw new Error('killed');
                written.push(message);
              },
            });
            sent = written;
          }
          expect(result?.kind).toBe('posted');
          expect(texts().slice(before)).toEqual(names(parts));
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);

  it('never sends by itself again what may have arrived', async ({ peer, post }) => {
    peer.failAlways('not accepted, status 500');
    expect(await post(1)).toMatchObject({ kind: 'uncertain', reason: expect.stringMatching(/not certain/) });
    expect(peer.sends()).toBe(1);
  });
}
