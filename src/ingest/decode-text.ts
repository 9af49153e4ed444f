import { fail, ok, type Result } from '../model/result.ts';

/** Files that people rename in the hope that it helps, by their first bytes. */
const FORMATS: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'a Word document or another archive'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Word document'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture'],
  [[0xff, 0xd8, 0xff], 'a picture'],
];

/**
 * The text in a file's bytes: UTF-8, or UTF-16 that says so by its byte order mark. `keepMark`: the mark is kept, so that offsets are those of the file. Fails
 * with what it is instead and what to do, to be read after the file's name.
 */
export function decodeText(bytes: Uint8Array, keepMark: boolean): Result<string, string> {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  const format = FORMATS.find(([start]) => start.every((byte, index) => bytes[index] === byte));
  if (format !== undefined) return fail(`is ${format[1]}; save the text of the article as .txt`);
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true, ignoreBOM: keepMark }).decode(bytes);
  } catch {
    // A guess would put wrong letters into somebody's mouth, so it is only said.
    return fail(
      isWesternText(bytes)
        ? 'is not UTF-8 text but, by the look of it, Windows-1252; save it as UTF-8 (iconv -f WINDOWS-1252 -t UTF-8)'
        : 'is not UTF-8 text; save it as UTF-8',
    );
  }
  if (text.includes('\0')) return fail('holds bytes that no text has; save the article as plain text');
  return ok(text);
}

/** Whether bytes may be what older Windows programs write: nearly all of it ASCII, and no control characters. */
function isWesternText(bytes: Uint8Array): boolean {
  let above = 0;
  for (const byte of bytes) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) return false;
    if (byte > 127) above += 1;
  }
  return above * 10 < bytes.length;
}
