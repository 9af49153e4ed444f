import { type Client, PermissionFlagsBits } from 'discord.js';
import type { DiscordPermission } from '../../model/discord-permission.ts';

/** What a digest needs of a channel, besides leave to send. */
const NEEDED: readonly DiscordPermission[] = ['ViewChannel', 'EmbedLinks', 'ReadMessageHistory'];

/**
 * The permissions that the bot lacks in a channel, from what the gateway told. Empty when it lacks none, or when
 * this process does not know the server: another shard may hold it.
 */
export function missingPermissions(client: Client, channelId: string): readonly DiscordPermission[] {
  const channel = client.channels.cache.get(channelId);
  if (channel === undefined || channel.isDMBased()) return [];
  const me = channel.guild.members.me;
  const granted = me === null ? null : channel.permissionsFor(me);
  if (granted === null) return [];
  const needed = [...NEEDED, channel.isThread() ? 'SendMessagesInThreads' : 'SendMessages'] as const;
  return needed.filter((permission) => !granted.has(PermissionFlagsBits[permission]));
}
