import type { DiscordPermission } from '../../model/discord-permission.ts';
import type { PostFault } from '../../model/post-result.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Refusal } from '../paced-call.ts';

type KnownRefusal = keyof Texts['discord']['refusals'];

/** Refusals that belong to one channel, server or person (codes: Discord docs, "Opcodes and Status Codes", JSON error codes). */
const KNOWN: Readonly<Record<KnownRefusal, { readonly fault: PostFault; readonly permanent: boolean }>> = {
  10003: { fault: 'gone', permanent: true },
  10004: { fault: 'gone', permanent: true },
  50001: { fault: 'permission', permanent: true },
  50013: { fault: 'permission', permanent: true },
  50007: { fault: 'refused', permanent: true },
  50278: { fault: 'refused', permanent: true },
  50008: { fault: 'refused', permanent: true },
  50024: { fault: 'refused', permanent: true },
  50083: { fault: 'archived', permanent: true },
  160005: { fault: 'archived', permanent: true },
  200000: { fault: 'refused', permanent: false },
  240000: { fault: 'refused', permanent: false },
};

const isKnown = (code: number): code is KnownRefusal => Object.hasOwn(KNOWN, code);

/** Discord takes the token no longer. */
export const revoked = ({ discord }: Texts): Refusal => ({
  permanent: true,
  fault: 'revoked',
  reason: discord.tokenRevoked,
  remedy: discord.tokenRemedy,
});

/** A code of a form that Discord cannot read: the message is at fault, not the channel. */
export const BAD_FORM = 50035;

/** What a refused call means. `missing`: the permissions that the bot is known to lack there; empty when that is not known. */
export function explainRefusal(code: number, status: number, missing: readonly DiscordPermission[], { discord, posts }: Texts): Refusal {
  if (isKnown(code)) {
    const known = KNOWN[code];
    const { reason, remedy: usual } = discord.refusals[code];
    const remedy = known.fault === 'permission' && missing.length > 0 ? discord.givePermissions(missing) : usual;
    return { ...known, reason, ...(remedy === null ? {} : { remedy }) };
  }
  if (status === 403 || status === 404) {
    const fault = status === 403 ? 'permission' : 'gone';
    return { permanent: true, fault, reason: discord.notAllowed(code), remedy: discord.notAllowedRemedy };
  }
  const reason = code === BAD_FORM ? discord.unreadable : posts.refused('discord', String(code));
  return { permanent: false, fault: 'refused', reason };
}
