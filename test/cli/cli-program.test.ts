import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Finished } from '../support/process.ts';
import { runCommandLine } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder('cli');
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
    ['words that make no topic', 1, ['digest', 'preview', '--topic', 'the of']],
  ])('tells by its exit code %s', async (_what, code, args) => {
    const finished = await attache(args);
    expect(finished.code).toBe(code);
    expect(finished.stdout).not.toBe('');
    expect(finished.stderr).toBe('');
  });

  it('previews the digest of the topic that is named', async () => {
    const { stdout } = await attache(['digest', 'preview', '--topic', 'ukraine aid', '--at', '2025-02-14T08:00']);
    expect(stdout).toContain('“Ukraine aid”, Fri 14 Feb 2025');
  });

  it('makes a manifest for an app of any name that Slack takes', async () => {
    const { stdout } = await attache(['manifest', '--name', 'Press desk']);
    expect(JSON.parse(stdout)).toMatchObject({ display_information: { name: 'Press desk' } });
    const refused = await attache(['manifest', '--name', 'A name that is longer than any of an app']);
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('the name has more than 35 characters')]);
  });

  it('has help with examples everywhere, and says of what it does not know where that is', async () => {
    const groups = ['digest', 'help'];
    const listed = async (...path: readonly string[]): Promise<readonly string[]> => {
      const { stdout } = await attache([...path, '--help']);
      return [...(stdout.split(/Commands:|Examples:/)[1] ?? '').matchAll(/^ {2}([a-z]+) /gm)].flatMap(([, name]) => name ?? []);
    };
    const commands = [
      ...(await listed()).filter((name) => !groups.includes(name)).map((name) => [name]),
      ...(await listed('digest')).filter((name) => !groups.includes(name)).map((name) => ['digest', name]),
    ];
    expect(commands).toContainEqual(['digest', 'preview']);
    expect(commands.length).toBeGreaterThan(10);
    for (const command of commands) {
      const { stdout, code } = await attache([...command, '--help']);
      expect([command, code, stdout.includes(`Usage: attache ${command.join(' ')}`), stdout.includes('Examples:')]).toEqual([
        command,
        0,
        true,
        true,
      ]);
      const unknown = await attache([...command, '--nosuch']);
      expect([command, unknown.code, unknown.stderr.trimEnd().split('\n')]).toEqual([
        command,
        1,
        ["error: unknown option '--nosuch'", 'To see what can be given, add --help.'],
      ]);
    }
    const unknown = await attache(['nosuch']);
    expect([unknown.code, unknown.stderr.trimEnd()]).toEqual([1, "error: unknown command 'nosuch'\nTo see what can be given, add --help."]);
  });
});
