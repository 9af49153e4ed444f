import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cleanEnvironment, ROOT } from '../support/process.ts';

const ROUNDS = 7;

/** What `npm start` and `npm run attache` run, flags included. */
const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<'start' | 'attache', string>>;
};
const [START, ATTACHE] = [scripts.start, scripts.attache].map((script) => script.split(' ').slice(1)) as [string[], string[]];

interface Timed {
  readonly toFirst: number;
  readonly total: number;
  readonly residentMegabytes: number;
}

/** Resident memory of a process in MB, as Linux counts it; NaN elsewhere. */
function residentOf(pid: number | undefined): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

/** Starts a process, types one line, waits for the first answer and ends it. Times in milliseconds from the spawn. */
function timed(args: readonly string[], line: string | null, environment: Readonly<Record<string, string>>): Promise<Timed> {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const child = spawn(process.execPath, args, { cwd: ROOT, env: cleanEnvironment(environment), stdio: ['pipe', 'pipe', 'ignore'] });
    let toFirst = Number.NaN;
    let residentMegabytes = Number.NaN;
    if (line === null) child.stdin.end();
    else child.stdin.write(`${line}\n`);
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (!Number.isNaN(toFirst) || !text.includes('Hegseth')) return;
      toFirst = performance.now() - begun;
      residentMegabytes = residentOf(child.pid);
      if (line !== null) child.stdin.end();
    });
    child.once('error', reject);
    child.once('close', () => resolve({ toFirst, total: performance.now() - begun, residentMegabytes }));
  });
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Prints how long a person waits: the console to its first answer, `ask` as a whole process, resident memory, each beside a bare Node. */
export async function startupBench(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'attache-bench-'));
  const environment = { DATABASE_URL: `sqlite:${path.join(folder, 'state.db')}` };
  try {
    const cases = {
      'console, to the first answer': {
        args: START,
        line: '/quote Hegseth',
        of: (run: Timed) => run.toFirst,
        limit: 1500,
        unit: 'ms',
      },
      'ask as a whole process': {
        args: [...ATTACHE, 'ask', '/quote Hegseth'],
        line: null,
        of: (run: Timed) => run.total,
        limit: 800,
        unit: 'ms',
      },
      'console, resident memory': {
        args: START,
        line: '/quote Hegseth',
        of: (run: Timed) => run.residentMegabytes,
        limit: 120,
        unit: 'MB',
      },
    };
    const bare = median(await rounds(['-e', "console.log('Hegseth')"], null, environment, (run) => run.total));
    console.log(`bare node: ${bare.toFixed(0)} ms; median of ${ROUNDS} runs, first run without a compile cache`);
    for (const [name, { args, line, of, limit, unit }] of Object.entries(cases)) {
      // A cache folder of its own, so that the first run is a first run.
      const cold = of(
        await timed(args, line, { ...environment, NODE_COMPILE_CACHE: path.join(folder, `cache-${name.length}-${args.length}`) }),
      );
      const values = await rounds(args, line, environment, of);
      const ratio = unit === 'ms' ? `, ${(median(values) / bare).toFixed(1)} times bare node` : '';
      console.log(
        `${name}: ${median(values).toFixed(0)} ${unit} (first ${cold.toFixed(0)}, worst ${Math.max(...values).toFixed(0)}; to reach ${limit})${ratio}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function rounds(
  args: readonly string[],
  line: string | null,
  environment: Readonly<Record<string, string>>,
  of: (run: Timed) => number,
): Promise<readonly number[]> {
  const values: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) values.push(of(await timed(args, line, environment)));
  return values;
}
