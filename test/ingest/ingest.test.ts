import { mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadDataFolder } from '../../src/ingest/data-files.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { joinCorpus } from '../../src/ingest/join-corpus.ts';
import { MAX_ARTICLE_BYTES } from '../../src/model/article.ts';
import type { CorpusParts } from '../../src/model/corpus-parts.ts';
import { speakerId } from '../../src/model/ids.ts';
import type { Store } from '../../src/store/store.ts';
import { begin, NOTHING, who } from '../support/ingest-folder.ts';
import { BRIDGE, BRIDGE_ABROAD, BRIDGE_WRONG, HARBOUR, HARBOUR_CORRECTED } from '../support/invented-articles.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { ROOT } from '../support/process.ts';

const wordsIn = async (store: Store): Promise<readonly string[]> =>
  (await store.storedCorpus()).quotes.map(({ segments }) => segments.join(' … '));

describe('ingesting a folder', () => {
  it('reports what was read and found', async () => {
    const { run } = await begin({ 'bridge.txt': BRIDGE, 'harbour.md': HARBOUR, 'abroad.txt': BRIDGE_ABROAD });
    expect(await run()).toMatchObject({ read: 3, new: 3, unchanged: 0, replaced: 0, rejected: [], quotes: 6, unattributed: 1, settled: 1 });
  });

  it('changes nothing when it is done again', async () => {
    const { run, store } = await begin({ 'bridge.txt': BRIDGE, 'harbour.md': HARBOUR, 'abroad.txt': BRIDGE_ABROAD });
    await run();
    const [corpus, revision] = [await store.storedCorpus(), await store.corpusRevision()];
    expect(await run()).toMatchObject({ read: 3, new: 0, unchanged: 3, replaced: 0, quotes: 6, settled: 1 });
    expect(await store.storedCorpus()).toEqual(corpus);
    expect(await store.corpusRevision()).toBe(revision);
  });

  it('replaces the quotes of a changed article and no others', async () => {
    const { run, store, write } = await begin({ 'bridge.txt': BRIDGE, 'harbour.txt': HARBOUR });
    await run();
    const before = await store.storedCorpus();
    write('harbour.txt', HARBOUR_CORRECTED);
    expect(await run()).toMatchObject({ read: 2, new: 0, unchanged: 1, replaced: 1 });
    const after = await store.storedCorpus();
    const lost = before.quotes.filter(({ id }) => !after.quotes.some((quote) => quote.id === id));
    expect(lost.map(({ segments }) => segments)).toEqual([['We will see half of the grain ships leave for the north,']]);
    expect(after.quotes.every((quote) => before.quotes.some(({ id }) => id === quote.id))).toBe(true);
  });

  it('lets a file that has got another title take the place of what it held, but keeps two addresses apart', async () => {
    const { run, store, write } = await begin({ 'bridge.txt': BRIDGE });
    await run();
    write('bridge.txt', BRIDGE.replace('Council votes', 'The council votes'));
    expect(await run()).toMatchObject({ new: 0, replaced: 1 });
    expect((await store.storedCorpus()).articles.map(({ title }) => title)).toEqual([
      'The council votes for a second bridge over the Marl',
    ]);
    const linked = (address: string): string => BRIDGE.replace('- The Marl Gazette', `Original URL: ${address}`);
    write('bridge.txt', linked('https://example.org/one'));
    await run();
    write('bridge.txt', linked('https://example.org/two'));
    expect(await run()).toMatchObject({ new: 1, replaced: 0 });
    expect((await store.storedCorpus()).articles).toHaveLength(2);
  });

  it('follows files that are renamed or change places', async () => {
    const { run, store, root } = await begin({
      'a.txt': 'A note.\n\n“It is done,” said Ann Lee.',
      'b.txt': 'Another.\n\n“It is not,” said Bo Hart.',
    });
    await run();
    const before = await store.storedCorpus();
    renameSync(join(root, 'a.txt'), join(root, 'c.txt'));
    renameSync(join(root, 'b.txt'), join(root, 'a.txt'));
    renameSync(join(root, 'c.txt'), join(root, 'b.txt'));
    await run();
    expect(await store.storedCorpus()).toEqual(before);
  });

  it('stops after the file at hand when it is told to, keeps what was read, and does the rest the next time', async () => {
    const stop = new AbortController();
    const files = { 'a.txt': BRIDGE, 'b.txt': BRIDGE_ABROAD, 'c.txt': HARBOUR };
    const { run, store } = await begin(files, { signal: stop.signal, progress: (done) => done === 1 && stop.abort() });
    expect(await run()).toMatchObject({ read: 2, new: 2, notReached: 1, settled: 0 });
    expect((await store.storedCorpus()).articles).toHaveLength(2);
    const again = await ingest([...new Set((await store.listArticles()).map(({ origin }) => dirname(origin)))], {
      store,
      clock: createManualClock('2026-11-02T09:00:00Z'),
      reviewed: { articles: [], quotes: [], speakers: [], topics: [] },
      topicsOf: () => [],
    });
    expect(again).toMatchObject({ read: 3, new: 1, unchanged: 2, notReached: 0, settled: 1 });
  });

  it('names each bad file with its reason and reads the others', async () => {
    const { run, root, store } = await begin({
      'a-empty.txt': '',
      'b-latin.txt': Uint8Array.from([0x93, 0x94]),
      'c-large.txt': 'x'.repeat(MAX_ARTICLE_BYTES + 1),
      'harbour.txt': HARBOUR,
      'z-copy.txt': HARBOUR,
      'z-other.txt': HARBOUR_CORRECTED,
    });
    mkdirSync(join(root, 'gone'));
    const report = await run('.', 'no-such-file.txt');
    expect(report).toMatchObject({ read: 2, new: 1, unchanged: 1 });
    expect(report.rejected.map(({ file, reason }) => `${file.slice(root.length + 1)} ${reason}`).toSorted()).toEqual([
      'a-empty.txt is empty',
      'b-latin.txt is not UTF-8 text; save it as UTF-8',
      'c-large.txt is larger than 5,000,000 bytes, which no article is',
      'no-such-file.txt is not there; check the path',
      `z-other.txt is another version of the article in ${join(root, 'harbour.txt')}, which was kept`,
    ]);
    expect(await wordsIn(store)).toHaveLength(3);
  });

  it('reads a text without any quotation, and shows how far it is', async () => {
    const seen: string[] = [];
    const { run } = await begin(
      { 'a.txt': 'Nothing was said.\n\nNobody said it.', 'b.txt': BRIDGE },
      { progress: (done, total) => seen.push(`${done}/${total}`) },
    );
    expect(await run()).toMatchObject({ read: 2, quotes: 2 });
    expect(seen).toEqual(['0/2', '1/2', '2/2']);
  });
});

