import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { silentLogger } from '../../src/log.ts';
import { occurrenceId, scheduleId } from '../../src/model/ids.ts';
import { type Destination, destination } from '../../src/model/schedule.ts';
import type { DatabasePlace } from '../../src/store/database-place.ts';
import { moveStore } from '../../src/store/move-store.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { postgresMissing, startPostgres } from '../support/postgres-server.ts';
import { aStoredArticle } from '../support/stored-article.ts';

const SCHEDULES = 1_000_000;
const CHANNELS = 250_000;
const DUE = 50;
const ARTICLES = 10_000;
const QUOTES_EACH = 10;
const ROUNDS = 300;
const CLAIMS = 2000;

const NOW = Temporal.Instant.from('2026-11-23T08:00:00Z');
const RECURRENCE = '{"kind":"weekly","days":[1,2,3,4,5],"hour":8,"minute":0,"zone":"Europe/London"}';
const HOLDER = 'bench';

/** Idle schedules in the coming week, as SQL that both engines read; `series` gives the numbers from 0. */
const fillSql = (series: string): readonly string[] => [
  `insert into schedules (id, destination, topic, recurrence, missed, when_empty, state, created_at, next_slot, origin)
   select 'd-' || n, 'discord:1/' || (n % ${CHANNELS}), 'transatlantic-relations', '${RECURRENCE}', 'once', 'archive', 'active', n,
     ${NOW.epochMilliseconds} + 60000 + (n % 604800) * 1000, 'chat' from ${series}`,
  `insert into channels (destination, holder, held_until) select distinct destination, '', 0 from schedules`,
];

/** One engine, and how it is asked in its own words. */
interface Bench {
  readonly name: string;
  readonly place: DatabasePlace;
  sql(statements: readonly string[]): Promise<void>;
  readonly series: string;
  explain(statement: string): Promise<string>;
}

/** What a tick asks of a million schedules, as the store writes it. */
const DUE_SQL = `select channels.destination from schedules inner join channels on channels.destination = schedules.destination
  where schedules.next_slot <= ${NOW.epochMilliseconds} and schedules.state <> 'paused' and channels.held_until <= ${NOW.epochMilliseconds}
  order by schedules.next_slot, schedules.id limit 100`;

/**
 * Measures both stores: what a tick costs beside a million idle schedules, claims in a second, reading and moving a corpus, and how
 * soon another process knows. PostgreSQL writes to disk here as in earnest. `only`: sqlite or postgres.
 */
