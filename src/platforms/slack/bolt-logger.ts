import { LogLevel, type webApi } from '@slack/bolt';
import type { PlatformLog } from '../platform-log.ts';

type BoltLogger = NonNullable<webApi.WebClientOptions['logger']>;

/** Ids of users, channels, teams and bots; tokens; addresses with a secret in them. */
const PRIVATE = [/\b[UWCDGTB][A-Z0-9]{8,}\b/g, /\bx(?:ox[a-z]|app)-[A-Za-z0-9-]+/g, /\b(?:https?|wss?):\/\/\S+/g];
const MAX_LENGTH = 300;

/** A text of the library without anything that may identify a person or open a door; 300 characters at most. */
export const redact = (text: string): string => PRIVATE.reduce((out, shape) => out.replace(shape, '[…]'), text).slice(0, MAX_LENGTH);

/** Hands the library's warnings and errors on, redacted. Its lower levels print whole payloads and go nowhere. */
export function boltLogger(log: PlatformLog): BoltLogger {
  const say = (parts: readonly unknown[]): Readonly<Record<string, unknown>> => ({
    said: redact(parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' ')),
  });
  return {
    debug: () => {},
    info: () => {},
    warn: (...parts: readonly unknown[]) => log.warn('slack library', say(parts)),
    error: (...parts: readonly unknown[]) => log.error('slack library', say(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}
