import { createPublicKey, type KeyObject, verify } from 'node:crypto';

/** What stands before the 32 bytes of an Ed25519 key in its usual form (RFC 8410). */
const DER_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const KEY = /^[0-9a-f]{64}$/i;
const SIGNATURE = /^[0-9a-f]{128}$/i;
const SECONDS = /^\d{1,12}$/;

/** Seconds by which a request may be older or newer than our clock: Discord gives three, clocks are not always right. */
const MAX_AGE = 300;

/** Whether a text is a public key as Discord's portal shows it: 64 hexadecimal digits. */
const isPublicKey = (text: string): boolean => KEY.test(text);

/** The key from its hexadecimal digits; throws a RangeError for anything else. */
export function publicKey(hex: string): KeyObject {
  if (!isPublicKey(hex)) throw new RangeError('a public key has 64 hexadecimal digits');
  return createPublicKey({ key: Buffer.concat([DER_PREFIX, Buffer.from(hex, 'hex')]), format: 'der', type: 'spki' });
}

/** A request as far as its signature goes; the headers are those of Discord (docs, "Interactions", security and authorization). */
export interface Signed {
  /** X-Signature-Ed25519. */
  readonly signature: unknown;
  /** X-Signature-Timestamp: seconds since 1970. */
  readonly timestamp: unknown;
  readonly body: Buffer;
}

/** Whether Discord signed exactly this body, and did so within MAX_AGE of `now`. */
export function isGenuine({ signature, timestamp, body }: Signed, key: KeyObject, now: Temporal.Instant): boolean {
  if (typeof signature !== 'string' || !SIGNATURE.test(signature)) return false;
  if (typeof timestamp !== 'string' || !SECONDS.test(timestamp)) return false;
  if (Math.abs(now.epochMilliseconds / 1000 - Number(timestamp)) > MAX_AGE) return false;
  return verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, 'hex'));
}
