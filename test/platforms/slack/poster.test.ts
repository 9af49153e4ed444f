import { webApi } from '@slack/bolt';
import { expect } from 'vitest';
import { destination } from '../../../src/model/schedule.ts';
import { type PosterBench, posterContract, type SendFault } from '../../contracts/poster-contract.ts';
import { createHurriedClock } from '../../support/hurried-clock.ts';
import { createRecordingHandler } from '../../support/recording-handler.ts';
import { CHANNEL, USER } from '../../support/slack-double/payloads.ts';
import { BOT_TOKEN, startSlackDouble } from '../../support/slack-double/slack-double.ts';
import { type Fault, TEAM } from '../../support/slack-double/web-api.ts';
import { slackFor } from '../../support/slack-session.ts';

const POST = 'chat.postMessage';
const OTHER_CHANNEL = 'C0CHANNEL2';
const TIMINGS = { startDeadline: 60_000, attemptTimeout: 60_000, callTimeout: 1_000 };

function faultOf(fault: SendFault): Fault {
  switch (fault) {
    case 'accepted, no answer':
      return { kind: 'hang' };
    case 'accepted, connection cut':
      return { kind: 'cut' };
    case 'accepted, status 500':
      return { kind: 'status', status: 500, accepted: true };
    case 'not accepted, status 500':
      return { kind: 'status', status: 500 };
    case 'limited, no time named':
      return { kind: 'error', error: 'ratelimited' };
    default:
      return { kind: 'status', status: 429, headers: { 'retry-after': String(fault.limited) } };
  }
}

const REFUSALS = { deleted: 'channel_not_found', archived: 'is_archived', forbidden: 'not_in_channel' } as const;

async function open(): Promise<PosterBench> {
  const clock = createHurriedClock();
  const double = await startSlackDouble({ channels: [OTHER_CHANNEL] });
  const options = { clock, timings: TIMINGS };
  const { slack, logged } = slackFor(double, options);
  let away = false;
  await slack.start(createRecordingHandler());
  const textsIn = (channel: string | undefined): readonly string[] =>
    double.posted.filter((message) => message.channel === channel).map(({ text }) => text ?? '');
  return {
    platform: slack,
    clock,
    where: destination('slack', TEAM, CHANNEL),
    elsewhere: destination('slack', TEAM, OTHER_CHANNEL),
    foreign: destination('slack', 'T0OTHER001', CHANNEL),
    person: USER,
    logged,
    texts: (where) => textsIn(where.split('/')[1]),
    toldTo: (person) => textsIn(double.history.directOf(person)),
    sends: () => double.callsOf(POST).length,
    fail: (...faults) => double.fail(POST, ...faults.map(faultOf)),
    failAlways: (fault) => double.failAlways(POST, faultOf(fault)),
    mend: double.mend,
    refuse: (how) => {
      if (how === 'revoked') double.failAlways(POST, { kind: 'error', error: 'token_revoked' });
      else double.history.set(CHANNEL, REFUSALS[how]);
    },
    setReadable: double.history.setReadable,
    setReachable: double.history.setReachable,
    forgetEverything: double.history.forget,
    remove: double.history.remove,
    writeOther: (text) => double.history.writeOther(CHANNEL, text),
    writeOwn: async (text) => {
      await new webApi.WebClient(BOT_TOKEN, { slackApiUrl: double.apiUrl }).chat.postMessage({ channel: CHANNEL, text });
    },
    goAway: async () => {
      away = true;
      await double.close();
    },
    another: async () => {
      const { slack: other } = slackFor(double, options);
      await other.start(createRecordingHandler());
      return other;
    },
    close: async () => {
      await slack.stop(1000);
      if (!away) await double.close();
      expect(double.problems).toEqual([]);
    },
  };
}

posterContract('Slack', open);
