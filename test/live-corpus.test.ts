import { describe, expect, it } from 'vitest';
import { joinCorpus } from '../src/ingest/join-corpus.ts';
import { createLiveCorpus } from '../src/live-corpus.ts';
import { articleId, quoteId, speakerId } from '../src/model/ids.ts';
import { createCorpus } from '../src/search/create-corpus.ts';
import type { Store } from '../src/store/store.ts';
import { eventually } from './support/eventually.ts';
import { follow, NOTHING, opened } from './support/followed-store.ts';
import { inventArticles } from './support/invented-store.ts';
import { createManualClock } from './support/manual-clock.ts';
import { aStoredArticle } from './support/stored-article.ts';

const titles = (live: { current(): { readonly articles: readonly { readonly title: string }[] } }) =>
  live.current().articles.map(({ title }) => title);

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
});