export async function storeBench([only]: readonly string[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'attache-store-bench-'));
  const missing = await postgresMissing();
  try {
    if (only !== 'postgres') await measure(sqliteBench(path.join(folder, 'state.db')));
    if (only === 'sqlite') return;
    if (missing !== null) {
      console.log(`PostgreSQL is left out: ${missing}.`);
      return;
    }
    const server = await startPostgres(['fsync=on', 'synchronous_commit=on', 'full_page_writes=on']);
    try {
      const url = await server.database();
      const bench: Bench = {
        name: 'PostgreSQL',
        place: { kind: 'postgres', url },
        series: `generate_series(0, ${SCHEDULES - 1}) as series (n)`,
        sql: async (statements) => {
          for (const statement of statements) await server.query(url, statement);
        },
        explain: async (statement) => (await server.query(url, `explain ${statement}`)).map((row) => String(row['QUERY PLAN'])).join('\n'),
      };
      await measure(bench);
      const empty: DatabasePlace = { kind: 'postgres', url: await server.emptyDatabase() };
      await measureMove({ kind: 'sqlite', path: path.join(folder, 'state.db') }, empty, only === undefined);
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sqliteBench(file: string): Bench {
  const direct = async <Answer>(use: (database: DatabaseSync) => Answer): Promise<Answer> => {
    const database = new DatabaseSync(file);
    try {
      return use(database);
    } finally {
      database.close();
    }
  };
  return {
    name: 'SQLite',
    place: { kind: 'sqlite', path: file },
    series: `(with recursive series (n) as (select 0 union all select n + 1 from series where n < ${SCHEDULES - 1}) select n from series)`,
    sql: (statements) =>
      direct((database) => {
        for (const statement of statements) database.exec(statement);
      }),
    explain: (statement) =>
      direct((database) =>
        database
          .prepare(`explain query plan ${statement}`)
          .all()
          .map(({ detail }) => String(detail))
          .join('\n'),
      ),
  };
}

async function measure(bench: Bench): Promise<void> {
  const store = await openStore(bench.place, { log: silentLogger });
  try {
    const filled = await lasting(() => bench.sql(fillSql(bench.series)));
    if (bench.name === 'PostgreSQL') await bench.sql(['vacuum analyze']);
    print(bench, `${SCHEDULES} idle schedules in ${CHANNELS} channels`, `written in ${(filled / 1000).toFixed(1)} s`);
    console.log(indented(await bench.explain(DUE_SQL)));
    await measureTick(bench, store);
    await measureClaims(bench, store);
    await measureCorpus(bench, store);
    await measureNews(bench, store);
  } finally {
    await store.close();
  }
}

const take = (store: Store): Promise<readonly Destination[]> =>
  store.takeChannels({ holder: HOLDER, now: NOW, until: NOW.add({ minutes: 1 }), limit: 100 });

async function measureTick(bench: Bench, store: Store): Promise<void> {
  await take(store);
  const idle: number[] = [];
  for (let round = 0; round < ROUNDS; round++) idle.push(await lasting(() => take(store)));
  print(bench, 'a tick with nothing due', shares(idle));
  await bench.sql([`update schedules set next_slot = ${NOW.epochMilliseconds} where id in (${ids(DUE)})`]);
  let taken: readonly Destination[] = [];
  const due = await lasting(async () => {
    taken = await take(store);
  });
  print(bench, `a tick with ${DUE} due`, `${due.toFixed(1)} ms for ${taken.length} channels`);
  const renewing: number[] = [];
  for (let round = 0; round < 20; round++)
    renewing.push(await lasting(() => store.renewChannels(HOLDER, NOW, NOW.add({ minutes: 2, seconds: round }))));
  print(bench, `renewing ${taken.length} held channels`, shares(renewing));
  const next: number[] = [];
  for (let round = 0; round < 50; round++) next.push(await lasting(() => store.nextDue()));
  print(bench, 'the next due schedule', shares(next));
}

const ids = (count: number): string => Array.from({ length: count }, (_, index) => `'d-${index}'`).join(', ');

async function measureClaims(bench: Bench, store: Store): Promise<void> {
  const claim = (index: number): Promise<boolean> =>
    store.claim(
      {
        id: occurrenceId(`d-${index}.1`),
        schedule: scheduleId(`d-${index}`),
        destination: destination('discord', '1', String(index)),
        slot: NOW,
        at: NOW,
        holder: HOLDER,
      },
      { from: NOW, to: NOW.add({ hours: 24 }) },
    );
  const alone = await lasting(async () => {
    for (let index = 0; index < CLAIMS; index++) await claim(index);
  });
  const together = await lasting(async () => {
    await Promise.all(Array.from({ length: CLAIMS }, (_, index) => claim(CLAIMS + index)));
  });
  const perSecond = (milliseconds: number): string => Math.round((CLAIMS * 1000) / milliseconds).toString();
  print(bench, 'claims', `${perSecond(alone)} a second one by one, ${perSecond(together)} side by side`);
}

async function measureCorpus(bench: Bench, store: Store): Promise<void> {
  const put = await lasting(async () => {
    for (let index = 0; index < ARTICLES; index++) await store.putArticle(aStoredArticle(`article-${index}`, 1, QUOTES_EACH));
  });
  print(
    bench,
    `putting ${ARTICLES} articles of ${QUOTES_EACH} quotes`,
    `${(put / 1000).toFixed(1)} s, ${Math.round((ARTICLES * 1000) / put)} a second`,
  );
  const reads: number[] = [];
  for (let round = 0; round < 3; round++) reads.push(await lasting(() => store.storedCorpus()));
  print(bench, 'reading the whole corpus', `${(Math.min(...reads) / 1000).toFixed(2)} s at best`);
  const revision: number[] = [];
  for (let round = 0; round < ROUNDS; round++) revision.push(await lasting(() => store.corpusRevision()));
  print(bench, 'the corpus revision', shares(revision));
}

/** From the end of another connection's write to what is heard here. */
async function measureNews(bench: Bench, store: Store): Promise<void> {
  if (bench.place.kind === 'sqlite') return;
  const other = await openStore(bench.place, { log: silentLogger });
  try {
    let heard: (() => void) | null = null;
    const end = store.watch((what) => {
      if (what === 'corpus') heard?.();
    });
    const next = (): Promise<void> =>
      new Promise((resolve) => {
        heard = resolve;
      });
    // Until the connection listens, news is told of by itself.
    await next();
    const delays: number[] = [];
    for (let round = 0; round < 50; round++) {
      const news = next();
      await other.putArticle(aStoredArticle('news', round));
      delays.push(await lasting(() => news));
    }
    end();
    print(bench, "hearing of another process's article", shares(delays));
  } finally {
    await other.close();
  }
}

async function measureMove(from: DatabasePlace, to: DatabasePlace, filled: boolean): Promise<void> {
  if (!filled) return;
  let rows = 0;
  const moved = await lasting(async () => {
    const report = await moveStore({ from, to, now: NOW });
    rows = report.reduce((sum, table) => sum + table.rows, 0);
  });
  const resident = Math.round(process.memoryUsage().rss / 1e6);
  console.log(`moving it all from SQLite to PostgreSQL: ${rows} rows in ${(moved / 1000).toFixed(1)} s, compared; ${resident} MB resident`);
}

async function lasting(act: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await act();
  return performance.now() - begun;
}

const at = (sorted: readonly number[], share: number): string => (sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN).toFixed(2);

function shares(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  return `${at(sorted, 0.5)} ms in the middle, ${at(sorted, 0.95)} ms in 19 of 20, ${at(sorted, 1)} ms at most`;
}

const print = ({ name }: Bench, what: string, figure: string): void => console.log(`${name.padEnd(11)} ${what}: ${figure}`);
const indented = (text: string): string => text.replaceAll(/^/gm, '              ');
