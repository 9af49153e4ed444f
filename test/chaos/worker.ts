// Run as a process of its own: one replica of the schedule over a real store and the real client libraries. It dies at random.
import { randomUUID } from 'node:crypto';
import { systemClock } from '../../src/model/clock.ts';
import { partsOf } from '../../src/model/schedule.ts';
import { createDiscord } from '../../src/platforms/discord/platform.ts';
import { renderDiscord } from '../../src/platforms/discord/render.ts';
import type { Platform } from '../../src/platforms/platform.ts';
import { createSlack } from '../../src/platforms/slack/platform.ts';
import { renderSlack } from '../../src/platforms/slack/render.ts';
import { createLedger } from '../../src/schedule/ledger.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { BOT_TOKEN as DISCORD_TOKEN, IDS } from '../support/discord-double/discord-double.ts';
import { createRecordingHandler } from '../support/recording-handler.ts';
import { APP_TOKEN, BOT_TOKEN as SLACK_TOKEN } from '../support/slack-double/slack-double.ts';
import { composeNumbered } from './edition.ts';
import { chaosTimings, seeded, type WorkerOrder } from './scenario.ts';

const order = JSON.parse(process.argv[2] ?? '{}') as WorkerOrder;
const random = seeded(order.seed);
const clock = systemClock;
const fast = { gap: 2, burst: 20 };

/** At once and without a word, as the machine does it. */
const mayDie = (): void => {
  if (order.diesOneIn > 0 && random() * order.diesOneIn < 1) process.kill(process.pid, 'SIGKILL');
};
/** Before and after each step of the work there is a moment at which the process may be gone. */
const risky =
  <Arguments extends readonly unknown[], Answer>(step: (...args: Arguments) => Promise<Answer>) =>
  async (...args: Arguments): Promise<Answer> => {
    mayDie();
    const answer = await step(...args);
    mayDie();
    return answer;
  };

const opened = await openStore(order.place, { log: { warn: () => undefined }, clock });
const store: Store = {
  ...opened,
  takeChannels: risky(opened.takeChannels),
  claim: risky(opened.claim),
  update: risky(opened.update),
  takeOver: risky(opened.takeOver),
  releaseChannel: risky(opened.releaseChannel),
};
const timings = { postRate: fast, historyPause: 50, postBackoff: [50, 100], callTimeout: 1000, postPatience: 4000 };
const platforms: readonly Platform[] = [
  createSlack({
    botToken: SLACK_TOKEN,
    appToken: APP_TOKEN,
    apiUrl: order.slackApi,
    clock,
    render: renderSlack,
    random,
    commands: [],
    timings: { ...timings, workspaceRate: fast, historyRate: fast },
  }),
  createDiscord({ token: DISCORD_TOKEN, applicationId: IDS.application, apiUrl: order.discordApi, clock, render: renderDiscord, timings }),
];
await Promise.all(platforms.map((platform) => platform.start(createRecordingHandler())));

const platformOf = (where: Parameters<Platform['post']>[0]): Platform => {
  const found = platforms.find(({ name }) => name === partsOf(where).platform);
  if (found === undefined) throw new Error('no such platform');
  return found;
};
const say = (_: object, message: string): void => void process.stderr.write(`${message}\n`);
const ledger = createLedger({
  store,
  clock,
  random,
  compose: composeNumbered,
  post: risky((where, reply, asked) =>
    platformOf(where).post(where, reply, { ...asked, ...(asked.arrived === undefined ? {} : { arrived: risky(asked.arrived) }) }),
  ),
  findPost: risky((where, search) => platformOf(where).findPost(where, search)),
  tell: async () => false,
  log: {
    info: say,
    warn: say,
    error: (details, message) => say(details, `${message} ${JSON.stringify(details, ['err', 'message', 'occurrence'])}`),
  },
  holder: randomUUID(),
  timings: chaosTimings,
});
process.stdout.write('ready\n');
for (;;) {
  await ledger.tick();
  await clock.sleep(100);
}
