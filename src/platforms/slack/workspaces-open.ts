import type { Clock } from '../../model/clock.ts';
import { AttacheError } from '../../model/errors.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Route } from '../http-server.ts';
import type { PlatformLog } from '../platform-log.ts';
import type { ClientMaker } from './client-options.ts';
import { identify } from './identity.ts';
import { type InstallSettings, installRoutes } from './install-routes.ts';
import { createInstallations, type InstallationKeeper } from './installations.ts';
import { createInstalledWorkspaces } from './installed-workspaces.ts';
import type { Ended } from './on-ended.ts';
import { SLACK_PATHS } from './paths.ts';
import type { SlackTimings } from './timings.ts';
import { createTokenWatch } from './token-watch.ts';
import { singleWorkspace, type Workspaces } from './workspaces.ts';

/** Whose tokens there are: one from the configuration, or those of every workspace that installs the app. */
export interface Tokens {
  /** Of the one workspace; not used with `install`. */
  readonly botToken?: string | undefined;
  readonly install?:
    | (InstallSettings & {
        readonly keeper: InstallationKeeper;
        /** Told of a workspace that has removed the app, with what is wrong now and what helps. */
        left(team: string, absence: { readonly reason: string; readonly remedy: string }): Promise<void>;
      })
    | undefined;
}

export interface OpenedWorkspaces {
  readonly workspaces: Workspaces;
  /** The pages of the installation. */
  readonly routes: Readonly<Record<string, Route>>;
  readonly ended: Ended;
}

/** Opens the workspaces. Throws an AttacheError when Slack refuses the one token; `lost` is told when it does so later. */
export async function openWorkspaces(
  tokens: Tokens,
  parts: {
    readonly clientOf: ClientMaker;
    readonly clock: Clock;
    readonly timings: SlackTimings;
    readonly log: PlatformLog;
    readonly texts: Texts;
    /** Slack's own page for installing. */
    readonly authorizeUrl: string;
    readonly stop: AbortSignal;
    lost(error: AttacheError): void;
  },
): Promise<OpenedWorkspaces> {
  const { clientOf, clock, log, texts } = parts;
  const { install } = tokens;
  if (install !== undefined) {
    const { keeper, left, ...settings } = install;
    const unreadable = (): void =>
      log.error('slack installation unreadable', { remedy: 'Put the key that it was sealed with into SLACK_TOKEN_KEY_OLD.' });
    const installations = createInstallations({ keeper, keys: settings.keys, unreadable });
    const workspaces = createInstalledWorkspaces({
      left,
      installations,
      clientOf,
      clock,
      log,
      texts,
      installUrl: `${settings.publicUrl}${SLACK_PATHS.install}`,
    });
    return { workspaces, routes: installRoutes({ ...parts, settings, save: workspaces.save }), ended: workspaces.ended };
  }
  const { botToken } = tokens;
  if (botToken === undefined)
    throw new AttacheError('bad-config', 'Slack needs SLACK_BOT_TOKEN, or SLACK_CLIENT_ID and what goes with it.');
  const client = clientOf(botToken);
  const me = await identify(client, clock, parts.timings, parts.stop);
  const refused = createTokenWatch({ ...parts, client });
  // The one token is looked at again: when it has really been taken back there is nothing left to do.
  return { workspaces: singleWorkspace(me, botToken, refused, texts), routes: {}, ended: async () => refused() };
}
