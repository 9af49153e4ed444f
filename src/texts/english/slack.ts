import { moment } from './dates.ts';

const INVITE = 'Invite the bot with /invite @Attaché.';
const ELSEWHERE = 'Schedule the digest in another channel.';
const ELSEWHERE_AFTER = 'schedule the digest in another one.';
const ALLOW = 'Ask an administrator of the workspace to let the bot post there.';
const COPY_TOKEN = 'Copy the Bot User OAuth Token (xoxb-…) from "OAuth & Permissions" of the Slack app into SLACK_BOT_TOKEN.';
const INSTALL_AGAIN = 'Install the app to the workspace again and put the new tokens into SLACK_BOT_TOKEN and SLACK_APP_TOKEN.';
const EVERY_SCOPE = 'Give the app every scope that its manifest lists and install it again.';

/** What Slack refuses in one channel, by its own codes: what is wrong, and what helps. */
const channelRefusals = {
  channel_not_found: {
    reason: 'Slack knows no such channel, or it is private and the bot is not in it (channel_not_found).',
    remedy: `${INVITE} If the channel was deleted, ${ELSEWHERE_AFTER}`,
  },
  not_in_channel: { reason: 'The bot is not in the channel (not_in_channel).', remedy: INVITE },
  is_archived: { reason: 'The channel is archived (is_archived).', remedy: `Unarchive it, or ${ELSEWHERE_AFTER}` },
  restricted_action: { reason: 'The workspace does not let apps post in this channel (restricted_action).', remedy: ALLOW },
  restricted_action_read_only_channel: { reason: 'The channel is read-only (restricted_action_read_only_channel).', remedy: ALLOW },
  restricted_action_thread_only_channel: {
    reason: 'The channel takes only threads (restricted_action_thread_only_channel).',
    remedy: ELSEWHERE,
  },
  restricted_action_non_threadable_channel: {
    reason: 'The channel takes no threads (restricted_action_non_threadable_channel).',
    remedy: ELSEWHERE,
  },
  channel_is_limited_access: { reason: 'The channel is for some people only (channel_is_limited_access).', remedy: ALLOW },
  messages_tab_disabled: {
    reason: 'The app takes no direct messages (messages_tab_disabled).',
    remedy: 'Switch on the Messages tab of the app, as its manifest says.',
  },
};

/** What helps when Slack refuses the bot's token, or the whole app, by Slack's own codes. */
const tokenRemedies = {
  invalid_auth: COPY_TOKEN,
  not_authed: COPY_TOKEN,
  not_allowed_token_type: COPY_TOKEN,
  token_expired: COPY_TOKEN,
  token_revoked: INSTALL_AGAIN,
  account_inactive: INSTALL_AGAIN,
  app_uninstalled: INSTALL_AGAIN,
  user_removed_from_team: INSTALL_AGAIN,
  missing_scope: EVERY_SCOPE,
  no_permission: EVERY_SCOPE,
  team_disabled: 'The workspace is closed; connect another one.',
  team_access_not_granted: 'Ask an administrator of the organisation to add the app to this workspace.',
  org_login_required: 'The workspace is moving to an organisation; try again when that is done.',
  ekm_access_denied: 'An administrator has suspended access to the workspace; ask them to lift it.',
  access_denied: 'Ask an administrator of the workspace to approve the app.',
};

/** How the connection to Slack stands. */
const connection = {
  notYet: 'Not connected to Slack yet.',
  connecting: 'Connecting to Slack.',
  ready: (since: Temporal.Instant): string => `Connected to Slack since ${moment(since, 'UTC')}.`,
  cut: 'The connection to Slack was cut; reconnecting.',
  unanswered: (code: string): string => `Slack does not answer yet (${code}); trying again.`,
  ended: 'Disconnected from Slack.',
  notListening: 'Not listening for Slack yet.',
  listening: (port: number, since: Temporal.Instant): string => `Listening for Slack on port ${port} since ${moment(since, 'UTC')}.`,
  noLongerListening: 'No longer listening for Slack.',
};

/** The pages that somebody sees who installs the app. */
const install = {
  /** The language of the pages, as HTML names it. */
  language: 'en',
  failed: 'Attaché was not installed',
  startAgain: 'Start again',
  tooOld: 'This link is too old, or it was not opened in the browser where the installation began. Start again here.',
  notAgreed: 'Nobody agreed to the installation, so nothing was changed.',
  rotation:
    'The app has token rotation switched on, with which the bot would stop after twelve hours. Switch it off in the app’s settings.',
  noToken: 'Slack gave no token for the bot. Start again here.',
  notNow: 'Slack could not complete the installation just now; nothing was changed. Start again here.',
  done: 'Attaché is installed',
  next: 'Invite it to a channel with /invite @Attaché, and type /quote.',
  openSlack: 'Open Slack',
};

/** What the manifest says of the app in Slack's own windows. Shortcuts have 24 characters, and their descriptions 150. */
const manifest = {
  description: 'Who said what, word for word, with speaker, office, date and outlet.',
  aboutMessageDescription: 'Who is on record about what a message says',
  askDescription: 'Look for quotes from anywhere in Slack',
};

/** What people read of the bot in Slack alone. */
export const slack = {
  channelRefusals,
  tokenRemedies,
  tokenRevoked: (code: string): string => `Slack no longer accepts the bot token (${code}).`,
  notAllowed: (code: string): string => `Slack does not allow the bot to do this (${code}).`,
  otherWorkspace: 'The channel belongs to another workspace.',
  otherWorkspaceRemedy: 'Connect the bot to that workspace, or remove the schedule.',
  notInstalled: 'The app is not installed in this workspace any more.',
  installAt: (url: string): string => `Install it again at ${url}.`,
  noHistory: 'Slack shows the bot nothing of what was written in the channel, so it cannot see whether a digest arrived.',
  noHistoryScope:
    'The app may not read the channel; give it the scopes channels:history and groups:history of its manifest and install it again, so that it can see whether a digest arrived.',
  /** The end of an answer could not be shown where somebody asked. */
  partsMissing: (missing: number): string =>
    `${missing} more ${missing === 1 ? 'part' : 'parts'} of this answer could not be shown here. Invite the bot with /invite @Attaché, or ask for less.`,
  /** The end of an answer does not fit into a window. */
  windowFull: 'There is more than fits in here; ask again in a channel to see all of it.',
  looking: 'Looking …',
  oldForm: 'This form is too old. Please open it again.',
  formTooLate: 'Slack closed the window before I could fill it. Please press again.',
  formRefused: 'The form could not be opened. Please type the command instead.',
  discussUnseen: 'Only you see this answer, so nobody could join in. Share it to the channel first, and discuss it there.',
  discussedAlready: 'This is being discussed already: open the thread of the message.',
  nothingToDiscuss: 'There is no message here that a thread could hang on.',
  /** The search of the Home, and an example in it of what can be typed. */
  search: 'Find quotes',
  searchExample: 'Hegseth on nato',
  notYourChannel: 'You are not in that channel, so its digests are not yours to change.',
  digestsAway: 'I cannot look up the digests just now; the search works.',
  connection,
  install,
  manifest,
};
