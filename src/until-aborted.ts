/** Resolves as soon as the signal is aborted; at once where it was before anybody listened, of which no event tells. */
export const untilAborted = (signal: AbortSignal): Promise<null> =>
  new Promise((resolve) => (signal.aborted ? resolve(null) : signal.addEventListener('abort', () => resolve(null), { once: true })));
