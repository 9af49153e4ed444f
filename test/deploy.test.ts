import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { VARIABLES } from '../src/config.ts';
import { cleanEnvironment, ROOT, runProcess } from './support/process.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const packageJson = JSON.parse(read('package.json'));
const startArgs: readonly string[] = packageJson.scripts.start.split(' ');
const known = new Set(VARIABLES.map(({ name }) => name));

/** The instructions of a Dockerfile, continued lines joined; comments left out. */
const instructions = read('deploy/Dockerfile')
  .replaceAll(/\\\n\s*/g, '')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => ({ name: line.split(' ', 1)[0] ?? '', rest: line.slice(line.indexOf(' ') + 1) }));
const last = (name: string): string => instructions.findLast((each) => each.name === name)?.rest ?? '';

const folder = temporaryFolder('deploy');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the image', () => {
  it('runs what npm start runs, on the Node that is asked for, as somebody who may do little', () => {
    expect(JSON.parse(last('CMD'))).toEqual(startArgs);
    const major = />=(\d+)/.exec(packageJson.engines.node)?.[1];
    expect(instructions.filter(({ name }) => name === 'FROM').map(({ rest }) => rest.split(' ')[0])).toEqual([
      `node:${major}-slim`,
      `node:${major}-slim`,
    ]);
    expect(last('USER')).toBe('node');
    expect(last('STOPSIGNAL')).toBe('SIGTERM');
    expect(last('HEALTHCHECK')).toContain('/healthz');
    const names = [...last('ENV').matchAll(/([A-Z_]+)=/g)].map((match) => match[1] ?? '');
    expect(names.filter((name) => !known.has(name))).toEqual(['NODE_ENV']);
    expect(last('ENV')).toContain(`PORT=${last('EXPOSE')}`);
  });

  it('holds everything that the bot needs, and no package for development', async () => {
    const app = path.join(folder, 'app');
    mkdirSync(path.join(app, 'node_modules'), { recursive: true });
    const copied = instructions
      .filter(({ name, rest }) => name === 'COPY' && !rest.startsWith('--from'))
      .flatMap(({ rest }) => rest.split(' ').slice(0, -1));
    const ignored = read('deploy/Dockerfile.dockerignore').split('\n');
    for (const name of new Set(copied)) {
      expect(ignored).toContain(`!${name}`);
      cpSync(path.join(ROOT, name), path.join(app, name), {
        recursive: true,
        filter: (from) => !from.endsWith(path.join('data', 'local')),
      });
    }
    // As `npm ci --omit=dev` would leave it.
    const packages = JSON.parse(read('package-lock.json')).packages as Readonly<
      Record<string, { readonly dev?: boolean; readonly devOptional?: boolean }>
    >;
    for (const [at, { dev = false, devOptional = false }] of Object.entries(packages)) {
      if (dev || devOptional || !/^node_modules\/(?:@[^/]+\/)?[^/]+$/.test(at)) continue;
      mkdirSync(path.dirname(path.join(app, at)), { recursive: true });
      symlinkSync(path.join(ROOT, at), path.join(app, at));
    }
    const environment = cleanEnvironment({ DATABASE_URL: `sqlite:${path.join(folder, 'state.db')}` });
    for (const format of ['slack', 'discord'] as const) {
      const asked = await runProcess(path.relative(ROOT, path.join(app, 'src/cli.ts')), ['ask', '/quote five eyes', '--as', format], {
        cwd: app,
        environment,
      });
      expect(asked.stderr).toBe('');
      expect(asked.stdout).toContain('Five Eyes');
    }
    const started = await runProcess(path.relative(ROOT, path.join(app, 'src/main.ts')), [], {
      cwd: app,
      environment,
      input: '/attache status\n',
    });
    expect([started.code, started.stdout]).toEqual([0, expect.stringContaining('state.db')]);
  }, 60_000);
});

interface Bot {
  readonly environment: Readonly<Record<string, string>>;
  readonly depends_on: Readonly<Record<string, { readonly condition: string }>>;
  readonly stop_grace_period: string;
  readonly tmpfs: readonly string[];
}

describe('the compose file', () => {
  const compose = parse(read('deploy/compose.yaml'), { merge: true });
  const { database, ...bots } = compose.services;

  it('runs two processes on one PostgreSQL, each with shards of its own, which together are all', () => {
    expect(Object.keys(bots)).toHaveLength(2);
    const all = Object.values<Bot>(bots);
    expect(all.map(({ environment }) => environment.DISCORD_SHARDS)).toEqual(['0/2', '1/2']);
    for (const { environment, depends_on: depends, stop_grace_period: grace, tmpfs } of all) {
      expect(Object.keys(environment).filter((name) => !known.has(name))).toEqual([]);
      expect(environment.DATABASE_URL).toMatch(/^postgres:\/\/attache:.*@database:5432\/attache$/);
      expect(depends.database?.condition).toBe('service_healthy');
      expect(Number.parseInt(grace, 10)).toBeGreaterThan(10);
      // What is written while the rest cannot be.
      expect(tmpfs.map((each) => each.split(':')[0])).toEqual(['/tmp', '/state', `${last('WORKDIR')}/data/local`]);
    }
    expect(database.environment.POSTGRES_DB).toBe('attache');
    expect(Object.keys(compose.volumes)).toEqual(['database']);
  });
});

describe('the unit for systemd', () => {
  const lines = read('deploy/attache.service')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const values = (key: string): readonly string[] =>
    lines.flatMap((line) => (line.startsWith(`${key}=`) ? [line.slice(key.length + 1)] : []));

  it('has sections, keys and values, and starts what npm start runs', () => {
    expect(lines.filter((line) => !/^(?:\[[A-Z][a-z]+\]|[A-Z][A-Za-z]+=.*)$/.test(line))).toEqual([]);
    expect(values('ExecStart')).toEqual([`/usr/bin/env ${startArgs.join(' ')}`]);
    const names = values('Environment').map((value) => value.split('=', 1)[0] ?? '');
    expect(names.filter((name) => !known.has(name))).toEqual(['NODE_ENV']);
    expect(Number.parseInt(values('TimeoutStopSec')[0] ?? '', 10)).toBeGreaterThan(10);
    expect(values('Restart')).toEqual(['on-failure']);
  });
});
