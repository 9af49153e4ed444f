import type { Corpus } from '../search/corpus.ts';

/** Speakers by how many quotes are held of them, most first; those of whom none is held are left out. */
export function mostQuoted(corpus: Corpus): Corpus['speakers'] {
  return corpus.speakers
    .filter((speaker) => corpus.utterancesBy(speaker.id).length > 0)
    .toSorted((a, b) => corpus.utterancesBy(b.id).length - corpus.utterancesBy(a.id).length || a.name.localeCompare(b.name, 'en'));
}
