import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { Dialect, SqliteDatabase, SqliteStatement } from 'kysely';
import { SqliteDialect } from 'kysely';
import { sqliteFailure } from './sqlite-failure.ts';

/** Compiled statements kept; the store has some thirty, and lists of varying length make a few more. */
const KEPT_STATEMENTS = 100;

/**
 * Kysely's SQLite dialect over node:sqlite, which differs from the library that Kysely expects only in how a statement is
 * asked whether it returns rows. Statements are compiled once. What the engine throws becomes an AttacheError.
 */
export function nodeSqliteDialect(database: DatabaseSync, path: string): Dialect {
  return new SqliteDialect({ database: wrapDatabase(database, path) });
}

function wrapDatabase(database: DatabaseSync, path: string): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  const prepare = (sql: string): SqliteStatement => {
    const found = kept.get(sql);
    // Re-inserting keeps the map ordered by last use, so that the oldest is the first.
    if (found) kept.delete(sql);
    const statement =
      found ??
      wrapStatement(
        explaining(path, () => database.prepare(sql)),
        path,
        // The engine rolls back by itself when the disk is full or fails; a second time would hide why.
        () => sql === 'rollback' && !database.isTransaction,
      );
    kept.set(sql, statement);
    const oldest = kept.keys().next();
    if (kept.size > KEPT_STATEMENTS && !oldest.done) kept.delete(oldest.value);
    return statement;
  };
  return { prepare, close: () => undefined };
}

function wrapStatement(statement: StatementSync, path: string, isDone: () => boolean): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => explaining(path, () => statement.all(...parameters.map(toInput))),
    run: (parameters) =>
      isDone() ? { changes: 0, lastInsertRowid: 0 } : explaining(path, () => statement.run(...parameters.map(toInput))),
    iterate: (parameters) => explaining(path, () => statement.iterate(...parameters.map(toInput))),
  };
}

/** Kysely hands parameters on untyped; only these kinds are ever put into our tables. */
function toInput(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return value;
  throw new TypeError(`a ${typeof value} cannot be stored`);
}

function explaining<Value>(path: string, act: () => Value): Value {
  try {
    return act();
  } catch (thrown) {
    throw sqliteFailure(path, thrown);
  }
}
