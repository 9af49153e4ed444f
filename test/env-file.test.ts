import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runProcess } from './support/process.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder('env');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What both entrances say on standard error when they are started in the folder. */
const said = async (): Promise<readonly string[]> => {
  const environment = { DATABASE_URL: `sqlite:${path.join(folder, 'state.db')}`, LOG_LEVEL: 'silent' };
  const ended = await Promise.all([
    runProcess('src/cli.ts', ['articles'], { cwd: folder, environment }),
    runProcess('src/main.ts', [], { cwd: folder, environment }),
  ]);
  return ended.map(({ stderr }) => stderr);
};

describe('an .env', () => {
  it('that cannot be read is named, and not taken for none', async () => {
    // Root may read every file; that this is a folder stands for a file of somebody else.
    mkdirSync(path.join(folder, '.env'));
    for (const stderr of await said()) expect(stderr).toContain('.env is there but cannot be read');
  }, 30_000);

  it.each(['utf16le', 'utf16be', 'utf16 without a mark'])(
    'in %s is said to be of no use',
    async (encoding) => {
      const text = Buffer.from(`${encoding === 'utf16 without a mark' ? '' : '\ufeff'}TZ_DEFAULT=Europe/Paris\n`, 'utf16le');
      writeFileSync(path.join(folder, '.env'), encoding === 'utf16be' ? text.swap16() : text);
      for (const stderr of await said()) expect(stderr).toContain('.env is UTF-16 text, of which nothing counts');
    },
    30_000,
  );

  it('whose first line a byte order mark hides is said to', async () => {
    writeFileSync(path.join(folder, '.env'), '\ufeffTZ_DEFAULT=Europe/Paris\n');
    for (const stderr of await said()) expect(stderr).toContain('its first line does not count');
  }, 30_000);

  it('that can be read, or is not there, is not spoken of', async () => {
    for (const stderr of await said()) expect(stderr).not.toContain('.env');
    writeFileSync(path.join(folder, '.env'), 'TZ_DEFAULT=Europe/Paris\n');
    for (const stderr of await said()) expect(stderr).not.toContain('.env');
  }, 30_000);
});
