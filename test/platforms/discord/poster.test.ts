import { destination } from '../../../src/model/schedule.ts';
import { type PosterBench, posterContract, type SendFault } from '../../contracts/poster-contract.ts';
import { IDS } from '../../support/discord-double/discord-double.ts';
import { apiError, badGateway, rateLimited } from '../../support/discord-double/limits.ts';
import type { Fault } from '../../support/discord-double/rest.ts';
import { renderDiscordParts } from '../../support/discord-parts.ts';
import { discordFor, openDiscordSession } from '../../support/discord-session.ts';
import { createHurriedClock } from '../../support/hurried-clock.ts';
import { createRecordingHandler } from '../../support/recording-handler.ts';

const SEND = /POST \/channels\/\d+\/messages/;
const TIMINGS = { startDeadline: 60_000, callTimeout: 1_000, lookEvery: 60_000 };

function faultOf(fault: SendFault): Fault {
  switch (fault) {
    case 'accepted, no answer':
      return 'hang';
    case 'accepted, connection cut':
      return 'cut';
    case 'accepted, status 500':
      return badGateway({ status: 500, accepted: true });
    case 'not accepted, status 500':
      return badGateway({ status: 500 });
    case 'limited, no time named':
      return apiError(400, 20016);
    default:
      // The library counts in buckets by the machine's clock, which does not hurry.
      return rateLimited(fault.limited, { shared: true });
  }
}

async function open(): Promise<PosterBench> {
  const clock = createHurriedClock();
  const options = { clock, render: renderDiscordParts, timings: TIMINGS };
  const { double, discord, logged, close } = await openDiscordSession(options);
  let away = false;
  const { rest } = double;
  const channelOf = (where: string): string => where.split('/')[1] ?? '';
  const textsIn = (channel: string): readonly string[] =>
    rest.messages.filter((message) => message.channel === channel).map(({ content }) => content.split('\n')[0] ?? '');
  const here = destination('discord', IDS.guild, IDS.channel);
  return {
    platform: discord,
    clock,
    where: here,
    elsewhere: destination('discord', IDS.guild, IDS.otherChannel),
    foreign: destination('slack', 'T0TEAM0001', 'C0CHANNEL1'),
    person: IDS.user,
    logged,
    texts: (where) => textsIn(channelOf(where)),
    toldTo: (person) => textsIn(rest.channels.directOf(person) ?? ''),
    sends: () => rest.exchanges.filter(({ method, path }) => SEND.test(`${method} ${path}`)).length,
    fail: (...faults) => {
      for (const fault of faults) rest.fail(SEND, faultOf(fault));
    },
    failAlways: (fault) => rest.failAlways(SEND, faultOf(fault)),
    mend: rest.mend,
    refuse: (how) => {
      if (how === 'revoked') rest.failAlways(/./, apiError(401, 0));
      else rest.channels.set(IDS.channel, ({ deleted: 'deleted', archived: 'locked', forbidden: 'silenced' } as const)[how]);
    },
    setReadable: (readable) => rest.channels.setReadable(IDS.channel, readable),
    setReachable: rest.channels.setReachable,
    forgetEverything: () => {
      rest.channels.forgetNonces();
      rest.channels.forgetHistory();
    },
    remove: rest.channels.remove,
    writeOther: (text) => rest.channels.writeOther(IDS.channel, text),
    writeOwn: async (text) => rest.channels.writeOwn(IDS.channel, text),
    goAway: async () => {
      away = true;
      await double.close();
    },
    another: async () => {
      const { discord: other } = discordFor(double, options);
      await other.start(createRecordingHandler());
      return other;
    },
    close: () => (away ? discord.stop(1000) : close()),
  };
}

posterContract('Discord', open);
