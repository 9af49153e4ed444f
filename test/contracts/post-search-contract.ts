import { expect } from 'vitest';
import type { PostResult } from '../../src/model/post-result.ts';
import type { PostingTest } from './poster-bench.ts';

/** What arrived is found in the history, and nothing else is. */
export function postSearchContract(it: PostingTest): void {
  it('is found by another process', async ({ peer, post, find }) => {
    peer.fail('accepted, no answer');
    await post(1);
    const other = await peer.another();
    const found = await find('d-1.slot', other);
    expect(found).toMatchObject({ kind: 'found', messages: [expect.any(String)] });
    await other.stop(1000);
  });

  it('is not mistaken for another post, or for what somebody else wrote', async ({ peer, post, find }) => {
    await post(2, 'd-1.earlier');
    peer.writeOther('Part 1');
    expect(await find('d-1.slot')).toEqual({ kind: 'found', messages: [] });
    expect(await find('d-1.earlier')).toMatchObject({ kind: 'found', messages: [expect.any(String), expect.any(String)] });
  });

  it('counts a part that somebody deleted as arrived when a later one did', async ({ peer, post, find }) => {
    const { messages } = await post(3);
    peer.remove(messages[0] ?? '');
    expect(await find()).toEqual({ kind: 'found', messages: ['deleted-1', ...messages.slice(1)] });
    peer.remove(messages[1] ?? '');
    expect(await find()).toEqual({ kind: 'found', messages: ['deleted-1', 'deleted-2', ...messages.slice(2)] });
  });

  it('is found behind hundreds of messages, and not guessed at behind thousands', async ({ peer, post, find }) => {
    const { messages } = await post(2);
    for (let count = 0; count < 450; count += 1) peer.writeOther(`chatter ${count}`);
    expect(await find()).toEqual({ kind: 'found', messages });
    for (let count = 0; count < 600; count += 1) peer.writeOther(`more chatter ${count}`);
    expect(await find()).toMatchObject({ kind: 'unknown', reason: expect.stringMatching(/too many/) });
  });

  it('is found a moment later when it shows late', async ({ peer, post, find }) => {
    peer.fail('not accepted, status 500');
    await post(1);
    await peer.writeOwn('I am here');
    const other = await peer.another();
    let late: Promise<PostResult> | null = null;
    peer.clock.onWait((milliseconds) => {
      if (milliseconds >= 3000) late ??= post(1, 'd-1.slot', {}, other);
    });
    const found = await find();
    expect(found).toEqual({ kind: 'found', messages: (await (late ?? post(1))).messages });
    await other.stop(1000);
  });

  it('is found by its fingerprint where its mark is gone, and only in the bot’s own words', async ({ peer, find }) => {
    peer.writeOther('News. Edition k7f3ab12.');
    expect(await find('d-1.slot', peer.platform, 'k7f3ab12')).toEqual({ kind: 'found', messages: [] });
    await peer.writeOwn('News. Edition k7f3ab12.');
    expect(await find('d-1.slot', peer.platform, 'k7f3ab12')).toMatchObject({ kind: 'found', messages: [expect.any(String)] });
    expect(await find('d-1.slot', peer.platform, 'k7f3ab13')).toEqual({ kind: 'found', messages: [] });
  });

  it('is unknown where the bot may not read, and where nothing can be read any more', async ({ peer, post, find }) => {
    peer.fail('accepted, no answer');
    await post(1);
    peer.setReadable(false);
    expect(await find()).toMatchObject({
      kind: 'unknown',
      reason: expect.stringMatching(/^[A-Z].*(Read Message History|channels:history)/),
    });
    peer.setReadable(true);
    peer.forgetEverything();
    expect(await find()).toMatchObject({ kind: 'unknown', reason: expect.stringMatching(/nothing of what was written/) });
  });
}
