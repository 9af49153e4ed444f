import { joinCorpus } from './ingest/join-corpus.ts';
import type { Clock } from './model/clock.ts';
import type { CorpusParts } from './model/corpus-parts.ts';
import { toError } from './model/errors.ts';
import type { Corpus } from './search/corpus.ts';
import { createCorpus } from './search/create-corpus.ts';
import type { Store } from './store/store.ts';

/** The corpus as it is now, while another process may be ingesting. */
export interface LiveCorpus {
  current(): Corpus;
  /** Looks whether anything was ingested, once a second at most, and if so reads it. Never rejects: what fails keeps the corpus as it is. */
  refresh(): Promise<void>;
  /** Why the ingested articles are missing, or older than they might be; null when they are not. */
  problem(): string | null;
}

export interface LiveCorpusParts {
  readonly reviewed: CorpusParts;
  /** The store, or null where there is none yet: looking must not make one. */
  store(): Promise<Store> | null;
  readonly clock: Clock;
  report(problem: Error): void;
}

/** A person who types `/quote` right after an ingest is to find the new quotes; a question costs one look a second at most. */
const LOOK_EVERY = 1000;
/** While articles come in by the thousand, reading them all again takes at most a fifth of the time. */
const REST_AFTER_READING = 4;

/** Reviewed records joined with what the store holds. Holds nothing of the store until the first refresh. */
export function createLiveCorpus({ reviewed, store, clock, report }: LiveCorpusParts): LiveCorpus {
  let corpus = createCorpus(reviewed);
  let revision = 0;
  let looked = Number.NEGATIVE_INFINITY;
  let rest = LOOK_EVERY;
  let looking: Promise<void> | null = null;
  let problem: string | null = null;
  const now = (): number => clock.now().epochMilliseconds;

  const look = async (opened: Promise<Store>): Promise<void> => {
    try {
      const held = await opened;
      const latest = await held.corpusRevision();
      if (latest === revision) return;
      const start = now();
      // Taken before reading, so that what is ingested meanwhile is seen at the next look.
      corpus = createCorpus(joinCorpus(reviewed, await held.storedCorpus()));
      revision = latest;
      problem = null;
      looked = now();
      rest = Math.max(LOOK_EVERY, REST_AFTER_READING * (looked - start));
    } catch (thrown) {
      const error = toError(thrown);
      if (problem !== error.message) report(error);
      problem = error.message;
    }
  };

  return {
    current: () => corpus,
    problem: () => problem,
    refresh: async () => {
      if (looking !== null) return looking;
      const since = now() - looked;
      // Less than nothing: the machine's clock was put back.
      const opened = since >= 0 && since < rest ? null : store();
      if (opened === null) return;
      looked = now();
      rest = LOOK_EVERY;
      looking = look(opened).finally(() => {
        looking = null;
      });
      return looking;
    },
  };
}
