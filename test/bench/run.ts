import { completionBench } from './completion.ts';
import { corpusBench } from './corpus.ts';
import { digestBench } from './digest.ts';
import { extractBench } from './extract.ts';
import { latencyBench } from './latency.ts';
import { loadBench } from './load.ts';
import { questionsBench } from './questions.ts';
import { scheduleBench } from './schedule.ts';
import { searchBench } from './search.ts';
import { startupBench } from './startup.ts';
import { storeBench } from './store.ts';

interface Bench {
  readonly run: (args: readonly string[]) => Promise<void>;
  /** What may follow the name. */
  readonly takes: string;
  readonly measures: string;
}

const BENCHES: Readonly<Record<string, Bench>> = {
  search: {
    run: searchBench,
    takes: '[--size 10000] [--plot]',
    measures: 'the index beside fuse.js, MiniSearch and uFuzzy; --plot draws docs/search-cost.svg',
  },
  questions: {
    run: questionsBench,
    takes: '[--size 100000] [--rounds 3] [--slowest 5]',
    measures: 'whole replies of /quote, in processor time',
  },
  startup: { run: startupBench, takes: '', measures: 'from npm start to the first answer, and memory, beside a bare Node' },
  latency: {
    run: latencyBench,
    takes: '[--quotes 100000] [--rounds 20]',
    measures: 'from an event on the wire to its acknowledgement and answer',
  },
  corpus: {
    run: corpusBench,
    takes: '[--size 10000]',
    measures: 'a start with and without a kept index, and how ingested articles are taken in',
  },
  extract: { run: extractBench, takes: '', measures: 'quotes against the gold that is present, changed texts, and speed' },
  digest: { run: digestBench, takes: '[--size 10000]', measures: 'composing digests from so many articles' },
  store: { run: storeBench, takes: '[sqlite|postgres]', measures: 'both stores with a million idle schedules' },
  schedule: { run: scheduleBench, takes: '[10000]', measures: 'so many digests due in one minute, without a platform' },
  load: { run: loadBench, takes: '[--size 200] [--heap MB]', measures: 'the same through both wires, with people who ask meanwhile' },
  completion: { run: completionBench, takes: '[--size 100000]', measures: 'completion on Discord while people type' },
};

const lines = Object.entries(BENCHES).map(([name, { takes, measures }]) => `  ${`${name} ${takes}`.trim()}\n      ${measures}`);
const [name, ...rest] = process.argv.slice(2);
const chosen = name === undefined ? Object.values(BENCHES) : BENCHES[name] === undefined ? [] : [BENCHES[name]];
if (name === 'help' || name === '--help' || rest.includes('--help')) {
  console.log(`npm run bench [-- NAME [options]]; without a name all of them run, which takes some ten minutes.\n\n${lines.join('\n')}`);
} else if (chosen.length === 0) {
  console.error(`There is no benchmark "${name}"; there are ${Object.keys(BENCHES).join(', ')}. More: npm run bench -- help`);
  process.exitCode = 1;
} else {
  for (const { run } of chosen) await run(rest);
}
