/** What can go wrong around us; a closed list so that every code has its sentence. */
export type ErrorCode =
  | 'bad-config'
  | 'bad-data'
  | 'store-unavailable'
  | 'store-newer'
  | 'platform-rejected'
  | 'platform-unreachable'
  | 'internal';

/** An exception for broken surroundings: a code, a sentence that says what to do, and the cause. Expected failures are values instead. */
export class AttacheError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'AttacheError';
    this.code = code;
  }
}

/** Whatever was thrown, as an Error that keeps the original as its cause. */
export function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(`something that is no Error was thrown: ${String(thrown)}`, { cause: thrown });
}
