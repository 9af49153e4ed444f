import { setImmediate as nextTurn } from 'node:timers/promises';
import type { IndexFile } from './index-file.ts';
import { createHeldArticles } from './ingest/held-articles.ts';
import { joinerOf } from './ingest/join-corpus.ts';
import type { Clock } from './model/clock.ts';
import type { CorpusParts } from './model/corpus-parts.ts';
import { toError } from './model/errors.ts';
import { quoteDisputes } from './quote-disputes.ts';
import type { Corpus } from './search/corpus.ts';
import { type GrowingCorpus, growCorpus, type SavedIndex } from './search/growing-corpus.ts';
import type { Store } from './store/store.ts';

/** The corpus as it is now, while another process may be ingesting. */
export interface LiveCorpus {
  current(): Corpus;
  /** The first look, before anybody is answered: it takes everything in at once, and the index from the last run where it still fits. */
  start(): Promise<void>;
  /**
   * Looks whether anything was ingested, once a second at most, and takes in what has changed. Resolves when that is done, or as soon
   * as it turns out to be much: nobody who asks waits for a thousand articles. Never rejects: what fails keeps the corpus as it is.
   */
  refresh(): Promise<void>;
  /** The same, resolved only when everything is in. */
  catchUp(): Promise<void>;
  /** Why the ingested articles are missing, or older than they might be; null when they are not. */
  problem(): string | null;
  /** Keeps the index for the next start, where it has changed. */
  close(): Promise<void>;
}

export interface LiveCorpusParts {
  readonly reviewed: CorpusParts;
  /** The store, or null where there is none yet: looking must not make one. */
  store(): Promise<Store> | null;
  readonly clock: Clock;
  report(problem: Error): void;
  /** Where the index is kept between two runs; none when null. */
  readonly indexFile?: IndexFile | null;
}

/** A person who types `/quote` right after an ingest is to find the new quotes; a question costs one look a second at most. */
const LOOK_EVERY = 1000;
/** While articles come in by the thousand, taking them in takes at most a fifth of the time. */
const REST_AFTER_READING = 4;
/** Somebody else's change is taken in so many milliseconds after it is told, with what follows on it meanwhile. */
const FOLLOW_AFTER = 250;
/** Articles read at once: some milliseconds with the embedded store, which reads in the foreground. While nobody is answered, more. */
const READ_AT_ONCE = 20;
const READ_AT_START = 500;
/** More articles than this are not waited for. */
const FEW = 100;
/** Fewer quotes than this are indexed again more quickly than the file is worth. */
const WORTH_KEEPING = 2000;

/** Reviewed records joined with what the store holds. Holds nothing of the store until the first look. */
export function createLiveCorpus({ reviewed, store, clock, report, indexFile = null }: LiveCorpusParts): LiveCorpus {
  let saved: SavedIndex | null = null;
  const begin = (): GrowingCorpus =>
    growCorpus({
      savedIndex: (revision) => (saved !== null && saved.revision === revision ? saved.bytes : null),
      disputes: quoteDisputes,
    });
  const join = joinerOf(reviewed);
  let held = createHeldArticles();
  let growing = begin();
  let corpus = atOnce(growing.change(reviewed));
  let kept: string | null = null;
  let revision = 0;
  let looked = Number.NEGATIVE_INFINITY;
  let rest = LOOK_EVERY;
  let looking: { readonly enough: Promise<void>; readonly done: Promise<void> } | null = null;
  let problem: string | null = null;
  let endWatch: (() => void) | null = null;
  let starting = false;
  const now = (): number => clock.now().epochMilliseconds;

  const takeIn = async (opened: Store, tellMuch: () => void): Promise<void> => {
    const latest = await opened.corpusRevision();
    if (latest === revision) return;
    const start = now();
    if (latest < revision) {
      // The database was put back or is another one.
      held = createHeldArticles();
      revision = 0;
    }
    const changed = await opened.changedSince(revision);
    if (changed.articles.length > FEW) tellMuch();
    const together = starting ? READ_AT_START : READ_AT_ONCE;
    for (let at = 0; at < changed.articles.length; at += together) {
      const ids = changed.articles.slice(at, at + together);
      held.take(ids, await opened.heldArticles(ids));
      await nextTurn();
    }
    const run = starting ? atOnce : inTurns;
    try {
      const parts = await run(join(await run(held.corpus())));
      if (starting) {
        saved = parts.quotes.length < WORTH_KEEPING ? null : ((await indexFile?.read()) ?? null);
        growing = begin();
      }
      corpus = await run(growing.change(parts));
      if (starting && growing.hasTakenSaved()) kept = corpus.revision;
    } catch (thrown) {
      // Half a change is no ground to go on from.
      held = createHeldArticles();
      growing = begin();
      revision = 0;
      throw thrown;
    }
    revision = changed.revision;
    saved = null;
    if (starting) await keep();
    rest = Math.max(LOOK_EVERY, REST_AFTER_READING * (now() - start));
  };

  const look = async (opening: Promise<Store>, tellMuch: () => void): Promise<void> => {
    try {
      const opened = await opening;
      endWatch ??= opened.watch((what) => {
        if (what !== 'corpus') return;
        looked = Number.NEGATIVE_INFINITY;
        void followSoon();
      });
      await takeIn(opened, tellMuch);
      problem = null;
    } catch (thrown) {
      const error = toError(thrown);
      if (problem !== error.message) report(error);
      problem = error.message;
    }
  };

  const closing = new AbortController();
  let isFollowing = false;
  /** One look for all that is told until then; while much comes in, no sooner than after a rest. */
  const followSoon = async (): Promise<void> => {
    if (isFollowing) return;
    isFollowing = true;
    await clock.sleep(rest > LOOK_EVERY ? rest : FOLLOW_AFTER, closing.signal);
    isFollowing = false;
    if (!closing.signal.aborted) await refresh(true);
  };

  async function refresh(wholly: boolean): Promise<void> {
    if (looking !== null) return wholly ? looking.done : looking.enough;
    const since = now() - looked;
    // Less than nothing: the machine's clock was put back.
    const opening = since >= 0 && since < rest ? null : store();
    if (opening === null) return;
    looked = now();
    rest = LOOK_EVERY;
    const much = Promise.withResolvers<void>();
    const done = look(opening, much.resolve).finally(() => {
      looking = null;
    });
    looking = { enough: Promise.race([much.promise, done]), done };
    return wholly ? done : looking.enough;
  }

  /** An index that cannot be kept costs a slower start, nothing else. */
  const keep = async (): Promise<void> => {
    if (indexFile === null || corpus.quotes.length < WORTH_KEEPING || corpus.revision === kept) return;
    try {
      const now = growing.save();
      if (now === null || now.revision !== corpus.revision) return;
      await indexFile.write(now);
      kept = now.revision;
    } catch (thrown) {
      report(toError(thrown));
    }
  };

  return {
    current: () => corpus,
    start: async () => {
      starting = true;
      await refresh(true);
      starting = false;
    },
    problem: () => problem,
    refresh: () => refresh(false),
    catchUp: () => refresh(true),
    close: async () => {
      endWatch?.();
      closing.abort();
      await looking?.done;
      await keep();
    },
  };
}

/** Runs short steps one after the other. */
function atOnce<Result>(steps: Generator<void, Result>): Result {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** Runs short steps with everything else that waits between them. */
async function inTurns<Result>(steps: Generator<void, Result>): Promise<Result> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await nextTurn();
  }
}
