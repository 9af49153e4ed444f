import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { afterEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { BRIDGE, BRIDGE_ABROAD, BRIDGE_WRONG, HARBOUR } from '../support/invented-articles.ts';
import { cleanEnvironment, ROOT, runProcess } from '../support/process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folders: string[] = [];
const running: ChildProcess[] = [];
afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'close');
  }
  for (const each of folders.splice(0)) rmSync(each, { recursive: true, force: true });
});

function begin() {
  const root = temporaryFolder('ingest-e2e');
  folders.push(root);
  const articles = path.join(root, 'articles');
  mkdirSync(articles);
  const database = path.join(root, 'state.db');
  const environment = { DATABASE_URL: `sqlite:${database}` };
  return {
    root,
    articles,
    database,
    environment,
    write: (name: string, text: string): void => writeFileSync(path.join(articles, name), text),
    attache: (...args: readonly string[]) => runProcess('src/cli.ts', args, { environment }),
  };
}

/** The counts of a printed report. */
const counts = (stdout: string): Record<string, number> =>
  Object.fromEntries([...stdout.matchAll(/^([a-z]+) {2,}(\d+)$/gm)].map((match) => [match[1] ?? '', Number(match[2])]));

describe('npm run attache -- ingest', () => {
  it('takes turns with another: each article is read once, and both end well', async () => {
    const { write, articles, attache } = begin();
    const many = 80;
    for (let at = 0; at < many; at += 1) write(`${at}.txt`, `Bridge ${at} of the town\n\n4 March 2021\n\n${HARBOUR}`);
    const reports = await Promise.all([attache('ingest', articles), attache('ingest', articles)]);
    expect(reports.map(({ code }) => code)).toEqual([0, 0]);
    const [one, two] = reports.map(({ stdout }) => counts(stdout));
    expect((one?.new ?? 0) + (two?.new ?? 0)).toBe(many);
    expect((await attache('articles')).stdout).toContain(`${many} articles.`);
  }, 60_000);

  it('reads, reports, and changes nothing the second time', async () => {
    const { write, articles, attache } = begin();
    write('bridge.txt', BRIDGE);
    write('abroad.txt', BRIDGE_ABROAD);
    write('wrong.txt', BRIDGE_WRONG);
    write('harbour.md', HARBOUR);
    write('empty.txt', '');
    const first = await attache('ingest', articles);
    expect(counts(first.stdout)).toEqual({
      read: 4,
      new: 4,
      unchanged: 0,
      replaced: 0,
      rejected: 1,
      quotes: 7,
      unattributed: 1,
      settled: 0,
      conflicts: 1,
    });
    expect(first.stdout).toContain(`${path.join(articles, 'empty.txt')} is empty`);
    expect(first.stdout).toMatch(/bring the two halves .*: (Ines Calloway|Petra Holm) in .*, (Ines Calloway|Petra Holm) in /);
    expect(first.stderr).toBe('');
    expect(first.code).toBe(0);
    expect(counts((await attache('ingest', articles)).stdout)).toMatchObject({ read: 4, new: 0, unchanged: 4, quotes: 7 });
    const asked = await attache('ask', '/quote Calloway');
    expect(asked.stdout).toContain('together for good');
    expect(asked.stdout).toContain('The Marl Gazette, 3 Jun 2024');
    expect((await attache('ask', '/articles bridge')).stdout).toContain('Council votes for a second bridge');
  }, 30_000);

  it('lists what was ingested, forgets it on demand, and a running answer knows it no more', async () => {
    const { write, articles, attache, database } = begin();
    expect((await attache('articles')).stdout).toContain('Nothing was ingested yet');
    expect(existsSync(database)).toBe(false);
    write('bridge.txt', BRIDGE);
    write('harbour.md', HARBOUR);
    await attache('ingest', articles);
    const listed = await attache('articles', 'bridge');
    expect(listed.stdout).toContain('1 of 2 articles.');
    const [first] = (await attache('articles', '--json')).stdout.split('\n');
    expect(JSON.parse(first ?? '')).toMatchObject({ quotes: expect.any(Number), file: expect.stringContaining(articles) });
    const id = listed.stdout.split('\n')[0] ?? '';
    const wrong = await attache('forget', `${id}0`);
    expect(wrong.code).toBe(1);
    expect(wrong.stderr).toContain(`the nearest is ${id}`);
    const done = await attache('forget', id);
    expect(done.stdout).toMatch(/^Forgot .*Council votes.*: 2 quotes, 2 speakers named nowhere else \(.*Calloway.*\)\./);
    expect(done.code).toBe(0);
    expect((await attache('ask', '/quote Calloway')).stdout).not.toContain('together for good');
    expect((await attache('articles')).stdout).toContain('1 article.');
  }, 60_000);

  it('fails when nothing could be read or a path that was named was not, and has help with examples', async () => {
    const { root, attache, write, articles } = begin();
    const nothing = await attache('ingest', path.join(root, 'gone'), articles);
    expect(nothing.code).toBe(1);
    expect(nothing.stdout).toContain('gone is not there');
    expect(nothing.stderr).toContain('Nothing could be read');
    write('one.txt', 'Nobody said anything.\n\nAnd so it ended.');
    expect((await attache('ingest', path.join(root, 'gone'), articles)).code).toBe(1);
    write('beside.txt', '');
    const beside = await attache('ingest', articles);
    expect(beside.stdout).toContain('beside.txt is empty');
    expect(beside.code).toBe(0);
    symlinkSync(path.join(articles, 'beside.txt'), path.join(root, 'link.txt'));
    expect((await attache('ingest', articles, path.join(root, 'link.txt'))).code).toBe(1);
    const help = await attache('ingest', '--help');
    expect(help.stdout).toContain('Usage: attache ingest');
    expect(help.stdout).toContain('npm run attache -- ingest article.txt');
  }, 30_000);

  it('reads nothing as long as the list of people cannot be read, rather than keep articles under other names', async () => {
    const { root, write, articles, environment } = begin();
    const data = path.join(root, 'data');
    cpSync(path.join(ROOT, 'data', 'topics.yaml'), path.join(data, 'topics.yaml'));
    cpSync(path.join(ROOT, 'data', 'articles'), path.join(data, 'articles'), { recursive: true });
    write('visit.txt', 'A visit\n\n“The harbour will be dredged before the winter storms,” said Mr Healey.');
    const run = () => runProcess('src/cli.ts', ['ingest', articles], { environment: { ...environment, DATA_DIR: data } });
    writeFileSync(path.join(data, 'people.yaml'), 'people:\n\t- id: john-healey\n');
    const refused = await run();
    expect([refused.code, refused.stdout, refused.stderr.trim().split('\n')]).toEqual([
      1,
      '',
      [expect.stringContaining('people.yaml:2: is not valid YAML'), 'Nothing was read.'],
    ]);
    cpSync(path.join(ROOT, 'data', 'people.yaml'), path.join(data, 'people.yaml'));
    expect((await run()).code).toBe(0);
  }, 30_000);

  it('ends at Ctrl-C after the file at hand, says what is left, and a second run does that', async () => {
    const { write, articles, environment, attache } = begin();
    const many = 1200;
    for (let index = 0; index < many; index++) {
      write(`${index}.txt`, BRIDGE.replace('3 June 2024', `${(index % 28) + 1} June ${1900 + Math.floor(index / 28)}`));
    }
    const child = spawn(process.execPath, [path.join(ROOT, 'src/cli.ts'), 'ingest', articles], { env: cleanEnvironment(environment) });
    running.push(child);
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    // The line for the log: five hundred are read. Once only, since a second Ctrl-C does not wait.
    child.stderr.once('data', () => child.kill('SIGINT'));
    const [code] = await once(child, 'close');
    expect(code).toBe(1);
    const { read = 0 } = counts(stdout);
    expect(read).toBeGreaterThanOrEqual(500);
    expect(read).toBeLessThan(many);
    expect(stderr).toContain(`Stopped: ${many - read} files were not read`);
    expect(counts((await attache('ingest', articles)).stdout)).toMatchObject({ read: many, new: many - read, unchanged: read });
  }, 120_000);

  it('killed at any moment leaves whole articles, and a second run does the rest', async () => {
    const { write, articles, database, environment, attache } = begin();
    const many = 150;
    for (let index = 0; index < many; index++) {
      write(`${index}.txt`, BRIDGE.replace('3 June 2024', `${(index % 28) + 1} June ${1950 + Math.floor(index / 28)}`));
    }
    const child = spawn(process.execPath, [path.join(ROOT, 'src/cli.ts'), 'ingest', articles], {
      env: cleanEnvironment(environment),
      stdio: 'ignore',
    });
    running.push(child);
    const ended = once(child, 'close');
    let held = 0;
    for (const limit = performance.now() + 20_000; held < 10 && performance.now() < limit && child.exitCode === null; ) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (!existsSync(database)) continue;
      const store = await openSqliteStore(database);
      held = (await store.storedCorpus()).articles.length;
      await store.close();
    }
    child.kill('SIGKILL');
    await ended;
    const store = await openSqliteStore(database);
    const { articles: kept, quotes } = await store.storedCorpus();
    await store.close();
    expect(kept.length).toBeGreaterThanOrEqual(10);
    expect(kept.length).toBeLessThan(many);
    expect(quotes).toHaveLength(2 * kept.length);
    const rest = counts((await attache('ingest', articles)).stdout);
    expect(rest).toMatchObject({ read: many, new: many - kept.length, unchanged: kept.length, quotes: 2 * many });
  }, 60_000);
});

