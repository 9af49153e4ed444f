import { AttacheError } from './model/errors.ts';

/** Chat tokens by their public shapes, in case one reaches us inside somebody else's error text. */
const TOKEN_SHAPES = [/xox[a-z]-[A-Za-z0-9-]{8,}/g, /xapp-[A-Za-z0-9-]{8,}/g, /[\w-]{23,28}\.[\w-]{6}\.[\w-]{27,}/g];
/** Ids of people and of direct messages: Slack's with a digit, so that words in capitals stay; Discord's, which look like all its ids. */
const ID_SHAPES = [/\b[UWD](?=[A-Z0-9]*\d)[A-Z0-9]{8,}\b/g, /(?<!\d)\d{17,20}(?!\d)/g];
/** Deeper than any fact of ours; it also ends a circle. */
const MAX_DEPTH = 5;
/** Enough of a stack to find the place. */
const MAX_FRAMES = 8;

/** Replaces every known secret, and whatever looks like a chat token, by `[secret]`, and ids of people by `[id]`. */
export function scrub(text: string, secrets: readonly string[]): string {
  const known = secrets.filter((secret) => secret.length >= 6).reduce((out, secret) => out.replaceAll(secret, '[secret]'), text);
  const tokens = TOKEN_SHAPES.reduce((out, shape) => out.replace(shape, '[secret]'), known);
  return ID_SHAPES.reduce((out, shape) => out.replace(shape, '[id]'), tokens);
}

/**
 * A fact as a line may carry it: strings scrubbed, however deep they stand. An error of ours has its message; of any other only its
 * name, its code and where it was thrown, since its message may repeat what a person wrote.
 */
export function safeFact(value: unknown, secrets: readonly string[], depth = 0): unknown {
  if (typeof value === 'string') return scrub(value, secrets);
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? String(value) : value;
  if (depth >= MAX_DEPTH) return '[…]';
  if (value instanceof Error) return safeError(value, secrets, depth);
  if (Array.isArray(value)) return value.map((item) => safeFact(item, secrets, depth + 1));
  if (Object.getPrototypeOf(value) !== Object.prototype) return scrub(String(value), secrets);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, safeFact(item, secrets, depth + 1)]));
}

function safeError(error: Error, secrets: readonly string[], depth: number): Readonly<Record<string, unknown>> {
  const code = 'code' in error && (typeof error.code === 'string' || typeof error.code === 'number') ? { code: error.code } : {};
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, MAX_FRAMES)
    .map((line) => scrub(line.trim(), secrets));
  return {
    name: scrub(error.name, secrets),
    ...code,
    ...(error instanceof AttacheError ? { message: scrub(error.message, secrets) } : {}),
    frames,
    ...(error.cause === undefined ? {} : { cause: safeCause(error.cause, secrets, depth + 1) }),
  };
}

/** Whatever was thrown: what is no error may be anything, also what a person wrote. */
const safeCause = (cause: unknown, secrets: readonly string[], depth: number): unknown =>
  cause instanceof Error ? safeFact(cause, secrets, depth) : `[${typeof cause}]`;
