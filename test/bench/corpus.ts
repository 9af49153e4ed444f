import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createIndexFile } from '../../src/index-file.ts';
import { loadDataFolder } from '../../src/ingest/data-files.ts';
import { createLiveCorpus, type LiveCorpus } from '../../src/live-corpus.ts';
import { type Clock, systemClock } from '../../src/model/clock.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { Store, StoredArticle } from '../../src/store/store.ts';
import { inventArticles } from '../support/invented-store.ts';
import { ROOT } from '../support/process.ts';

const DEFAULT_SIZE = 10_000;

/** Prints what it costs that a running bot follows what is ingested: the first look, with and without a kept index, and later changes. `--size N` sets how many quotes are held. */
export async function corpusBench(args: readonly string[]): Promise<void> {
  const at = args.indexOf('--size');
  const size = at < 0 ? DEFAULT_SIZE : Number(args[at + 1]);
  if (!Number.isInteger(size) || size < 1000) {
    console.error('--size takes a whole number of quotes from 1000 on.');
    process.exitCode = 1;
    return;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'attache-bench-'));
  try {
    const file = path.join(folder, 'state.db');
    const [held, later] = split(inventArticles(size + 6000), Math.ceil(size / 5));
    await fill(file, held);
    const { parts: reviewed } = await loadDataFolder(path.join(ROOT, 'data'));
    let ahead = Temporal.Duration.from({ seconds: 0 });
    const clock: Clock = { ...systemClock, now: () => systemClock.now().add(ahead) };
    const begin = async (): Promise<{ readonly store: Store; readonly live: LiveCorpus }> => {
      const store = await openSqliteStore(file);
      const indexFile = createIndexFile(`${file}.index`, 'bench');
      return { store, live: createLiveCorpus({ reviewed, store: () => Promise.resolve(store), clock, report: console.error, indexFile }) };
    };
    for (const name of ['without a kept index', 'with one']) {
      const { store, live } = await begin();
      const [took] = await timed(() => live.start());
      console.log(`${live.current().quotes.length} quotes, start ${name}: ${took.toFixed(0)} ms`);
      await live.close();
      await store.close();
    }
    console.log(`kept index: ${(statSync(`${file}.index`).size / 2 ** 20).toFixed(1)} MB`);
    const { store, live } = await begin();
    await live.start();
    console.log(`resident: ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`);
    const writer = await openSqliteStore(file);
    for (const count of [1, 1, 10, 100, 1000]) {
      for (const round of ['new', 'changed']) {
        const articles = later.slice(0, count).map((article) => inWording(article, `${round} ${count}`));
        for (const article of articles) await writer.putArticle(article);
        // As if the last look were long ago.
        ahead = ahead.add({ hours: 1 });
        await follow(live, count, round);
      }
      for (const { article } of later.slice(0, count)) await writer.removeArticle(article.id);
      ahead = ahead.add({ hours: 1 });
      await follow(live, count, 'removed');
    }
    await writer.close();
    await live.close();
    await store.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const inWording = (article: StoredArticle, wording: string): StoredArticle => ({
  ...article,
  hash: `${article.hash} ${wording}`,
  article: { ...article.article, title: `Harbourmaster ${wording}` },
});

/** Lets the corpus follow while the pauses of the event loop are measured. */
async function follow(live: LiveCorpus, count: number, what: string): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const [took] = await timed(() => live.catchUp());
  delay.disable();
  const found = live.current().searchArticles('harbourmaster').length;
  const [longest, usual] = [delay.max, delay.percentile(99)].map((each) => (each / 1e6).toFixed(0));
  console.log(
    `${count} articles ${what}: taken in after ${took.toFixed(0)} ms; longest pause ${longest} ms, p99 ${usual} ms (${found} found)`,
  );
}

async function fill(file: string, articles: readonly StoredArticle[]): Promise<void> {
  const store = await openSqliteStore(file);
  for (const article of articles) await store.putArticle(article);
  await store.close();
}

const split = <Item>(items: readonly Item[], at: number): readonly [readonly Item[], readonly Item[]] => [
  items.slice(0, at),
  items.slice(at),
];

async function timed<Result>(act: () => Promise<Result>): Promise<readonly [number, Result]> {
  const begun = performance.now();
  const result = await act();
  return [performance.now() - begun, result];
}
