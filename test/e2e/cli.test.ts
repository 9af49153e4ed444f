import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/render-as.ts';
import { commands } from '../support/commands.ts';
import { ROOT, runProcess } from '../support/process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder('cli');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const environment = { DATABASE_URL: `sqlite:${path.join(folder, 'state.db')}` };
const attache = (...args: readonly string[]) => runProcess('src/cli.ts', args, { environment });

describe('npm run attache', () => {
  it.each(FORMATS)(
    'asks and prints as %s',
    async (format) => {
      const { stdout, code, stderr } = await attache('ask', '/quote five eyes', '--as', format);
      expect(stdout).toContain('Five Eyes');
      expect(stderr).toBe('');
      expect(code).toBe(0);
      if (format === 'slack' || format === 'discord') expect(Array.isArray(JSON.parse(stdout))).toBe(true);
    },
    30_000,
  );

  it('previews a digest for any time, twice the same', async () => {
    const once = await attache('digest', 'preview', '--at', '2026-11-23T08:00', '--as', 'plain');
    const again = await attache('digest', 'preview', '--at', '2026-11-23T08:00', '--as', 'plain');
    expect(once.stdout).toContain('Transatlantic relations, Mon 23 Nov 2026');
    expect(once.stdout).toContain('08:00 London, 03:00 Washington');
    expect(again.stdout).toBe(once.stdout);
  }, 30_000);

  it('prints the manifest and the registration without any account', async () => {
    expect(JSON.parse((await attache('manifest')).stdout)).toHaveProperty('features.slash_commands');
    // Those that are typed, and one in the menu of a message.
    const registered: readonly { readonly type?: number }[] = JSON.parse((await attache('register', '--dry-run')).stdout);
    expect(registered.filter(({ type = 1 }) => type === 1)).toHaveLength(commands.length);
    expect(registered.filter(({ type }) => type === 3)).toHaveLength(1);
  }, 30_000);

  it('says what to do where something is missing', async () => {
    const register = await attache('register');
    expect(register.code).toBe(1);
    expect(register.stderr).toContain('set DISCORD_TOKEN and DISCORD_APPLICATION_ID');
    const doctor = await attache('doctor');
    expect(doctor.stdout).toContain('npm run attache -- manifest');
    expect(doctor.code).toBe(0);
  }, 30_000);
});

describe('the README', () => {
  it('shows a transcript that is still what happens', async () => {
    const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
    const shown = /```text\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    const asked = [...shown.matchAll(/^attaché> (.+)$/gm)].map((match) => match[1] ?? '');
    expect(asked.length).toBeGreaterThan(2);
    const answers = await Promise.all(asked.map(async (line) => `attaché> ${line}\n${(await attache('ask', line)).stdout.trimEnd()}`));
    expect(shown.trim()).toBe(answers.join('\n\n'));
  }, 60_000);
});
