import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cleanEnvironment, ROOT, runProcess } from '../support/process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder('extract');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, content: string | Uint8Array): string => {
  const where = path.join(folder, name);
  writeFileSync(where, content);
  return where;
};
const attache = (args: readonly string[], input = '') => runProcess('src/cli.ts', args, { input });
const objects = (stdout: string): readonly Record<string, unknown>[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const TEXT =
  'Ferry row grows\n\nThe council votes next week. Mayor Mara Lund spoke on Monday.\n\n“The ferry is a lifeline,” Ms Lund told the Gazette. “Without it the island closes at six.”\n\nThe ship, known as the “Night Owl”, is old.\n';

describe('attache extract', () => {
  it('prints for a person, without colour where nobody watches', async () => {
    const { stdout, stderr, code } = await attache(['extract', file('ferry.txt', TEXT)]);
    expect(stdout).toContain('Mara Lund');
    expect(stdout).toContain('“The ferry is a lifeline,” … “Without it the island closes at six.”');
    expect(stdout).toContain('Night Owl');
    expect(stdout).not.toContain('\u001b');
    expect([stderr, code]).toEqual(['', 0]);
  }, 30_000);

  it('prints one line of JSON for each article, with exactly the published fields and offsets into the text as given', async () => {
    const text = `\uFEFF${TEXT.replaceAll('\n', '\r\n')}`;
    const { stdout, code } = await attache(['extract', '--json', file('crlf.txt', text), file('empty.txt', '')]);
    const [article, empty, ...more] = objects(stdout);
    expect(more).toEqual([]);
    expect(Object.keys(article ?? {})).toEqual(['id', 'title', 'outlet', 'author', 'published', 'url', 'summary', 'quotes', 'terms']);
    const [quote] = (article?.quotes ?? []) as readonly Record<string, unknown>[];
    expect(Object.keys(quote ?? {})).toEqual([
      'id',
      'kind',
      'text',
      'segments',
      'speaker',
      'mention',
      'cue',
      'relay',
      'venue',
      'saidOn',
      'confidence',
      'children',
    ]);
    expect(quote).toMatchObject({ id: 'crlf/q01', kind: 'direct', speaker: { name: 'Mara Lund', kind: 'person' } });
    const segments = (quote?.segments ?? []) as readonly { start: number; end: number; text: string }[];
    expect(segments).toHaveLength(2);
    for (const { start, end, text: words } of segments) expect(text.slice(start, end)).toBe(words);
    expect(article?.terms).toMatchObject([{ kind: expect.any(String) }]);
    expect(empty).toEqual({
      id: 'empty',
      title: null,
      outlet: null,
      author: null,
      published: null,
      url: null,
      summary: null,
      quotes: [],
      terms: [],
    });
    expect(code).toBe(0);
  }, 30_000);

  it('answers lines in their order, names each bad one and goes on', async () => {
    const long = JSON.stringify({ id: 'long', text: 'x'.repeat(5_000_001) });
    const input = [
      JSON.stringify({ id: 'a', text: TEXT, outlet: 'ignored', published: '2021-03-04T08:00:00Z' }),
      'not json',
      '',
      JSON.stringify({ id: 'b' }),
      long,
      JSON.stringify({ id: 7, text: 'Nothing said.', published: 'soon' }),
      '[1]',
      JSON.stringify({ text: 'No id.' }),
    ].join('\n');
    const { stdout, code } = await attache(['extract', '--stdin-jsonl'], input);
    const found = objects(stdout);
    expect(found.map(({ id, line, error }) => (error === undefined ? id : [id, line]))).toEqual([
      'a',
      [null, 2],
      ['b', 4],
      [null, 5],
      7,
      [null, 7],
      'line-8',
    ]);
    expect(found[0]?.published).toBe('2021-03-04');
    expect(found[4]?.published).toBeNull();
    expect(found[3]?.error).toContain('5 MB');
    expect(code).toBe(1);
  }, 30_000);

  it('uses people only where a file names them, and says what is wrong in it', async () => {
    const people = file(
      'people.yaml',
      'people:\n  - { id: mara-lund, kind: person, name: Mara Solveig Lund, aliases: [Mara Lund], side: eu }\n  - { id: nobody }\n',
    );
    const text = file('ferry.txt', TEXT);
    const plain = objects((await attache(['extract', '--json', text])).stdout)[0];
    expect(JSON.stringify(plain)).not.toContain('Solveig');
    const { stdout, stderr, code } = await attache(['extract', '--json', '--people', people, text]);
    expect(stdout).toContain('Mara Solveig Lund');
    expect(stderr).toContain('people.yaml:3 people[1].kind');
    expect(code).toBe(1);
    expect((await attache(['extract', '--people', path.join(folder, 'none.yaml'), text])).stderr).toContain(
      'none.yaml: is not there; check the path',
    );
  }, 30_000);

  it('refuses what is no article with one sentence each, and does the others', async () => {
    const { stdout, stderr, code } = await attache([
      'extract',
      path.join(folder, 'gone.txt'),
      folder,
      file('latin.txt', Buffer.from([0x93, 0x48])),
      file('ferry.txt', TEXT),
    ]);
    expect(stderr.trim().split('\n')).toHaveLength(3);
    expect(stderr).toContain('gone.txt is not there; check the path');
    expect(stderr).toContain('is a folder');
    expect(stderr).toContain('latin.txt is not UTF-8');
    expect(stdout).toContain('Mara Lund');
    expect(code).toBe(1);
    expect((await attache(['extract'])).stderr).toContain('give at least one file, or --stdin-jsonl');
    expect((await attache(['extract', '--stdin-jsonl', 'x.txt'])).code).toBe(1);
  }, 30_000);

  it('has help with examples', async () => {
    for (const command of ['extract', 'review']) {
      const { stdout, code } = await attache([command, '--help']);
      expect(stdout).toContain('Examples:');
      expect(code).toBe(0);
    }
  }, 30_000);

  it('goes on when nobody reads what it remarks', async () => {
    const files = ['gone-1.txt', 'gone-2.txt'].map((name) => path.join(folder, name));
    const child = spawn(process.execPath, [path.join(ROOT, 'src/cli.ts'), 'extract', '--json', ...files, file('ferry.txt', TEXT)], {
      cwd: ROOT,
      env: cleanEnvironment(),
    });
    child.stderr.destroy();
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
    });
    const [code] = await once(child, 'close');
    expect([code, objects(stdout).map(({ id }) => id)]).toEqual([1, ['ferry']]);
  }, 30_000);

  it.runIf(existsSync('/dev/full'))(
    'says that the disk is full where its output goes',
    async () => {
      const full = openSync('/dev/full', 'w');
      const child = spawn(process.execPath, [path.join(ROOT, 'src/cli.ts'), 'extract', '--json', file('ferry.txt', TEXT)], {
        cwd: ROOT,
        env: cleanEnvironment(),
        stdio: ['ignore', full, 'pipe'],
      });
      let stderr = '';
      child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
        stderr += chunk;
      });
      const [code] = await once(child, 'close');
      closeSync(full);
      expect([code, stderr]).toEqual([1, expect.stringContaining('cannot be written: ENOSPC')]);
    },
    30_000,
  );

  it('ends quietly when its reader goes away', async () => {
    const child = spawn(process.execPath, [path.join(ROOT, 'src/cli.ts'), 'extract', '--stdin-jsonl'], {
      cwd: ROOT,
      env: cleanEnvironment(),
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    child.stdin.on('error', () => {});
    const feed = (): void => {
      while (child.exitCode === null && child.stdin.writable && child.stdin.write(`${JSON.stringify({ id: 'a', text: TEXT })}\n`));
    };
    child.stdin.on('drain', feed);
    feed();
    child.stdout.once('data', () => child.stdout.destroy());
    const [code] = (await once(child, 'close')) as [number | null];
    expect([code, stderr]).toEqual([0, '']);
  }, 30_000);

  it.skipIf(!existsSync('/proc/self/status'))(
    'takes no more memory for many articles than for some',
    async () => {
      const child = spawn(process.execPath, [path.join(ROOT, 'src/cli.ts'), 'extract', '--stdin-jsonl'], {
        cwd: ROOT,
        env: cleanEnvironment(),
      });
      const resident = (): number => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]);
      // Most of each line is of no use to us; keeping any of it would show, for all of them are 120 MB.
      const ballast = 'The council met. '.repeat(4700);
      const measured: number[] = [];
      let answered = 0;
      child.stdout.on('data', (chunk: Buffer) => {
        for (const byte of chunk) if (byte === 10) answered += 1;
        if (answered >= 300 * (measured.length + 1)) measured.push(resident());
      });
      for (let index = 0; index < 1500; index += 1) {
        if (!child.stdin.write(`${JSON.stringify({ id: `a${index}`, text: TEXT, ballast: `${index} ${ballast}` })}\n`))
          await once(child.stdin, 'drain');
      }
      child.stdin.end();
      await once(child, 'close');
      expect(answered).toBe(1500);
      expect(measured.length).toBeGreaterThan(3);
      expect((measured.at(-1) ?? 0) / (measured[0] ?? 1)).toBeLessThan(1.3);
    },
    90_000,
  );
});

