import type { Clock } from '../model/clock.ts';
import type { Handler } from './platform.ts';
import { within } from './within.ts';

/** Milliseconds that the store has for it. */
const WITHIN = 1_000;

/** Whether no other process was asked about this key. While the store does not answer, a thing done twice is better than none: true. */
export const isFirst = (key: string, handler: Pick<Handler, 'first'>, clock: Clock, milliseconds = WITHIN): Promise<boolean> =>
  within(clock, milliseconds, handler.first(key)).then(
    (first) => first !== false,
    () => true,
  );
