import { commands } from '../commands/index.ts';
import type { Config } from './config.ts';
import type { Logger } from './log.ts';
import type { Clock } from './model/clock.ts';
import type { Platform } from './platforms/platform.ts';

/** The platforms that are configured, not started yet. Each SDK costs a quarter of a second to load, so only those are loaded. */
export async function configuredPlatforms(
  config: Config,
  parts: { readonly clock: Clock; readonly log: Logger; readonly random: () => number },
): Promise<readonly Platform[]> {
  const platforms: Platform[] = [];
  if (config.discord !== null) {
    const [{ createDiscord }, { renderDiscord }] = await Promise.all([
      import('./platforms/discord/platform.ts'),
      import('./platforms/discord/render.ts'),
    ]);
    const { token, applicationId, apiUrl, shards } = config.discord;
    platforms.push(createDiscord({ ...parts, token, applicationId, shards, apiUrl: apiUrl ?? undefined, render: renderDiscord }));
  }
  if (config.slack !== null) {
    const [{ createSlack }, { renderSlack }] = await Promise.all([
      import('./platforms/slack/platform.ts'),
      import('./platforms/slack/render.ts'),
    ]);
    const { botToken, appToken, signingSecret, apiUrl } = config.slack;
    platforms.push(
      createSlack({
        ...parts,
        botToken,
        appToken,
        signingSecret: signingSecret ?? undefined,
        apiUrl: apiUrl ?? undefined,
        render: renderSlack,
        commands,
      }),
    );
  }
  return platforms;
}
