import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { MAX_ARTICLE_BYTES } from '../model/article.ts';
import { fail, type Result } from '../model/result.ts';
import { cannotRead } from './cannot-read.ts';
import { decodeText } from './decode-text.ts';
import { plainText, whyNoArticle } from './plain-text.ts';

/** How much is read at most. */
export interface SourceLimits {
  readonly bytesPerFile: number;
  readonly files: number;
}

/** Both limits only stop what is no collection of articles. */
export const SOURCE_LIMITS: SourceLimits = { bytesPerFile: MAX_ARTICLE_BYTES, files: 100_000 };

const ARTICLE_FILE = /\.(?:txt|md)$/i;
const MARKDOWN_FILE = /\.md$/i;

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

/** What a path of `findSources` is called in what comes of it: absolute and without links, also where the file itself has gone. */
export async function placeOf(path: string): Promise<string> {
  const absolute = resolve(path);
  try {
    return await realpath(absolute);
  } catch {
    const folder = dirname(absolute);
    return folder === absolute ? absolute : join(await placeOf(folder), basename(absolute));
  }
}

/** The plain text of a file in UTF-8, or in UTF-16 that says so by its byte order mark. Fails with what is wrong, to be read after the file's name. */
export async function readSource(path: string, limits: SourceLimits = SOURCE_LIMITS): Promise<Result<string, string>> {
  const text = await decoded(path, limits.bytesPerFile, false);
  if (!text.ok) return text;
  const plain = plainText(text.value, MARKDOWN_FILE.test(path));
  if (!plain.ok || /\p{L}/u.test(plain.value)) return plain;
  return fail(plain.value.trim() === '' ? 'is empty' : 'holds no words');
}

/** The same text with nothing taken away, a byte order mark included, so that offsets fit what is in the file. */
export async function readAsGiven(path: string): Promise<Result<string, string>> {
  const text = await decoded(path, MAX_ARTICLE_BYTES, true);
  const fault = text.ok ? whyNoArticle(text.value) : text.failure;
  return fault === null ? text : fail(fault);
}

async function decoded(path: string, most: number, keepMark: boolean): Promise<Result<string, string>> {
  const tooLarge = fail(`is larger than ${count(most)} bytes, which no article is`);
  try {
    if ((await stat(path)).size > most) return tooLarge;
    const bytes = await readFile(path);
    return bytes.length > most ? tooLarge : decodeText(bytes, keepMark);
  } catch (thrown) {
    return fail(cannotRead(thrown));
  }
}

const count = (number: number): string => number.toLocaleString('en-GB');
