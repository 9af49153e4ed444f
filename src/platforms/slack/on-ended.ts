import type { App } from '@slack/bolt';
import type { PlatformLog } from '../platform-log.ts';

/** What is told when the app is removed from a workspace, or its token taken back. */
export type Ended = (at: {
  readonly team: string | undefined;
  readonly enterprise: string | undefined;
  readonly whole: boolean;
}) => Promise<void>;

/** Listens for the end of installations. Digests of the workspace stay: they are suspended, and go on after a new installation. */
export function listenForEnds(app: App, ended: Ended, log: PlatformLog): void {
  const tell: Ended = (at) => ended(at).catch((error: unknown) => log.error('slack installation not ended', { error }));
  app.event('app_uninstalled', ({ body, context }) =>
    tell({ team: body.team_id, enterprise: body.enterprise_id ?? context.enterpriseId, whole: context.isEnterpriseInstall }),
  );
  app.event('tokens_revoked', ({ body, context, event }) =>
    // Only the bot's own: people's tokens are none of ours.
    (event.tokens.bot ?? []).length === 0
      ? Promise.resolve()
      : tell({ team: body.team_id, enterprise: body.enterprise_id ?? context.enterpriseId, whole: context.isEnterpriseInstall }),
  );
}
