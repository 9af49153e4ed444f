import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SearchFigures } from './search-one.ts';
import { SEARCH_PEERS } from './search-peers.ts';
import { searchPlot } from './search-plot.ts';

const DEFAULT_SIZE = 10_000;
const PLOTTED_SIZES = [1_000, 10_000, 100_000, 1_000_000];
const CACHE = pathToFileURL(path.resolve(import.meta.dirname, '../../src/compile-cache.js')).href;
const PLOT = path.resolve(import.meta.dirname, '../../docs/search-cost.svg');

/**
 * Prints quality, speed and memory of the index beside fuse.js, MiniSearch and uFuzzy over the same invented quotes, each
 * in a process of its own. `--size N` sets how many quotes; `--plot` measures four sizes and draws docs/search-cost.svg.
 */
export async function searchBench(args: readonly string[]): Promise<void> {
  const at = args.indexOf('--size');
  const size = at < 0 ? DEFAULT_SIZE : Number(args[at + 1]);
  if (!Number.isInteger(size) || size < 1) {
    console.error('--size takes a whole number of quotes, such as 100000.');
    process.exitCode = 1;
    return;
  }
  const plotted = args.includes('--plot');
  const all = (plotted ? PLOTTED_SIZES : [size]).flatMap(benchAt);
  if (!plotted) return;
  writeFileSync(PLOT, searchPlot(all));
  console.log(`Drawn: ${PLOT}`);
}

function benchAt(size: number): readonly SearchFigures[] {
  console.log(`${size.toLocaleString('en')} quotes`);
  console.log('              first   MRR     median ms    p99 ms   build s  index MB  resident MB');
  const figures: SearchFigures[] = [];
  for (const { name, most, why } of SEARCH_PEERS) {
    if (size > most) {
      console.log(`  ${name.padEnd(12)}left out: ${why}`);
      continue;
    }
    const measured = inOwnProcess(name, size);
    if (measured === null) {
      console.log(`  ${name.padEnd(12)}failed`);
      continue;
    }
    figures.push(measured);
    console.log(`  ${rowOf(measured)}`);
    for (const line of measured.more) console.log(`    ${line}`);
  }
  const [ours, ...others] = figures;
  for (const other of others) {
    if (ours === undefined) break;
    const times = (key: 'median' | 'p99' | 'build' | 'held'): string => `${rounded(other[key] / ours[key])} times`;
    console.log(
      `  ${other.name} to attache: median ${times('median')}, p99 ${times('p99')}, build ${times('build')}, memory ${times('held')}; ` +
        `${(100 * (ours.first - other.first)).toFixed(1)} points fewer first`,
    );
  }
  return figures;
}

/** With the compile cache, as `npm start` has it: the stripping of types takes 25 MB of a process that meets a file for the first time. */
function inOwnProcess(name: string, size: number): SearchFigures | null {
  const script = path.join(import.meta.dirname, 'search-one.ts');
  const flags = ['--import', CACHE, '--expose-gc', '--max-old-space-size=8192'];
  const run = (quotes: number) =>
    spawnSync(process.execPath, [...flags, script, name, String(quotes)], { encoding: 'utf8', maxBuffer: 2 ** 24 });
  // The first one fills the cache.
  run(1);
  const { stdout, stderr, status } = run(size);
  if (status !== 0) console.error(stderr.slice(-500));
  return status === 0 ? (JSON.parse(stdout) as SearchFigures | null) : null;
}

const rounded = (ratio: number): string => (ratio >= 10 ? Math.round(ratio).toLocaleString('en') : ratio.toFixed(1));

const rowOf = ({ name, asked, first, reciprocal, median, p99, build, held, resident }: SearchFigures): string =>
  [
    name.padEnd(12),
    first.toFixed(3).padStart(5),
    reciprocal.toFixed(3).padStart(7),
    median.toFixed(3).padStart(12),
    p99.toFixed(2).padStart(10),
    (build / 1000).toFixed(2).padStart(9),
    held.toFixed(0).padStart(9),
    resident.toFixed(0).padStart(12),
    `  (${asked} questions)`,
  ].join(' ');
