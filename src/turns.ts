import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * A queue in which everybody gets a turn of the event loop of their own. Fifty questions that arrive in one packet would else be
 * answered in one piece, and the acknowledgement of the fifty-first would wait for all of them.
 */
export function createTurns(): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return () => {
    last = last.then(() => nextTurn());
    return last;
  };
}
