import { type Client, PermissionFlagsBits } from 'discord.js';

/** What a digest needs of a channel, as Discord's settings call it. */
const NEEDED: readonly (readonly [string, bigint])[] = [
  ['View Channel', PermissionFlagsBits.ViewChannel],
  ['Embed Links', PermissionFlagsBits.EmbedLinks],
  ['Read Message History', PermissionFlagsBits.ReadMessageHistory],
];
const SEND = ['Send Messages', PermissionFlagsBits.SendMessages] as const;
const SEND_IN_THREADS = ['Send Messages in Threads', PermissionFlagsBits.SendMessagesInThreads] as const;

/**
 * Names of the permissions that the bot lacks in a channel, from what the gateway told. Empty when it lacks none, or when
 * this process does not know the server: another shard may hold it.
 */
export function missingPermissions(client: Client, channelId: string): readonly string[] {
  const channel = client.channels.cache.get(channelId);
  if (channel === undefined || channel.isDMBased()) return [];
  const me = channel.guild.members.me;
  const granted = me === null ? null : channel.permissionsFor(me);
  if (granted === null) return [];
  const needed = [...NEEDED, channel.isThread() ? SEND_IN_THREADS : SEND];
  return needed.filter(([, flag]) => !granted.has(flag)).map(([name]) => name);
}