describe('names across articles', () => {
  it('settle what one article leaves open, with the reason, until the reason goes', async () => {
    const { run, store, root, write } = await begin({ 'abroad.txt': BRIDGE_ABROAD });
    expect(await run()).toMatchObject({ unattributed: 1, settled: 0 });
    write('bridge.txt', BRIDGE);
    expect(await run('bridge.txt')).toMatchObject({ settled: 1 });
    const settled = joinCorpus(NOTHING, await store.storedCorpus()).quotes.find(({ article }) => article.startsWith('the-northern-post'));
    expect(settled?.attribution).toMatchObject({
      kind: 'speaker',
      speaker: 'ines-calloway',
      settledBy: expect.stringContaining('the-marl-gazette'),
    });
    const by = (await store.articleFrom(join(root, 'bridge.txt')))?.id;
    if (by !== undefined) await store.removeArticle(by);
    expect(joinCorpus(NOTHING, await store.storedCorpus()).quotes.map(who)).toEqual(['unattributed']);
  });

  it('are open as soon as the article that gave them says something else, also where the run ends before it settles', async () => {
    const { run, store, write, root } = await begin({ 'a.txt': BRIDGE, 'b.txt': BRIDGE_ABROAD });
    expect(await run()).toMatchObject({ settled: 1 });
    // Both people still speak in it, each the other's words.
    write('a.txt', BRIDGE.replace('said Mayor Ines Calloway', 'said Emrik Tofte').replace(/Tofte said\.\n/, 'Ines Calloway said.\n'));
    const stop = new AbortController();
    const { signal } = stop;
    const clock = createManualClock('2026-11-02T08:00:00Z');
    const stopped = await ingest([root], { store, clock, reviewed: NOTHING, topicsOf: () => [], signal, progress: () => stop.abort() });
    expect(stopped).toMatchObject({ replaced: 1, notReached: 1 });
    expect(
      joinCorpus(NOTHING, await store.storedCorpus())
        .quotes.map(who)
        .toSorted(),
    ).toEqual(['emrik-tofte', 'ines-calloway', 'unattributed']);
    await run();
    const [abroad] = joinCorpus(NOTHING, await store.storedCorpus()).quotes.filter(({ article }) =>
      article.startsWith('the-northern-post'),
    );
    expect(abroad?.attribution).toMatchObject({ speaker: 'emrik-tofte' });
  });

  it('never override another name: both stay, the open one stays open, and the clash is told', async () => {
    const { run, store } = await begin({ 'a.txt': BRIDGE, 'b.txt': BRIDGE_ABROAD, 'c.txt': BRIDGE_WRONG });
    const report = await run();
    expect(report.settled).toBe(0);
    expect(report.conflicts.map(({ claims }) => claims.map(({ name }) => name).toSorted())).toEqual([['Ines Calloway', 'Petra Holm']]);
    expect((await store.storedCorpus()).quotes.map(who).toSorted()).toEqual(['emrik-tofte', 'ines-calloway', 'petra-holm', 'unattributed']);
  });
});

