import pino from 'pino';
import { prettyLine } from './log-pretty.ts';
import { safeFact, scrub } from './log-safe.ts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** Structured lines: the name of an event, which never changes, and facts about it. Never message text, secrets or user ids. */
export interface Logger {
  debug(event: string, facts?: Readonly<Record<string, unknown>>): void;
  info(event: string, facts?: Readonly<Record<string, unknown>>): void;
  warn(event: string, facts?: Readonly<Record<string, unknown>>): void;
  error(event: string, facts?: Readonly<Record<string, unknown>>): void;
}

/** Says nothing; for tests and one-shot commands. */
export const silentLogger: Logger = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/**
 * A logger that writes JSON lines to `write`, one call a line; in a terminal lines for people. `secrets`, tokens and ids of people
 * never reach a line, wherever they stand in a string, an object or an error.
 */
export function createLogger(options: {
  readonly level: LogLevel;
  readonly secrets: readonly string[];
  readonly write: (line: string) => void;
  /** For people instead of programs; with colour where the terminal has it. */
  readonly pretty?: { readonly colour: boolean } | null;
}): Logger {
  const { level, secrets, pretty = null } = options;
  const write = pretty === null ? options.write : (line: string): void => options.write(prettyLine(line, pretty.colour));
  const out = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, { write });
  const at =
    (name: Exclude<LogLevel, 'silent'>) =>
    (event: string, facts: Readonly<Record<string, unknown>> = {}): void => {
      if (!out.isLevelEnabled(name)) return;
      const safe = Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, safeFact(value, secrets)]));
      out[name](safe, scrub(event, secrets));
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
