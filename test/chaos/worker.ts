// Run as a process of its own: one replica of the schedule over a real store and the real client libraries. It dies where it is told to.

import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { type Clock, systemClock } from '../../src/model/clock.ts';
import { partsOf } from '../../src/model/schedule.ts';
import { createDiscord } from '../../src/platforms/discord/platform.ts';
import type { Platform } from '../../src/platforms/platform.ts';
import { createSlack } from '../../src/platforms/slack/platform.ts';
import { createLedger } from '../../src/schedule/ledger.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { english } from '../../src/texts/english.ts';
import { BOT_TOKEN as DISCORD_TOKEN, IDS } from '../support/discord-double/discord-double.ts';
import { renderDiscord, renderSlack } from '../support/in-english.ts';
import { createRecordingHandler } from '../support/recording-handler.ts';
import { APP_TOKEN, BOT_TOKEN as SLACK_TOKEN } from '../support/slack-double/slack-double.ts';
import { composeNumbered } from './edition.ts';
import { type Clocks, chaosTimings, seeded, type WorkerOrder } from './scenario.ts';
import { createTrace, occurrenceOf, showAnswer } from './trace.ts';
import { watchSteps, watchStore } from './windows.ts';

const order = JSON.parse(process.argv[2] ?? '{}') as WorkerOrder;
const random = seeded(order.seed);
let clocks = order.clocks;
process.on('message', (set: Clocks) => {
  clocks = set;
});
// Whoever has started it is gone.
process.on('disconnect', () => process.exit());
const clock: Clock = {
  ...systemClock,
  now: () => systemClock.now().add({ milliseconds: clocks.world + clocks.wrong }),
};
const fast = { gap: 2, burst: 20 };

let times = 0;
const trace = createTrace(order.trace, process.pid);
const watched = watchSteps((window, given, answer) => {
  const [occurrence, dies] = [occurrenceOf(given), window === order.dies?.window && times + 1 >= order.dies.time];
  if (occurrence !== null) trace(`${window} ${showAnswer(answer)}${dies ? ', and dies' : ''}`, occurrence);
  if (window !== order.dies?.window) return;
  times += 1;
  if (times < order.dies.time) return;
  // At once, as the machine does it; the pipe keeps the word.
  writeSync(1, `died ${window}\n`);
  process.kill(process.pid, 'SIGKILL');
});

const opened = await openStore(order.place, { log: { warn: () => undefined }, clock });
const watchedStore = watchStore(opened, watched);
/** The world's time is what the database's server shows, however wrong the clock of this process is. */
const store: Store = {
  ...watchedStore,
  time: async () => (await opened.time())?.add({ milliseconds: clocks.world }) ?? null,
};
const timings = { postRate: fast, historyPause: 50, postBackoff: [50, 100], callTimeout: 1000, postPatience: 4000 };
const platforms: readonly Platform[] = [
  createSlack({
    texts: english,
    botToken: SLACK_TOKEN,
    appToken: APP_TOKEN,
    apiUrl: order.slackApi,
    clock,
    render: renderSlack,
    random,
    commands: [],
    timings: { ...timings, workspaceRate: fast, historyRate: fast },
  }),
  createDiscord({
    token: DISCORD_TOKEN,
    applicationId: IDS.application,
    apiUrl: order.discordApi,
    clock,
    texts: english,
    render: renderDiscord,
    timings,
  }),
];
await Promise.all(platforms.map((platform) => platform.start(createRecordingHandler())));

const platformOf = (where: Parameters<Platform['post']>[0]): Platform => {
  const found = platforms.find(({ name }) => name === partsOf(where).platform);
  if (found === undefined) throw new Error('no such platform');
  return found;
};
const say = (event: string): void => void process.stderr.write(`${event}\n`);
const ledger = createLedger({
  store,
  clock,
  texts: english,
  random,
  compose: composeNumbered,
  titleOf: (topic) => topic,
  post: watched.step('sending', (where, reply, asked) => platformOf(where).post(where, reply, asked)),
  ends: (where, reply) => platformOf(where).ends(reply),
  findPost: watched.step('a search', (where, search) => platformOf(where).findPost(where, search)),
  tell: async () => 'missed',
  log: {
    info: say,
    warn: say,
    error: (event, facts) => say(`${event} ${JSON.stringify(facts, ['error', 'message', 'occurrence'])}`),
  },
  holder: randomUUID(),
  timings: { ...chaosTimings, lookFor: order.lookFor },
});
process.stdout.write('ready\n');
for (;;) {
  // The database may be away.
  await ledger.tick().catch((thrown: unknown) => say(`A tick failed: ${thrown}`));
  await systemClock.sleep(100);
}
