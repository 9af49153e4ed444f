import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nonceOf, readMark, referenceOf, withMark } from '../../../src/platforms/discord/post-mark.ts';
import { paragraph, privately } from '../../../src/reply/reply.ts';
import { english } from '../../../src/texts/english.ts';
import { checkDiscord } from '../../support/discord-rules.ts';
import { renderDiscord } from '../../support/in-english.ts';
import { anyReply } from '../../support/replies.ts';

const never = (): never => {
  throw new Error('a reply is one message at least');
};

describe('the mark of a post to Discord', () => {
  it('is printed on any message without making it one that Discord refuses, and is read again', () => {
    fc.assert(
      fc.property(anyReply, fc.string(), (reply, key) => {
        const { payloads } = renderDiscord(reply);
        for (const [at, payload] of payloads.entries()) {
          const mark = { reference: referenceOf(key), part: at + 1, of: payloads.length };
          const marked = withMark(payload, mark, english);
          expect(checkDiscord({ ...marked, nonce: nonceOf(key, at), enforce_nonce: true })).toEqual([]);
          expect(readMark(marked)).toEqual(mark);
          expect(readMark(payload)).toBeNull();
        }
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  it('is read in whichever language it was printed', () => {
    const [message] = renderDiscord(privately(paragraph('Words'))).payloads;
    const mark = { reference: referenceOf('key'), part: 2, of: 3 };
    for (const post of ['Beitrag', 'Publié sous', '⟦Post⟧'])
      expect(readMark(withMark(message ?? never(), mark, { ...english, discord: { ...english.discord, post } }))).toEqual(mark);
  });

  it('differs from post to post, and its nonces from part to part', () => {
    expect(referenceOf('a')).not.toBe(referenceOf('b'));
    expect(new Set([nonceOf('a', 0), nonceOf('a', 1), nonceOf('b', 0)]).size).toBe(3);
    expect(nonceOf('x'.repeat(500), 30)).toHaveLength(25);
  });
});
