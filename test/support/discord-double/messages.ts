import { type APIGuildMemberNoUser, type APIUser, type GatewayMessageCreateDispatchData, MessageType } from 'discord.js';
import { IDS, member, snowflake, user } from './shapes.ts';

/** How a message is written, where not by the usual person in the usual channel. */
export interface Writing {
  /** The person who writes to the bot directly. */
  readonly direct?: string;
  readonly channel?: string;
  readonly person?: string;
  readonly roles?: readonly string[];
  /** An earlier message's id, to deliver it again. */
  readonly id?: string;
  /** Written by a program, or by a webhook. */
  readonly by?: 'bot' | 'webhook' | 'itself';
  readonly type?: MessageType;
  /** A reply that rings the bot, which Discord lists as a mention though nobody wrote one. */
  readonly rings?: boolean;
}

/** Discord shows what is typed as code as it is, and mentions nobody in it. */
const CODE = /```[\s\S]*?```|`[^`\n]*`/gu;

/**
 * A message as Discord sends it to a bot without the privilege to read everything: who is mentioned, and the words only where the
 * bot is (Discord docs, "Message Content Intent").
 */
export function writtenMessage(content: string, more: Writing, direct: string | null): GatewayMessageCreateDispatchData {
  const seen = content.replace(CODE, '');
  const mentioned = more.rings === true || seen.includes(`<@${IDS.bot}>`) || seen.includes(`<@!${IDS.bot}>`);
  const { user: _, permissions: __, ...asMember } = member(false);
  const author = more.by === 'itself' ? user(IDS.bot, true) : user(more.direct ?? more.person ?? IDS.user, more.by === 'bot');
  const shown = direct !== null || mentioned || more.by === 'itself';
  return {
    id: more.id ?? snowflake(),
    channel_id: direct ?? more.channel ?? IDS.channel,
    author: author as APIUser,
    content: shown ? content : '',
    timestamp: '2026-11-21T08:00:00.000000+00:00',
    edited_timestamp: null,
    tts: false,
    mention_everyone: seen.includes('@everyone') || seen.includes('@here'),
    mentions: mentioned ? [user(IDS.bot, true) as APIUser] : [],
    mention_roles: [...seen.matchAll(/<@&(\d+)>/g)].map(([, role = '']) => role),
    attachments: [],
    embeds: [],
    pinned: false,
    type: more.type ?? MessageType.Default,
    ...(more.by === 'webhook' ? { webhook_id: snowflake() } : {}),
    ...(direct === null ? { guild_id: IDS.guild, member: { ...asMember, roles: [...(more.roles ?? [])] } as APIGuildMemberNoUser } : {}),
  };
}
