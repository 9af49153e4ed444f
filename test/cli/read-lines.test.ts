import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../src/read-lines.ts';

const read = async (chunks: readonly (string | Uint8Array)[], maxBytes = 1000): Promise<readonly string[]> => {
  const found: string[] = [];
  for await (const lines of readLines(Readable.from(chunks), maxBytes)) {
    for (const line of lines)
      found.push(line.kind === 'too-long' ? `${line.number} too long` : `${line.number} ${Buffer.from(line.bytes).toString('utf8')}`);
  }
  return found;
};

describe('lines of a stream', () => {
  it('come with their numbers, the last without a line feed, blank ones passed over but counted', async () => {
    expect(await read(['one\n\nthr', 'ee\nfour'])).toEqual(['1 one', '3 three', '4 four']);
    expect(await read([])).toEqual([]);
  });

  it('drops a line above the limit and goes on with the next', async () => {
    expect(await read(['12345\n', '123', '456', '7\n12345\n123456'], 5)).toEqual(['1 12345', '2 too long', '3 12345', '4 too long']);
  });

  it('is the same however the stream is cut, also inside a character', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme', maxLength: 12 })), fc.integer({ min: 1, max: 7 }), async (lines, size) => {
        const clean = lines.map((line) => line.replaceAll('\n', ''));
        const bytes = Buffer.from(clean.join('\n'));
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
          bytes.subarray(index * size, (index + 1) * size),
        );
        const expected = clean.flatMap((line, index) => (line === '' ? [] : [`${index + 1} ${line.toWellFormed()}`]));
        expect(await read(chunks)).toEqual(expected);
      }),
    );
  });
});
