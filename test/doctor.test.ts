import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examine, type Finding } from '../src/doctor.ts';
import { examineClock, examineMemory, examineZones } from '../src/doctor-machine.ts';
import { loadDataFolder } from '../src/ingest/data-files.ts';
import { BOT_SCOPES } from '../src/platforms/slack/scopes.ts';
import { openSqliteStore } from '../src/store/sqlite.ts';
import { commands } from './support/commands.ts';
import { ROOT, runProcess } from './support/process.ts';
import { aStoredArticle } from './support/stored-article.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const DISCORD_TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.abcdefghijklmnopqrstuvwxyz0123';
const SLACK = { SLACK_BOT_TOKEN: 'xoxb-1-doctor-secret', SLACK_APP_TOKEN: 'xapp-1-doctor-secret' };
const DISCORD = { DISCORD_TOKEN, DISCORD_APPLICATION_ID: '123456789012345678' };

interface Answer {
  readonly status?: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What both platforms answer when everything is as it should be, by path. */
const WELL: Readonly<Record<string, Answer>> = {
  '/discord/v10/users/@me': { body: { id: '1', bot: true } },
  '/discord/v10/applications/@me': { body: { id: DISCORD.DISCORD_APPLICATION_ID, verify_key: 'aa', interactions_endpoint_url: null } },
  [`/discord/v10/applications/${DISCORD.DISCORD_APPLICATION_ID}/commands`]: { body: commands.map(({ name }) => ({ name })) },
  '/discord/v10/gateway/bot': { body: { session_start_limit: { remaining: 999 } } },
  '/slack/auth.test': { body: { ok: true, bot_id: 'B1' }, headers: { 'x-oauth-scopes': [...BOT_SCOPES, 'extra'].join(',') } },
  '/slack/apps.connections.open': { body: { ok: true, url: 'wss://example.test' } },
};

let folder: string;
let server: Server;
let answers: Readonly<Record<string, Answer>>;
let asked: { readonly path: string; readonly token: string | undefined }[];

beforeEach(async () => {
  folder = temporaryFolder('doctor');
  answers = WELL;
  asked = [];
  server = createServer((request, response) => {
    asked.push({ path: request.url ?? '', token: request.headers.authorization });
    const answer = answers[request.url ?? ''];
    if (answer === undefined) return;
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers }).end(JSON.stringify(answer.body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function doctor(environment: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { stdout, stderr, code } = await runProcess('src/cli.ts', ['doctor', '--json', ...args], {
    environment: {
      DATABASE_URL: `sqlite:${path.join(folder, 'state.db')}`,
      DISCORD_API_URL: `${base}/discord`,
      SLACK_API_URL: `${base}/slack`,
      ...environment,
    },
  });
  expect(stdout + stderr).not.toMatch(/doctor-secret|MTIzNDU2/);
  const findings = JSON.parse(stdout) as readonly Finding[];
  const said = (check: string): readonly string[] =>
    findings.filter((each) => each.check === check).map(({ level, text }) => `${level}: ${text}`);
  return { findings, said, code };
}

describe('doctor', () => {
  it('finds nothing wrong where nothing is wrong, and asks each platform with its own token', async () => {
    const { findings, said, code } = await doctor({ ...DISCORD, ...SLACK });
    expect(findings.filter(({ level }) => level !== 'ok')).toEqual([]);
    expect(code).toBe(0);
    expect(said('discord')).toContain('ok: 6 commands are registered.');
    expect(said('slack')).toEqual([
      'ok: Slack is configured.',
      'ok: Slack accepts the bot token.',
      'ok: The app has every scope of the manifest.',
      'ok: Slack accepts the app-level token.',
    ]);
    expect(said('clock')).toEqual(['ok: The clock agrees with the platforms’.']);
    expect(asked.find(({ path: at }) => at === '/slack/auth.test')?.token).toBe(`Bearer ${SLACK.SLACK_BOT_TOKEN}`);
    expect(asked.find(({ path: at }) => at === '/discord/v10/users/@me')?.token).toBe(`Bot ${DISCORD_TOKEN}`);
  }, 30_000);

  it('names each refusal with what to do, and ends with 1', async () => {
    answers = {
      ...WELL,
      '/discord/v10/users/@me': { status: 401, body: { message: '401: Unauthorized' } },
      '/slack/auth.test': { body: { ok: false, error: 'token_revoked' } },
      '/slack/apps.connections.open': { body: { ok: false, error: 'not_allowed_token_type' } },
    };
    const { findings, said, code } = await doctor({ ...DISCORD, ...SLACK });
    expect(code).toBe(1);
    expect(said('discord')).toContain('fail: Discord does not accept DISCORD_TOKEN.');
    expect(said('slack').slice(1)).toEqual([
      'fail: Slack does not accept SLACK_BOT_TOKEN (token_revoked).',
      'fail: Slack does not accept SLACK_APP_TOKEN (not_allowed_token_type).',
    ]);
    for (const { level, remedy } of findings) if (level === 'fail') expect(remedy).toMatch(/\w{4,}.*\.$/);
  }, 30_000);

  it('sees what is not as it should be although the tokens are taken', async () => {
    answers = {
      ...WELL,
      '/discord/v10/applications/@me': { body: { id: '999999999999999999' } },
      [`/discord/v10/applications/${DISCORD.DISCORD_APPLICATION_ID}/commands`]: { body: [{ name: 'quote' }] },
      '/discord/v10/gateway/bot': { body: { session_start_limit: { remaining: 3 } } },
      '/slack/auth.test': {
        body: { ok: true, bot_id: 'B1' },
        headers: { 'x-oauth-scopes': 'commands', date: 'Sat, 01 Jan 2000 00:00:00 GMT' },
      },
    };
    const { said, code } = await doctor({ ...DISCORD, ...SLACK });
    expect(code).toBe(1);
    expect(said('discord').join('\n')).toMatch(
      /DISCORD_APPLICATION_ID is not the application[\s\S]*Not registered: [\s\S]*\/digest[\s\S]*3 more times/,
    );
    expect(said('slack').join('\n')).toMatch(/warn: The app lacks scopes: .*chat:write/);
    answers = {
      ...WELL,
      '/slack/auth.test': {
        ...WELL['/slack/auth.test'],
        body: { ok: true, bot_id: 'B1' },
        headers: { date: 'Sat, 01 Jan 2000 00:00:00 GMT' },
      },
    };
    const late = await doctor(SLACK);
    expect(late.said('clock').join()).toMatch(/^fail: The clock is \d+ seconds ahead\./);
    answers = {
      ...WELL,
      '/discord/v10/applications/@me': { body: { id: DISCORD.DISCORD_APPLICATION_ID, interactions_endpoint_url: 'https://x.test' } },
    };
    expect((await doctor(DISCORD)).said('discord').join()).toMatch(/fail: Discord sends interactions to an address/);
  }, 60_000);

  it('gives up on a platform that never answers, and says of one that cannot be reached why', async () => {
    answers = Object.fromEntries(Object.entries(WELL).filter(([at]) => at !== '/slack/auth.test'));
    const { said, code } = await doctor({ ...SLACK, ...DISCORD, DISCORD_API_URL: 'http://127.0.0.1:65000/x' });
    expect(code).toBe(1);
    expect(said('slack')).toContain('fail: Slack cannot be reached (no answer within 8 seconds).');
    expect(said('discord')).toContain('fail: Discord cannot be reached (ECONNREFUSED).');
  }, 30_000);

  it('asks nobody when told so', async () => {
    const { code } = await doctor({ ...DISCORD, ...SLACK }, '--offline');
    expect([code, asked]).toEqual([0, []]);
  }, 30_000);

  it('tells a port that another program has, one that is free, and one that an Attaché serves', async () => {
    const taken = String((server.address() as AddressInfo).port);
    answers = { ...WELL, '/healthz': { status: 404, body: {} } };
    const other = await doctor({ PORT: taken });
    expect([other.said('port'), other.code]).toEqual([[`fail: Port ${taken} on 127.0.0.1 is taken by another program.`], 1]);
    answers = { ...WELL, '/healthz': { body: { status: 'alive' } } };
    const ours = await doctor({ PORT: taken });
    expect([ours.said('port'), ours.code]).toEqual([[`ok: Port ${taken} on 127.0.0.1 is served by an Attaché that runs.`], 0]);
    const http = { SLACK_MODE: 'http', SLACK_BOT_TOKEN: SLACK.SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET: 'doctor-secret-signing' };
    const same = await doctor({ ...http, PORT: '8099', SLACK_PORT: '8099' }, '--offline');
    expect(same.said('port')).toEqual(['ok: Port 8099 on 127.0.0.1 is free.', 'fail: PORT and SLACK_PORT are the same port.']);
    expect((await doctor({ PORT: '8080', HOST: '192.0.2.1' })).said('port')).toEqual([
      'fail: Port 8080 on 192.0.2.1 cannot be listened on (EADDRNOTAVAIL).',
    ]);
  }, 60_000);

  it('reads the schedule file, and names what is wrong in it', async () => {
    const file = path.join(folder, 'schedules.yaml');
    writeFileSync(
      file,
      '- channel: slack:T0123ABCD/C0123ABCD\n  topic: ukraine-war\n  when: daily 8:00\n- channel: nowhere\n  topic: ukraine-war\n  when: daily 8:00\n',
    );
    const { said, code } = await doctor({ SCHEDULE_FILE: file });
    expect(code).toBe(1);
    expect(said('schedules')[0]).toBe(`ok: 1 schedule can be read from ${file}.`);
    expect(said('schedules')[1]).toMatch(/^fail: .*schedules\.yaml:4/);
    expect((await doctor({ SCHEDULE_FILE: path.join(folder, 'none.yaml') })).said('schedules').join()).toMatch(/cannot be read/);
  }, 60_000);

  it('sees that the database is damaged, and says what to do', async () => {
    const file = path.join(folder, 'state.db');
    const store = await openSqliteStore(file);
    for (let index = 0; index < 20; index++) await store.putArticle(aStoredArticle(`article-${index}`, 1, 50));
    await store.close();
    expect((await doctor({}, '--offline')).said('database').join()).toMatch(/^ok: State is kept in .*state\.db/);
    const bytes = readFileSync(file);
    bytes.fill(0x5a, bytes.length / 2, bytes.length / 2 + 9000);
    writeFileSync(file, bytes);
    const { said, code } = await doctor({}, '--offline');
    expect(said('database').join()).toMatch(/^fail: The database .*state\.db cannot be used: the file is damaged: restore it from a copy/);
    expect(code).toBe(1);
  }, 30_000);

  it('names the records in which a person has left something to write', async () => {
    const { parts } = await loadDataFolder(path.join(ROOT, 'data'));
    const about = (data: typeof parts): readonly Finding[] =>
      examine({}, 'v26.0.0', { parts: data, problems: [] }).filter(({ check }) => check === 'data');
    expect(about(parts).map(({ level }) => level)).toEqual(['ok']);
    const [first, ...others] = parts.articles;
    if (first === undefined) throw new Error('no article');
    const drafted = { ...first, summary: { ...first.summary, text: '[to be written]' } };
    expect(about({ ...parts, articles: [drafted, ...others] })[1]).toEqual({
      level: 'warn',
      check: 'data',
      text: `1 text of ${first.id} is still to be written.`,
      remedy: 'Search its file for CHECK.',
    });
  });

  it('knows an old Node, little memory, a clock that is off, and a zone table that is there', () => {
    expect(examine({}, 'v24.1.0', null)[0]).toMatchObject({ level: 'fail', check: 'node' });
    expect(examineMemory(100 * 2 ** 20)).toMatchObject({ level: 'warn', text: 'Only 100 MB of memory are free.' });
    expect(examineMemory(300 * 2 ** 20).level).toBe('ok');
    expect([null, 9, -9, 10, -239, 240].map((ahead) => examineClock(ahead)[0]?.level)).toEqual([
      undefined,
      'ok',
      'ok',
      'warn',
      'warn',
      'fail',
    ]);
    expect(examineZones('Europe/London').level).toBe('ok');
  });
});
