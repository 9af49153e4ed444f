import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { toError } from '../model/errors.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { plainText } from './plain-text.ts';

/** How much is read at most. */
export interface SourceLimits {
  readonly bytesPerFile: number;
  readonly files: number;
}

/** The longest newspaper articles have 200 kB; both limits only stop what is no collection of articles. */
export const SOURCE_LIMITS: SourceLimits = { bytesPerFile: 1_000_000, files: 100_000 };

const ARTICLE_FILE = /\.(?:txt|md)$/i;
const MARKDOWN_FILE = /\.md$/i;
/** Files that people rename in the hope that it helps, by their first bytes. */
const FORMATS: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'a Word document or another archive'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Word document'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture'],
  [[0xff, 0xd8, 0xff], 'a picture'],
];

/** Something that was left out, and why. */
export interface Rejection {
  /** As a person would type it. */
  readonly file: string;
  /** Reads after the file's name: "is empty". */
  readonly reason: string;
}

export interface Sources {
  /** Absolute, each once, in the order of their names, whatever the order of the paths. */
  readonly files: readonly string[];
  readonly rejected: readonly Rejection[];
}

/**
 * The article files (.txt, .md) among these paths, folders with everything below them. Hidden files and folders are passed
 * over, links are followed once. Never rejects: what cannot be read is named. A file that is named itself must be an article file.
 */
export async function findSources(paths: readonly string[], limits: SourceLimits = SOURCE_LIMITS): Promise<Sources> {
  const files = new Set<string>();
  const rejected: Rejection[] = [];
  const visited = new Set<string>();
  let full = false;

  const add = (file: string): void => {
    if (files.has(file)) return;
    if (files.size < limits.files) files.add(file);
    else full = true;
  };
  const walk = async (shown: string, named: boolean): Promise<void> => {
    if (full) return;
    try {
      const real = await realpath(shown);
      const about = await stat(real);
      if (about.isDirectory()) {
        // A link to a folder above would lead round in a circle.
        if (visited.has(real)) return;
        visited.add(real);
        for (const name of (await readdir(real)).sort()) if (!name.startsWith('.')) await walk(join(shown, name), false);
      } else if (!about.isFile()) {
        if (named) rejected.push({ file: shown, reason: 'is neither a file nor a folder' });
      } else if (ARTICLE_FILE.test(shown)) add(real);
      else if (named) rejected.push({ file: shown, reason: 'is no article file; save it as .txt or .md' });
    } catch (thrown) {
      rejected.push({ file: shown, reason: cannotRead(thrown) });
    }
  };

  for (const path of [...new Set(paths.map((each) => resolve(each)))].sort()) await walk(path, true);
  if (full) rejected.push({ file: paths.join(' '), reason: `holds more than ${count(limits.files)} files; the others were not read` });
  return { files: [...files].sort(), rejected };
}

/** The plain text of a file in UTF-8, or in UTF-16 that says so by its byte order mark. Fails with what is wrong, to be read after the file's name. */
export async function readSource(path: string, limits: SourceLimits = SOURCE_LIMITS): Promise<Result<string, string>> {
  try {
    const about = await stat(path);
    if (about.size > limits.bytesPerFile) return fail(`is larger than ${count(limits.bytesPerFile)} bytes, which no article is`);
    const bytes = await readFile(path);
    if (bytes.length > limits.bytesPerFile) return fail(`is larger than ${count(limits.bytesPerFile)} bytes, which no article is`);
    const text = decode(bytes);
    if (!text.ok) return text;
    const plain = plainText(text.value, MARKDOWN_FILE.test(path));
    return plain.ok && plain.value.trim() === '' ? fail('is empty') : plain;
  } catch (thrown) {
    return fail(cannotRead(thrown));
  }
}

function decode(bytes: Uint8Array): Result<string, string> {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  const format = FORMATS.find(([start]) => start.every((byte, index) => bytes[index] === byte));
  if (format !== undefined) return fail(`is ${format[1]}; save the text of the article as .txt`);
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
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

const count = (number: number): string => number.toLocaleString('en-GB');

function cannotRead(thrown: unknown): string {
  const error = toError(thrown);
  const code = 'code' in error ? error.code : null;
  if (code === 'ENOENT') return 'is not there';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read; check its permissions';
  if (code === 'ELOOP') return 'is a link that leads round in a circle';
  return `cannot be read: ${error.message}`;
}
