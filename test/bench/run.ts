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

/** Every benchmark by name; without a name all of them run. */
const BENCHES: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  search: searchBench,
  questions: questionsBench,
  startup: startupBench,
  latency: latencyBench,
  corpus: corpusBench,
  extract: extractBench,
  digest: digestBench,
  store: storeBench,
  schedule: scheduleBench,
  load: loadBench,
  completion: completionBench,
};

const [name, ...rest] = process.argv.slice(2);
const chosen = name === undefined ? Object.values(BENCHES) : BENCHES[name] === undefined ? [] : [BENCHES[name]];
if (chosen.length === 0) {
  console.error(`There is no benchmark "${name}"; there are ${Object.keys(BENCHES).join(', ')}.`);
  process.exitCode = 1;
}
for (const bench of chosen) await bench(rest);
