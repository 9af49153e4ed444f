import { systemClock } from '../../src/model/clock.ts';
import { createDiscord, type DiscordOptions } from '../../src/platforms/discord/platform.ts';
import type { Handler, Platform } from '../../src/platforms/platform.ts';
import { english } from '../../src/texts/english.ts';
import { BOT_TOKEN, type DiscordDouble, IDS, startDiscordDouble } from './discord-double/discord-double.ts';
import { renderDiscord } from './in-english.ts';
import { createRecordingHandler, type RecordingHandler } from './recording-handler.ts';

/** The real discord.js, connected to a double. */
export interface DiscordSession {
  readonly double: DiscordDouble;
  readonly discord: Platform;
  readonly handler: RecordingHandler;
  readonly logged: readonly string[];
  close(): Promise<void>;
}

/** A platform for a double; `logged` collects the events that it logs, as JSON. */
export function discordFor(
  double: DiscordDouble,
  options: Partial<DiscordOptions> = {},
): { readonly discord: Platform; readonly logged: readonly string[] } {
  const logged: string[] = [];
  const write = (event: string, facts: Readonly<Record<string, unknown>> = {}): void => void logged.push(JSON.stringify([event, facts]));
  const discord = createDiscord({
    texts: english,
    token: BOT_TOKEN,
    applicationId: IDS.application,
    apiUrl: double.apiUrl,
    clock: systemClock,
    render: renderDiscord,
    log: { info: write, warn: write, error: write },
    ...options,
  });
  return { discord, logged };
}

/** Starts a double and the platform on it; `denied`: permissions that the bot lacks in the first channel. Closing checks that both sides kept to Discord's specification. */
export async function openDiscordSession(
  options: Partial<DiscordOptions> & {
    readonly handler?: RecordingHandler;
    readonly wrap?: (handler: Handler) => Handler;
    readonly denied?: bigint;
  } = {},
): Promise<DiscordSession> {
  const { handler = createRecordingHandler(), wrap = (same) => same, denied = 0n, ...rest } = options;
  const double = await startDiscordDouble();
  double.gateway.denied = denied;
  const { discord, logged } = discordFor(double, rest);
  await discord.start(wrap(handler));
  return {
    double,
    discord,
    handler,
    logged,
    close: async () => {
      await discord.stop(1_000);
      await double.close();
      if (double.rest.violations.length > 0) throw new Error(`against Discord's specification:\n${double.rest.violations.join('\n')}`);
    },
  };
}
