import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/** Somebody who installs the app reads a page and presses a button; ten minutes are what Slack's own library gives. */
export const STATE_SECONDS = 600;

export interface InstallState {
  /** Goes to Slack and comes back with the browser. */
  readonly state: string;
  /** Stays in the browser as a cookie, so that nobody can be sent back with somebody else's state. */
  readonly nonce: string;
}

const macKeyOf = (key: Uint8Array): Uint8Array => new Uint8Array(hkdfSync('sha256', key, '', 'attache install state', 32));
const macOf = (key: Uint8Array, text: string): Buffer => createHmac('sha256', macKeyOf(key)).update(text).digest();

/** A new state, signed. `now`: seconds since 1970. */
export function makeState(key: Uint8Array, now: number): InstallState {
  const nonce = randomBytes(16).toString('base64url');
  const text = `${Math.floor(now)}.${nonce}`;
  return { state: `${text}.${macOf(key, text).toString('base64url')}`, nonce };
}

/** Whether a state is ours, of this browser, and not too old; any of the keys may have signed it. */
export function isGoodState(state: string, nonce: string, keys: readonly Uint8Array[], now: number): boolean {
  const [at = '', given = '', mac = '', ...rest] = state.split('.');
  if (rest.length > 0 || nonce === '' || given !== nonce || !/^\d{1,12}$/.test(at)) return false;
  const age = now - Number(at);
  if (age < -5 || age > STATE_SECONDS) return false;
  const signed = Buffer.from(mac, 'base64url');
  return keys.some((key) => {
    const expected = macOf(key, `${at}.${given}`);
    return expected.length === signed.length && timingSafeEqual(expected, signed);
  });
}
