import { describe, expect, it } from 'vitest';
import { startDiscordDouble } from '../../support/discord-double/discord-double.ts';
import { discordFor, openDiscordSession } from '../../support/discord-session.ts';
import { eventually } from '../../support/eventually.ts';
import { createRecordingHandler } from '../../support/recording-handler.ts';

describe('the connection to Discord', () => {
  it('comes up without privileged intents and says so', async () => {
    const { discord, double, close } = await openDiscordSession();
    expect(discord.health()).toEqual({ state: 'ready', detail: 'Connected to Discord.' });
    const identify = double.gateway.received.find(({ op }) => op === 2)?.d as { readonly intents: number };
    expect(identify.intents).toBe(1);
    await close();
    expect(discord.health().state).toBe('stopped');
  });

  it('refuses a bad token with what to do, by REST and by the gateway', async () => {
    const double = await startDiscordDouble();
    double.rest.fail(/gateway\/bot/, { status: 401, body: { code: 0, message: '401: Unauthorized' } });
    await expect(discordFor(double).discord.start(createRecordingHandler())).rejects.toThrow(/Reset the token/);
    double.gateway.refuse = 4004;
    await expect(discordFor(double).discord.start(createRecordingHandler())).rejects.toThrow(/Reset the token/);
    double.gateway.refuse = 4014;
    await expect(discordFor(double).discord.start(createRecordingHandler())).rejects.toThrow(/intent/);
    await double.close();
  });

  it('gives up after its own deadline when the gateway stays silent', async () => {
    const double = await startDiscordDouble();
    double.gateway.mute = true;
    const { discord } = discordFor(double, { timings: { startDeadline: 300 } });
    const begun = performance.now();
    await expect(discord.start(createRecordingHandler())).rejects.toThrow(/did not answer within/);
    expect(performance.now() - begun).toBeLessThan(3000);
    expect(discord.health().state).toBe('down');
    await double.close();
  });

  it('tries again while the API cannot be reached', async () => {
    const double = await startDiscordDouble();
    double.rest.fail(/gateway\/bot/, 'cut');
    double.rest.fail(/gateway\/bot/, 'cut');
    const { discord } = discordFor(double, { timings: { loginDelays: [10] } });
    await discord.start(createRecordingHandler());
    expect(discord.health().state).toBe('ready');
    await discord.stop(1000);
    await double.close();
  });

  it('resumes after the gateway asks for it, and answers again', async () => {
    const { double, handler, close } = await openDiscordSession();
    double.gateway.reconnect();
    await eventually(() => double.gateway.received.some(({ op }) => op === 6), 8000);
    double.runs('quote', { words: 'again' });
    await eventually(() => handler.asked.length === 1);
    await close();
  }, 15_000);

  it.each([4004, 4013, 4014])('tells that it is lost for good when closed with %i in mid-session', async (code) => {
    const { discord, double, close } = await openDiscordSession();
    double.gateway.close(code);
    expect((await discord.failed).message).toMatch(/token|intent/);
    expect(discord.health().state).toBe('down');
    await close();
  });

  it('finishes the answers under way before it stops, within its time', async () => {
    let release: (() => void) | null = null;
    const { discord, double } = await openDiscordSession({
      handler: createRecordingHandler(
        () =>
          new Promise((resolve) => {
            release = () =>
              resolve({ visibility: 'private', blocks: [{ kind: 'paragraph', children: [{ kind: 'text', text: 'Still answered.' }] }] });
          }),
      ),
    });
    double.runs('quote', { words: 'slow' });
    const go = await eventually(() => release);
    const stopped = discord.stop(3000);
    go();
    await stopped;
    expect(double.rest.messages[0]?.content).toContain('Still answered.');
    await double.close();
  });

  it('stops within its time although an answer hangs', async () => {
    const { discord, double, handler } = await openDiscordSession({ handler: createRecordingHandler(() => new Promise(() => {})) });
    double.runs('quote', { words: 'never' });
    await eventually(() => handler.asked.length === 1);
    const begun = performance.now();
    await discord.stop(300);
    expect(performance.now() - begun).toBeLessThan(2500);
    await double.close();
  });
});
