import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { cleanEnvironment, ROOT } from '../support/process.ts';
import type { Clocks, WorkerOrder } from './scenario.ts';
import { createTrace } from './trace.ts';
import { WINDOWS } from './windows.ts';

/** Processes that run the schedule, kept at the same number however many of them end. */
export interface Replicas {
  /** How many were killed from outside, and how many killed themselves in which window. */
  readonly killed: number;
  readonly diedIn: Readonly<Record<string, number>>;
  readonly log: string;
  /** kill -9 of one, or of all. */
  killOne(): void;
  killAll(): Promise<void>;
  /** One stands still for so many milliseconds and then goes on as if nothing had been. */
  freezeOne(milliseconds: number): void;
  /** Sets the clock of one, or of all and of those to come. */
  setOneClock(wrong: number): void;
  setClocks(clocks: Clocks): void;
  stop(): Promise<void>;
}

interface Worker {
  readonly child: ChildProcess;
  readonly ended: Promise<void>;
  readonly window: string | null;
  killed: boolean;
  /** It has begun its work. */
  ready: boolean;
}

/** No window is waited for more often than that by one process. */
const TIMES = 15;

/** Starts `count` workers, and another whenever one ends. The first `deaths` are each to die in the window that was met least often so far. */
export function startReplicas(options: {
  readonly count: number;
  readonly order: Omit<WorkerOrder, 'seed' | 'dies'>;
  readonly seed: number;
  readonly deaths: number;
  readonly random: () => number;
}): Replicas {
  const { random } = options;
  const workers = new Set<Worker>();
  const diedIn: Record<string, number> = {};
  let { clocks } = options.order;
  let [killed, started, log, stopping] = [0, 0, '', false];

  /** The one met least often, counting those that somebody is waiting for. */
  const nextWindow = (): string | null => {
    const weight = (window: string): number =>
      (diedIn[window] ?? 0) * 2 + [...workers].filter((worker) => worker.window === window).length + random();
    return WINDOWS.map((window) => ({ window, weight: weight(window) })).toSorted((a, b) => a.weight - b.weight)[0]?.window ?? null;
  };

  const start = (): void => {
    started += 1;
    const window = started <= options.deaths ? nextWindow() : null;
    const dies = window === null ? null : { window, time: 1 + Math.floor(random() * TIMES) };
    const order: WorkerOrder = { ...options.order, clocks, seed: options.seed * 1000 + started, dies };
    const child = spawn(process.execPath, [path.join(ROOT, 'test/chaos/worker.ts'), JSON.stringify(order)], {
      cwd: ROOT,
      env: cleanEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk: string) => {
        log = `${log}${chunk}`.slice(-20_000);
        if (stream !== child.stdout) return;
        said += chunk;
        worker.ready ||= said.includes('ready');
      });
    }
    // A message to a process that has just died.
    child.on('error', () => undefined);
    const ended = new Promise<void>((resolve) => {
      child.once('close', () => {
        workers.delete(worker);
        const died = /^died (.+)$/m.exec(said)?.[1];
        if (died !== undefined) diedIn[died] = (diedIn[died] ?? 0) + 1;
        else if (worker.killed && !stopping) killed += 1;
        else if (!stopping) log += `A worker ended by itself (${child.exitCode}).\n`;
        if (!stopping) start();
        resolve();
      });
    });
    const worker: Worker = { child, ended, window, killed: false, ready: false };
    workers.add(worker);
  };

  const one = (): Worker | undefined => {
    const living = [...workers].filter((worker) => worker.ready && !worker.killed);
    return living[Math.floor(random() * living.length)];
  };
  const note = ({ child }: Worker, what: string): void => {
    if (child.pid !== undefined) createTrace(options.order.trace, child.pid)(what, null);
  };
  const kill = (worker: Worker): void => {
    note(worker, 'is killed');
    worker.killed = true;
    worker.child.kill('SIGKILL');
  };
  const tell = ({ child }: Worker, set: Clocks): void => {
    if (child.connected) child.send(set, () => undefined);
  };

  for (let index = 0; index < options.count; index++) start();
  return {
    get killed() {
      return killed;
    },
    diedIn,
    get log() {
      return log;
    },
    killOne: () => {
      const worker = one();
      if (worker !== undefined) kill(worker);
    },
    killAll: async () => {
      const ending = [...workers];
      for (const worker of ending) kill(worker);
      await Promise.all(ending.map(({ ended }) => ended));
    },
    freezeOne: (milliseconds) => {
      const worker = one();
      if (worker === undefined) return;
      note(worker, 'stands still');
      worker.child.kill('SIGSTOP');
      setTimeout(() => {
        if (!workers.has(worker)) return;
        note(worker, 'goes on');
        worker.child.kill('SIGCONT');
      }, milliseconds).unref();
    },
    setOneClock: (wrong) => {
      const worker = one();
      if (worker === undefined) return;
      note(worker, `its clock is ${wrong} ms wrong`);
      tell(worker, { ...clocks, wrong });
    },
    setClocks: (set) => {
      clocks = set;
      for (const worker of workers) {
        note(worker, `all clocks are ${set.wrong} ms wrong`);
        tell(worker, set);
      }
    },
    stop: async () => {
      stopping = true;
      const ending = [...workers];
      for (const worker of ending) kill(worker);
      await Promise.all(ending.map(({ ended }) => ended));
    },
  };
}
