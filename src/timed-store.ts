import type { Clock } from './model/clock.ts';
import type { Store } from './store/store.ts';

type Question = (...args: readonly unknown[]) => unknown;

/** The same store, with everything that it is asked timed. `report` gets the method's name and milliseconds; it must not throw. */
export function timedStore(store: Store, clock: Clock, report: (method: string, milliseconds: number, failed: boolean) => void): Store {
  const timed = (name: string, ask: Question): Question => {
    return (...args) => {
      const start = clock.now();
      const answer = Reflect.apply(ask, store, args);
      if (!(answer instanceof Promise)) return answer;
      const took = (failed: boolean): void => {
        const now = clock.now();
        report(name, Number(now.epochNanoseconds - start.epochNanoseconds) / 1e6, failed);
      };
      answer.then(
        () => took(false),
        () => took(true),
      );
      return answer;
    };
  };
  return new Proxy(store, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' && typeof key === 'string' && key !== 'close' ? timed(key, value as Question) : value;
    },
  });
}
