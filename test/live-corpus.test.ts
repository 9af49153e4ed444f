import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { createIndexFile, type IndexFile } from '../src/index-file.ts';
import { joinCorpus } from '../src/ingest/join-corpus.ts';
import { createLiveCorpus } from '../src/live-corpus.ts';
import { silentLogger } from '../src/log.ts';
import { articleId, quoteId, speakerId } from '../src/model/ids.ts';
import { destination } from '../src/model/schedule.ts';
import { createCorpus } from '../src/search/create-corpus.ts';
import { openSqliteStore } from '../src/store/sqlite.ts';
import type { Store } from '../src/store/store.ts';
import { eventually } from './support/eventually.ts';
import { plainText } from './support/in-english.ts';
import { inventArticles } from './support/invented-store.ts';
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
    const asked = { revision: 0, articles: 0 };
    const counted: Store = {
      ...store,
      corpusRevision: () => {
        asked.revision += 1;
        return store.corpusRevision();
      },
      heldArticles: (ids) => {
        asked.articles += ids.length;
        return store.heldArticles(ids);
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
    expect(asked).toEqual({ revision: 1, articles: 1 });
    const snapshot = live.current();
    await clock.advance(999);
    await live.refresh();
    expect(asked).toEqual({ revision: 1, articles: 1 });
    await clock.advance(1);
    await live.refresh();
    expect(asked).toEqual({ revision: 2, articles: 1 });
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

describe('a corpus that follows its store', () => {
  const follow = async (indexFile: IndexFile | null = null, store?: Store) => {
    const clock = createManualClock('2026-11-02T08:00:00Z');
    const own = store ?? (await opened(':memory:'));
    const problems: string[] = [];
    const read: string[] = [];
    const watched: Store = {
      ...own,
      heldArticles: (ids) => {
        read.push(...ids);
        return own.heldArticles(ids);
      },
    };
    const report = ({ message }: Error) => problems.push(message);
    const live = createLiveCorpus({ reviewed: NOTHING, store: () => Promise.resolve(watched), clock, report, indexFile });
    const look = async (): Promise<void> => {
      await clock.advance(60_000);
      await live.catchUp();
    };
    return { clock, store: own, live, look, read, problems };
  };
  const titles = (live: { current(): { readonly articles: readonly { readonly title: string }[] } }) =>
    live.current().articles.map(({ title }) => title);

  it('reads the articles that were put, changed, settled or removed, and no others', async () => {
    const { store, live, look, read } = await follow();
    for (const name of ['bridge', 'harbour', 'mill']) await store.putArticle(aStoredArticle(name));
    await look();
    expect(read.splice(0)).toEqual(['bridge', 'harbour', 'mill']);
    await store.putArticle(aStoredArticle('harbour', 2));
    await store.removeArticle(articleId('mill'));
    await look();
    expect(read.splice(0)).toEqual(['harbour', 'mill']);
    expect(titles(live)).toEqual(['Title of bridge', 'Title of harbour']);
    expect(live.current().quotes.map(({ segments }) => segments[0])).toContain('words 0 of version 2 of harbour');
    const settlement = {
      quote: quoteId('bridge/q2'),
      speaker: speakerId('speaker-of-harbour'),
      settledBy: articleId('harbour'),
      sharedWords: 'words 1',
      confidence: 0.95,
    };
    await store.putSettlements([settlement]);
    await look();
    expect(read.splice(0)).toEqual(['bridge']);
    const namedInBridge = () =>
      live
        .current()
        .utterancesBy(speakerId('speaker-of-harbour'))
        .filter(({ quotes }) => quotes[0].article === 'bridge');
    expect(namedInBridge()).toHaveLength(1);
    // The article that settles it goes: the name goes with it, although nothing of the other article was read anew.
    await store.removeArticle(articleId('harbour'));
    await look();
    expect(read.splice(0)).toEqual(['harbour']);
    expect(namedInBridge()).toHaveLength(0);
  });

  it('comes to the same as reading everything anew, whatever the order of changes', async () => {
    const { store, live, look } = await follow();
    for (const [name, version] of [
      ['a', 1],
      ['b', 1],
      ['c', 1],
      ['b', 2],
      ['a', 2],
      ['d', 1],
      ['c', 2],
    ] as const) {
      await store.putArticle(aStoredArticle(name, version, 2 + version));
      if (name === 'd') await store.removeArticle(articleId('a'));
      await look();
      const anew = joinCorpus(NOTHING, await store.storedCorpus());
      expect(live.current().articles).toEqual(anew.articles);
      expect(live.current().quotes).toEqual(anew.quotes);
      expect(live.current().revision).toBe(createCorpus(anew).revision);
    }
  });

  it('does not let a question wait for hundreds of articles, and takes them in nevertheless', async () => {
    const { store, live, clock } = await follow();
    await live.start();
    for (const article of inventArticles(1500)) await store.putArticle(article);
    await clock.advance(60_000);
    await live.refresh();
    expect(live.current().articles).toHaveLength(0);
    await live.catchUp();
    expect(live.current().articles).toHaveLength(300);
  });

  it('follows within a second when the store tells of a change, and not after it was closed', async () => {
    const { store, live, look, clock } = await follow();
    await look();
    await store.putArticle(aStoredArticle('bridge'));
    await clock.advance(300);
    await eventually(() => live.current().articles.length === 1);
    await live.close();
    await store.putArticle(aStoredArticle('harbour'));
    await clock.advance(60_000);
    expect(titles(live)).toEqual(['Title of bridge']);
  });

  it('begins anew when the database was put back to an earlier state', async () => {
    const [before, after] = [await opened(':memory:'), await opened(':memory:')];
    for (const name of ['bridge', 'harbour']) await before.putArticle(aStoredArticle(name));
    await after.putArticle(aStoredArticle('mill'));
    let now = before;
    const clock = createManualClock('2026-11-02T08:00:00Z');
    const live = createLiveCorpus({ reviewed: NOTHING, store: () => Promise.resolve(now), clock, report: () => undefined });
    await live.catchUp();
    expect(titles(live)).toEqual(['Title of bridge', 'Title of harbour']);
    now = after;
    await clock.advance(60_000);
    await live.catchUp();
    expect(titles(live)).toEqual(['Title of mill']);
  });

  it('keeps its index for the next start, which takes it over only where it fits', async () => {
    const file = path.join(folder(), 'state.db.index');
    const store = await opened(':memory:');
    for (const article of inventArticles(2200)) await store.putArticle(article);
    const found = async (indexFile: IndexFile | null) => {
      const { live, problems } = await follow(indexFile, store);
      await live.start();
      await live.close();
      expect(problems).toEqual([]);
      const [quote] = live.current().quotes;
      return live
        .current()
        .search({ words: quote?.segments[0]?.split(' ').slice(3, 7).join(' ') ?? '' })
        .hits.map(({ utterance }) => utterance.id);
    };
    const expected = await found(null);
    expect(expected).not.toEqual([]);
    expect(await found(createIndexFile(file, '1.0.0'))).toEqual(expected);
    const written = readFileSync(file);
    const { mtimeMs } = statSync(file);
    expect(await found(createIndexFile(file, '1.0.0'))).toEqual(expected);
    expect(statSync(file).mtimeMs).toBe(mtimeMs);
    for (const broken of [
      written.subarray(0, 5000),
      Buffer.concat([written.subarray(0, 9000), Buffer.alloc(200), written.subarray(9200)]),
    ]) {
      writeFileSync(file, broken);
      expect(await found(createIndexFile(file, '1.0.0'))).toEqual(expected);
      expect(readFileSync(file).equals(written)).toBe(true);
    }
    expect(await createIndexFile(file, '1.0.1').read()).toBeNull();
    await store.removeArticle(articleId('invented-0'));
    expect(await found(createIndexFile(file, '1.0.0'))).not.toEqual(expected);
    expect(readFileSync(file).equals(written)).toBe(false);
    expect(readdirSync(path.dirname(file))).toEqual(['state.db.index']);
  }, 30_000);

  it('says that its index cannot be kept, and answers all the same', async () => {
    const { store, live, problems } = await follow(createIndexFile(path.join('/dev/null', 'index'), '1.0.0'));
    for (const article of inventArticles(2200)) await store.putArticle(article);
    await live.start();
    expect(live.current().quotes).toHaveLength(2200);
    expect(problems).toEqual([expect.stringContaining('cannot be kept in /dev/null/index')]);
  }, 30_000);
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
