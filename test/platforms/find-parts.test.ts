import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findParts, type Look, type SeenPart } from '../../src/platforms/find-parts.ts';
import { printsFingerprint } from '../../src/platforms/printed-fingerprint.ts';
import { english } from '../../src/texts/english.ts';
import { createManualClock } from '../support/manual-clock.ts';

const seen = (...parts: readonly SeenPart[]): Look => ({ kind: 'seen', parts });
const part = (number: number, of: number, message = `m${number}`): SeenPart => ({ message, part: number, of });

async function found(...looks: readonly Look[]) {
  const clock = createManualClock('2026-01-05T08:00:00Z');
  const left = [...looks];
  const result = findParts(async () => left.shift() ?? { kind: 'unknown', reason: 'one look too many' }, {
    clock,
    pause: 3000,
    stop: new AbortController().signal,
    texts: english,
  });
  await clock.advance(3000);
  return { result: await result, looked: looks.length - left.length };
}

describe('looking for a post', () => {
  it('takes one look when everything is there', async () => {
    expect(await found(seen(part(2, 2), part(1, 2)))).toEqual({ result: { kind: 'found', messages: ['m1', 'm2'] }, looked: 1 });
  });

  it('takes a second look at what is not whole, and joins both', async () => {
    expect(await found(seen(), seen())).toEqual({ result: { kind: 'found', messages: [] }, looked: 2 });
    expect(await found(seen(part(1, 3)), seen(part(2, 3)))).toEqual({ result: { kind: 'found', messages: ['m1', 'm2'] }, looked: 2 });
  });

  it('knows nothing when either look was in vain', async () => {
    const blind: Look = { kind: 'unknown', reason: 'No.' };
    expect((await found(blind)).result).toEqual(blind);
    expect((await found(seen(), blind)).result).toEqual(blind);
  });

  it('believes the older of two messages for one part', async () => {
    expect((await found(seen(part(1, 1, '1000'), part(1, 1, '999')))).result).toEqual({ kind: 'found', messages: ['999'] });
  });

  it('gives as many ids as the last part that was seen, all different', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 }), async (numbers) => {
        const { result } = await found(seen(...numbers.map((number) => part(number, 12))), seen());
        const messages = result.kind === 'found' ? result.messages : [];
        expect(messages).toHaveLength(Math.max(...numbers));
        expect(new Set(messages).size).toBe(messages.length);
        for (const number of numbers) expect(messages[number - 1]).toBe(`m${number}`);
      }),
    );
  });

  it('stops when the bot does', async () => {
    const clock = createManualClock('2026-01-05T08:00:00Z');
    const stop = new AbortController();
    const result = findParts(async () => seen(), { clock, pause: 3000, stop: stop.signal, texts: english });
    stop.abort();
    await clock.advance(0);
    expect(await result).toEqual({ kind: 'unknown', reason: 'The bot is stopping.' });
  });
});

describe('a printed fingerprint', () => {
  it('is a word of its own, and long enough to be no accident', () => {
    expect(printsFingerprint('Edition k7f3ab12.', 'k7f3ab12')).toBe(true);
    expect(printsFingerprint('Edition k7f3ab123.', 'k7f3ab12')).toBe(false);
    expect(printsFingerprint('the news', 'news')).toBe(false);
    expect(printsFingerprint('anything', null)).toBe(false);
  });
});
