/** How many of something each value has. */
export interface Tally<Value> {
  of(value: Value): number;
  add(value: Value, by: 1 | -1): void;
  /** Those that have any, in no order. */
  values(): Iterable<Value>;
  /** The values whose number has changed since this was last asked. */
  takeChanged(): readonly Value[];
}

export function createTally<Value>(): Tally<Value> {
  const counts = new Map<Value, number>();
  const changed = new Set<Value>();
  return {
    of: (value) => counts.get(value) ?? 0,
    add(value, by) {
      const count = (counts.get(value) ?? 0) + by;
      if (count > 0) counts.set(value, count);
      else counts.delete(value);
      changed.add(value);
    },
    values: () => counts.keys(),
    takeChanged() {
      const taken = [...changed];
      changed.clear();
      return taken;
    },
  };
}
