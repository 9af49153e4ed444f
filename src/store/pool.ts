/** Gives the value that was made for a key before, or makes one. */
export type Pool<Value> = (key: string, make: () => Value) => Value;

/** Enough for the names in a hundred thousand quotes; then everything is forgotten, so that a pool does not outgrow what is held. */
const MAX_POOLED = 50_000;

/**
 * An empty pool. Rows repeat names, offices and records of speakers by the thousand, and all of them are held: one object for all that
 * are equal takes a fifth off what a hundred thousand quotes need.
 */
export function createPool<Value>(): Pool<Value> {
  const made = new Map<string, Value>();
  return (key, make) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    if (made.size === MAX_POOLED) made.clear();
    const value = make();
    made.set(key, value);
    return value;
  };
}
