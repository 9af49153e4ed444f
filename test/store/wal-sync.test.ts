import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { createWalSync } from '../../src/store/wal-sync.ts';
import { aSchedule } from '../support/a-schedule.ts';

let file: string;
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'attache-log-')), 'state.db');
});
afterEach(() => rmSync(join(file, '..'), { recursive: true, force: true }));

describe('the flush of a log', () => {
  it('is waited for by all who ask, and may be asked for again', async () => {
    writeFileSync(`${file}-wal`, 'committed');
    const disk = createWalSync(file);
    await Promise.all([disk.settled(), disk.settled(), disk.settled()]);
    await disk.settled();
    await disk.close();
  });

  it('tells everybody of a failure, and begins anew with the next', async () => {
    const disk = createWalSync(file);
    const failed = await Promise.allSettled([disk.settled(), disk.settled()]);
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    writeFileSync(`${file}-wal`, 'committed');
    await disk.settled();
    await disk.close();
  });

  it('stands before the word that anything is kept', async () => {
    const store = await openSqliteStore(file);
    unlinkSync(`${file}-wal`);
    await expect(store.saveSchedule(aSchedule())).rejects.toMatchObject({ code: 'store-unavailable' });
    expect(await store.schedules()).toHaveLength(1);
    await store.close();
  });
});
