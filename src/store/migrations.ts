import { AttacheError } from '../model/errors.ts';

/** One step of the schema. A step that has been released is never edited; a change is a new step at the end. */
export interface Migration {
  readonly version: number;
  readonly statements: readonly string[];
}

/** What a migration runs on: a connection inside a transaction that keeps every other writer out. */
export interface MigrationTarget {
  execute(sql: string): void | Promise<void>;
  /** The highest version applied; 0 for a new database. */
  version(): number | Promise<number>;
}

/** Plain SQL that SQLite and PostgreSQL both read: text and bigint columns, no engine's own functions. */
export const migrations: readonly Migration[] = [
  {
    version: 1,
    statements: [
      `create table schedules (
        id text primary key, destination text not null, topic text not null, recurrence text not null, missed text not null,
        when_empty text not null, state text not null, created_at bigint not null, next_slot bigint, origin text not null)`,
      'create index schedules_due on schedules (state, next_slot)',
      'create index schedules_destination on schedules (destination, created_at)',
      `create table occurrences (
        id text primary key, schedule text not null, destination text, slot bigint not null, state text not null,
        claimed_at bigint not null, finished_at bigint, reason text, utterances text not null, messages text not null, fingerprint text)`,
      'create index occurrences_schedule on occurrences (schedule, slot)',
      'create index occurrences_state on occurrences (state, claimed_at)',
      `create table had (
        destination text not null, utterance text not null, occurrence text not null references occurrences (id),
        primary key (destination, utterance))`,
      'create table memos (key text primary key, value text not null, remembered_at bigint not null)',
    ],
  },
  {
    version: 2,
    statements: [
      `create table articles (
        id text primary key, record text not null, text text not null, hash text not null, origin text not null,
        ingested_at bigint not null)`,
      'create index articles_origin on articles (origin)',
      `create table quotes (
        id text primary key, article text not null references articles (id), ordinal integer not null, record text not null,
        evidence text not null, confidence double precision not null)`,
      'create index quotes_article on quotes (article, ordinal)',
      `create table speakers (
        article text not null references articles (id), id text not null, record text not null, primary key (article, id))`,
      `create table settlements (
        quote text primary key, speaker text not null, settled_by text not null, shared_words text not null,
        confidence double precision not null)`,
      'create table corpus_revision (only_row integer primary key, revision bigint not null)',
      'insert into corpus_revision (only_row, revision) values (1, 0)',
    ],
  },
  {
    version: 3,
    statements: [
      'alter table schedules add column owner text',
      'alter table schedules add column suspension text',
      'alter table schedules add column told_at bigint',
      'drop index schedules_due',
      'create index schedules_next on schedules (next_slot, id)',
      'create index schedules_state on schedules (state, created_at)',
      'alter table occurrences add column holder text',
      'alter table occurrences add column tries bigint not null default 0',
      'alter table occurrences add column doubt bigint not null default 0',
      'alter table occurrences add column first_try bigint',
      'alter table occurrences add column last_try bigint',
      'alter table occurrences add column composed text',
      'alter table occurrences add column receipt text',
      "alter table occurrences add column events text not null default '[]'",
      "update occurrences set doubt = 1 where state = 'sending'",
      'create index occurrences_destination on occurrences (destination, slot)',
      'create index occurrences_slot on occurrences (slot)',
      'create index memos_remembered on memos (remembered_at)',
      'create table channels (destination text primary key, holder text not null, held_until bigint not null)',
      'create index channels_holder on channels (holder, held_until)',
      `insert into channels (destination, holder, held_until)
        select destination, '', 0 from schedules
        union select destination, '', 0 from occurrences where destination is not null and state in ('claimed', 'sending')`,
      // Without the reference to occurrences: those go after a while, and what a channel has had stays.
      'create table had_utterances (destination text not null, utterance text not null, occurrence text not null)',
      'insert into had_utterances select destination, utterance, occurrence from had',
      'drop table had',
      `create table had (
        destination text not null, utterance text not null, occurrence text not null, primary key (destination, utterance))`,
      'insert into had select destination, utterance, occurrence from had_utterances',
      'drop table had_utterances',
    ],
  },
  {
    version: 4,
    statements: [
      'create table article_changes (article text primary key, revision bigint not null)',
      'create index article_changes_revision on article_changes (revision)',
      // As if everything held had just been put.
      'insert into article_changes (article, revision) select id, (select revision from corpus_revision) from articles',
    ],
  },
  {
    version: 5,
    statements: [
      'create table installations (id text primary key, within_id text, record text not null, saved_at bigint not null)',
      'create index installations_within on installations (within_id)',
    ],
  },
  {
    version: 6,
    statements: [
      'alter table channels add column written_at bigint not null default 0',
      // No earlier than that for a hold that is in force, and far ahead where a clock was.
      'update channels set written_at = held_until',
      'alter table schedules add column missed_at bigint',
    ],
  },
  {
    version: 7,
    statements: ['alter table occurrences add column parts text'],
  },
];

/** Where the applied versions are written. */
export const VERSION_TABLE = 'create table if not exists schema_versions (version integer primary key)';

/** The version that this code expects. */
export const newestVersion = (steps: readonly Migration[] = migrations): number => steps.at(-1)?.version ?? 0;

/**
 * Brings the schema up to date, in the caller's transaction; nothing to do is the usual case. Throws an AttacheError
 * `store-newer` when a later release has already changed the schema, since writing to it could lose what that release keeps.
 */
export async function migrate(target: MigrationTarget, steps: readonly Migration[] = migrations): Promise<void> {
  const current = await target.version();
  refuseNewer(current, newestVersion(steps));
  for (const step of steps) {
    if (step.version <= current) continue;
    for (const statement of step.statements) await target.execute(statement);
    await target.execute(`insert into schema_versions (version) values (${step.version})`);
  }
}

/** Throws an AttacheError `store-newer` when `current` is above `expected`. */
export function refuseNewer(current: number, expected: number): void {
  if (current <= expected) return;
  throw new AttacheError(
    'store-newer',
    `The database was written by a newer Attaché (schema ${current}; this one knows ${expected}): install that version again, or set DATABASE_URL to another database.`,
  );
}
