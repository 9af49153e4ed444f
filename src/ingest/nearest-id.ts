/** Letters that may differ before a guess is more likely to mislead than to help. */
const MAX_DISTANCE = 3;

/**
 * The known id that somebody most likely meant, or null. Ids are compared whole and part by part, so that `hegset` finds
 * `pete-hegseth`. Only for messages about data files: names that people type are the search's business.
 */
export function nearestId(wrote: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let bestDistance = MAX_DISTANCE + 1;
  for (const id of known) {
    for (const candidate of [id, ...id.split(/[-.:/]/)]) {
      const allowed = Math.min(MAX_DISTANCE, Math.floor(Math.min(wrote.length, candidate.length) / 3));
      const distance = editDistance(wrote, candidate);
      if (distance <= allowed && distance < bestDistance) [best, bestDistance] = [id, distance];
    }
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
