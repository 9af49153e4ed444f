import { webApi } from '@slack/bolt';
import { toError } from '../../model/errors.ts';

/** What a failed call of the Web API means for a message that was to be posted. `code` is Slack's own word, or an HTTP status. */
export type ApiFailure =
  /** Nothing happened; Slack asks to wait (milliseconds, null: it did not say how long). */
  | { readonly kind: 'limited'; readonly wait: number | null }
  /** Nothing happened, and the same call may work in a moment. */
  | { readonly kind: 'unavailable'; readonly code: string }
  /** Slack understood and said no. */
  | { readonly kind: 'refused'; readonly code: string }
  /** Nobody knows whether it happened. */
  | { readonly kind: 'unclear'; readonly code: string };

/** Slack's body-level codes for too many calls; they come with status 200. */
const LIMITED = new Set(['ratelimited', 'rate_limited', 'message_limit_exceeded']);
/** Codes that say that the call was not processed. `internal_error` and `fatal_error` are not among them: Slack says that a part may have succeeded. */
const UNAVAILABLE = new Set(['service_unavailable', 'request_timeout', 'team_added_to_org']);
const UNCLEAR = new Set(['internal_error', 'fatal_error']);
/** Errors of the network that happen before anything is sent. */
export const NEVER_SENT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Reads what the Web client threw. Never throws. */
export function classifyFailure(thrown: unknown): ApiFailure {
  if (thrown instanceof webApi.WebAPIRateLimitedError) return { kind: 'limited', wait: thrown.retryAfter * 1000 };
  if (thrown instanceof webApi.WebAPIPlatformError) {
    const code = thrown.data.error;
    const after = thrown.data.response_metadata?.retryAfter;
    if (LIMITED.has(code)) return { kind: 'limited', wait: after === undefined ? null : after * 1000 };
    if (UNAVAILABLE.has(code)) return { kind: 'unavailable', code };
    // An error text that is no code is an HTML page of something between us and Slack.
    if (UNCLEAR.has(code) || !/^[a-z0-9_]{1,60}$/.test(code))
      return { kind: 'unclear', code: UNCLEAR.has(code) ? code : 'unreadable-answer' };
    return { kind: 'refused', code };
  }
  if (thrown instanceof webApi.WebAPIHTTPError) {
    const code = `HTTP ${thrown.statusCode}`;
    if (thrown.statusCode === 503) return { kind: 'unavailable', code };
    return thrown.statusCode >= 500 ? { kind: 'unclear', code } : { kind: 'refused', code };
  }
  // The client refuses to read a 429 without Retry-After and throws a plain error.
  if (/Retry header did not contain/.test(toError(thrown).message)) return { kind: 'limited', wait: null };
  const code = networkCode(thrown);
  if (code !== null && NEVER_SENT.has(code)) return { kind: 'unavailable', code };
  return { kind: 'unclear', code: code ?? (isTimeout(thrown) ? 'time-out' : 'broken-connection') };
}

function* causes(thrown: unknown): Generator<Error> {
  let error: unknown = thrown instanceof webApi.WebAPIRequestError ? thrown.original : thrown;
  for (let depth = 0; error instanceof Error && depth < 6; depth += 1) {
    yield error;
    error = error instanceof AggregateError ? error.errors[0] : error.cause;
  }
}

function networkCode(thrown: unknown): string | null {
  for (const error of causes(thrown))
    if ('code' in error && typeof error.code === 'string' && /^[A-Z_]+$/.test(error.code)) return error.code;
  return null;
}

const isTimeout = (thrown: unknown): boolean => [...causes(thrown)].some((error) => error.name === 'TimeoutError');
