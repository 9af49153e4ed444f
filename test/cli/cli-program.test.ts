import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Finished } from '../support/process.ts';
import { runCommandLine } from '../support/run-cli.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'attache-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const attache = (args: readonly string[]): Promise<Finished> =>
  runCommandLine(args, { DATABASE_URL: `sqlite:${path.join(folder, 'state.db')}` });

describe('the command line', () => {
  it.each([
    ['an answer', 0, ['ask', '/quote five eyes']],
    ['an answer that nothing was found', 0, ['ask', '/quote flibbertigibbet']],
    ['a question in plain words', 0, ['ask', 'what has Healey said about spending?']],
    ['a command that there is not', 1, ['ask', '/nosuch']],
    ['an option that cannot be read', 1, ['ask', '/quote hegseth since:whenever']],
    ['a quote that is not held', 1, ['ask', '/quote id:nowhere/q01']],
    ['an edition that never was', 1, ['ask', '/digest why 0badc0de']],
    ['a time that is none', 1, ['digest', 'preview', '--at', 'whenever']],
  ])('tells by its exit code %s', async (_what, code, args) => {
    const finished = await attache(args);
    expect(finished.code).toBe(code);
    expect(finished.stdout).not.toBe('');
    expect(finished.stderr).toBe('');
  });

  it('has help everywhere, and one sentence for what it does not know', async () => {
    for (const args of [
      [],
      ['ask'],
      ['digest'],
      ['digest', 'preview'],
      ['register'],
      ['manifest'],
      ['doctor'],
      ['migrate'],
      ['backup'],
      ['ingest'],
      ['articles'],
      ['forget'],
      ['extract'],
      ['review'],
    ]) {
      const { stdout, code } = await attache([...args, '--help']);
      expect(stdout).toContain('Usage:');
      expect(code).toBe(0);
    }
    const unknown = await attache(['akk']);
    expect(unknown.stderr).toContain("unknown command 'akk'");
    expect(unknown.code).toBe(1);
  });
});
