import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** AES-256-GCM with a random nonce of 96 bits for each text (NIST SP 800-38D); `v1.key.nonce.tag.text`, all Base64url. */
const VERSION = 'v1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Tells keys apart without telling anything of them. */
const nameOf = (key: Uint8Array): string => createHash('sha256').update('attache key name').update(key).digest('base64url').slice(0, 8);

/** Seals a text with a key of 32 bytes. It opens only together with `context`, so that what was kept for one workspace is nothing for another. */
export function seal(text: string, context: string, key: Uint8Array): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [VERSION, nameOf(key), ...[nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join('.');
}

export interface Opened {
  readonly text: string;
  /** It was sealed with a key that is not the first any more, and ought to be sealed anew. */
  readonly old: boolean;
}

/** Opens what seal made with any of the keys; null for anything else: another key, another context, a changed byte. */
export function unseal(sealed: string, context: string, keys: readonly Uint8Array[]): Opened | null {
  const [version, name, ...parts] = sealed.split('.');
  const at = keys.findIndex((key) => nameOf(key) === name);
  const key = keys[at];
  const [nonce, tag, text] = parts.map((part) => Buffer.from(part, 'base64url'));
  if (
    version !== VERSION ||
    key === undefined ||
    parts.length !== 3 ||
    nonce?.length !== NONCE_BYTES ||
    tag?.length !== TAG_BYTES ||
    text === undefined
  )
    return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(context)).setAuthTag(tag);
    return { text: Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8'), old: at > 0 };
  } catch {
    return null;
  }
}
