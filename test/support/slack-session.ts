import { systemClock } from '../../src/model/clock.ts';
import type { Platform } from '../../src/platforms/platform.ts';
import type { PlatformLog } from '../../src/platforms/platform-log.ts';
import { createSlack, type SlackOptions } from '../../src/platforms/slack/platform.ts';
import { english } from '../../src/texts/english.ts';
import { createRecordingHandler, type RecordingHandler } from './recording-handler.ts';
import { APP_TOKEN, BOT_TOKEN, type SlackDouble, startSlackDouble } from './slack-double/slack-double.ts';
import { renderParts } from './slack-parts.ts';

/** The real Bolt, connected to a double. */
export interface SlackSession {
  readonly double: SlackDouble;
  readonly slack: Platform;
  readonly handler: RecordingHandler;
  /** Events of the log, as JSON. */
  readonly logged: readonly string[];
  close(): Promise<void>;
}

/** Makes a platform for a double; `logged` collects what it logs. */
export function slackFor(
  double: SlackDouble,
  options: Partial<SlackOptions> = {},
): { readonly slack: Platform; readonly logged: readonly string[] } {
  const logged: string[] = [];
  const write = (event: string, facts: Readonly<Record<string, unknown>> = {}): void => {
    const shown = Object.entries(facts).map(([key, value]) => [key, value instanceof Error ? value.message : value]);
    logged.push(JSON.stringify([event, Object.fromEntries(shown)]));
  };
  const log: PlatformLog = { info: write, warn: write, error: write };
  const slack = createSlack({
    texts: english,
    botToken: BOT_TOKEN,
    appToken: APP_TOKEN,
    apiUrl: double.apiUrl,
    clock: systemClock,
    render: renderParts,
    random: () => 0.5,
    commands: [],
    log,
    ...options,
  });
  return { slack, logged };
}

/** How Slack reaches the bot. */
export type SlackMode = 'socket' | 'http';
export const SLACK_MODES: readonly SlackMode[] = ['socket', 'http'];
export const SIGNING_SECRET = 'double-signing-secret';

/** The port that the platform says it listens on. */
export const portIn = (logged: readonly string[]): number => Number(/"slack listens",\{"port":(\d+)/.exec(logged.join('\n'))?.[1]);

/** Starts a double and the platform on it. */
export async function openSlackSession(
  options: Partial<SlackOptions> & { readonly handler?: RecordingHandler; readonly over?: SlackMode } = {},
): Promise<SlackSession> {
  const { handler = createRecordingHandler(), over = 'socket', ...rest } = options;
  const double = await startSlackDouble();
  const http = { host: '127.0.0.1', port: 0, signingSecret: SIGNING_SECRET };
  const { slack, logged } = slackFor(double, over === 'http' ? { http, appToken: undefined, ...rest } : rest);
  await slack.start(handler);
  if (over === 'http') double.deliverTo({ port: portIn(logged), signingSecret: SIGNING_SECRET });
  return {
    double,
    slack,
    handler,
    logged,
    close: async () => {
      await slack.stop(1_000);
      await double.close();
    },
  };
}
