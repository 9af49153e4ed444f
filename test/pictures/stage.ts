import path from 'node:path';
import { createApp } from '../../src/app.ts';
import { editionsFrom, titlesFrom } from '../../src/brief/edition.ts';
import { readConfig } from '../../src/config.ts';
import { silentLogger } from '../../src/log.ts';
import { destination } from '../../src/model/schedule.ts';
import type { Handler } from '../../src/platforms/platform.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { createLedger } from '../../src/schedule/ledger.ts';
import { scheduleTimings } from '../../src/schedule/timings.ts';
import { english } from '../../src/texts/english.ts';
import { VERSION } from '../../src/version.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { ROOT } from '../support/process.ts';

/** The evening before the first digest, and its time; a Sunday and a Monday. */
const EVENING = '2026-11-22T20:00:00Z';
const MORNING = '2026-11-23T08:00:00Z';

/** The bot over the real data, on a morning when its digest has just been posted; `digest` is what was posted. */
export interface Stage {
  readonly digest: Reply;
  readonly handler: Handler;
  ask(line: string): Promise<Reply>;
  close(): Promise<void>;
}

/** Sets the stage. Throws when the digest was not posted. */
export async function openStage(): Promise<Stage> {
  const clock = createManualClock(EVENING);
  const read = readConfig({ DATA_DIR: path.join(ROOT, 'data'), DATABASE_URL: 'sqlite::memory:' });
  if (!read.ok) throw new Error(read.failure.join(' '));
  const app = await createApp({ config: read.value, clock, log: silentLogger, version: VERSION });
  const where = destination('slack', 'T0TEAM0001', 'C0CHANNEL1');
  const caller = { platform: 'slack', destination: where, mayManage: true, person: 'U0PERSON01' } as const;
  const ask = async (line: string): Promise<Reply> => {
    // Nobody asks faster than a person.
    await clock.advance(5_000);
    return app.handler.dispatch({ form: 'line', line, caller });
  };
  await ask('/digest schedule weekdays 08:00 Europe/London');
  let digest: Reply | null = null;
  const ledger = createLedger({
    store: await app.store(),
    clock,
    texts: english,
    compose: editionsFrom(() => app.corpus, read.value.zone, english),
    titleOf: titlesFrom(() => app.corpus),
    post: async (_where, reply) => {
      digest = reply;
      return { kind: 'posted', messages: ['1'] };
    },
    findPost: async () => ({ kind: 'unknown', reason: 'nobody looks' }),
    tell: async () => 'told',
    log: { info: () => {}, warn: () => {}, error: () => {} },
    random: () => 0.5,
    holder: 'stage',
    timings: scheduleTimings,
  });
  await clock.set(MORNING);
  await (await ledger.tick()).finished;
  await ledger.stop(1000);
  if (digest === null) throw new Error('the digest was not posted');
  return { digest, handler: app.handler, ask, close: () => app.close() };
}
