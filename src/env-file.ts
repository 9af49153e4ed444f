import { existsSync, readFileSync } from 'node:fs';

const FILE = '.env';

/**
 * Has .env read. A sentence for the operator where the file is there and cannot be read, which Node reports as if there were none, or where it is no
 * UTF-8, of which Node reads nothing or not the first line: without it the bot would start with nothing configured and not say why. Null otherwise;
 * having none is the ordinary case.
 */
export function readEnvFile(load: () => void): string | null {
  try {
    load();
    return strangeBytes(readFileSync(FILE));
  } catch {
    return existsSync(FILE) ? 'The file .env is there but cannot be read, so nothing in it counts: check who may read it.' : null;
  }
}

/** What editors and shells of Windows write where they are not told otherwise. A NUL is in every UTF-16 of English, and in no .env. */
function strangeBytes(bytes: Buffer): string | null {
  const head = bytes.toString('latin1', 0, 3);
  if (/^(?:\xff\xfe|\xfe\xff)/.test(head) || bytes.includes(0))
    return 'The file .env is UTF-16 text, of which nothing counts: save it as UTF-8 without a byte order mark.';
  if (head === '\xef\xbb\xbf')
    return 'The file .env begins with a byte order mark, so its first line does not count: save it as UTF-8 without one.';
  return null;
}
