import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeWhole } from '../src/write-whole.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder('whole');
});
afterEach(() => rmSync(folder, { recursive: true }));

const held = (): readonly string[] => readdirSync(folder);
const PART = 'x'.repeat(65_536);

describe('a file that is written whole', () => {
  it('has every part in order, and leaves nothing beside it', async () => {
    const file = path.join(folder, 'quotes.csv');
    const parts = Array.from({ length: 20 }, (_, at) => `${at}${PART}`);
    expect(await writeWhole(file, parts, new AbortController().signal)).toBe(true);
    expect(held()).toEqual(['quotes.csv']);
    expect(readFileSync(file, 'utf8')).toBe(parts.join(''));
  });

  it('is not there at all when it is stopped in the middle, nor is the half of it', async () => {
    const stop = new AbortController();
    let made = 0;
    const endless = function* (): Generator<string> {
      for (;;) {
        made += 1;
        if (made === 10) {
          expect(held()).toEqual([expect.stringMatching(/^quotes\.csv\..*\.part$/)]);
          setImmediate(() => stop.abort());
        }
        yield PART;
      }
    };
    expect(await writeWhole(path.join(folder, 'quotes.csv'), endless(), stop.signal)).toBe(false);
    expect(held()).toEqual([]);
  });

  it('is the one of whoever was done first, and mixed with nobody else’s', async () => {
    const file = path.join(folder, 'quotes.csv');
    const parts = function* (mark: string): Generator<string> {
      for (let at = 0; at < 20; at++) yield mark.repeat(65_536);
    };
    const ended = await Promise.allSettled(['a', 'b'].map((mark) => writeWhole(file, parts(mark))));
    expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const first = ended[0]?.status === 'fulfilled' ? 'a' : 'b';
    expect(readFileSync(file, 'utf8') === [...parts(first)].join('')).toBe(true);
    expect(held()).toEqual(['quotes.csv']);
  });

  it('says what is in the way, and leaves nothing of its own', async () => {
    const { signal } = new AbortController();
    writeFileSync(path.join(folder, 'file'), '');
    await expect(writeWhole(path.join(folder, 'none/quotes.csv'), [PART], signal)).rejects.toMatchObject({ code: 'bad-data' });
    await expect(
      writeWhole(
        path.join(folder, 'quotes.csv'),
        (function* () {
          yield PART;
          throw new Error('no quote');
        })(),
        signal,
      ),
    ).rejects.toMatchObject({ code: 'bad-data', message: expect.stringContaining('no quote') });
    expect(held()).toEqual(['file']);
  });
});
