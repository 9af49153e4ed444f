/** Where time comes from. Tests hand in one that moves only when told. */
export interface Clock {
  now(): Temporal.Instant;
  /** Resolves after that many milliseconds, or at once when the signal aborts. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** Milliseconds since some moment, which nobody sets; they may stand still while the machine sleeps. Absent where `now` never jumps. */
  steady?(): number;
}

/** Milliseconds since some moment, for spans: as `steady` counts them where there is one. */
export const passed = (clock: Clock): number => clock.steady?.() ?? clock.now().epochMilliseconds;

export const systemClock: Clock = {
  now: () => Temporal.Now.instant(),
  steady: () => Math.floor(performance.now()),
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const done = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      signal?.addEventListener('abort', done);
    }),
};
