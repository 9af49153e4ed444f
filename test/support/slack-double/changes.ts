/** Lets tests wait for something to happen without asking again and again. */
export interface Changes {
  /** Something has changed: everybody who waits looks again. */
  notify(): void;
  /** Resolves with the first value that is neither null nor undefined; rejects after so many milliseconds, saying what was waited for. */
  until<Value>(what: string, look: () => Value | null | undefined, milliseconds?: number): Promise<Value>;
}

export function createChanges(): Changes {
  const waiting = new Set<() => void>();
  return {
    notify: () => {
      for (const look of [...waiting]) look();
    },
    until: (what, look, milliseconds = 4_000) =>
      new Promise((resolve, reject) => {
        const again = (): void => {
          const value = look();
          if (value === null || value === undefined) return;
          clearTimeout(timer);
          waiting.delete(again);
          resolve(value);
        };
        const timer = setTimeout(() => {
          waiting.delete(again);
          reject(new Error(`waited ${milliseconds} ms in vain for ${what}`));
        }, milliseconds);
        waiting.add(again);
        again();
      }),
  };
}
