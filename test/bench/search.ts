import Fuse from 'fuse.js';
import { createQuoteIndex, type IndexedQuote, loadQuoteIndex } from '../../src/search/index.ts';
import { type AskedFor, inventQueries, inventQuotes } from './search-corpus.ts';

const DEFAULT_SIZE = 10_000;
const LIMIT = 25;
const ROUNDS = 3;
/** fuse.js scans: at a million quotes one question takes half a minute, so it gets this long and as many questions as fit. */
const FUSE_BUDGET_MS = 15_000;

interface Measured {
  readonly name: string;
  readonly asked: number;
  readonly first: number;
  readonly median: number;
  readonly p99: number;
}

/** Prints quality and speed of the index beside fuse.js over the same invented quotes. `--size N` sets how many. */
export async function searchBench(args: readonly string[]): Promise<void> {
  const at = args.indexOf('--size');
  const size = at < 0 ? DEFAULT_SIZE : Number(args[at + 1]);
  if (!Number.isInteger(size) || size < 1) {
    console.error('--size takes a whole number of quotes, such as 100000.');
    process.exitCode = 1;
    return;
  }
  const quotes = inventQuotes(size);
  const queries = inventQueries(quotes);
  const before = process.memoryUsage().rss;
  const [index, built] = timed(() => createQuoteIndex(quotes));
  const grown = process.memoryUsage().rss - before;
  const [bytes, saved] = timed(() => index.save());
  const [, loaded] = timed(() => loadQuoteIndex(bytes));
  console.log(
    `${size} quotes: built in ${built.toFixed(0)} ms, saved in ${saved.toFixed(0)} ms (${(bytes.length / 2 ** 20).toFixed(1)} MB), ` +
      `loaded in ${loaded.toFixed(0)} ms, ${(grown / 2 ** 20).toFixed(0)} MB more resident after the build`,
  );
  const ours = measure(
    'attache',
    queries,
    (words) => index.search(words, { limit: LIMIT }).hits.map(({ id }) => id),
    Number.POSITIVE_INFINITY,
  );
  const fuse = new Fuse(quotes, {
    keys: ['speaker', 'role', 'text', 'topics'],
    threshold: 0.35,
    ignoreLocation: true,
    useTokenSearch: true,
  });
  const theirs = measure('fuse.js', queries, (words) => fuse.search(words, { limit: LIMIT }).map(({ item }) => item.id), FUSE_BUDGET_MS);
  for (const { name, asked, first, median, p99 } of [ours, theirs]) {
    console.log(
      `${name}: right one first ${(100 * first).toFixed(1)} % of ${asked}; median ${median.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`,
    );
  }
  console.log(
    `fuse.js takes ${(theirs.median / ours.median).toFixed(0)} times as long in the median, ${(theirs.p99 / ours.p99).toFixed(0)} times at p99`,
  );
  const keys = queries.flatMap(({ words }) => Array.from({ length: Math.min(words.length, 12) }, (_, i) => words.slice(0, i + 1)));
  index.suggest('a');
  const strokes = keys.map((typed) => timed(() => index.suggest(typed))[1]).sort((a, b) => a - b);
  console.log(
    `suggest: median ${quantile(strokes, 0.5).toFixed(2)} ms, p99 ${quantile(strokes, 0.99).toFixed(2)} ms of ${strokes.length} keystrokes`,
  );
  const added = quotes.slice(0, 1_000).map((quote): IndexedQuote => ({ ...quote, id: `again-${quote.id}` }));
  const each = added.map((quote) => timed(() => index.add([quote]))[1]);
  console.log(
    `add: ${each.length} quotes in ${each.reduce((a, b) => a + b, 0).toFixed(0)} ms, the longest ${Math.max(...each).toFixed(1)} ms`,
  );
}

/** Each query's median of three rounds; stops when the budget is spent. */
function measure(name: string, queries: readonly AskedFor[], ask: (words: string) => readonly string[], budget: number): Measured {
  for (const { words } of queries.slice(0, 20)) if (budget === Number.POSITIVE_INFINITY) ask(words);
  const begun = performance.now();
  const times: number[] = [];
  let first = 0;
  for (const { words, isRight } of queries) {
    if (times.length > 0 && performance.now() - begun > budget) break;
    const rounds: number[] = [];
    let found: readonly string[] = [];
    for (let round = 0; round < (budget === Number.POSITIVE_INFINITY ? ROUNDS : 1); round += 1) {
      const [ids, took] = timed(() => ask(words));
      found = ids;
      rounds.push(took);
    }
    times.push(
      quantile(
        rounds.sort((a, b) => a - b),
        0.5,
      ),
    );
    if (found[0] !== undefined && isRight(found[0])) first += 1;
  }
  times.sort((a, b) => a - b);
  return { name, asked: times.length, first: first / times.length, median: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

function timed<Value>(run: () => Value): readonly [Value, number] {
  const begun = performance.now();
  const value = run();
  return [value, performance.now() - begun];
}

const quantile = (sorted: readonly number[], share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
