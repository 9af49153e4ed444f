import pino from 'pino';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** Structured lines: an event name and facts about it. Never message text, secrets or user ids. */
export interface Logger {
  debug(event: string, facts?: Readonly<Record<string, unknown>>): void;
  info(event: string, facts?: Readonly<Record<string, unknown>>): void;
  warn(event: string, facts?: Readonly<Record<string, unknown>>): void;
  error(event: string, facts?: Readonly<Record<string, unknown>>): void;
}

/** Says nothing; for tests and one-shot commands. */
export const silentLogger: Logger = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** Chat tokens by their public shapes, in case one reaches us inside somebody else's error text. */
const TOKEN_SHAPES = [/xox[a-z]-[A-Za-z0-9-]{8,}/g, /xapp-[A-Za-z0-9-]{8,}/g, /[\w-]{23,28}\.[\w-]{6}\.[\w-]{27,}/g];

/** Replaces every known secret, and whatever looks like a chat token, by `[secret]`. */
export function scrub(text: string, secrets: readonly string[]): string {
  const known = secrets.filter((secret) => secret.length >= 6).reduce((out, secret) => out.replaceAll(secret, '[secret]'), text);
  return TOKEN_SHAPES.reduce((out, shape) => out.replace(shape, '[secret]'), known);
}

function plain(value: unknown, secrets: readonly string[]): unknown {
  if (value instanceof Error) {
    const cause = value.cause === undefined ? undefined : plain(value.cause, secrets);
    return {
      name: value.name,
      message: scrub(value.message, secrets),
      stack: scrub(value.stack ?? '', secrets),
      ...(cause === undefined ? {} : { cause }),
    };
  }
  return typeof value === 'string' ? scrub(value, secrets) : value;
}

/**
 * A logger that writes JSON lines to `write`, one call a line. `secrets` never reach a line, wherever they stand in
 * a string or an error.
 */
export function createLogger(options: {
  readonly level: LogLevel;
  readonly secrets: readonly string[];
  readonly write: (line: string) => void;
}): Logger {
  const out = pino({ level: options.level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, { write: options.write });
  const at =
    (level: Exclude<LogLevel, 'silent'>) =>
    (event: string, facts: Readonly<Record<string, unknown>> = {}): void => {
      const safe = Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, plain(value, options.secrets)]));
      out[level](safe, scrub(event, options.secrets));
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
