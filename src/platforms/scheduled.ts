import type { Clock } from '../model/clock.ts';
import type { PostOrder } from '../model/post-result.ts';
import type { PlatformName } from '../model/schedule.ts';
import type { Texts } from '../texts/texts.ts';
import { createInFlight } from './in-flight.ts';
import { crowded, type Refusal, stopping } from './paced-call.ts';
import type { Platform } from './platform.ts';

/** What a platform does without being asked by a person. */
export type Traffic = Pick<Platform, 'post' | 'findPost' | 'tell'>;

/** The traffic of a platform that is not always connected. */
export interface Scheduled extends Traffic {
  /** Aborts when nothing more is to be sent; what is being sent comes to its end. */
  readonly halted: AbortSignal;
  /** From now on there is a connection. */
  open(traffic: Traffic): void;
  /** Lets nothing more go out, and resolves when nothing is under way, or after so many milliseconds; false when it took too long. */
  halt(milliseconds: number): Promise<boolean>;
}

/** The most posts, looks and private messages that wait or are under way at once. */
export const MAX_SCHEDULED = 1_000;

/** Refuses with what to do until open(), and after halt(). */
export function createScheduled(name: PlatformName, clock: Clock, texts: Texts): Scheduled {
  const halting = new AbortController();
  const inFlight = createInFlight(clock, MAX_SCHEDULED);
  let traffic: Traffic | null = null;
  const absent: Refusal = { permanent: false, fault: 'away', reason: texts.posts.notConnected(name) };
  const refusal = (): Refusal | null => (halting.signal.aborted ? stopping(texts) : traffic === null ? absent : null);
  const failed = (why: Refusal, { sent = [] }: PostOrder) => ({ kind: 'failed', ...why, messages: sent }) as const;
  return {
    halted: halting.signal,
    open: (opened) => {
      traffic = opened;
    },
    post: async (where, reply, order) => {
      const open = traffic;
      const why = refusal();
      if (open === null || why !== null) return failed(why ?? absent, order);
      return (await inFlight.track(() => open.post(where, reply, order))) ?? failed(crowded(texts), order);
    },
    findPost: async (where, search) => {
      const open = traffic;
      const why = refusal();
      if (open === null || why !== null) {
        const { reason, fault } = why ?? absent;
        return { kind: 'unknown', reason, ...(fault === 'away' ? { away: true } : {}) };
      }
      return (await inFlight.track(() => open.findPost(where, search))) ?? { kind: 'unknown', reason: crowded(texts).reason };
    },
    tell: async (where, person, reply) => {
      const open = traffic;
      if (open === null || refusal() !== null) return 'missed';
      return (await inFlight.track(() => open.tell(where, person, reply))) ?? 'missed';
    },
    halt: (milliseconds) => {
      halting.abort();
      return inFlight.drained(milliseconds);
    },
  };
}
