import { expect, it } from 'vitest';
import { readableText } from '../../../src/platforms/discord/plain-line.ts';
import { processorTime } from '../../support/processor-time.ts';

it.each([
  ['a link as its label', 'See [the article](https://example.org/a) now.', 'See the article now.'],
  ['a label with brackets of its own, as we write them', '[a \\[b\\] c](<https://example.org/>)', 'a [b] c'],
  ['brackets that are no link', 'He said [sic] “so”.', 'He said [sic] “so”.'],
  ['a link that goes nowhere', '[label](javascript:alert)', '[label](javascript:alert)'],
  ['no mention, emoji or time', 'ask <@1> <#2> <:x:3> <t:4:R> now', 'ask now'],
])('a message is read with %s', (_, written, read) => {
  expect(readableText(written)).toBe(read);
});

it('many brackets take no longer to read than as many letters, some dozens of times over', () => {
  const time = (text: string): number =>
    processorTime(() => {
      for (let again = 0; again < 20; again += 1) readableText(text);
    });
  time('warm');
  // Squared it would be more than a second.
  expect(time('['.repeat(6_000))).toBeLessThan(500);
});
