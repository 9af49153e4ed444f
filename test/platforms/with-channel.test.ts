import { describe, expect, it } from 'vitest';
import { withChannel } from '../../src/platforms/with-channel.ts';
import { paragraph, privately } from '../../src/reply/reply.ts';
import { english } from '../../src/texts/english.ts';
import { plainText, renderDiscord, renderSlack } from '../support/in-english.ts';

describe('a private word about a channel', () => {
  it('ends with the way to the channel, on both platforms', () => {
    const url = 'https://slack.com/app_redirect?team=T1&channel=C2';
    const word = withChannel(privately(paragraph('Your digest is suspended.')), url, english);
    expect(word.visibility).toBe('private');
    expect(plainText(word)).toMatch(/^Your digest is suspended\.\s+Open the channel/);
    // An ampersand is one of the three characters that Slack wants escaped.
    expect(JSON.stringify(renderSlack(word).payloads)).toContain(
      '<https://slack.com/app_redirect?team=T1&amp;channel=C2|Open the channel>',
    );
    expect(JSON.stringify(renderDiscord(word).payloads)).toContain(`[Open the channel](${url})`);
  });
});
