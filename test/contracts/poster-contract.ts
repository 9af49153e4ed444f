import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PostFault, PostResult } from '../../src/model/post-result.ts';
import type { Destination } from '../../src/model/schedule.ts';
import type { Platform } from '../../src/platforms/platform.ts';
import { paragraph, publicly, type Reply } from '../../src/reply/reply.ts';
import type { HurriedClock } from '../support/hurried-clock.ts';

/** What a send meets. `accepted`: the message is in the channel all the same, but the sender does not get to know. */
export type SendFault =
  | 'accepted, no answer'
  | 'accepted, connection cut'
  | 'accepted, status 500'
  | 'not accepted, status 500'
  | { readonly limited: number }
  | 'limited, no time named';

/** How a channel, or the whole app, refuses the bot. */
export type Refusing = 'deleted' | 'archived' | 'forbidden' | 'revoked';

/** A platform through its real client library, and the double that it talks to. */
export interface PosterBench {
  readonly platform: Platform;
  readonly clock: HurriedClock;
  readonly where: Destination;
  readonly elsewhere: Destination;
  /** A place on another platform. */
  readonly foreign: Destination;
  readonly person: string;
  readonly logged: readonly string[];
  /** Texts of the messages that were made in a channel, in order. */
  texts(where: Destination): readonly string[];
  /** Private messages to that person. */
  toldTo(person: string): readonly string[];
  /** Requests that were made to post anywhere. */
  sends(): number;
  /** The next sends meet these, one each. */
  fail(...faults: readonly SendFault[]): void;
  failAlways(fault: SendFault): void;
  /** Everything works again. */
  mend(): void;
  refuse(how: Refusing): void;
  setReadable(readable: boolean): void;
  setReachable(person: string, reachable: boolean): void;
  /** The platform no longer knows anything that would let it refuse or show a message twice. */
  forgetEverything(): void;
  /** Somebody deletes a message. */
  remove(message: string): void;
  /** Somebody else writes. */
  writeOther(text: string): void;
  /** The bot writes something that is no post. */
  writeOwn(text: string): Promise<void>;
  /** Nothing can be reached any more. */
  goAway(): Promise<void>;
  /** The same bot in another process. */
  another(): Promise<Platform>;
  close(): Promise<void>;
}

const digest = (parts: number): Reply => publicly(...Array.from({ length: parts }, (_, at) => paragraph(`Part ${at + 1}`)));
const names = (parts: number): readonly string[] => Array.from({ length: parts }, (_, at) => `Part ${at + 1}`);
const lost: readonly SendFault[] = ['accepted, no answer', 'accepted, connection cut', 'accepted, status 500'];

