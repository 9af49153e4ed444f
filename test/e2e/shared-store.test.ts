import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { silentLogger } from '../../src/log.ts';
import { systemClock } from '../../src/model/clock.ts';
import { articleId } from '../../src/model/ids.ts';
import { eventually } from '../support/eventually.ts';
import { PASSWORD, type PostgresServer, postgresMissing, startPostgres } from '../support/postgres-server.ts';
import { cleanEnvironment, ROOT, runProcess } from '../support/process.ts';
import { aStoredArticle } from '../support/stored-article.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const missing = await postgresMissing();

describe.skipIf(missing !== null)(`Attaché on PostgreSQL${missing === null ? '' : `: ${missing}`}`, { timeout: 60_000 }, () => {
  let server: PostgresServer;
  const folder = temporaryFolder('shared');
  const apps: App[] = [];
  beforeAll(async () => {
    server = await startPostgres();
  }, 60_000);
  afterEach(async () => {
    for (const app of apps.splice(0)) await app.close();
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const replica = async (url: string): Promise<App> => {
    const config = readConfig({ DATABASE_URL: url });
    if (!config.ok) throw new Error(config.failure.join(' '));
    const app = await createApp({ config: config.value, clock: systemClock, log: silentLogger, version: '0' });
    apps.push(app);
    await app.refresh();
    return app;
  };
  const attache = (url: string, ...args: readonly string[]) => runProcess('src/cli.ts', args, { environment: { DATABASE_URL: url } });

  it('lets every process follow within a second what another one reads or takes back', async () => {
    const url = await server.emptyDatabase();
    const [reader, writer] = [await replica(url), await replica(url)];
    const store = await writer.store();
    // As every question does first.
    const holds = (): boolean => {
      void reader.refresh();
      return reader.corpus.articles.some(({ id }) => id === 'bridge');
    };
    await store.putArticle(aStoredArticle('bridge'));
    await eventually(holds, 1000);
    await store.removeArticle(articleId('bridge'));
    await eventually(() => !holds(), 1000);
  });

  it('names the store in its status, and nowhere its password', async () => {
    const url = await server.emptyDatabase();
    const { stdout, stderr, code } = await attache(url, 'ask', '/attache status');
    expect(stdout).toMatch(/Store +PostgreSQL, database attache_\d+ on 127\.0\.0\.1/);
    const doctor = await attache(url, 'doctor');
    expect(doctor.stdout).toMatch(/ok +State is kept in PostgreSQL, database .* up to date/);
    const wrong = await attache(url.replace(PASSWORD, 'not-the-secret'), 'doctor');
    expect(wrong.stdout).toContain('the user or the password was refused');
    expect(wrong.code).toBe(1);
    for (const output of [stdout, stderr, doctor.stdout, wrong.stdout, wrong.stderr])
      expect(output).not.toMatch(/top-secret|not-the-secret/);
    expect(code).toBe(0);
  });

  it('takes over everything from a file, once', async () => {
    const [file, url] = [`sqlite:${path.join(folder, 'state.db')}`, await server.emptyDatabase()];
    const scheduled = await attache(file, 'ask', '/digest schedule weekdays 08:00 Europe/London');
    expect(scheduled.stdout).toContain('Scheduled');
    const moved = await attache(file, 'migrate', '--from', file, '--to', url);
    expect(moved.stderr).toBe('');
    expect(moved.stdout).toMatch(/^schedules +1 +1 +[0-9a-f]{16}$/m);
    expect(moved.stdout).toMatch(/PostgreSQL, database attache_\d+ on .* holds exactly what .*state\.db holds\.\n/);
    expect((await attache(url, 'ask', '/digest list')).stdout).toContain('weekdays 08:00 Europe/London');
    // Without --to: what DATABASE_URL names.
    expect((await attache(url, 'migrate', '--from', file)).stdout).toContain('it did already');
    const same = await attache(url, 'migrate', '--from', url);
    expect(same.stderr).toContain('is source and target');
    expect(same.code).toBe(1);
    const nonsense = await attache(url, 'migrate', '--from', 'state.db');
    expect(nonsense.stderr).toContain('--from must be sqlite:<file> or postgres://');
  });

  it('backs up a file, and says how PostgreSQL is backed up', async () => {
    const [file, copy] = [`sqlite:${path.join(folder, 'backed-up.db')}`, path.join(folder, 'copy.db')];
    await attache(file, 'ask', '/digest schedule weekdays 08:00 Europe/London');
    const made = await attache(file, 'backup', copy);
    expect(made.stdout).toMatch(/copy\.db holds 1 schedule and 0 articles in \d+ bytes, checked from end to end\./);
    const again = await attache(file, 'backup', copy);
    expect([again.code, again.stderr.includes('exists already')]).toEqual([1, true]);
    const shared = await attache(await server.emptyDatabase(), 'backup', 'x.dump');
    expect([shared.code, shared.stderr.includes('pg_dump --format=custom --file=x.dump "$DATABASE_URL"')]).toEqual([1, true]);
  });

  it('answers about quotes while the server is away, and about digests once it is back', async () => {
    const own = await startPostgres();
    const url = await own.database();
    const bot = spawn(process.execPath, [path.join(ROOT, 'src/main.ts')], { cwd: ROOT, env: cleanEnvironment({ DATABASE_URL: url }) });
    let printed = '';
    bot.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      printed += chunk;
    });
    const answer = async (line: string, expected: RegExp): Promise<void> => {
      printed = '';
      bot.stdin.write(`${line}\n`);
      await eventually(() => expected.test(printed), 15_000);
    };
    try {
      await answer('/digest list', /No digest|no digest/);
      await own.halt();
      await answer('/quote five eyes', /1 quote for/);
      await answer('/digest list', /I cannot reach my database just now/);
      await answer('/attache status', /unknown while the store cannot be reached/);
      await own.resume();
      await answer('/digest list', /No digest|no digest/);
    } finally {
      bot.kill('SIGTERM');
      await once(bot, 'close');
      await own.stop();
    }
    expect(bot.exitCode === 0 || bot.signalCode === null).toBe(true);
  });
});
