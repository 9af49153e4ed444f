import { commandsIn } from '../commands/index.ts';
import type { App } from './app.ts';
import type { Config } from './config.ts';
import { keeperOf } from './installation-keeper.ts';
import type { Logger } from './log.ts';
import type { Clock } from './model/clock.ts';
import type { Platform } from './platforms/platform.ts';
import { supervise } from './supervise.ts';
import { suspendWorkspace } from './suspend-workspace.ts';
import type { Texts } from './texts/texts.ts';

/** Commands that change what a channel gets. */
const MANAGING: ReadonlySet<string> = new Set(['digest']);

/**
 * The platforms that are configured, each under its supervisor, not started yet. Each SDK costs a quarter of a second to load, so
 * only those are loaded. `restarted` is told of each client that is replaced.
 */
export async function configuredPlatforms(
  config: Config,
  {
    restarted,
    store,
    ...parts
  }: {
    readonly clock: Clock;
    readonly log: Logger;
    readonly random: () => number;
    readonly texts: Texts;
    readonly restarted?: (name: Platform['name']) => void;
    /** For the installations of Slack's workspaces. */
    readonly store: App['store'];
  },
): Promise<readonly Platform[]> {
  const commands = commandsIn(parts.texts);
  const platforms: Platform[] = [];
  const keep = (name: Platform['name'], ends: Platform['ends'], make: () => Platform): void => {
    platforms.push(supervise({ ...parts, name, make, ends, restarted: () => restarted?.(name) }));
  };
  if (config.discord !== null) {
    const { apiUrl, layout, ...discord } = config.discord;
    const [{ createDiscord }, { renderDiscord: render }, renderComponents] = await Promise.all([
      import('./platforms/discord/platform.ts'),
      import('./platforms/discord/render.ts'),
      layout === 'components'
        ? import('./platforms/discord/render-components.ts').then(({ renderDiscordComponents }) => renderDiscordComponents)
        : undefined,
    ]);
    const options = { ...parts, ...discord, managing: MANAGING, commands, apiUrl: apiUrl ?? undefined, render, renderComponents };
    keep(
      'discord',
      (reply) => render(reply, parts.texts).ends,
      () => createDiscord(options),
    );
  }
  if (config.slack !== null) {
    const [{ createSlack }, { renderSlack }] = await Promise.all([
      import('./platforms/slack/platform.ts'),
      import('./platforms/slack/render.ts'),
    ]);
    const { botToken, appToken, http, install, apiUrl } = config.slack;
    const { host } = config;
    const pages = install === null || http !== null ? undefined : { host, port: install.port };
    const make = () =>
      createSlack({
        ...parts,
        managing: MANAGING,
        botToken: botToken ?? undefined,
        appToken: appToken ?? undefined,
        install:
          install === null
            ? undefined
            : {
                ...install,
                keeper: keeperOf(store, parts.clock),
                left: async (space, absence) => suspendWorkspace(await store(), parts.clock, { platform: 'slack', space, ...absence }),
              },
        http: http === null ? undefined : { ...http, host },
        pages,
        apiUrl: apiUrl ?? undefined,
        render: renderSlack,
        commands,
      });
    keep('slack', (reply) => renderSlack(reply, parts.texts).ends, make);
  }
  return platforms;
}
