import { afterEach, describe, expect, it } from 'vitest';
import { type Clock, systemClock } from '../../../src/model/clock.ts';
import { actions, paragraph, privately } from '../../../src/reply/reply.ts';
import { startDiscordDouble } from '../../support/discord-double/discord-double.ts';
import { type DiscordSession, discordFor, openDiscordSession } from '../../support/discord-session.ts';
import { eventually } from '../../support/eventually.ts';
import { renderDiscord } from '../../support/in-english.ts';
import { createRecordingHandler } from '../../support/recording-handler.ts';

const EDIT = /PATCH \/webhooks/;
const FOLLOW_UP = /POST \/webhooks/;
const ACKNOWLEDGE = /POST \/interactions/;
const BAD_GATEWAY = { status: 502, body: '<html>bad gateway</html>' };
/** Longer than the half second after which the library reconnects. */
const ANOTHER_TRY = 700;

describe('an answer in Discord', () => {
  let session: DiscordSession;
  afterEach(() => session.close());
  const shareable = () =>
    createRecordingHandler(() => privately(paragraph('Words.'), actions({ kind: 'share', label: 'Share', run: '/quote x' })));

  it('arrives although Discord stumbles over the acknowledgement and over the answer', async () => {
    session = await openDiscordSession({ timings: { answerBackoff: [5, 5] } });
    for (const call of [ACKNOWLEDGE, EDIT, EDIT]) session.double.rest.fail(call, BAD_GATEWAY);
    session.double.runs('quote', { words: 'x' });
    expect((await eventually(() => session.double.rest.messages[0])).ephemeral).toBe(true);
    expect(session.handler.asked).toHaveLength(1);
  });

  it('that cannot be made is apologised for', async () => {
    let broken = true;
    const render: typeof renderDiscord = (reply) => {
      if (!broken) return renderDiscord(reply);
      broken = false;
      throw new Error('no such block');
    };
    session = await openDiscordSession({ render });
    session.double.runs('quote', { words: 'x' });
    expect((await eventually(() => session.double.rest.messages[0])).content).toContain('Something went wrong');
    session.double.runs('quote', { words: 'y' });
    expect(JSON.stringify((await eventually(() => session.double.rest.messages[1])).body)).toContain('Answer to');
  });

  it('is shared once at most, and the person is told when that is not certain', async () => {
    session = await openDiscordSession({ handler: shareable(), timings: { answerBackoff: [5] } });
    const { double } = session;
    double.runs('quote', { words: 'x' });
    const answer = await eventually(() => double.rest.messages[0]);
    double.rest.fail(FOLLOW_UP, BAD_GATEWAY);
    double.presses(answer, 'Share');
    const told = await eventually(() => double.rest.messages[1]);
    expect(told.ephemeral).toBe(true);
    expect(JSON.stringify(told.body)).toContain('look before you share');
    expect(double.rest.messages.filter(({ ephemeral }) => !ephemeral)).toHaveLength(0);
  });

  it('says that a button is too old when its command cannot be looked up', async () => {
    session = await openDiscordSession({
      handler: shareable(),
      wrap: (inner) => ({ ...inner, recall: () => Promise.reject(new Error('the store is away')) }),
    });
    session.double.runs('quote', { words: 'x' });
    session.double.forges(await eventually(() => session.double.rest.messages[0]), 'run#0123456789abcdef0123');
    expect(JSON.stringify((await eventually(() => session.double.rest.messages[1])).body)).toContain('too old');
  });

  it('belongs to no channel where only the person has the app', async () => {
    session = await openDiscordSession();
    session.double.runs('digest', { when: 'daily 8:00' }, { subcommand: 'schedule', ownApp: true });
    const [asked] = await eventually(() => session.handler.asked.length > 0 && session.handler.asked);
    expect(asked?.caller).toMatchObject({ platform: 'discord', destination: null, mayManage: false });
  });
});

describe('a connection to Discord in trouble', () => {
  it('is closed by stop() although the first login failed', async () => {
    const double = await startDiscordDouble();
    double.rest.fail(/gateway\/bot/, 'cut');
    const { discord } = discordFor(double, { timings: { loginDelays: [5] } });
    await discord.start(createRecordingHandler());
    expect(double.gateway.connected).toBe(true);
    await discord.stop(1000);
    await eventually(() => !double.gateway.connected);
    await double.close();
  });

  it('is not tried any more after stop()', async () => {
    const double = await startDiscordDouble();
    const { discord } = discordFor(double, { timings: { reconnectDelays: [0] } });
    await discord.start(createRecordingHandler());
    double.gateway.mute = true;
    double.gateway.cut();
    await eventually(() => double.gateway.opened === 2);
    double.gateway.cut();
    expect(discord.health().state).toBe('connecting');
    await discord.stop(600);
    const { opened } = double.gateway;
    await new Promise((resolve) => setTimeout(resolve, ANOTHER_TRY));
    expect(double.gateway.opened).toBe(opened);
    await double.close();
  });

  it('is tried at longer and longer intervals', async () => {
    const pauses: number[] = [];
    const delays = [11, 22, 33];
    const clock: Clock = {
      ...systemClock,
      sleep: (milliseconds, signal) => {
        if (delays.includes(milliseconds)) pauses.push(milliseconds);
        return systemClock.sleep(milliseconds, signal);
      },
    };
    const { double, close } = await openDiscordSession({ clock, timings: { reconnectDelays: delays } });
    double.gateway.mute = true;
    for (const opened of [2, 3]) {
      double.gateway.cut();
      await eventually(() => double.gateway.opened === opened);
    }
    expect(pauses).toEqual([11, 22]);
    await close();
  });

  it('comes back by itself after it was cut, and resumes', async () => {
    const { double, discord, handler, close } = await openDiscordSession();
    double.gateway.cut();
    await eventually(() => discord.health().state === 'connecting');
    await eventually(() => discord.health().state === 'ready');
    expect(double.gateway.received.filter(({ op }) => op === 6)).toHaveLength(1);
    double.runs('quote', { words: 'back' });
    await eventually(() => handler.asked.length === 1);
    await close();
  });

  it('does not wait for a server that Discord cannot reach at the moment', async () => {
    const double = await startDiscordDouble();
    double.gateway.withholdGuild = true;
    const { discord } = discordFor(double, { timings: { guildWait: 50, startDeadline: 3000 } });
    await discord.start(createRecordingHandler());
    expect(discord.health().state).toBe('ready');
    await discord.stop(1000);
    await double.close();
  });
});
