import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';

/** What is known about a REST call that did not succeed. */
export type ApiFailure =
  /** Not sent, or refused for a moment: another try may help after so many milliseconds. */
  | { readonly kind: 'limited'; readonly wait: number }
  /** Certainly not done, and worth another try. */
  | { readonly kind: 'unavailable'; readonly code: string }
  /** The token is worth nothing any more. */
  | { readonly kind: 'unauthorised' }
  | { readonly kind: 'refused'; readonly code: number; readonly status: number }
  /** It may have been done. */
  | { readonly kind: 'unclear'; readonly code: string };

/** Errors of the connection itself, before anything was sent. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

function codeOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return 'unknown';
  const own = (thrown as Error & { readonly code?: unknown }).code;
  if (typeof own === 'string') return own;
  return thrown.cause === undefined ? thrown.name : codeOf(thrown.cause);
}

/** Sorts whatever discord.js threw. */
export function classifyFailure(thrown: unknown): ApiFailure {
  // On a 429 without reset headers the library reports 50 ms in one of the two fields.
  if (thrown instanceof RateLimitError) return { kind: 'limited', wait: Math.max(thrown.retryAfter, thrown.timeToReset) };
  if (thrown instanceof DiscordAPIError) {
    if (thrown.status === 401) return { kind: 'unauthorised' };
    return { kind: 'refused', code: Number(thrown.code), status: thrown.status };
  }
  if (thrown instanceof HTTPError)
    return thrown.status === 401 ? { kind: 'unauthorised' } : { kind: 'unclear', code: `HTTP ${thrown.status}` };
  const code = codeOf(thrown);
  return NOT_SENT.has(code) ? { kind: 'unavailable', code } : { kind: 'unclear', code };
}

/** Refusals that belong to one channel, and what to do about each (codes: Discord docs, "Opcodes and Status Codes"). */
const REMEDIES: Readonly<Record<number, string>> = {
  10003: 'Discord knows no such channel; it may have been deleted. Schedule the digest in another channel.',
  50001: 'The bot may not see the channel. Give it the permissions View Channel and Send Messages there.',
  50013: 'The bot lacks a permission in the channel. Give it Send Messages and Embed Links there.',
  50007: 'The person takes no messages from the bot.',
  50008: 'Discord does not let anybody post in this kind of channel. Schedule the digest in a text channel.',
  50083: 'The thread is archived. Reopen it, or schedule the digest in another channel.',
};

/** What a refused post means: a sentence, and whether it will be refused every time. */
export function explainRefusal(code: number, status: number): { readonly permanent: boolean; readonly reason: string } {
  const remedy = REMEDIES[code];
  if (remedy !== undefined) return { permanent: true, reason: `${remedy} (${code})` };
  const permanent = status === 403 || status === 404;
  return {
    permanent,
    reason: permanent
      ? `Discord does not let the bot post in this channel (${code}). Check its permissions there.`
      : `Discord did not take the message (${code}).`,
  };
}
