import { createQuoteIndex, type IndexedQuote, loadQuoteIndex, type QuoteIndex } from '../../src/search/index.ts';
import { inventQueries, inventQuotes } from './search-corpus.ts';
import { SEARCH_PEERS } from './search-peers.ts';

/** One search at one size, measured in a process of its own, so that memory can be told apart. */
export interface SearchFigures {
  readonly name: string;
  readonly size: number;
  readonly asked: number;
  /** Shares of the questions: the right one first, and the mean of one over its place. */
  readonly first: number;
  readonly reciprocal: number;
  /** Milliseconds. */
  readonly median: number;
  readonly p99: number;
  readonly build: number;
  /** Megabytes: objects and arrays of the index, and all that the process holds, the quotes included. */
  readonly held: number;
  readonly resident: number;
  /** What only ours can do. */
  readonly more: readonly string[];
}

const ROUNDS = 3;
/** A search that scans gets as many questions as fit; all of them are asked at least this often. */
const BUDGET_MS = 20_000;
const MB = 2 ** 20;

const quantile = (sorted: readonly number[], share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
const ascending = (times: number[]): readonly number[] => times.sort((a, b) => a - b);

function timed<Value>(run: () => Value): readonly [Value, number] {
  const begun = performance.now();
  const value = run();
  return [value, performance.now() - begun];
}

function memory(): { readonly held: number; readonly resident: number } {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  return { held: (heapUsed + arrayBuffers) / MB, resident: rss / MB };
}

function measure(name: string, size: number): SearchFigures | null {
  const peer = SEARCH_PEERS.find((each) => each.name === name);
  if (peer === undefined) return null;
  const quotes = inventQuotes(size);
  const queries = inventQueries(quotes);
  const before = memory();
  const [ask, build] = timed(() => peer.build(quotes));
  const after = memory();
  const begun = performance.now();
  for (const { words } of queries.slice(0, 20)) if (performance.now() - begun < BUDGET_MS / 10) ask(words);
  const times: number[] = [];
  let [first, reciprocal] = [0, 0];
  for (const { words, isRight } of queries) {
    if (times.length > 0 && performance.now() - begun > BUDGET_MS) break;
    const rounds: number[] = [];
    let found: readonly string[] = [];
    for (let round = 0; round < ROUNDS && (round === 0 || performance.now() - begun < BUDGET_MS); round += 1) {
      const [ids, took] = timed(() => ask(words));
      found = ids;
      rounds.push(took);
    }
    times.push(quantile(ascending(rounds), 0.5));
    const place = found.findIndex(isRight);
    if (place === 0) first += 1;
    if (place >= 0) reciprocal += 1 / (place + 1);
  }
  const asked = times.length;
  ascending(times);
  return {
    name,
    size,
    asked,
    first: first / asked,
    reciprocal: reciprocal / asked,
    median: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    build,
    held: after.held - before.held,
    resident: after.resident,
    more:
      name === 'attache'
        ? ours(
            quotes,
            queries.map(({ words }) => words),
          )
        : [],
  };
}

/** Saving, loading, completion, adding and removing. */
function ours(quotes: readonly IndexedQuote[], questions: readonly string[]): readonly string[] {
  const index: QuoteIndex = createQuoteIndex(quotes);
  const keys = questions.flatMap((words) => Array.from({ length: Math.min(words.length, 12) }, (_, i) => words.slice(0, i + 1)));
  const [, opening] = timed(() => index.suggest(keys[0] ?? 'a'));
  const strokes = ascending(keys.map((typed) => timed(() => index.suggest(typed))[1]));
  const [bytes, saved] = timed(() => index.save());
  const [, loaded] = timed(() => loadQuoteIndex(bytes));
  const added = quotes
    .slice(0, 1_000)
    .map((quote): IndexedQuote => ({ ...quote, id: `again-${quote.id}`, text: `${quote.text} ${quote.id}` }));
  const each = added.map((quote) => timed(() => index.add([quote]))[1]);
  const [, searched] = timed(() => index.search(questions[0] ?? ''));
  const [, removed] = timed(() => index.remove(added.map(({ id }) => id)));
  return [
    `saved in ${saved.toFixed(0)} ms (${(bytes.length / MB).toFixed(1)} MB), loaded in ${loaded.toFixed(0)} ms`,
    `completion: the first ${opening.toFixed(2)} ms, then median ${quantile(strokes, 0.5).toFixed(3)} ms, p99 ${quantile(strokes, 0.99).toFixed(2)} ms of ${strokes.length} keystrokes`,
    `1,000 quotes added in ${each.reduce((a, b) => a + b, 0).toFixed(0)} ms, the longest pause ${Math.max(...each).toFixed(1)} ms, ` +
      `the next question ${searched.toFixed(1)} ms, removed again in ${removed.toFixed(1)} ms`,
  ];
}

const [name = '', size = ''] = process.argv.slice(2);
process.stdout.write(JSON.stringify(measure(name, Number(size))));
