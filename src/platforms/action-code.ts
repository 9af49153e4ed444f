import { createHash } from 'node:crypto';
import type { Action } from '../reply/reply.ts';

/** What a button carries. `memo` must be remembered before the button is shown: its command was too long for the platform. */
export interface ActionCode {
  readonly code: string;
  readonly memo: { readonly key: string; readonly value: string } | null;
}

export type DecodedAction =
  | { readonly kind: 'run' | 'share'; readonly run: string }
  | { readonly kind: 'run' | 'share'; readonly key: string };

/** Hex digits of a key: 80 bits, so that two commands never meet by accident. */
const KEY_LENGTH = 20;

/**
 * Puts an action into `limit` characters: `run|/quote Hegseth page:2`, or, where that is too long, `run#` and the key of
 * a memo. Equal actions give equal codes, so a renderer stays pure.
 */
export function encodeAction(action: Action, limit: number): ActionCode {
  const whole = `${action.kind}|${action.run}`;
  if (whole.length <= limit) return { code: whole, memo: null };
  const key = createHash('sha256').update(action.run).digest('hex').slice(0, KEY_LENGTH);
  return { code: `${action.kind}#${key}`, memo: { key, value: action.run } };
}

/** Reads what encodeAction wrote; null for anything else, since a custom id can be forged. */
export function decodeAction(code: string): DecodedAction | null {
  const match = /^(run|share)([|#])([\s\S]+)$/.exec(code);
  if (!match) return null;
  const [, kind, mark, rest = ''] = match;
  const kindOf = kind === 'share' ? 'share' : 'run';
  if (mark === '|') return rest.startsWith('/') ? { kind: kindOf, run: rest } : null;
  return new RegExp(`^[0-9a-f]{${KEY_LENGTH}}$`).test(rest) ? { kind: kindOf, key: rest } : null;
}