/** What holds of posting on every platform. `open` starts a double and a platform on it. */
export function posterContract(name: string, open: () => Promise<PosterBench>): void {
  describe(`posting to ${name}`, () => {
    let bench: PosterBench;
    let since: Temporal.Instant;
    beforeEach(async () => {
      bench = await open();
      since = bench.clock.now();
    });
    afterEach(() => bench.close());

    const post = (parts: number, key = 'd-1.slot', more: { readonly sent?: readonly string[] } = {}, by = bench.platform) =>
      by.post(bench.where, digest(parts), { key, ...more });
    const find = (key = 'd-1.slot', by = bench.platform, fingerprint: string | null = null) =>
      by.findPost(bench.where, { key, fingerprint, since });
    const texts = () => bench.texts(bench.where);

    it('sends the parts in order and gives their ids', async () => {
      const result = await post(3);
      expect(result.kind).toBe('posted');
      expect(new Set(result.messages).size).toBe(3);
      expect(texts()).toEqual(names(3));
    });

    it('tells of each part, and waits until that is written down before the next', async () => {
      const gate = Promise.withResolvers<void>();
      const arrived: string[] = [];
      const posting = bench.platform.post(bench.where, digest(2), {
        key: 'k',
        arrived: (message) => {
          arrived.push(message);
          return arrived.length === 1 ? gate.promise : Promise.resolve();
        },
      });
      while (arrived.length === 0) await new Promise((resolve) => setImmediate(resolve));
      await bench.platform.findPost(bench.elsewhere, { key: 'other', fingerprint: null, since });
      expect(texts()).toEqual(names(1));
      gate.resolve();
      expect(arrived).toEqual((await posting).messages);
      expect(texts()).toEqual(names(2));
    });

    it('stops where the arrival of a part could not be written down', async () => {
      const result = await bench.platform.post(bench.where, digest(3), { key: 'k', arrived: () => Promise.reject(new Error('no disk')) });
      expect(result).toMatchObject({ kind: 'failed', permanent: false, messages: [expect.any(String)] });
      expect(texts()).toEqual(names(1));
    });

    it('goes on after the parts that are known to have arrived', async () => {
      const first = await post(1, 'other');
      const result = await post(3, 'd-1.slot', { sent: first.messages });
      expect(result.messages.slice(0, 1)).toEqual(first.messages);
      expect(result.messages).toHaveLength(3);
      expect(texts()).toEqual(['Part 1', 'Part 2', 'Part 3']);
      const sends = bench.sends();
      expect(await post(3, 'd-1.slot', { sent: result.messages })).toEqual(result);
      expect(bench.sends()).toBe(sends);
    });

    it.each(lost)('is uncertain after "%s", and the history knows; together each part arrives once', async (fault) => {
      for (const at of fault === 'accepted, no answer' ? [1] : [0, 1, 2]) {
        const key = `d-1.slot-${at}`;
        const before = texts().length;
        const arrived: string[] = [];
        // Only the send of that part is lost.
        if (at === 0) bench.fail(fault);
        const result = await bench.platform.post(bench.where, digest(3), {
          key,
          arrived: async (message) => {
            if (arrived.push(message) === at) bench.fail(fault);
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
    });

    it('is uncertain after a server error, is not found when it was not taken, and then arrives', async () => {
      bench.fail('not accepted, status 500');
      expect(await post(2)).toMatchObject({ kind: 'uncertain', messages: [] });
      await bench.writeOwn('I am here');
      expect(await find()).toEqual({ kind: 'found', messages: [] });
      expect(await post(2)).toMatchObject({ kind: 'posted' });
      expect(texts().filter((text) => text.startsWith('Part'))).toEqual(names(2));
    });

    it('arrives whole, in order and once, whatever the sends meet and wherever the process dies', async () => {
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
            bench.mend();
            bench.fail(...faults.flatMap((each) => (each === 'none' ? [] : [each])));
            let sent: readonly string[] = [];
            let result: PostResult | null = null;
            for (let tries = 0; tries < 20 && result?.kind !== 'posted'; tries += 1) {
              if (result !== null) {
                const found = await find(key);
                if (found.kind === 'found' && found.messages.length > sent.length) sent = found.messages;
              }
              const written: string[] = [...sent];
              result = await bench.platform.post(bench.where, digest(parts), {
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

    it('never sends by itself again what may have arrived', async () => {
      bench.failAlways('not accepted, status 500');
      expect(await post(1)).toMatchObject({ kind: 'uncertain', reason: expect.stringMatching(/not certain/) });
      expect(bench.sends()).toBe(1);
    });

    it('is found by another process', async () => {
      bench.fail('accepted, no answer');
      await post(1);
      const other = await bench.another();
      const found = await find('d-1.slot', other);
      expect(found).toMatchObject({ kind: 'found', messages: [expect.any(String)] });
      await other.stop(1000);
    });

    it('is not mistaken for another post, or for what somebody else wrote', async () => {
      await post(2, 'd-1.earlier');
      bench.writeOther('Part 1');
      expect(await find('d-1.slot')).toEqual({ kind: 'found', messages: [] });
      expect(await find('d-1.earlier')).toMatchObject({ kind: 'found', messages: [expect.any(String), expect.any(String)] });
    });

    it('counts a part that somebody deleted as arrived when a later one did', async () => {
      const { messages } = await post(3);
      bench.remove(messages[0] ?? '');
      expect(await find()).toEqual({ kind: 'found', messages: ['deleted-1', ...messages.slice(1)] });
      bench.remove(messages[1] ?? '');
      expect(await find()).toEqual({ kind: 'found', messages: ['deleted-1', 'deleted-2', ...messages.slice(2)] });
    });

    it('is found behind hundreds of messages, and not guessed at behind thousands', async () => {
      const { messages } = await post(2);
      for (let count = 0; count < 450; count += 1) bench.writeOther(`chatter ${count}`);
      expect(await find()).toEqual({ kind: 'found', messages });
      for (let count = 0; count < 600; count += 1) bench.writeOther(`more chatter ${count}`);
      expect(await find()).toMatchObject({ kind: 'unknown', reason: expect.stringMatching(/too many/) });
    });

    it('is found a moment later when it shows late', async () => {
      bench.fail('not accepted, status 500');
      await post(1);
      await bench.writeOwn('I am here');
      const other = await bench.another();
      let late: Promise<PostResult> | null = null;
      bench.clock.onWait((milliseconds) => {
        if (milliseconds >= 3000) late ??= post(1, 'd-1.slot', {}, other);
      });
      const found = await find();
      expect(found).toEqual({ kind: 'found', messages: (await (late ?? post(1))).messages });
      await other.stop(1000);
    });

    it('is found by its fingerprint where its mark is gone, and only in the bot’s own words', async () => {
      bench.writeOther('News. Edition k7f3ab12.');
      expect(await find('d-1.slot', bench.platform, 'k7f3ab12')).toEqual({ kind: 'found', messages: [] });
      await bench.writeOwn('News. Edition k7f3ab12.');
      expect(await find('d-1.slot', bench.platform, 'k7f3ab12')).toMatchObject({ kind: 'found', messages: [expect.any(String)] });
      expect(await find('d-1.slot', bench.platform, 'k7f3ab13')).toEqual({ kind: 'found', messages: [] });
    });

    it('is unknown where the bot may not read, and where nothing can be read any more', async () => {
      bench.fail('accepted, no answer');
      await post(1);
      bench.setReadable(false);
      expect(await find()).toMatchObject({
        kind: 'unknown',
        reason: expect.stringMatching(/^[A-Z].*(Read Message History|channels:history)/),
      });
      bench.setReadable(true);
      bench.forgetEverything();
      expect(await find()).toMatchObject({ kind: 'unknown', reason: expect.stringMatching(/nothing of what was written/) });
    });

    it('obeys a limit, for that channel alone', async () => {
      bench.fail({ limited: 7 });
      const order: string[] = [];
      const limited = post(1).then(() => order.push('limited'));
      while (bench.sends() === 0) await new Promise((resolve) => setImmediate(resolve));
      const free = bench.platform.post(bench.elsewhere, digest(1), { key: 'k' }).then(() => order.push('free'));
      await Promise.all([limited, free]);
      expect(texts()).toEqual(names(1));
      expect(bench.clock.waits.some((wait) => wait >= 6500 && wait <= 7100)).toBe(true);
    });

    it('waits longer each time where no time is named', async () => {
      bench.fail('limited, no time named', 'limited, no time named');
      expect(await post(1)).toMatchObject({ kind: 'posted' });
      expect(texts()).toEqual(names(1));
    });

    it('hands a limit that is too long for one try back with the time to wait', async () => {
      bench.fail({ limited: 3600 });
      const result = await post(1);
      expect(result).toMatchObject({ kind: 'failed', permanent: false, fault: 'limited', messages: [] });
      expect(result.kind === 'failed' && result.retryAfter).toBeGreaterThan(3_590_000);
      expect(bench.sends()).toBe(1);
      // Meanwhile nothing is sent to that channel, and others are served.
      expect(await post(1)).toMatchObject({ kind: 'failed', fault: 'limited' });
      expect(bench.sends()).toBe(1);
      expect(await bench.platform.post(bench.elsewhere, digest(1), { key: 'k' })).toMatchObject({ kind: 'posted' });
    });

    it('is answered within a minute and sends nothing after that, however long the limits go on', async () => {
      bench.failAlways({ limited: 9 });
      const begun = bench.clock.now();
      expect(await post(2)).toMatchObject({ kind: 'failed', fault: 'limited' });
      expect(bench.clock.now().since(begun).total('seconds')).toBeLessThan(60);
      const sends = bench.sends();
      bench.mend();
      await bench.platform.post(bench.elsewhere, digest(1), { key: 'k' });
      expect(bench.sends()).toBe(sends + 1);
      expect(texts()).toEqual([]);
    });

    it.each([
      ['deleted', 'gone'],
      ['archived', 'archived'],
      ['forbidden', 'permission'],
      ['revoked', 'revoked'],
    ] as const satisfies readonly (readonly [Refusing, PostFault])[])(
      'that is refused because of "%s" says so, with a remedy',
      async (how, fault) => {
        bench.refuse(how);
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

    it('that is refused in the middle names what arrived', async () => {
      const result = await bench.platform.post(bench.where, digest(3), { key: 'k', arrived: async () => bench.refuse('archived') });
      expect(result).toMatchObject({ kind: 'failed', fault: 'archived', messages: [expect.any(String)] });
    });

    it('that cannot reach the platform certainly did not arrive, and is tried for a while', async () => {
      await bench.goAway();
      // A first request may still meet the dying connection, and then nobody knows.
      await post(1);
      const before = bench.clock.waits.length;
      const result = await post(1);
      expect(result).toMatchObject({ kind: 'failed', permanent: false, fault: 'unreachable', messages: [] });
      expect(bench.clock.waits.slice(before)).toEqual(expect.arrayContaining([1000, 4000]));
      expect(await find()).toMatchObject({ kind: 'unknown' });
      expect(await bench.platform.tell(bench.where, bench.person, digest(1))).toBe(false);
    });

    it('to a place that is not the bot’s is refused without a call', async () => {
      expect(await bench.platform.post(bench.foreign, digest(1), { key: 'k' })).toMatchObject({
        kind: 'failed',
        permanent: true,
        messages: [],
      });
      expect(await bench.platform.findPost(bench.foreign, { key: 'k', fingerprint: null, since })).toMatchObject({ kind: 'unknown' });
      expect(bench.sends()).toBe(0);
    });

    it('ends at once when the bot stops, and does nothing afterwards', async () => {
      bench.fail({ limited: 30 });
      const posting = post(2);
      let stopped: Promise<void> | null = null;
      bench.clock.onWait((milliseconds) => {
        if (milliseconds < 20_000 || stopped !== null) return;
        bench.clock.onWait(() => {});
        stopped = bench.platform.stop(1000);
      });
      expect(await posting).toMatchObject({ kind: 'failed', permanent: false, fault: 'stopping' });
      await stopped;
      expect(await post(1)).toMatchObject({ kind: 'failed', permanent: false, fault: 'stopping' });
      expect(await find()).toMatchObject({ kind: 'unknown' });
      expect(await bench.platform.tell(bench.where, bench.person, digest(1))).toBe(false);
      expect(texts()).toEqual([]);
    });

    it('tells a person something privately, and says when that was not possible', async () => {
      expect(await bench.platform.tell(bench.where, bench.person, digest(2))).toBe(true);
      expect(bench.toldTo(bench.person)).toEqual(names(2));
      expect(texts()).toEqual([]);
      bench.setReachable(bench.person, false);
      expect(await bench.platform.tell(bench.where, bench.person, digest(1))).toBe(false);
      expect(await bench.platform.tell(bench.where, 'nobody <!here> @everyone', digest(1))).toBe(false);
      expect(bench.toldTo(bench.person)).toEqual(names(2));
      expect(bench.logged.join()).not.toContain(bench.person);
    });
  });
}
