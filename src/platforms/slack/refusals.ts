import { AttacheError } from '../../model/errors.ts';
import type { PostFault } from '../../model/post-result.ts';
import type { Refusal } from '../paced-call.ts';

/** Which of the two tokens a call used; they are found on different pages. */
export type SlackToken = 'bot' | 'app';

const INSTALL = 'Install the app to the workspace again and put the new tokens into SLACK_BOT_TOKEN and SLACK_APP_TOKEN';
const PLACES: Readonly<Record<SlackToken, string>> = {
  bot: 'Copy the Bot User OAuth Token (xoxb-…) from "OAuth & Permissions" of the Slack app into SLACK_BOT_TOKEN',
  app: 'Copy an app-level token (xapp-…) with the scope connections:write from "Basic Information" of the Slack app into SLACK_APP_TOKEN',
};

/** Refusals that no waiting cures, and what to do about each. */
const REMEDIES: Readonly<Record<string, (token: SlackToken) => string>> = {
  invalid_auth: (token) => PLACES[token],
  not_authed: (token) => PLACES[token],
  not_allowed_token_type: (token) => PLACES[token],
  token_expired: (token) => PLACES[token],
  token_revoked: () => INSTALL,
  account_inactive: () => INSTALL,
  app_uninstalled: () => INSTALL,
  user_removed_from_team: () => INSTALL,
  missing_scope: () => 'Give the app every scope that its manifest lists and install it again',
  no_permission: () => 'Give the app every scope that its manifest lists and install it again',
  team_disabled: () => 'The workspace is closed; connect another one',
  team_access_not_granted: () => 'Ask an administrator of the organisation to add the app to this workspace',
  org_login_required: () => 'The workspace is moving to an organisation; try again when that is done',
  ekm_access_denied: () => 'An administrator has suspended access to the workspace; ask them to lift it',
  access_denied: () => 'Ask an administrator of the workspace to approve the app',
};

/** True for a refusal that will be the same for ever. */
export const isFinal = (code: string): boolean => Object.hasOwn(REMEDIES, code);

/** The refusal of a token or of the whole app, as an error that says what to do. */
export function refusal(code: string, token: SlackToken, cause?: unknown): AttacheError {
  const remedy = REMEDIES[code]?.(token) ?? 'Check the Slack app against its manifest';
  return new AttacheError('platform-rejected', `Slack refused the ${token} token (${code}). ${remedy}.`, cause);
}

/** Refusals of a token that is worth nothing any more; the others of the app belong to what it may do. */
const REVOKED = new Set(
  'invalid_auth,not_authed,not_allowed_token_type,token_expired,token_revoked,account_inactive,app_uninstalled,user_removed_from_team,team_disabled'.split(
    ',',
  ),
);

const INVITE = 'Invite the bot with /invite @Attaché.';
const ELSEWHERE = 'Schedule the digest in another channel.';
const ALLOW = 'Ask an administrator of the workspace to let the bot post there.';

interface Known {
  readonly fault: PostFault;
  readonly reason: string;
  readonly remedy: string;
}

/** Refusals that belong to one channel (Slack docs, chat.postMessage, "Errors"). */
const CHANNEL: Readonly<Record<string, Known>> = {
  channel_not_found: { fault: 'gone', reason: 'Slack knows no such channel, or it is private and the bot is not in it', remedy: INVITE },
  not_in_channel: { fault: 'permission', reason: 'The bot is not in the channel', remedy: INVITE },
  is_archived: { fault: 'archived', reason: 'The channel is archived', remedy: `Unarchive it, or: ${ELSEWHERE}` },
  restricted_action: { fault: 'permission', reason: 'The workspace does not let apps post in this channel', remedy: ALLOW },
  restricted_action_read_only_channel: { fault: 'permission', reason: 'The channel is read-only', remedy: ALLOW },
  restricted_action_thread_only_channel: { fault: 'permission', reason: 'The channel takes only threads', remedy: ELSEWHERE },
  restricted_action_non_threadable_channel: { fault: 'permission', reason: 'The channel takes no threads', remedy: ELSEWHERE },
  channel_is_limited_access: { fault: 'permission', reason: 'The channel is for some people only', remedy: ALLOW },
  messages_tab_disabled: {
    fault: 'permission',
    reason: 'The app takes no direct messages',
    remedy: 'Switch on the Messages tab of the app, as its manifest says.',
  },
};

/** What a refused post means; `code` is Slack's own word. */
export function explainRefusal(code: string): Refusal {
  const channel = CHANNEL[code];
  if (channel !== undefined) return { ...channel, permanent: true, reason: `${channel.reason} (${code}).` };
  const remedy = REMEDIES[code]?.('bot');
  if (remedy === undefined) return { permanent: false, fault: 'refused', reason: `Slack did not take the message (${code}).` };
  const fault = REVOKED.has(code) ? 'revoked' : 'permission';
  const what = fault === 'revoked' ? 'Slack no longer accepts the bot token' : 'Slack does not allow the bot to do this';
  return { permanent: true, fault, reason: `${what} (${code}).`, remedy: `${remedy}.` };
}
