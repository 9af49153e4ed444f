import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolders } from '../../src/store/make-folders.ts';
import { runProcess } from '../support/process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let folder = '';
beforeEach(() => {
  folder = temporaryFolder('folders');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('folders', () => {
  it('are made with those above them, also by two at once, and may be there already', async () => {
    const deep = join(folder, 'a', 'b', 'c');
    await Promise.all([makeFolders(deep), makeFolders(deep)]);
    await makeFolders(deep);
    await makeFolders('.');
    expect(existsSync(deep)).toBe(true);
  });

  it('are not made below a file', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(makeFolders(join(folder, 'file'))).rejects.toMatchObject({ code: 'EEXIST' });
    await expect(makeFolders(join(folder, 'file', 'a', 'b'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  });
});

describe.runIf(existsSync('/proc/self'))('a database in a place that takes no folders', () => {
  // In a process of its own, since what tries for ever could not be ended here.
  it.each(['/proc/nowhere/state.db', '/proc/nowhere/deep/state.db'])(
    '%s is refused at once, with what to do',
    async (path) => {
      writeFileSync(join(folder, 'a.txt'), '“We sail on Monday,” said Ada Ferris.');
      const { code, stderr } = await runProcess('src/cli.ts', ['ingest', folder], { environment: { DATABASE_URL: `sqlite:${path}` } });
      expect(stderr).toContain('cannot be made: check who may write there');
      expect(code).toBe(1);
    },
    30_000,
  );
});
