import type { App, BlockAction } from '@slack/bolt';
import { FORM_CALLBACK, SUGGEST_ACTION } from './form-view.ts';
import type { Listening } from './listening.ts';
import { onAction } from './on-action.ts';
import { onCommand } from './on-command.ts';
import { onSubmit, onSuggest } from './on-form.ts';
import { showHome } from './on-home.ts';
import { onAskShortcut, onFindShortcut } from './on-shortcut.ts';
import { onWritten } from './on-written.ts';
import { ASK_SHORTCUT, FIND_SHORTCUT } from './shortcut-ids.ts';

/** What every button and menu of ours is called; a number follows. */
const ACTION_IDS = /^attache(?::|-search$)/;

/** Attaches everything the bot listens to. Each listener acknowledges first and works afterwards. */
export function listen(app: App, parts: Listening): void {
  app.command(/^\//, onCommand(parts));
  app.action<BlockAction>({ type: 'block_actions', action_id: ACTION_IDS }, onAction(parts));
  app.view({ type: 'view_submission', callback_id: FORM_CALLBACK }, onSubmit(parts));
  app.options({ type: 'block_suggestion', action_id: SUGGEST_ACTION }, onSuggest(parts));
  app.shortcut({ type: 'shortcut', callback_id: ASK_SHORTCUT }, onAskShortcut(parts));
  app.shortcut({ type: 'message_action', callback_id: FIND_SHORTCUT }, onFindShortcut(parts));
  app.event('app_home_opened', async ({ body, client, context, event }) => {
    if (event.tab !== 'home' || !parts.isNew(`event ${body.event_id}`)) return;
    await (parts.inFlight.track(() => showHome(parts, { client, team: context.teamId ?? body.team_id, user: event.user }, null)) ??
      Promise.resolve());
  });
  const written = onWritten(parts);
  app.event('app_mention', async ({ body, client, context, event }) => {
    if (event.bot_id === undefined) await written(client, { ...event, team: context.teamId ?? body.team_id, direct: false });
  });
  app.event('message', async ({ body, client, context, event }) => {
    // A subtype is an edit, a deletion, a join; a bot_id is another program, and answering those makes loops.
    if (event.channel_type !== 'im' || event.subtype !== undefined || event.bot_id !== undefined) return;
    await written(client, { ...event, team: context.teamId ?? body.team_id, direct: true });
  });
}
