import { commandsIn } from '../../commands/index.ts';
import { editionsFrom, titlesFrom } from '../../src/brief/edition.ts';
import type { Caller, Context } from '../../src/command/command.ts';
import { ROOT } from '../../src/command/command-words.ts';
import { createDispatch } from '../../src/command/dispatch.ts';
import type { Invocation } from '../../src/command/invocation.ts';
import { createRegistry, type Registry } from '../../src/command/registry.ts';
import { OPERATOR } from '../../src/platforms/terminal/operator.ts';
import { quoteDisputes } from '../../src/quote-disputes.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { createDigests } from '../../src/schedule/service.ts';
import type { Corpus } from '../../src/search/corpus.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import type { Texts } from '../../src/texts/texts.ts';
import { FOREIGN_NEWS } from './foreign-news.ts';
import { createManualClock } from './manual-clock.ts';

const ZONE = 'Europe/London';

export interface ForeignBot {
  readonly corpus: Corpus;
  readonly registry: Registry;
  readonly store: Store;
  readonly context: Context;
  /** Types a line in a channel that the person may manage. */
  ask(line: string, caller?: Partial<Caller>): Promise<Reply>;
  dispatch(invocation: Invocation): Promise<Reply>;
  close(): Promise<void>;
}

/** The real commands over news without a Latin letter, with a store in memory, saying what the texts say. */
export async function openForeignBot(texts: Texts, parts = FOREIGN_NEWS): Promise<ForeignBot> {
  const corpus = createCorpus(parts, { disputes: quoteDisputes });
  const clock = createManualClock('2026-11-21T10:00:00Z');
  const store = await openSqliteStore(':memory:');
  const commands = commandsIn(texts);
  const registry = createRegistry(commands, ROOT);
  const current = (): typeof corpus => corpus;
  const compose = editionsFrom(current, ZONE, texts);
  const digests = createDigests({ store, clock, compose, titleOf: titlesFrom(current, texts), zone: ZONE, texts });
  const context = (caller: Caller): Context => ({
    corpus,
    texts,
    commands,
    clock,
    caller,
    digests,
    zone: ZONE,
    health: () => ({ version: '1', startedAt: clock.now(), store: ':1:', platforms: [], problems: ['Ошибка.'] }),
  });
  const dispatch = createDispatch({
    registry,
    clock,
    zone: ZONE,
    texts,
    context,
    report: ({ error }) => {
      if (error !== null) throw error;
    },
  });
  return {
    corpus,
    registry,
    store,
    context: context(OPERATOR),
    dispatch,
    ask: (line, caller = {}) => dispatch({ form: 'line', line, caller: { ...OPERATOR, ...caller } }),
    close: () => store.close(),
  };
}
