import type { App, BlockAction } from '@slack/bolt';
import type { Listening } from './listening.ts';
import { onAction } from './on-action.ts';
import { onCommand } from './on-command.ts';
import { onWritten } from './on-written.ts';

/** What every button and menu of ours is called; a number follows. */
const ACTION_IDS = /^attache:/;

/** Attaches everything the bot listens to. Each listener acknowledges first and works afterwards. */
export function listen(app: App, parts: Listening): void {
  app.command(/^\//, onCommand(parts));
  app.action<BlockAction>({ type: 'block_actions', action_id: ACTION_IDS }, onAction(parts));
  const written = onWritten(parts);
  app.event('app_mention', async ({ body, client, context, event }) => {
    if (event.bot_id !== undefined || !parts.isNew(`event ${body.event_id}`)) return;
    await written(client, { ...event, team: context.teamId ?? body.team_id, direct: false });
  });
  app.event('message', async ({ body, client, context, event }) => {
    // A subtype is an edit, a deletion, a join; a bot_id is another program, and answering those makes loops.
    if (event.channel_type !== 'im' || event.subtype !== undefined || event.bot_id !== undefined) return;
    if (parts.isNew(`event ${body.event_id}`)) await written(client, { ...event, team: context.teamId ?? body.team_id, direct: true });
  });
}
