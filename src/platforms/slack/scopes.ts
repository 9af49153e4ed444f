/** What the bot may do, and why it has to. Nothing lets it read about people, or read what is written in channels it was not invited to. */
const REASONS = {
  'app_mentions:read': 'to answer when it is mentioned',
  'channels:history': 'to see whether a digest arrived before one is sent again, in public channels that it was invited to',
  'channels:read': 'to show on a person’s Home the digests of the public channels that they are in, and of no others',
  'chat:write': 'to post answers and digests',
  commands: 'to have slash commands and shortcuts',
  'groups:history': 'as channels:history, in private channels that it was invited to',
  'groups:read': 'as channels:read, for private channels that it was invited to',
  'im:history': 'to answer direct messages',
  'im:write': 'to tell the owner of a digest privately that it could not be posted',
} as const;

/** Each scope with its reason, as the README has them. */
export const SCOPE_REASONS: readonly (readonly [scope: string, reason: string])[] = Object.entries(REASONS);

export const BOT_SCOPES: readonly string[] = Object.keys(REASONS);

/** The events that Slack sends us. */
export const BOT_EVENTS: readonly string[] = ['app_home_opened', 'app_mention', 'app_uninstalled', 'message.im', 'tokens_revoked'];
