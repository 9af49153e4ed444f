import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMrkdwn, mrkdwn } from '../../../src/platforms/slack/escape.ts';
import { SLACK_LIMITS } from '../../../src/platforms/slack/limits.ts';
import { runOf } from '../../../src/reply/runs.ts';
import { BLOCK_KIT } from '../../support/block-kit.ts';

describe('escaping for Slack', () => {
  it('leaves no bracket that could begin a mention, and can be undone', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('<', '>', '&', '!', '@', 'a', ';', 'lt', 'amp') }), (raw) => {
        const escaped = escapeMrkdwn(raw);
        expect(escaped).not.toMatch(/[<>]/);
        expect(escaped.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).toBe(raw);
      }),
      { numRuns: 1_000 },
    );
  });

  it('puts marks inside the space around words', () => {
    expect(mrkdwn(runOf(' a <b> ', { bold: true, italic: true }))).toBe(' *_a &lt;b&gt;_* ');
    expect(mrkdwn(runOf('  ', { bold: true }))).toBe('  ');
  });

  it('writes a link whose label is text', () => {
    expect(mrkdwn(runOf('a|b>\nc', { url: 'https://example.org/?a=1&b=2' }))).toBe('<https://example.org/?a=1&amp;b=2|a|b&gt; c>');
  });
});

describe('the limits of Slack', () => {
  it.each([
    ['header', BLOCK_KIT.header?.text?.max],
    ['section', BLOCK_KIT.section?.text?.max],
    ['fields', BLOCK_KIT.section?.fields?.max],
    ['field', BLOCK_KIT.section?.fields?.eachMax],
    ['contextElements', BLOCK_KIT.context?.elements?.max],
    ['actions', BLOCK_KIT.actions?.elements?.max],
    ['buttonText', BLOCK_KIT.button?.text?.max],
    ['buttonValue', BLOCK_KIT.button?.value?.max],
    ['textObject', BLOCK_KIT.mrkdwn?.text?.max],
    ['alt', BLOCK_KIT.image?.alt_text?.max],
    ['imageUrl', BLOCK_KIT.image?.image_url?.max],
  ] as const)('have the number of Block Kit for %s', (name, documented) => {
    expect(SLACK_LIMITS[name]).toBe(documented);
  });
});
