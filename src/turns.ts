import { setImmediate as nextTurn } from 'node:timers/promises';

/** An event takes some turns from its socket to its acknowledgement; with one only between two questions it would wait for several of them. */
const BETWEEN = 3;

/**
 * A queue in which everybody gets a turn of the event loop of their own. Fifty questions that arrive in one packet would else be
 * answered in one piece, and the acknowledgement of the fifty-first would wait for all of them.
 */
export function createTurns(): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return () => {
    last = last.then(async () => {
      for (let passed = 0; passed < BETWEEN; passed += 1) await nextTurn();
    });
    return last;
  };
}
