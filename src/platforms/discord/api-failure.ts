import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';

/** What is known about a REST call that did not succeed. */
export type ApiFailure =
  /** Not sent, or refused for a moment: another try may help after so many milliseconds (null: not said), for this route or everywhere. */
  | { readonly kind: 'limited'; readonly wait: number | null; readonly everywhere: boolean }
  /** Certainly not sent, and worth another try. */
  | { readonly kind: 'unavailable'; readonly code: string }
  /** The token is worth nothing any more. */
  | { readonly kind: 'unauthorised' }
  | { readonly kind: 'refused'; readonly code: number; readonly status: number }
  /** It may have been done. */
  | { readonly kind: 'unclear'; readonly code: string };

/** Errors of the connection itself, before anything was sent. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

/** Refusals that pass by themselves: slow mode, the write limit of a channel, an overloaded part of Discord (Discord docs, JSON error codes). */
const MOMENTARY = new Set([20016, 20028, 40062, 130000]);

function codeOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return 'unknown';
  const own = (thrown as Error & { readonly code?: unknown }).code;
  if (typeof own === 'string') return own;
  return thrown.cause === undefined ? thrown.name : codeOf(thrown.cause);
}

/** Sorts whatever discord.js threw. */
export function classifyFailure(thrown: unknown): ApiFailure {
  // On a 429 without reset headers the library reports 50 ms in one of the two fields.
  if (thrown instanceof RateLimitError) {
    const wait = Math.max(thrown.retryAfter, thrown.timeToReset);
    return { kind: 'limited', wait: Number.isFinite(wait) && wait > 0 ? wait : null, everywhere: thrown.global };
  }
  if (thrown instanceof DiscordAPIError) {
    if (thrown.status === 401) return { kind: 'unauthorised' };
    if (MOMENTARY.has(Number(thrown.code))) return { kind: 'limited', wait: null, everywhere: false };
    return { kind: 'refused', code: Number(thrown.code), status: thrown.status };
  }
  if (thrown instanceof HTTPError)
    return thrown.status === 401 ? { kind: 'unauthorised' } : { kind: 'unclear', code: `HTTP ${thrown.status}` };
  // After one refusal the library drops the token and sends nothing any more.
  if (thrown instanceof Error && /Expected token to be set/.test(thrown.message)) return { kind: 'unauthorised' };
  const code = codeOf(thrown);
  return NOT_SENT.has(code) ? { kind: 'unavailable', code } : { kind: 'unclear', code };
}
