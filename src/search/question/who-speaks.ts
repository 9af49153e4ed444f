import { editDistance } from '../../model/edit-distance.ts';
import type { Speaker } from '../../model/speaker.ts';
import type { Utterance } from '../../model/utterance.ts';
import type { QuoteHit, SpeakerMatch } from '../corpus.ts';
import { nameWords } from '../directory/names.ts';
import { termsOf } from '../words/fold.ts';

/** Of several people of one name, those of whom something was found; who has no namesake stays. */
export function whoSpeaks(match: SpeakerMatch | null, hits: readonly QuoteHit[]): SpeakerMatch | null {
  if (match?.kind === 'several') {
    const ids = speakersOf(hits);
    const found = match.speakers.filter(({ id }) => ids.has(id));
    const isNamesake = ({ name }: Speaker): boolean =>
      found.some((other) => termsOf(other.name).some((term) => termsOf(name).includes(term)));
    return { ...match, speakers: match.speakers.filter((speaker) => ids.has(speaker.id) || !isNamesake(speaker)) };
  }
  if (match?.kind !== 'ambiguous' || match.by === 'office') return match;
  const ids = speakersOf(hits);
  const candidates = match.candidates.filter(({ id }) => ids.has(id));
  const [only] = candidates;
  if (only === undefined || candidates.length > 1) return { ...match, candidates: only === undefined ? match.candidates : candidates };
  const { wrote } = match;
  const name = termsOf(only.name);
  const slips = nameWords(wrote).map((word) => Math.min(...name.map((term) => editDistance(term, word, wrote.length))));
  const nearest = Math.max(...slips);
  return nearest === 0 ? { kind: 'name', speaker: only, wrote } : { kind: 'fuzzy', speaker: only, wrote, distance: nearest };
}

const speakersOf = (hits: readonly QuoteHit[]): ReadonlySet<Utterance['speaker']> =>
  new Set(hits.map(({ utterance }) => utterance.speaker));
