import type { PostFault } from '../../model/post-result.ts';
import type { Refusal } from '../paced-call.ts';

interface Known {
  readonly fault: PostFault;
  readonly permanent: boolean;
  readonly reason: string;
  readonly remedy?: string;
}

const ELSEWHERE = 'Schedule the digest in another channel.';

/** Refusals that belong to one channel, server or person (codes: Discord docs, "Opcodes and Status Codes", JSON error codes). */
const KNOWN: Readonly<Record<number, Known>> = {
  10003: { fault: 'gone', permanent: true, reason: 'Discord knows no such channel; it may have been deleted.', remedy: ELSEWHERE },
  10004: {
    fault: 'gone',
    permanent: true,
    reason: 'Discord knows no such server, or the bot is no longer in it.',
    remedy: 'Add the bot to the server again.',
  },
  50001: {
    fault: 'permission',
    permanent: true,
    reason: 'The bot may not see the channel.',
    remedy: 'Give the bot View Channel and Send Messages there.',
  },
  50013: {
    fault: 'permission',
    permanent: true,
    reason: 'The bot lacks a permission in the channel.',
    remedy: 'Give the bot Send Messages (in a thread: Send Messages in Threads) and Embed Links there, and end its time-out if it has one.',
  },
  50007: { fault: 'refused', permanent: true, reason: 'The person takes no messages from the bot.' },
  50278: { fault: 'refused', permanent: true, reason: 'The person shares no server with the bot.' },
  50008: { fault: 'refused', permanent: true, reason: 'Discord lets nobody post in this kind of channel.', remedy: ELSEWHERE },
  50024: { fault: 'refused', permanent: true, reason: 'Discord lets nobody post in this kind of channel.', remedy: ELSEWHERE },
  50083: { fault: 'archived', permanent: true, reason: 'The thread is archived.', remedy: `Reopen it, or: ${ELSEWHERE}` },
  160005: { fault: 'archived', permanent: true, reason: 'The thread is locked.', remedy: `Unlock it, or: ${ELSEWHERE}` },
  200000: {
    fault: 'refused',
    permanent: false,
    reason: 'The server’s AutoMod blocked the message.',
    remedy: 'Exempt the bot’s role in the server’s AutoMod settings.',
  },
  240000: {
    fault: 'refused',
    permanent: false,
    reason: 'Discord blocked a link in the message as harmful.',
  },
};

/** Discord takes the token no longer. */
export const REVOKED: Refusal = {
  permanent: true,
  fault: 'revoked',
  reason: 'Discord no longer accepts the bot token.',
  remedy: 'Reset the token on the application’s Bot page, put the new one into DISCORD_TOKEN and start the bot again.',
};

/** A code of a form that Discord cannot read: the message is at fault, not the channel. */
const BAD_FORM = 50035;

/**
 * What a refused call means. `missing`: names of the permissions that the bot is known to lack there; empty when that is not
 * known.
 */
export function explainRefusal(code: number, status: number, missing: readonly string[] = []): Refusal {
  const known = KNOWN[code];
  if (known !== undefined) {
    const lacking = known.fault === 'permission' && missing.length > 0 ? { remedy: `Give the bot ${list(missing)} there.` } : {};
    return { ...known, ...lacking, reason: `${known.reason.replace(/\.$/, '')} (${code}).` };
  }
  if (status === 403 || status === 404) {
    return {
      permanent: true,
      fault: status === 403 ? 'permission' : 'gone',
      reason: `Discord does not let the bot post in this channel (${code}).`,
      remedy: 'Check the bot’s permissions there, or schedule the digest in another channel.',
    };
  }
  const reason = code === BAD_FORM ? 'Discord could not read the message (50035).' : `Discord did not take the message (${code}).`;
  return { permanent: false, fault: 'refused', reason };
}

const list = (names: readonly string[]): string => new Intl.ListFormat('en-GB').format(names);
