import { createHash } from 'node:crypto';
import type { Memo, Pressable } from '../reply/buttons.ts';
import type { Menu } from '../reply/reply.ts';

/** What a button or a menu carries. `memo` must be remembered before it is shown: its command was too long for the platform. */
export interface ActionCode {
  readonly code: string;
  readonly memo: Memo | null;
}

/** A command, or the key under which it was remembered. */
export type Carried = { readonly run: string } | { readonly key: string };

/** What is to be done with the command. */
export type ActionKind = Pressable['kind'] | 'menu';

export type DecodedAction = { readonly kind: ActionKind } & Carried;

/** Hex digits of a key: 80 bits, so that two commands never meet by accident. */
const KEY_LENGTH = 20;
const KEY = new RegExp(`^[0-9a-f]{${KEY_LENGTH}}$`);

/**
 * Puts an action into `limit` characters: `run|/quote Hegseth page:2`, or, where that is too long, `run#` and the key of
 * a memo. Equal actions give equal codes, so a renderer stays pure.
 */
export const encodeAction = ({ kind, run }: Pressable, limit: number): ActionCode => encode(kind, run, limit);

/** Puts what a menu starts from into `limit` characters; its name keeps two menus over one command apart. */
export const encodeMenu = ({ name, run }: Pick<Menu, 'name' | 'run'>, limit: number): ActionCode => encode(`menu.${name}`, run, limit);

/** Puts what a choice adds into `limit` characters. */
export function encodeChoice(adds: string, limit: number): ActionCode {
  if (adds.length < limit) return { code: `+${adds}`, memo: null };
  const key = keyOf(adds);
  return { code: `#${key}`, memo: { key, value: adds } };
}

/** Reads what encodeAction or encodeMenu wrote; null for anything else, since a custom id can be forged. */
export function decodeAction(code: string): DecodedAction | null {
  const match = /^(run|share|discuss|form|menu)(?:\.[a-z]{1,20}\d{0,3})?([|#])([\s\S]+)$/.exec(code);
  if (!match) return null;
  const [, kind, mark, rest = ''] = match;
  const known = kind as ActionKind;
  if (mark === '|') return rest.startsWith('/') ? { kind: known, run: rest } : null;
  return KEY.test(rest) ? { kind: known, key: rest } : null;
}

/** Reads what encodeChoice wrote: `run` is what is added to the line. Null for anything else. */
export function decodeChoice(code: string): Carried | null {
  if (code.startsWith('+')) return { run: code.slice(1) };
  return code.startsWith('#') && KEY.test(code.slice(1)) ? { key: code.slice(1) } : null;
}

function encode(prefix: string, run: string, limit: number): ActionCode {
  const whole = `${prefix}|${run}`;
  if (whole.length <= limit) return { code: whole, memo: null };
  const key = keyOf(run);
  return { code: `${prefix}#${key}`, memo: { key, value: run } };
}

const keyOf = (run: string): string => createHash('sha256').update(run).digest('hex').slice(0, KEY_LENGTH);
