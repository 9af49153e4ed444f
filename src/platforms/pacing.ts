import type { Clock } from '../model/clock.ts';

/** How often something may happen: one every `gap` milliseconds, after `burst` at once from rest. */
export interface Rate {
  readonly gap: number;
  readonly burst: number;
  /** No more than so many in any second, of all together: a process that has stood still makes up for it no faster. Absent: no such bound. */
  readonly most?: number;
}

/** Whether a request may go out now. `late`: not before the deadline, but after so many milliseconds. */
export type Turn = 'go' | 'stopped' | { readonly late: number };

/** One channel's place in the queue. */
export interface Lane {
  /** Waits until this channel and all of them together may have one more request; not beyond a deadline that the pacing gave. */
  turn(deadline: number): Promise<Turn>;
  /** Keeps this channel, or all, back for so many milliseconds from now. */
  hold(milliseconds: number, everywhere: boolean): void;
}

export interface Pacing {
  /**
   * Does the work once what was handed in earlier for this channel has ended; channels do not wait for each other. Null
   * when too much is waiting already.
   */
  inTurn<Value>(channel: string, work: (lane: Lane) => Promise<Value>): Promise<Value> | null;
  /** The moment so many milliseconds from now, as turns understand it. A clock that is set back moves it no further away. */
  deadline(milliseconds: number): number;
  /** Keeps every channel back for so many milliseconds from now. */
  holdAll(milliseconds: number): void;
  /** How much is waiting or under way. */
  readonly size: number;
}

/** When requests of one kind may go out, by the virtual scheduling of ITU-T I.371 (GCRA); epoch milliseconds. */
interface Schedule {
  due: number;
  notBefore: number;
}

interface Queue extends Schedule {
  tail: Promise<unknown>;
  length: number;
}

const SECOND = 1_000;

/** Channels that have been quiet are forgotten above this number. */
const MAX_CHANNELS = 1_000;

const soonest = ({ due, notBefore }: Schedule, { gap, burst }: Rate): number => Math.max(notBefore, due - (burst - 1) * gap);
const take = (schedule: Schedule, at: number, { gap }: Rate): void => {
  schedule.due = Math.max(schedule.due, at) + gap;
};

/**
 * Paces requests by channel and all together. `limit`: the most that may wait or be under way. When `stop` aborts, nothing
 * waits any longer and nothing more goes out.
 */
export function createPacing(parts: {
  readonly clock: Clock;
  readonly channel: Rate;
  readonly all: Rate;
  readonly limit: number;
  readonly stop: AbortSignal;
}): Pacing {
  const { clock, stop } = parts;
  const queues = new Map<string, Queue>();
  const all: Schedule = { due: 0, notBefore: 0 };
  const { most = Number.POSITIVE_INFINITY } = parts.all;
  /** When the last `most` of them went. */
  const gone: number[] = [];
  const fullUntil = (): number => (gone.length < most ? 0 : (gone[0] ?? 0) + SECOND);
  let size = 0;
  let latest = 0;
  let setBack = 0;
  /** Milliseconds that never go back: when the machine's clock does, everything would be held until it has caught up. */
  const now = (): number => {
    const shown = clock.now().epochMilliseconds;
    setBack = Math.max(setBack, latest - shown);
    latest = shown + setBack;
    return latest;
  };

  const queueOf = (channel: string): Queue => {
    const known = queues.get(channel);
    if (known !== undefined) return known;
    if (queues.size >= MAX_CHANNELS) {
      for (const [name, queue] of queues) if (queue.length === 0 && Math.max(queue.due, queue.notBefore) < now()) queues.delete(name);
    }
    const queue: Queue = { due: 0, notBefore: 0, tail: Promise.resolve(), length: 0 };
    queues.set(channel, queue);
    return queue;
  };

  const turn = async (queue: Queue, deadline: number): Promise<Turn> => {
    /** Sleeps until then; false when that is not to be. */
    const until = async (at: number): Promise<Turn> => {
      const wait = at - now();
      if (stop.aborted) return 'stopped';
      if (wait <= 0) return 'go';
      if (at > deadline) return { late: wait };
      await clock.sleep(wait, stop);
      return stop.aborted ? 'stopped' : 'go';
    };
    for (;;) {
      // The deadline is asked before a place among all is taken, so that nobody holds one without using it.
      const at = Math.max(soonest(queue, parts.channel), soonest(all, parts.all), now());
      if (at > deadline) return { late: at - now() };
      const own = await until(soonest(queue, parts.channel));
      if (own !== 'go') return own;
      if (soonest(queue, parts.channel) > now()) continue;
      // Each takes its place and sleeps until then: nobody is woken only to find the place gone.
      const place = Math.max(soonest(all, parts.all), now());
      if (place > deadline) return { late: place - now() };
      take(all, place, parts.all);
      let mine = await until(place);
      while (mine === 'go' && fullUntil() > now()) mine = await until(fullUntil());
      if (mine !== 'go') return mine;
      if (Math.max(all.notBefore, soonest(queue, parts.channel)) > now()) continue;
      take(queue, now(), parts.channel);
      if (most < Number.POSITIVE_INFINITY && gone.push(now()) > most) gone.shift();
      return 'go';
    }
  };

  const holdAll = (milliseconds: number): void => {
    all.notBefore = Math.max(all.notBefore, now() + milliseconds);
    all.due = Math.max(all.due, all.notBefore);
  };

  return {
    inTurn: (channel, work) => {
      if (size >= parts.limit) return null;
      const queue = queueOf(channel);
      const lane: Lane = {
        turn: (deadline) => turn(queue, deadline),
        hold: (milliseconds, everywhere) => {
          queue.notBefore = Math.max(queue.notBefore, now() + milliseconds);
          if (everywhere) holdAll(milliseconds);
        },
      };
      size += 1;
      queue.length += 1;
      const done = queue.tail
        .then(() => work(lane))
        .finally(() => {
          size -= 1;
          queue.length -= 1;
        });
      queue.tail = done.catch(() => {});
      return done;
    },
    deadline: (milliseconds) => now() + milliseconds,
    holdAll,
    get size() {
      return size;
    },
  };
}
