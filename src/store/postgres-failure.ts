import { AttacheError } from '../model/errors.ts';

/**
 * What to do about PostgreSQL's SQLSTATE codes, https://www.postgresql.org/docs/current/errcodes-appendix.html, and about
 * what Node says of a connection.
 */
const ADVICE: ReadonlyMap<string, string> = new Map([
  ['28P01', 'the user or the password was refused: check DATABASE_URL'],
  ['28000', 'the server does not let this user in from here: check DATABASE_URL and pg_hba.conf'],
  ['3D000', 'there is no such database: make it with createdb, or correct DATABASE_URL'],
  ['3F000', 'there is no schema to work in: make one, or correct search_path'],
  ['42501', 'this user may not do that: make it the owner of the database or of its schema'],
  ['42P01', 'a table is missing: restore the database from a copy, or use an empty one'],
  ['42P07', "it holds another program's tables: use a database or a schema of its own"],
  ['25006', 'it may only be read, as a standby: name the primary in DATABASE_URL'],
  ['53100', "the server's disk is full: make room"],
  ['53200', 'the server is out of memory: give it more, or lower its load'],
  ['53300', 'the server has no connection left: raise max_connections, or run fewer replicas'],
  ['55P03', 'something else holds what is to be written: look for long transactions in pg_stat_activity'],
  ['57014', 'the server took too long and the question was given up: look at its load'],
  ['57P01', 'the server is being stopped: try again in a moment'],
  ['57P02', 'the server has crashed and starts again: try again in a moment'],
  ['57P03', 'the server is just starting: try again in a moment'],
  ['57P05', 'the connection was idle for too long: try again'],
  ['40001', 'others were writing the same at that moment: try again'],
  ['40P01', 'others were writing the same at that moment: try again'],
  ['22021', 'the text holds a NUL sign, which PostgreSQL cannot keep: remove it from the file'],
  ['ECONNREFUSED', 'nothing answers there: start the server, or correct host and port in DATABASE_URL'],
  ['ECONNRESET', 'the connection was cut: try again in a moment'],
  ['EPIPE', 'the connection was cut: try again in a moment'],
  ['ETIMEDOUT', 'the server cannot be reached: check network and firewall'],
  ['EHOSTUNREACH', 'the server cannot be reached: check network and firewall'],
  ['ENETUNREACH', 'the server cannot be reached: check network and firewall'],
  ['ENOTFOUND', 'its host name is unknown: correct DATABASE_URL'],
  ['EAI_AGAIN', 'its host name cannot be looked up just now: check the network'],
  ['ENOENT', 'the socket or a certificate file that DATABASE_URL names is missing: correct the path'],
  ['EACCES', 'a socket or certificate file that DATABASE_URL names may not be read: check its owner'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'its certificate is not trusted: name the authority with sslrootcert=FILE in DATABASE_URL'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'its certificate is not trusted: name it with sslrootcert=FILE in DATABASE_URL'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'its certificate is not trusted: name the authority with sslrootcert=FILE in DATABASE_URL'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'its certificate is not trusted: name the authority with sslrootcert=FILE in DATABASE_URL'],
  ['CERT_HAS_EXPIRED', 'its certificate has expired: renew it on the server'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'its certificate is for another host: correct the host in DATABASE_URL'],
]);

/** What the driver says without any code. */
const SAYINGS: readonly (readonly [RegExp, string])[] = [
  [/timeout exceeded|connection timeout|read timeout/i, 'it did not answer in time: check the network, and its load'],
  [/connection terminated|connection ended|not queryable|connection error/i, 'the connection was cut: try again in a moment'],
  [/does not support SSL/i, 'the server offers no encryption: set it up there, or take sslmode out of DATABASE_URL'],
  [/password must be a (?:non-empty )?string/i, 'the server asks for a password: put one into DATABASE_URL'],
  [/sslmode=verify-ca/i, 'sslmode=verify-ca needs the authority: add sslrootcert=FILE to DATABASE_URL'],
];

/** Integrity, syntax and wrong data: our own statement, not the server. */
const OUR_FAULT = /^(?:22|23|42)/;

/** A server that cannot be talked to yet: nothing was asked, so connecting again is harmless. */
const PASSING = new Set(['57P03', '53300', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'EAI_AGAIN']);

/** A transaction that was undone as a whole, because of others or because the server is being stopped, so that it may be repeated. */
const UNDONE = new Set(['40001', '40P01', '57P01']);

/**
 * Whatever the driver threw, as an AttacheError with the cause kept: `store-unavailable` with what to do, or `internal`
 * when the statement was wrong. `place` is the database as it may be printed. No sentence holds a password: neither the
 * server's messages nor the driver's do, and only those of the lists above are repeated.
 */
export function postgresFailure(place: string, thrown: unknown): AttacheError {
  if (thrown instanceof AttacheError) return thrown;
  const code = codeOf(thrown);
  const said = thrown instanceof Error ? thrown.message : '';
  const advice = (code === null ? undefined : ADVICE.get(code)) ?? SAYINGS.find(([saying]) => saying.test(said))?.[1];
  if (advice !== undefined) return new AttacheError('store-unavailable', `${place} cannot be used: ${advice}.`, thrown);
  const ours = code === null ? thrown instanceof TypeError || thrown instanceof RangeError : OUR_FAULT.test(code);
  return ours
    ? new AttacheError('internal', 'A statement was refused by the database: this is a fault in Attaché, please report it.', thrown)
    : new AttacheError('store-unavailable', `${place} cannot be used (${code ?? 'no code'}): look into the server's log.`, thrown);
}

/** Whether connecting again in a moment may help, and can do no harm. For failures to connect only. */
export const mayPass = (thrown: unknown): boolean =>
  PASSING.has(codeOf(thrown) ?? '') || (thrown instanceof Error && /^connection terminated unexpectedly/i.test(thrown.message));

/** Whether a connection has gone dumb: nothing came back, not even a refusal. */
export const isDumb = (thrown: unknown): boolean => thrown instanceof Error && /^query read timeout/i.test(thrown.message);

/** Whether the whole transaction was undone, through no fault of its own. */
export const wasUndone = (thrown: unknown): boolean => UNDONE.has(codeOf(thrown) ?? '');

function codeOf(thrown: unknown): string | null {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : null;
}
