import { App, AuthorizationError, type Receiver, type webApi } from '@slack/bolt';
import { toError } from '../../model/errors.ts';
import type { PlatformLog } from '../platform-log.ts';
import type { Workspaces } from './workspaces.ts';

/** Bolt on a receiver of ours. Events of a workspace where the bot is not installed reach no listener. */
export async function makeBolt(parts: {
  readonly receiver: Receiver;
  readonly workspaces: Workspaces;
  readonly clientOptions: webApi.WebClientOptions;
  readonly logger: NonNullable<webApi.WebClientOptions['logger']>;
  readonly log: PlatformLog;
}): Promise<App> {
  const { receiver, workspaces, logger, log } = parts;
  const app = new App({
    receiver,
    logger,
    // Bolt's own check asks once and keeps the outcome of one unlucky moment for ever.
    authorize: async ({ teamId, enterpriseId }) => {
      const found = await workspaces.find(teamId, enterpriseId);
      if (found === null) throw new Error('The bot is not installed there.');
      const { token, bot, user, team, enterprise } = found;
      return { botToken: token, botId: bot, botUserId: user, teamId: team, ...(enterprise === null ? {} : { enterpriseId: enterprise }) };
    },
    tokenVerificationEnabled: false,
    deferInitialization: true,
    convoStore: false,
    clientOptions: parts.clientOptions,
  });
  app.error(async (error) => {
    if (error instanceof AuthorizationError) log.warn('slack event of a workspace where the bot is not installed');
    else log.error('slack listener failed', { error: toError(error) });
  });
  await app.init();
  return app;
}
