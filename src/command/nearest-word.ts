import { editDistance } from '../model/edit-distance.ts';

/** Words that a typed word may have been meant for: one slip up to four letters, two in longer ones. Null when none is near. */
export function nearestWord(wrote: string, known: readonly string[]): string | null {
  const allowed = wrote.length <= 4 ? 1 : 2;
  let best: { readonly word: string; readonly distance: number } | null = null;
  for (const word of known) {
    const distance = editDistance(wrote, word, allowed);
    if (distance <= allowed && (best === null || distance < best.distance)) best = { word, distance };
  }
  return best?.word ?? null;
}
