import { type Client, PermissionFlagsBits } from 'discord.js';

const MANAGING = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.ManageChannels;

/** A person with their roles, in a channel of a server. */
export interface Place {
  readonly guildId: string;
  readonly channelId: string;
  readonly person: string;
  readonly roles: readonly string[];
}

/**
 * Whether a person may change a channel's digests, from what the gateway told of the server: an interaction brings a
 * person's rights, a message does not (Discord docs, "Permissions", permission overwrites). No where that is not known.
 */
export function mayManage(client: Client, { guildId, channelId, person, roles }: Place): boolean {
  const guild = client.guilds.cache.get(guildId);
  if (guild === undefined) return false;
  if (guild.ownerId === person) return true;
  const held = [guildId, ...roles];
  const everywhere = held.reduce((sum, role) => sum | (guild.roles.cache.get(role)?.permissions.bitfield ?? 0n), 0n);
  if ((everywhere & PermissionFlagsBits.Administrator) !== 0n) return true;
  const channel = guild.channels.cache.get(channelId);
  const ruling = channel?.isThread() ? channel.parent : channel;
  if (ruling === undefined || ruling === null || !('permissionOverwrites' in ruling)) return false;
  const set = (ids: readonly string[]): { readonly allow: bigint; readonly deny: bigint } =>
    ids.reduce(
      (sum, id) => {
        const overwrite = ruling.permissionOverwrites.cache.get(id);
        return { allow: sum.allow | (overwrite?.allow.bitfield ?? 0n), deny: sum.deny | (overwrite?.deny.bitfield ?? 0n) };
      },
      { allow: 0n, deny: 0n },
    );
  // Those of everybody first, then those of all roles together, then the person's own.
  const here = [set([guildId]), set(roles), set([person])].reduce((sum, { allow, deny }) => (sum & ~deny) | allow, everywhere);
  return (here & MANAGING) !== 0n;
}
