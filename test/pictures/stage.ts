import path from 'node:path';
import { createApp } from '../../src/app.ts';
import { editionsFrom, titlesFrom } from '../../src/brief/edition.ts';
import { parseLine } from '../../src/command/parse-line.ts';
import { readConfig } from '../../src/config.ts';
import { silentLogger } from '../../src/log.ts';
import { destination } from '../../src/model/schedule.ts';
import type { Handler, Platform } from '../../src/platforms/platform.ts';
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
  /** As a command is given there: on Discord its options come by their names. */
  ask(line: string, on: 'slack' | 'discord'): Promise<Reply>;
  close(): Promise<void>;
}

/** Sets the stage. Throws when the digest was not posted. */
export async function openStage(): Promise<Stage> {
  const clock = createManualClock(EVENING);
  const read = readConfig({ DATA_DIR: path.join(ROOT, 'data'), DATABASE_URL: 'sqlite::memory:' });
  if (!read.ok) throw new Error(read.failure.join(' '));
  const app = await createApp({ config: read.value, clock, log: silentLogger, version: VERSION });
  const { slack, discord } = english;
  app.attach(connected('slack', slack.connection.ready(clock.now())));
  app.attach(connected('discord', discord.connection.ready(1, 0, null)));
  const callers = {
    slack: { platform: 'slack', destination: destination('slack', 'T0TEAM0001', 'C0CHANNEL1'), mayManage: true, person: 'U0PERSON01' },
    discord: { platform: 'discord', destination: destination('discord', '900000001', '900000002'), mayManage: true, person: '900000003' },
  } as const;
  const ask: Stage['ask'] = async (line, on) => {
    // Nobody asks faster than a person.
    await clock.advance(5_000);
    const caller = callers[on];
    const parsed = parseLine(line, app.registry);
    if (on === 'slack' || !parsed.ok) return app.handler.dispatch({ form: 'line', line, caller });
    const { command, subcommand, raw } = parsed.value;
    return app.handler.dispatch({ form: 'options', command, subcommand, options: raw, caller });
  };
  for (const on of ['slack', 'discord'] as const) await ask('/digest schedule weekdays 08:00 Europe/London', on);
  let digest: Reply | null = null;
  const ledger = createLedger({
    store: await app.store(),
    clock,
    texts: english,
    compose: editionsFrom(() => app.corpus, read.value.zone, english),
    titleOf: titlesFrom(() => app.corpus, english),
    post: async (_where, reply) => {
      digest = reply;
      return { kind: 'posted', messages: ['1'] };
    },
    ends: (_where, { blocks }) => [blocks.length],
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

/** A platform of which only its health is asked. */
const connected = (name: Platform['name'], detail: string): Platform => ({
  name,
  failed: new Promise(() => {}),
  health: () => ({ state: 'ready', detail }),
  start: async () => {},
  post: async () => ({ kind: 'posted', messages: [] }),
  ends: ({ blocks }) => [blocks.length],
  findPost: async () => ({ kind: 'unknown', reason: 'nobody looks' }),
  tell: async () => 'told',
  stop: async () => {},
});
