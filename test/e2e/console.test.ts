import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { actionsOf, exampleLine } from '../../src/command/usage.ts';
import { commands } from '../support/commands.ts';
import { runProcess } from '../support/process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder('e2e');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const environment = { DATABASE_URL: `sqlite:${path.join(folder, 'state.db')}` };

describe('npm start without any account', () => {
  it('answers commands from standard input and ends cleanly', async () => {
    const { code, stdout, stderr } = await runProcess('src/main.ts', [], {
      environment,
      input: '/quote hegsteh\n/quote xyzzy\nquote five eyes\n\n# a remark\n/nonsense\n',
    });
    expect(stdout).toContain('Showing Pete Hegseth; you wrote “hegsteh”.');
    expect(stdout).toContain('No quote matches “xyzzy”.');
    expect(stdout).toContain('Five Eyes');
    expect(stdout).toContain('There is no command “nonsense”.');
    expect(stderr).toMatch(/holds 5 articles/);
    expect(code).toBe(0);
  }, 30_000);

  it('takes plain words, and a choice of a menu as it is shown', async () => {
    const { stdout, code } = await runProcess('src/main.ts', [], {
      environment,
      input: 'what has Wallace said about huawei?\n/quote nato\nspeaker:"John Healey"\nid:the-times-2025-hegseth/q03\n1\n',
    });
    expect(stdout).toMatch(/\d quotes? for “Wallace on huawei”/);
    expect(stdout).toContain('2 quotes for “nato” by John Healey.');
    expect(stdout).toContain('How it was attributed');
    expect(stdout).toContain('Chicago (note)');
    expect(code).toBe(0);
  }, 30_000);

  it('runs every example of every command, and never breaks', async () => {
    const lines = commands.flatMap((command) =>
      actionsOf(command).flatMap((action) => action.examples.map((example) => exampleLine(command, action, example))),
    );
    const { code, stdout } = await runProcess('src/main.ts', [], { environment, input: `${lines.join('\n')}\n` });
    expect(stdout).not.toContain('Something went wrong');
    expect(stdout).not.toContain('There is no command');
    expect(code).toBe(0);
  }, 30_000);

  it('keeps a schedule over a restart', async () => {
    const made = await runProcess('src/main.ts', [], { environment, input: '/digest schedule "ukraine" mon,thu 18:00 America/New_York\n' });
    expect(made.stdout).toContain('Scheduled');
    const listed = await runProcess('src/main.ts', [], { environment, input: '/digest list\n' });
    expect(listed.stdout).toContain('America/New_York');
    const removed = await runProcess('src/main.ts', [], { environment, input: '/digest list\n/digest remove\n' });
    expect(removed.code).toBe(0);
  }, 30_000);

  it('says everything that is wrong with its configuration at once, and which half is missing', async () => {
    const broken = await runProcess('src/main.ts', [], { environment: { PORT: 'x', TZ_DEFAULT: 'Nowhere' } });
    expect(broken.code).toBe(1);
    expect(broken.stderr).toContain('PORT must be a port from 1 to 65535.');
    expect(broken.stderr).toContain('TZ_DEFAULT must be an IANA time zone');
    const half = await runProcess('src/main.ts', [], {
      environment: { ...environment, SLACK_BOT_TOKEN: 'xoxb-1234567890' },
      input: '/quote five eyes\n',
    });
    expect(half.stderr).toContain('SLACK_APP_TOKEN is missing');
    expect(half.stdout).toContain('Five Eyes');
    expect(half.code).toBe(0);
  }, 30_000);

  it('starts without any data, and says so', async () => {
    const { stdout, code } = await runProcess('src/main.ts', [], {
      environment: { ...environment, DATA_DIR: folder },
      input: '/quote Hegseth\n/articles\n/speakers\n/brief\n/digest preview\n/attache status\n',
    });
    expect(stdout).toContain('no articles yet');
    expect(stdout).not.toContain('Something went wrong');
    expect(code).toBe(0);
  }, 30_000);
});
