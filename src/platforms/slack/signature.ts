import { createHmac, timingSafeEqual } from 'node:crypto';

/** Slack signs a request when it sends it: one whose time is further away than this is old, or its time is made up (Slack docs, "Verifying requests"). */
const MAX_SKEW_SECONDS = 300;

export type SignatureProblem = 'unsigned' | 'stale' | 'forged';

/**
 * Whether a request is Slack's: `v0=` and the HMAC-SHA256 of `v0:time:body`, hexadecimal. `now` and `timestamp` are in
 * seconds. The library's own check takes times in the future, so that a signature that leaked would be good for as long as
 * its time says. Null when nothing is wrong.
 */
export function signatureProblem(parts: {
  readonly secret: string;
  readonly timestamp: unknown;
  readonly signature: unknown;
  readonly body: Uint8Array;
  readonly now: number;
}): SignatureProblem | null {
  const { secret, timestamp, signature, body, now } = parts;
  if (typeof timestamp !== 'string' || typeof signature !== 'string' || !/^\d{1,12}$/.test(timestamp)) return 'unsigned';
  if (Math.abs(now - Number(timestamp)) > MAX_SKEW_SECONDS) return 'stale';
  const expected = Buffer.from(`v0=${createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex')}`);
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected) ? null : 'forged';
}
