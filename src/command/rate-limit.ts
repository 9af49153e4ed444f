/** How many commands somebody may give at once, and how many a second after that. */
export const BURST = 10;
export const PER_SECOND = 1;

/** People who are remembered; the one who has asked nothing for longest is forgotten first, and starts anew. */
const MAX_PEOPLE = 10_000;

export interface RateLimit {
  /** Takes `cost` for a person at an instant: 0 when there was enough, else the milliseconds until there will be; then nothing is taken. */
  take(person: string, cost: number, now: Temporal.Instant): number;
}

interface Bucket {
  readonly left: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** A token bucket for each person, of BURST tokens that come back at PER_SECOND. Memory is bounded; a clock that goes back gives nothing. */
export function createRateLimit({ people = MAX_PEOPLE }: { readonly people?: number } = {}): RateLimit {
  const buckets = new Map<string, Bucket>();
  return {
    take(person, cost, now) {
      const at = now.epochMilliseconds;
      const before = buckets.get(person) ?? { left: BURST, at };
      const come = (Math.max(0, at - before.at) / 1000) * PER_SECOND;
      const left = Math.min(BURST, before.left + come);
      const granted = left >= cost;
      // Put in anew, so that the first one of the map is who has been quiet for longest.
      buckets.delete(person);
      buckets.set(person, { left: granted ? left - cost : left, at: Math.max(at, before.at) });
      const [quietest] = buckets.keys();
      if (buckets.size > people && quietest !== undefined) buckets.delete(quietest);
      return granted ? 0 : Math.ceil(((cost - left) / PER_SECOND) * 1000);
    },
  };
}