describe('attache review', () => {
  it('prints the record, or writes it where nothing stands yet', async () => {
    const text = file('ferry.txt', TEXT);
    const printed = await attache(['review', text]);
    expect(printed.stdout).toContain('- id: unknown-undated-lund/q01');
    expect(printed.stdout).toContain('id: mara-lund');
    expect([printed.stderr, printed.code]).toEqual(['', 0]);
    const out = path.join(folder, 'my-ferry.yaml');
    const written = await attache(['review', text, '--out', out]);
    expect(written.stdout).toBe('');
    expect(written.stderr).toMatch(/Wrote .*my-ferry\.yaml: \d+ places to settle, each marked CHECK\./);
    expect(readFileSync(out, 'utf8')).toContain('- id: my-ferry/q01');
    const named = path.join(folder, 'Named otherwise.yaml');
    await attache(['review', text, '--out', named, '--id', 'her-ferry']);
    expect(readFileSync(named, 'utf8')).toContain('- id: her-ferry/q01');
    const again = await attache(['review', text, '--out', out]);
    expect(again.stderr).toContain('is already there');
    expect(again.code).toBe(1);
    expect(readFileSync(out, 'utf8')).toContain('- id: my-ferry/q01');
  }, 30_000);

  it('takes the people of DATA_DIR unless others are named', async () => {
    const data = path.join(folder, 'desk');
    mkdirSync(path.join(data, 'articles'), { recursive: true });
    writeFileSync(path.join(data, 'people.yaml'), 'people:\n  - { id: lund-of-the-ferry, kind: person, name: Mara Lund, side: eu }\n');
    writeFileSync(path.join(data, 'topics.yaml'), 'topics: []\n');
    const text = file('ferry.txt', TEXT);
    const environment = { DATABASE_URL: `sqlite:${path.join(folder, 'state.db')}`, DATA_DIR: data };
    expect((await runProcess('src/cli.ts', ['review', text], { environment })).stdout).toContain('lund-of-the-ferry');
    const named = ['review', text, '--people', path.join(ROOT, 'data/people.yaml')];
    expect((await runProcess('src/cli.ts', named, { environment })).stdout).not.toContain('lund-of-the-ferry');
  }, 30_000);

  it('leaves no half of a record where the disk is full', async () => {
    const out = path.join(folder, 'half.yaml');
    const script = `ulimit -f 1; trap '' XFSZ; exec "$0" "$@"`;
    const args = [process.execPath, path.join(ROOT, 'src/cli.ts'), 'review', file('ferry.txt', TEXT.repeat(8)), '--out', out];
    const child = spawn('bash', ['-c', script, ...args], { cwd: ROOT, env: cleanEnvironment({ NODE_DISABLE_COMPILE_CACHE: '1' }) });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    const [code] = await once(child, 'close');
    expect([code, stderr, existsSync(out)]).toEqual([1, expect.stringContaining('half.yaml cannot be written'), false]);
  }, 30_000);

  it('names what is wrong with file, people or id', async () => {
    expect(await attache(['review', path.join(folder, 'gone.txt')])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('gone.txt is not there'),
    });
    const text = file('ferry.txt', TEXT);
    expect(await attache(['review', text, '--people', path.join(folder, 'none.yaml')])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('none.yaml: is not there'),
    });
    expect((await attache(['review', text, '--id', 'No Id!'])).stderr).toContain('lower-case letters');
  }, 30_000);
});
