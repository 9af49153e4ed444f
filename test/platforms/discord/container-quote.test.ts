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

it('does not tear the name of an outlet, however long it and its address are', () => {
  const [outlet, url] = ['x'.repeat(400), `https://example.org/${'p'.repeat(1_400)}`];
  const [container] = quoteContainers({ ...sampleQuote, sources: [{ ...source, outlet, url }] }, english);
  const [section] = container?.components ?? [];
  const text = JSON.stringify(section);
  expect(text).toContain(outlet);
  expect(text).toContain(`[example.org](${url})`);
});
