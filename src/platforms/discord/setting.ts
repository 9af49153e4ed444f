import {
  type APIInteraction,
  type APIPingInteraction,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import type { Caller } from '../../command/command.ts';
import { destination } from '../../model/schedule.ts';

/** Every interaction that a person caused. */
export type AnsweredInteraction = Exclude<APIInteraction, APIPingInteraction>;

/** Where an interaction comes from, and what may be written there. */
export interface Setting {
  /** Null in a direct message. */
  readonly guildId: string | null;
  readonly channelId: string | null;
  /** The server has the app; otherwise only this person brought it along, and the bot itself is not there. */
  readonly installed: boolean;
  /** Only this person brought the app along, to a server or to a conversation of people: the bot itself is not there. */
  readonly guest: boolean;
  /** Whether everybody there may be shown an answer. */
  readonly mayPost: boolean;
}

const has = (permissions: string | undefined, bit: bigint): boolean => (BigInt(permissions ?? '0') & bit) !== 0n;
const THREADS: ReadonlySet<number> = new Set([10, 11, 12]);

/** Reads the place of an interaction. */
export function settingOf(raw: AnsweredInteraction): Setting {
  const guildId = raw.guild_id ?? null;
  const installed = guildId !== null && raw.authorizing_integration_owners?.[ApplicationIntegrationType.GuildInstall] === guildId;
  return {
    guildId,
    channelId: raw.channel?.id ?? raw.channel_id ?? null,
    installed,
    guest: guildId === null ? raw.context === InteractionContextType.PrivateChannel : !installed,
    mayPost: mayPost(raw, installed),
  };
}

/**
 * Discord shows answers to commands wherever they are given. Where moderators took the right to write from the bot, we
 * keep to that; answers of an app that a person brought along Discord itself makes private without Use External Apps.
 */
function mayPost(raw: AnsweredInteraction, installed: boolean): boolean {
  if (raw.guild_id === undefined) return true;
  if (!installed) return has(raw.member?.permissions, PermissionFlagsBits.UseExternalApps);
  const inThread = raw.channel !== undefined && THREADS.has(raw.channel.type);
  return has(raw.app_permissions, inThread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages);
}

/**
 * In a direct message there is no channel that a digest could belong to, nor in a server where only this person has the
 * app: there the bot cannot post by itself.
 */
export function callerOf(raw: AnsweredInteraction, { guildId, channelId, installed }: Setting): Caller {
  const where = guildId === null || channelId === null || !installed ? null : destination('discord', guildId, channelId);
  const managing = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.ManageChannels | PermissionFlagsBits.Administrator;
  const person = raw.member?.user.id ?? raw.user?.id;
  return {
    platform: 'discord',
    destination: where,
    mayManage: where !== null && has(raw.member?.permissions, managing),
    ...(person === undefined ? {} : { person }),
  };
}
