import { randomInt } from 'node:crypto';
import pg from 'pg';
import type { Clock } from '../model/clock.ts';
import { mayPass } from './postgres-failure.ts';

/** Connections of one process; one more listens. PostgreSQL allows 100 in all unless told otherwise. */
const POOL_SIZE = 10;

/** Milliseconds. Everything we ask takes milliseconds, the whole corpus some seconds; what takes longer is stuck. */
const CONNECT_WITHIN = 5000;
const KEEP_ALIVE_AFTER = 10_000;
const STATEMENT_WITHIN = 60_000;
/** A little longer, so that a server that answers at all says what is wrong: here a cut cable is found out. */
const ANSWER_WITHIN = 70_000;
const LOCK_WITHIN = 15_000;
const IDLE_IN_TRANSACTION = 60_000;
const KEEP_IDLE = 30_000;

/** Waits between attempts to connect, in milliseconds, each up to doubled by chance: as long as a server takes to start again. */
const CONNECT_AGAIN_AFTER = [100, 200, 400, 800, 1600] as const;

const INT8 = 20;

/**
 * How to connect. What the address itself says goes first (`?application_name=…`, `sslmode`, `options`). `sslmode` means what
 * PostgreSQL's manual says: `require` encrypts, `verify-full` also proves whom we talk to.
 */
export function connectionConfig(url: string): pg.PoolConfig {
  const address = new URL(url);
  if (address.searchParams.has('sslmode') && address.searchParams.get('sslmode') !== 'no-verify') {
    address.searchParams.set('uselibpqcompat', 'true');
  }
  return {
    connectionString: address.href,
    application_name: 'attache',
    connectionTimeoutMillis: CONNECT_WITHIN,
    statement_timeout: STATEMENT_WITHIN,
    lock_timeout: LOCK_WITHIN,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_AFTER,
    // Our bigints are milliseconds and counts, all far below 2 ** 53.
    types: {
      getTypeParser: (oid, format) => (oid === INT8 && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format)),
    },
  };
}

/** Connections of one process to one database, at most POOL_SIZE at once. */
export interface Connections {
  /**
   * One of them, asked for again while the server starts or has none to spare: nothing was sent yet. Only the first to find it
   * away waits for it; until it has answered again, everybody else is told at once.
   */
  connect(): Promise<pg.PoolClient>;
  /** Gives up every connection there is, and makes new ones: for when one of them has gone dumb. */
  renew(): void;
  /** Resolves when what is under way has ended. */
  end(): Promise<void>;
}

/** `lost` hears of connections that broke while nobody used them, which the next use replaces. */
export function createConnections(url: string, clock: Clock, lost: (error: unknown) => void): Connections {
  const create = (): pg.Pool => {
    const made = new pg.Pool({ ...connectionConfig(url), query_timeout: ANSWER_WITHIN, max: POOL_SIZE, idleTimeoutMillis: KEEP_IDLE });
    made.on('error', lost);
    // Nobody else listens to a connection that is in use, and an error that nobody hears ends the process: a loss between two
    // statements of a transaction. The next statement fails with the reason.
    made.on('connect', (connection) => connection.on('error', () => undefined));
    return made;
  };
  let pool = create();
  let renewed = clock.now();
  let away = false;
  const once = async (): Promise<pg.PoolClient> => {
    const connection = await pool.connect();
    away = false;
    return connection;
  };
  return {
    connect: async () => {
      try {
        for (const wait of away ? [] : CONNECT_AGAIN_AFTER) {
          try {
            return await once();
          } catch (thrown) {
            if (!mayPass(thrown)) throw thrown;
          }
          await clock.sleep(wait + randomInt(wait));
        }
        return await once();
      } catch (thrown) {
        away = true;
        throw thrown;
      }
    },
    renew: () => {
      // Those that were dumb together are noticed one after the other.
      if (clock.now().epochMilliseconds - renewed.epochMilliseconds < CONNECT_WITHIN) return;
      const dumb = pool;
      pool = create();
      renewed = clock.now();
      dumb.end().catch(lost);
    },
    end: () => pool.end(),
  };
}

/** One connection for one purpose that may take as long as it takes. */
export async function withConnection<Answer>(url: string, use: (connection: pg.Client) => Promise<Answer>): Promise<Answer> {
  const connection = new pg.Client(connectionConfig(url));
  // Whatever is asked next fails with the reason.
  connection.on('error', () => undefined);
  await connection.connect();
  try {
    return await use(connection);
  } finally {
    await connection.end();
  }
}
