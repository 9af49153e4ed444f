import { randomInt } from 'node:crypto';
import pg from 'pg';
import type { Clock } from '../model/clock.ts';
import { mayPass } from './postgres-failure.ts';

/** Connections of one process; one more listens. PostgreSQL allows 100 in all unless told otherwise. */
export const POOL_SIZE = 10;

/** Milliseconds. Everything we ask takes milliseconds, the whole corpus some seconds; what takes longer is stuck. */
const CONNECT_WITHIN = 5000;
const KEEP_ALIVE_AFTER = 10_000;
const STATEMENT_WITHIN = 60_000;
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

/** A bounded pool; `lost` hears of connections that broke while nobody used them, which the next use replaces. */
export function createPool(url: string, lost: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({ ...connectionConfig(url), max: POOL_SIZE, idleTimeoutMillis: KEEP_IDLE });
  pool.on('error', lost);
  return pool;
}

/** Gives connections of one pool. */
export type Connect = () => Promise<pg.PoolClient>;

/**
 * Connections of the pool, asked for again while the server starts or has none to spare: nothing was sent yet. Only the first
 * to find it away waits for it; until it has answered again, everybody else is told at once.
 */
export function createConnect(pool: pg.Pool, clock: Clock): Connect {
  let away = false;
  const once = async (): Promise<pg.PoolClient> => {
    const connection = await pool.connect();
    away = false;
    return connection;
  };
  return async () => {
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
  };
}