describe('a stock phrase', () => {
  const PHRASE = 'wants to be president of the United States of Averil';

  it('neither gives a name nor makes a contradiction', async () => {
    const open = `Voices from the square\n\nMany people came.\n\n“Nobody in this town whom I have ever met ${PHRASE}, least of all in winter, when the ferries stop.”\n\nThen it rained.`;
    const [a, b] = ['Ann Lee', 'Bo Hart'].map(
      (name, index) =>
        `A day in ${index === 0 ? 'spring' : 'autumn'}\n\nThere was a speech.\n\n“My ${index === 0 ? 'friend from the northern islands' : 'neighbour, the keeper of the old lighthouse,'} ${PHRASE} ${index === 0 ? 'and he has told everybody in the harbour' : 'but lacks a boat, a flag and a good coat'},” said ${name}.`,
    );
    const first = await begin({ 'a.txt': a ?? '', 'open.txt': open });
    expect(await first.run()).toMatchObject({ read: 2, quotes: 2, unattributed: 1, settled: 0 });
    const second = await begin({ 'a.txt': a ?? '', 'b.txt': b ?? '' });
    expect(await second.run()).toMatchObject({ read: 2, quotes: 2, unattributed: 0, conflicts: [] });
  });
});

describe('the order of the files', () => {
  it('does not change what is stored', async () => {
    const files = {
      'a.txt': BRIDGE,
      'b.txt': BRIDGE_ABROAD,
      'c.txt': HARBOUR,
      'd.txt': BRIDGE_WRONG,
      'e.txt': BRIDGE_ABROAD.replaceAll('June', 'July'),
    };
    const names = Object.keys(files);
    const { run, store } = await begin(files);
    await run();
    const expected = await store.storedCorpus();
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(names, { minLength: names.length }), async (order) => {
        const other = await begin(files);
        for (const name of order) await other.run(name);
        expect(await other.store.storedCorpus()).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });
});

describe('reviewed and ingested records together', async () => {
  const { parts } = await loadDataFolder(join(ROOT, 'data'));
  const [reviewed] = parts.articles.filter(({ url }) => url !== null);
  if (reviewed === undefined) throw new Error('no reviewed article has an address');

  it('show a reviewed article instead of the ingested one with its address, or with its title', async () => {
    const telegraph = parts.articles.find(({ outlet }) => outlet === 'The Telegraph');
    // The record cuts the headline short; the article prints the whole of it.
    const headline = telegraph?.title.replace(' …', ' for a long time to come');
    expect(headline).not.toBe(telegraph?.title);
    const { run, store } = await begin(
      {
        'a.txt': `Another headline\n\nSomething was said.\n\n“It was said here first,” said Ann Lee.\n\nOriginal URL: ${reviewed.url}?utm_source=x`,
        'b.txt': `${headline}\n\n14 November 2016\n\n“It was said here first,” said Ann Lee.\n\n- The Telegraph`,
        'c.txt': `${headline}\n\n14 November 2017\n\n“It was said here second,” said Bo Hart.`,
      },
      { reviewed: parts },
    );
    expect(await run()).toMatchObject({ read: 3, quotes: 3 });
    const joined = joinCorpus(parts, await store.storedCorpus());
    expect(joined.articles).toHaveLength(parts.articles.length + 1);
    expect(joined.quotes).toHaveLength(parts.quotes.length + 1);
    expect(joined.speakers.map(({ id }) => id)).toEqual([...parts.speakers.map(({ id }) => id), 'bo-hart']);
  });

  it('are the reviewed ones alone while nothing is ingested', () => {
    expect(joinCorpus(parts, { articles: [], quotes: [], speakers: [] })).toBe(parts);
  });

  it('take a name back that a record gave, once the record gives its words to somebody else', async () => {
    const source = parts.quotes.find(
      ({ article, segments }) => article === 'business-insider-2020-wallace' && segments.join('').length > 80,
    );
    const { run, store } = await begin({ 'a.txt': `A note.\n\n“${source?.segments.join(' ')}”` }, { reviewed: parts });
    expect(await run()).toMatchObject({ settled: 1 });
    const stored = await store.storedCorpus();
    const shown = (reviewed: CorpusParts): string | undefined =>
      joinCorpus(reviewed, stored).quotes.slice(reviewed.quotes.length).map(who)[0];
    expect(shown(parts)).toBe('ben-wallace');
    const another = { kind: 'speaker', speaker: speakerId('dominic-raab'), settledBy: null } as const;
    const corrected = parts.quotes.map((quote) => (quote === source ? { ...quote, attribution: another } : quote));
    expect(shown({ ...parts, quotes: corrected })).toBe('unattributed');
  });

  it('leave a quote without a name when its speaker is on no list any more', async () => {
    const { run, store } = await begin({ 'a.txt': 'A note.\n\n“It is done,” said Ben Wallace.' }, { reviewed: parts });
    await run();
    const stored = await store.storedCorpus();
    expect(stored.quotes.map(who)).toEqual(['ben-wallace']);
    expect(joinCorpus(NOTHING, stored).quotes.map(who)).toEqual(['unattributed']);
  });
});
