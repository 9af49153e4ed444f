/** What an engine can do that another cannot; everything else is the same SQL. */
export interface Engine {
  /** Has `for update skip locked`. Without it, a statement that writes keeps every other writer out anyway. */
  readonly skipsLocked: boolean;
  /** Is a server with a clock of its own, which all its clients share. */
  readonly hasClock: boolean;
}
