import { describe, it } from 'vitest';
import type { Rendering } from '../../src/platforms/prepare.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { expectGolden } from '../support/golden.ts';
import { renderDiscord, renderPlain, renderSlack, renderTerminal } from '../support/in-english.ts';
import { NASTY, SAMPLES, sampleQuote } from '../support/replies.ts';

const REPLIES: Readonly<Record<string, Reply>> = {
  ...SAMPLES,
  nasty: {
    visibility: 'private',
    blocks: NASTY.slice(0, 10).map((text) => ({ ...sampleQuote, segments: [text], speaker: text, context: text })),
  },
};

const json = ({ payloads, memos }: Rendering<unknown>): string => JSON.stringify({ payloads, memos }, null, 2);

describe.each(Object.entries(REPLIES))('the reply “%s”', (name, reply) => {
  it('looks in a terminal as it did', () => {
    expectGolden(`render/${name}.terminal.txt`, renderTerminal(reply, { width: 80, colour: false, hyperlinks: false }));
    // Escape codes are shown as ␛, so that the file can be read without obeying it.
    const colours = renderTerminal(reply, { width: 60, colour: true, hyperlinks: true }).replaceAll('\u001b', '␛');
    expectGolden(`render/${name}.colour.txt`, colours);
  });

  it('reads as plain text as it did', () => {
    expectGolden(`render/${name}.plain.txt`, renderPlain(reply));
  });

  it('is sent to Slack as it was', () => {
    expectGolden(`render/${name}.slack.json`, json(renderSlack(reply)));
  });

  it('is sent to Discord as it was', () => {
    expectGolden(`render/${name}.discord.json`, json(renderDiscord(reply)));
  });
});
