/** The best rows met so far, best first. */
export interface BestRows {
  readonly full: boolean;
  /** The score that a row has to reach to be taken; below everything until the list is full. */
  readonly least: number;
  /** Whether a full list would not take a row with this score. */
  isWorse(row: number, score: number): boolean;
  /** Takes a row if it is among the best; false when it is not. */
  offer(row: number, score: number): boolean;
  rows(): readonly { readonly row: number; readonly score: number }[];
}

/** Keeps the best `limit` rows; equal scores go by `compare`. Without a limit everything is kept and sorted at the end. */
export function createBestRows(limit: number, compare: (a: number, b: number) => number): BestRows {
  const kept: { readonly row: number; readonly score: number }[] = [];
  const bounded = limit <= MAX_KEPT;
  const better = (score: number, row: number, other: { readonly row: number; readonly score: number } | undefined): boolean =>
    other === undefined || score > other.score || (score === other.score && compare(row, other.row) < 0);
  return {
    get full() {
      return bounded && kept.length >= limit;
    },
    get least() {
      return bounded && kept.length >= limit ? (kept.at(-1)?.score ?? 0) : Number.NEGATIVE_INFINITY;
    },
    isWorse: (row, score) => bounded && kept.length >= limit && !better(score, row, kept.at(-1)),
    offer(row, score) {
      if (!bounded) {
        kept.push({ row, score });
        return true;
      }
      if (kept.length >= limit) {
        if (limit === 0 || !better(score, row, kept.at(-1))) return false;
        kept.pop();
      }
      let at = kept.length;
      while (at > 0 && better(score, row, kept[at - 1])) at -= 1;
      kept.splice(at, 0, { row, score });
      return true;
    },
    rows: () => (bounded ? kept : kept.sort((a, b) => b.score - a.score || compare(a.row, b.row))),
  };
}

/** Inserting in place is cheapest for a short list; a longer one is sorted once. */
const MAX_KEPT = 200;
