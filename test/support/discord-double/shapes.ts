import { COMPONENTS_V2 } from '../discord-component-rules.ts';

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

/** The application as it sees itself. */
export const application = (verifyKey: string): Record<string, unknown> => ({
  id: IDS.application,
  name: 'Attaché',
  icon: null,
  description: '',
  type: null,
  verify_key: verifyKey,
  flags: 0,
  max_participants: null,
  tags: [],
  integration_types_config: {},
  bot_public: true,
  bot_require_code_grant: false,
  bot: user(IDS.bot, true),
  redirect_uris: [],
  interactions_endpoint_url: null,
  role_connections_verification_url: null,
  owner: user(IDS.user),
  team: null,
  approximate_guild_count: 1,
  approximate_user_install_count: 0,
  approximate_user_authorization_count: 0,
  flags_new: '0',
  explicit_content_filter: 0,
  eligible_oauth2_scopes: [],
});

const MANAGE_GUILD = 1n << 5n;
const SEND = 1n << 11n;
/** View Channel, Send Messages, Embed Links, Read Message History, Send Messages in Threads. */
const EVERYTHING = (1n << 10n) | SEND | (1n << 14n) | (1n << 16n) | (1n << 38n);

export const member = (mayManage: boolean, person: string = IDS.user) => ({
  user: user(person),
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
/** A component of a message as it was sent; what it has depends on its type. */
export interface Component {
  readonly type: number;
  readonly custom_id?: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly content?: string;
  readonly url?: string;
  readonly options?: readonly { readonly label: string; readonly value: string; readonly default?: boolean }[];
  readonly components?: readonly Component[];
  readonly accessory?: Component;
}

/** A component and everything in it, in reading order. */
export const componentsIn = (component: Component): readonly Component[] => [
  component,
  ...(component.components ?? []).flatMap(componentsIn),
  ...(component.accessory === undefined ? [] : componentsIn(component.accessory)),
];

/** A message as the double keeps it: what was sent, and for whom. */
export interface DoubleMessage {
  readonly id: string;
  readonly channel: string;
  readonly content: string;
  readonly embeds: readonly Embed[];
  readonly components: readonly Component[];
  readonly ephemeral: boolean;
  readonly nonce: string | null;
  /** Who wrote it, when not the bot. */
  readonly author?: string;
  /** The whole body, for checks of what else was sent. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** A form as the bot had it shown. */
export interface DoubleModal {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly {
    readonly label: string;
    readonly component: Component & { readonly value?: string; readonly required?: boolean };
  }[];
}

/** A kept message as Discord answers with it. */
export function messageAnswer(message: DoubleMessage): Record<string, unknown> {
  let component = 0;
  const numbered = (part: Component): Component => ({
    ...part,
    ...{ id: ++component },
    ...(part.type === 3 ? { min_values: 1, max_values: 1 } : {}),
    ...(part.type === 14 ? { spacing: 1, divider: true } : {}),
    ...(part.type === 17 ? { spoiler: false } : {}),
    ...(part.type === 1 || part.type === 17 || part.type === 9 ? { components: (part.components ?? []).map(numbered) } : {}),
    ...(part.accessory === undefined ? {} : { accessory: numbered(part.accessory) }),
  });
  return {
    id: message.id,
    channel_id: message.channel,
    type: 0,
    content: message.content,
    author: message.author === undefined ? user(IDS.bot, true) : user(message.author),
    application_id: IDS.application,
    attachments: [],
    embeds: message.embeds.map((embed) => ({ ...embed, type: 'rich' })),
    components: message.components.map(numbered),
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    timestamp: '2026-11-21T08:00:00.000000Z',
    edited_timestamp: null,
    flags: (message.ephemeral ? 64 : 0) | (Number(message.body.flags ?? 0) & COMPONENTS_V2),
    ...(message.nonce === null ? {} : { nonce: message.nonce }),
  };
}

/** A thread as Discord answers with it. */
export const threadAnswer = (channel: string, id: string, name: string): Record<string, unknown> => ({
  id,
  type: 11,
  flags: 0,
  guild_id: IDS.guild,
  parent_id: channel,
  name,
  owner_id: IDS.bot,
  last_message_id: null,
  member_count: 1,
  message_count: 0,
  total_message_sent: 0,
  rate_limit_per_user: 0,
  bitrate: 64_000,
  user_limit: 0,
  rtc_region: null,
  video_quality_mode: 1,
  permissions: '0',
  thread_metadata: {
    archived: false,
    archive_timestamp: '2026-11-21T08:00:00.000000Z',
    auto_archive_duration: 1440,
    locked: false,
    create_timestamp: '2026-11-21T08:00:00.000000Z',
  },
});
