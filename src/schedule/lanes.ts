/** Runs tasks side by side, a bounded number at a time; the rest wait in the order in which they came. */
export interface Lanes {
  /** Resolves or rejects as the task does. */
  run<Value>(task: () => Promise<Value>): Promise<Value>;
}

/** Lanes for `width` tasks at a time. The caller bounds how many it hands in. */
export function createLanes(width: number): Lanes {
  const waiting: (() => void)[] = [];
  let free = width;
  return {
    run: async (task) => {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await task();
      } finally {
        const next = waiting.shift();
        if (next) next();
        else free += 1;
      }
    },
  };
}
