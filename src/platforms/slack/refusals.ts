import { AttacheError } from '../../model/errors.ts';

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

/** Refusals that belong to one channel. */
const CHANNEL_REMEDIES: Readonly<Record<string, string>> = {
  channel_not_found: 'Slack knows no such channel, or it is private and the bot is not in it. Invite the bot with /invite @Attaché.',
  not_in_channel: 'The bot is not in the channel. Invite the bot with /invite @Attaché.',
  is_archived: 'The channel is archived. Unarchive it, or schedule the digest in another channel.',
  restricted_action: 'The workspace does not let apps post in this channel. Ask an administrator to allow it.',
  restricted_action_read_only_channel: 'The channel is read-only. Ask an administrator to let the bot post.',
  restricted_action_thread_only_channel: 'The channel takes only threads. Schedule the digest in another channel.',
  restricted_action_non_threadable_channel: 'The channel takes no threads. Schedule the digest in another channel.',
};

/** What a refused post means: a sentence, and whether it will be refused every time. */
export function explainRefusal(code: string): { readonly permanent: boolean; readonly reason: string } {
  const channel = CHANNEL_REMEDIES[code];
  if (channel !== undefined) return { permanent: true, reason: `${channel} (${code})` };
  if (isFinal(code)) return { permanent: true, reason: refusal(code, 'bot').message };
  return { permanent: false, reason: `Slack did not take the message (${code}).` };
}
