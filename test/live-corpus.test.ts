import { appendFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { createLiveCorpus } from '../src/live-corpus.ts';
import { silentLogger } from '../src/log.ts';
import { destination } from '../src/model/schedule.ts';
import { plainText } from '../src/reply/plain.ts';
import { openSqliteStore } from '../src/store/sqlite.ts';
import type { Store } from '../src/store/store.ts';
import { createManualClock } from './support/manual-clock.ts';
import { aStoredArticle } from './support/stored-article.ts';

const NOTHING = { articles: [], quotes: [], speakers: [], topics: [] };
const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const each of cleanups.splice(0).reverse()) await each();
});
const folder = (): string => {
  const made = mkdtempSync(path.join(tmpdir(), 'attache-live-'));
  cleanups.push(() => rmSync(made, { recursive: true, force: true }));
  return made;
};
const opened = async (file: string): Promise<Store> => {
  const store = await openSqliteStore(file);
  cleanups.push(() => store.close());
  return store;
};

describe('the corpus of a running bot', () => {
  const begin = async (more: Partial<Store> = {}) => {
    const clock = createManualClock('2026-11-02T08:00:00Z');
    const store = await opened(':memory:');
    const asked = { revision: 0, corpus: 0 };
    const counted: Store = {
      ...store,
      corpusRevision: () => {
        asked.revision += 1;
        return store.corpusRevision();
      },
      storedCorpus: (options) => {
        asked.corpus += 1;
        return store.storedCorpus(options);
      },
      ...more,
    };
    const problems: string[] = [];
    const live = createLiveCorpus({
      reviewed: NOTHING,
      store: () => Promise.resolve(counted),
      clock,
      report: ({ message }) => problems.push(message),
    });
    return { clock, store, asked, live, problems };
  };

  it('holds what was put by somebody else after a second, in a new snapshot', async () => {
    const { clock, store, live } = await begin();
    await live.refresh();
    const before = live.current();
    await store.putArticle(aStoredArticle('bridge'));
    await clock.advance(1000);
    await live.refresh();
    expect(live.current().articles).toHaveLength(1);
    expect(live.current().revision).not.toBe(before.revision);
    expect(before.articles).toHaveLength(0);
  });

  it('looks once a second at most, reads only what has changed, and keeps its snapshot otherwise', async () => {
    const { clock, store, live, asked } = await begin();
    await store.putArticle(aStoredArticle('bridge'));
    await Promise.all([live.refresh(), live.refresh(), live.refresh()]);
    expect(asked).toEqual({ revision: 1, corpus: 1 });
    const snapshot = live.current();
    await clock.advance(999);
    await live.refresh();
    expect(asked).toEqual({ revision: 1, corpus: 1 });
    await clock.advance(1);
    await live.refresh();
    expect(asked).toEqual({ revision: 2, corpus: 1 });
    expect(live.current()).toBe(snapshot);
    await clock.set('2026-11-01T08:00:00Z');
    await live.refresh();
    expect(asked.revision).toBe(3);
  });

  it('keeps what it has when the store fails, says so once, and recovers', async () => {
    let broken = true;
    const { clock, live, problems } = await begin({
      corpusRevision: () => (broken ? Promise.reject(new Error('the disk is full')) : Promise.resolve(7)),
    });
    await live.refresh();
    await clock.advance(2000);
    await live.refresh();
    expect(problems).toEqual(['the disk is full']);
    expect(live.problem()).toBe('the disk is full');
    broken = false;
    await clock.advance(2000);
    await live.refresh();
    expect(live.problem()).toBeNull();
  });
});

describe('the whole bot', () => {
  const start = async (database: string) => {
    const read = readConfig({ DATA_DIR: path.join(import.meta.dirname, '..', 'data'), DATABASE_URL: `sqlite:${database}` });
    if (!read.ok) throw new Error(read.failure.join(' '));
    const clock = createManualClock('2026-11-02T08:00:00Z');
    const app = await createApp({ config: read.value, clock, log: silentLogger, version: '0.0.0' });
    cleanups.push(() => app.close());
    const caller = { platform: 'terminal', destination: destination('terminal', 'local', 'console'), mayManage: true } as const;
    const ask = async (line: string): Promise<string> => plainText(await app.handler.dispatch({ form: 'line', line, caller }));
    return { app, ask, clock };
  };

  it('answers, completes and composes from what was ingested meanwhile', async () => {
    const database = path.join(folder(), 'state.db');
    const { app, ask, clock } = await start(database);
    expect(await ask('/quote speaker:"Ines bridge"')).not.toContain('of bridge');
    const store = await opened(database);
    await store.putArticle(aStoredArticle('bridge'));
    await clock.advance(1000);
    expect(await ask('/quote speaker:"Ines bridge"')).toContain('words 0 of version 1 of bridge');
    expect(app.corpus.article(aStoredArticle('bridge').article.id)?.title).toBe('Title of bridge');
    expect(app.handler.suggest('quote', null, 'speaker', 'Ines').map(({ label }) => label)).toEqual([expect.stringContaining('Ines')]);
  });

  it('makes no database by being asked about quotes', async () => {
    const database = path.join(folder(), 'deep', 'state.db');
    const { ask } = await start(database);
    expect(await ask('/quote five eyes')).toContain('Five Eyes');
    expect(existsSync(database)).toBe(false);
  });

  it('answers from the reviewed records when the database cannot be read, and says so in its status', async () => {
    const database = path.join(folder(), 'state.db');
    writeFileSync(database, 'No database. ');
    appendFileSync(database, 'Minutes of a meeting. '.repeat(100));
    const { app, ask } = await start(database);
    expect(await ask('/quote five eyes')).toContain('Five Eyes');
    expect(app.health().problems).toEqual([expect.stringContaining('no SQLite database')]);
  });
});