describe('a bot that is running', () => {
  it('finds new quotes within two seconds of an ingest in another process', async () => {
    const { write, articles, environment, attache } = begin();
    const bot = spawn(process.execPath, [path.join(ROOT, 'src/main.ts')], { cwd: ROOT, env: cleanEnvironment(environment) });
    running.push(bot);
    let printed = '';
    bot.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      printed += chunk;
    });
    const asked = async (line: string, until: RegExp, within: number): Promise<number> => {
      const start = performance.now();
      printed = '';
      for (let next = 0; !until.test(printed); ) {
        if (performance.now() - start > within) throw new Error(`no ${String(until)} within ${within} ms, but: ${printed}`);
        if (performance.now() >= next) {
          bot.stdin.write(`${line}\n`);
          next = performance.now() + 200;
        }
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      return performance.now() - start;
    };
    await asked('/quote Calloway', /No quote|not quoted|Nobody/, 10_000);
    write('bridge.txt', BRIDGE);
    expect((await attache('ingest', articles)).code).toBe(0);
    expect(await asked('/quote Calloway', /together for good/, 10_000)).toBeLessThan(2000);
    write('bridge.txt', BRIDGE.replace('for good', 'at last'));
    expect((await attache('ingest', articles)).code).toBe(0);
    expect(await asked('/quote Calloway', /together at last/, 10_000)).toBeLessThan(2000);
    bot.stdin.end();
    const [code] = await once(bot, 'close');
    expect(code).toBe(0);
  }, 60_000);
});
