import { generateKeyPairSync, sign } from 'node:crypto';

/** The key with which the double signs what it sends to an interactions endpoint, as Discord does. */
export interface DoubleKey {
  /** As the portal shows it. */
  readonly publicKey: string;
  /** The two headers of a request with this body, signed at that moment (epoch seconds). */
  headers(body: string, seconds?: number): Readonly<Record<string, string>>;
}

export function createDoubleKey(): DoubleKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex'),
    headers: (body, seconds = Math.floor(Date.now() / 1000)) => ({
      'content-type': 'application/json',
      'x-signature-timestamp': String(seconds),
      'x-signature-ed25519': sign(null, Buffer.from(`${seconds}${body}`), privateKey).toString('hex'),
    }),
  };
}
