import type { Queries } from './lazy-queries.ts';
import type { StoreListener } from './store.ts';

/** Queries whose writes are told to listeners of this process, for an engine that tells nobody by itself. */
export interface OwnWrites {
  readonly queries: Queries;
  /** Returns what ends the watch. */
  watch(listener: StoreListener): () => void;
}

/** `queries` with listeners that hear of every write that was confirmed and changed something, after its promise is settled. */
export function ownWrites(queries: Queries): OwnWrites {
  const listeners = new Set<{ readonly listener: StoreListener }>();
  const tell: StoreListener = (what) => {
    // Later than the writer's own next step, and no failure of the write where a listener fails.
    for (const { listener } of listeners) queueMicrotask(() => listener(what));
  };
  const telling = async <Answer>(what: Parameters<StoreListener>[0], answer: Promise<Answer>, changed: (answer: Answer) => boolean) => {
    const given = await answer;
    if (changed(given)) tell(what);
    return given;
  };
  const always = (): boolean => true;
  const ifTrue = (answer: boolean): boolean => answer;
  return {
    queries: {
      ...queries,
      addSchedule: (schedule) => telling('schedules', queries.addSchedule(schedule), ifTrue),
      replaceSchedule: (schedule) => telling('schedules', queries.replaceSchedule(schedule), ifTrue),
      saveSchedule: (schedule) => telling('schedules', queries.saveSchedule(schedule), always),
      removeSchedule: (id) => telling('schedules', queries.removeSchedule(id), ifTrue),
      suspend: (id, suspension, next) => telling('schedules', queries.suspend(id, suspension, next), ifTrue),
      reinstate: (id, next) => telling('schedules', queries.reinstate(id, next), ifTrue),
      putArticle: (article) => telling('corpus', queries.putArticle(article), (answer) => answer !== 'unchanged'),
      removeArticle: (id) => telling('corpus', queries.removeArticle(id), ifTrue),
      putSettlements: (settlements, revision) => telling('corpus', queries.putSettlements(settlements, revision), ifTrue),
    },
    watch: (listener) => {
      const own = { listener };
      listeners.add(own);
      return () => {
        listeners.delete(own);
      };
    },
  };
}
