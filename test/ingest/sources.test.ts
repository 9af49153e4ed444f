import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { findSources, readSource, SOURCE_LIMITS } from '../../src/ingest/sources.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folders: string[] = [];
const folder = (): string => {
  const made = temporaryFolder('sources');
  folders.push(made);
  return made;
};
afterEach(() => {
  for (const each of folders.splice(0)) rmSync(each, { recursive: true, force: true });
});

describe('finding article files', () => {
  it('takes .txt and .md with everything below a folder, by name, each once, whatever the order of the paths', async () => {
    const root = folder();
    mkdirSync(join(root, 'b', 'deep'), { recursive: true });
    for (const name of ['z.txt', 'b/a.md', 'b/deep/c.TXT', 'picture.jpg', '.hidden.txt']) writeFileSync(join(root, name), 'x');
    mkdirSync(join(root, '.git'));
    writeFileSync(join(root, '.git', 'note.txt'), 'x');
    const expected = ['b/a.md', 'b/deep/c.TXT', 'z.txt'].map((name) => join(root, name));
    expect(await findSources([root])).toEqual({ files: expected, rejected: [] });
    const again = await findSources([join(root, 'z.txt'), join(root, 'b'), root, root]);
    expect(again.files).toEqual(expected);
  });

  it('goes round no circle of links', async () => {
    const root = folder();
    mkdirSync(join(root, 'a'));
    writeFileSync(join(root, 'a', 'one.txt'), 'x');
    symlinkSync(root, join(root, 'a', 'up'));
    symlinkSync(join(root, 'self'), join(root, 'self'));
    const { files, rejected } = await findSources([root]);
    expect(files).toEqual([join(root, 'a', 'one.txt')]);
    expect(rejected).toEqual([{ file: join(root, 'self'), reason: 'is a link that leads round in a circle; name the file itself' }]);
  });

  it('names what is not there and what is no article file, and goes on', async () => {
    const root = folder();
    writeFileSync(join(root, 'a.txt'), 'x');
    writeFileSync(join(root, 'a.pdf'), 'x');
    const { files, rejected } = await findSources([join(root, 'gone.txt'), join(root, 'a.pdf'), join(root, 'a.txt')]);
    expect(files).toEqual([join(root, 'a.txt')]);
    expect(rejected.map(({ reason }) => reason)).toEqual(['is no article file; save it as .txt or .md', 'is not there; check the path']);
  });

  it('stops at the limit and says so', async () => {
    const root = folder();
    for (const name of ['a.txt', 'b.txt', 'c.txt']) writeFileSync(join(root, name), 'x');
    const two = await findSources([root], { ...SOURCE_LIMITS, files: 2 });
    expect(two.files).toHaveLength(2);
    expect(two.rejected.map(({ reason }) => reason)).toEqual(['holds more than 2 files; the others were not read']);
    expect((await findSources([root], { ...SOURCE_LIMITS, files: 3 })).rejected).toEqual([]);
  });
});

describe('reading an article file', () => {
  const reading = async (content: string | Uint8Array, bytesPerFile = SOURCE_LIMITS.bytesPerFile) => {
    const path = join(folder(), 'a.txt');
    writeFileSync(path, content);
    return readSource(path, { ...SOURCE_LIMITS, bytesPerFile });
  };

  it('gives the text without its byte order mark and with plain line ends', async () => {
    expect(await reading('\u{feff}One\r\nTwo\rThree “é”\n')).toEqual({ ok: true, value: 'One\nTwo\nThree “é”\n' });
  });

  it('reads UTF-16 that says so', async () => {
    const text = 'One\r\n“é” Ω\n';
    const little = Buffer.from(`\u{feff}${text}`, 'utf16le');
    expect(await reading(little)).toEqual({ ok: true, value: 'One\n“é” Ω\n' });
    expect(await reading(Buffer.from(little).swap16())).toEqual({ ok: true, value: 'One\n“é” Ω\n' });
  });

  it('says by the look of which program a file was written rather than guess at its letters', async () => {
    const windows = Buffer.concat([
      Buffer.from('It will be a long winter, '),
      Uint8Array.from([0x93, 0x48, 0x69, 0x94]),
      Buffer.from(' she said.\r\n'),
    ]);
    expect(await reading(windows)).toMatchObject({ ok: false, failure: expect.stringContaining('Windows-1252; save it as UTF-8') });
  });

  it.each([
    ['nothing', '', 'is empty'],
    ['white space only', ' \n\t\n', 'is empty'],
    ['another encoding', Uint8Array.from([0x93, 0x48, 0x69, 0x94]), 'is not UTF-8 text; save it as UTF-8'],
    ['a PDF under another name', '%PDF-1.7\n1 0 obj', 'is a PDF; save the text of the article as .txt'],
    ['a Word document', 'PK\u0003\u0004[Content_Types].xml', 'is a Word document or another archive; save the text of the article as .txt'],
    [
      'the source of a page',
      '<html><p>“Hi,” she said.</p></html>',
      'is the source of a web page or feed; open it and save the text of the article',
    ],
    ['invisible characters only', '\u200b\u00ad\n', 'is empty'],
    ['no words', '! ... *** 12:30 —\n', 'holds no words'],
    ['a binary file', 'PK\0\0', 'holds bytes that no text has; save the article as plain text'],
  ])('refuses %s', async (_, content, failure) => {
    expect(await reading(content)).toEqual({ ok: false, failure });
  });

  it('takes a file at the limit and refuses one byte more', async () => {
    expect((await reading('x'.repeat(100), 100)).ok).toBe(true);
    expect(await reading('x'.repeat(101), 100)).toEqual({ ok: false, failure: 'is larger than 100 bytes, which no article is' });
  });
});
