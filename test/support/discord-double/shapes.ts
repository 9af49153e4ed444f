/** Ids of the double's world. */
export const IDS = {
  application: '900000000000000001',
  bot: '900000000000000001',
  guild: '900000000000000010',
  channel: '900000000000000020',
  otherChannel: '900000000000000021',
  user: '900000000000000030',
} as const;

/** A token of the right shape that opens nothing. */
export const BOT_TOKEN = `${Buffer.from(IDS.bot).toString('base64url')}.abcdef.${'x'.repeat(30)}`;

/** Ids begin with the milliseconds since then. */
const DISCORD_EPOCH = 1_420_070_400_000n;
let counter = 0n;
/** A new id, larger than every earlier one of about the same moment, and as old as it says. */
export const snowflake = (at = Date.now()): string => {
  counter += 1n;
  return (((BigInt(at) - DISCORD_EPOCH) << 22n) + (counter % (1n << 22n))).toString();
};

export const user = (id: string, bot = false) => ({
  id,
  username: bot ? 'attache' : 'reader',
  global_name: null,
  avatar: null,
  discriminator: '0',
  public_flags: 0,
  flags: 0,
  bot,
  primary_guild: null,
});

const MANAGE_GUILD = 1n << 5n;
const SEND = 1n << 11n;
/** View Channel, Send Messages, Embed Links, Read Message History, Send Messages in Threads. */
const EVERYTHING = (1n << 10n) | SEND | (1n << 14n) | (1n << 16n) | (1n << 38n);

export const member = (mayManage: boolean) => ({
  user: user(IDS.user),
  roles: [],
  premium_since: null,
  permissions: String(mayManage ? MANAGE_GUILD | SEND : SEND),
  pending: false,
  nick: null,
  mute: false,
  joined_at: '2026-01-01T00:00:00.000000Z',
  flags: 0,
  deaf: false,
  avatar: null,
  communication_disabled_until: null,
});

/** `denied`: permissions that everybody lacks in the first channel. */
export const guild = (denied = 0n) => ({
  id: IDS.guild,
  name: 'Newsroom',
  icon: null,
  splash: null,
  owner_id: IDS.user,
  afk_timeout: 300,
  verification_level: 0,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  roles: [
    {
      id: IDS.guild,
      name: '@everyone',
      color: 0,
      hoist: false,
      position: 0,
      permissions: String(EVERYTHING),
      managed: false,
      mentionable: false,
      flags: 0,
    },
  ],
  emojis: [],
  features: [],
  mfa_level: 0,
  system_channel_flags: 0,
  premium_tier: 0,
  preferred_locale: 'en-GB',
  nsfw_level: 0,
  stickers: [],
  premium_progress_bar_enabled: false,
  joined_at: '2026-01-01T00:00:00.000000Z',
  large: false,
  unavailable: false,
  member_count: 2,
  voice_states: [],
  members: [{ ...member(false), user: user(IDS.bot, true) }],
  channels: [IDS.channel, IDS.otherChannel].map((id) => ({
    id,
    type: 0,
    name: `channel-${id.slice(-2)}`,
    position: 0,
    permission_overwrites: denied === 0n || id !== IDS.channel ? [] : [{ id: IDS.guild, type: 0, allow: '0', deny: String(denied) }],
    guild_id: IDS.guild,
  })),
  threads: [],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
});

export interface Embed {
  readonly title?: string;
  readonly description?: string;
}
export interface Button {
  readonly custom_id: string;
  readonly label: string;
}
interface Row {
  readonly components: readonly Button[];
}

/** A message as the double keeps it: what was sent, and for whom. */
export interface DoubleMessage {
  readonly id: string;
  readonly channel: string;
  readonly content: string;
  readonly embeds: readonly Embed[];
  readonly components: readonly Row[];
  readonly ephemeral: boolean;
  readonly nonce: string | null;
  /** Who wrote it, when not the bot. */
  readonly author?: string;
  /** The whole body, for checks of what else was sent. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** A kept message as Discord answers with it. */
export function messageAnswer(message: DoubleMessage): Record<string, unknown> {
  let component = 0;
  return {
    id: message.id,
    channel_id: message.channel,
    type: 0,
    content: message.content,
    author: message.author === undefined ? user(IDS.bot, true) : user(message.author),
    application_id: IDS.application,
    attachments: [],
    embeds: message.embeds.map((embed) => ({ ...embed, type: 'rich' })),
    components: message.components.map((row) => ({
      ...row,
      id: ++component,
      components: row.components.map((button) => ({ ...button, id: ++component })),
    })),
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    timestamp: '2026-11-21T08:00:00.000000Z',
    edited_timestamp: null,
    flags: message.ephemeral ? 64 : 0,
    ...(message.nonce === null ? {} : { nonce: message.nonce }),
  };
}
