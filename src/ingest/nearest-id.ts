import { editDistance } from '../model/edit-distance.ts';

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
      const distance = editDistance(wrote, candidate, allowed);
      if (distance <= allowed && distance < bestDistance) [best, bestDistance] = [id, distance];
    }
  }
  return best;
}
