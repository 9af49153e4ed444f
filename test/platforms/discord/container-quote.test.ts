import { ComponentType } from 'discord.js';
import { expect, it } from 'vitest';
import { quoteContainers } from '../../../src/platforms/discord/container-quote.ts';
import type { Source } from '../../../src/reply/reply.ts';
import { english } from '../../../src/texts/english.ts';
import { sampleQuote } from '../../support/replies.ts';

const source: Source = { outlet: 'The Times', date: '13 Feb 2025', url: 'https://example.org/a' };
const buttonOf = (first: Partial<Source>) => {
  const [container] = quoteContainers({ ...sampleQuote, sources: [{ ...source, ...first }] }, english);
  const [section] = container?.components ?? [];
  return section?.type === ComponentType.Section ? section.accessory : null;
};

it.each([
  ['The Times', 'Article: The Times'],
  ['The Times, via The Australian', 'Article: The Times'],
  ['Two\nlines', 'Article: Two lines'],
  ['', 'Article: Unnamed outlet'],
  [`The ${'very '.repeat(40)}long Gazette`, 'Article: The very very very…'],
])('the button beside a quote of %j says which article it opens', (outlet, label) => {
  expect(buttonOf({ outlet })).toMatchObject({ label, url: 'https://example.org/a' });
});

it('is left out where there is no address', () => {
  expect(buttonOf({ url: null })).toBeNull();
});
