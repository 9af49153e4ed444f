import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWritten } from '../../../src/platforms/discord/written.ts';
import { writtenMessage } from '../../support/discord-double/messages.ts';
import { IDS } from '../../support/discord-double/shapes.ts';
import { processorTime } from '../../support/processor-time.ts';

const ME = `<@${IDS.bot}>`;
const marks = fc.array(
  fc.constantFrom(
    '`',
    '``',
    '```',
    '> ',
    '>>> ',
    '\n',
    ME,
    `<@!${IDS.bot}>`,
    '<@',
    '[',
    '](https://x.test)',
    '**',
    'word',
    ' ',
    '\\',
    '👩‍🚀',
  ),
  { maxLength: 200 },
);

describe('a message of any marks', () => {
  it('is read without the mention of the bot, and only where it was mentioned', () => {
    fc.assert(
      fc.property(marks, (parts) => {
        const content = parts.join('');
        const read = readWritten(writtenMessage(content, {}, null), IDS.bot);
        if (read === null) return;
        expect(content).toContain(IDS.bot);
        expect(read.text).not.toContain(`${IDS.bot}>`);
      }),
      { numRuns: 2_000 },
    );
  });

  it('written directly is always read', () => {
    fc.assert(
      fc.property(marks, (parts) => {
        expect(readWritten(writtenMessage(parts.join(''), {}, '1'), IDS.bot)).not.toBeNull();
      }),
    );
  });

  it.each(['`', '``x', '` ', '[](', '[', '<@', '> \n', '>>> ', '\\', '_a_', '*a'])('is read at once when it is full of %j', (mark) => {
    const content = `${ME} ${mark.repeat(4_000)}`.slice(0, 4_000);
    expect(processorTime(() => readWritten(writtenMessage(content, { rings: true }, null), IDS.bot))).toBeLessThan(250);
  });
});
