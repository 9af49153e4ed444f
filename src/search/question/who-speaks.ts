import { editDistance } from '../../model/edit-distance.ts';
import type { Speaker } from '../../model/speaker.ts';
import type { Utterance } from '../../model/utterance.ts';
import type { QuoteHit, SpeakerMatch, Understanding } from '../corpus.ts';
import { nameWords } from '../directory/names.ts';
import { termsOf } from '../words/fold.ts';
import type { Found, Shelf } from './run-reading.ts';
import type { Reading } from './understand.ts';

/** Who speaks in what a reading found; where an office was asked for, with those whom only articles describe so. */
export function whoIsFound(reading: Reading, { hits, byOffice }: Found, { lexicon }: Shelf): Pick<Understanding, 'speaker' | 'byOffice'> {
  const { person, describedAs, understood } = reading;
  if (describedAs.length === 0) return { speaker: whoSpeaks(understood.speaker, hits), byOffice };
  const isOnRecord = ({ id }: Pick<Speaker, 'id'>): boolean => person?.speakers.some((speaker) => speaker.id === id) === true;
  const heard = Map.groupBy(hits, ({ utterance }) => utterance.speaker);
  const quotes = ({ id }: Speaker): number => heard.get(id)?.length ?? 0;
  const described = lexicon.holders(describedAs).speakers.filter((speaker) => quotes(speaker) > 0 && !isOnRecord(speaker));
  const onRecord = person?.speakers.filter((speaker) => quotes(speaker) > 0) ?? [];
  if (onRecord.length === 0) return { speaker: null, byOffice: hits.length };
  if (described.length === 0) return { speaker: understood.speaker, byOffice };
  const candidates = [...onRecord, ...described].sort((a, b) => quotes(b) - quotes(a));
  const wrote = reading.naming.map(({ raw }) => raw).join(' ');
  return { speaker: { kind: 'ambiguous', candidates, wrote, by: 'office' }, byOffice };
}

/** Who was asked for where nothing was found, the most quoted first: whoever articles describe by an office stands beside those on record. */
export function whoWasAsked(
  { person, describedAs, understood: { speaker }, naming }: Reading,
  { lexicon, utterancesBy }: Shelf,
): SpeakerMatch | null {
  if (person === null || describedAs.length === 0) return speaker;
  const described = lexicon.holders(describedAs).speakers.filter((each) => !person.speakers.includes(each));
  if (described.length === 0) return speaker;
  const candidates = [...person.speakers, ...described].sort((a, b) => utterancesBy(b).length - utterancesBy(a).length);
  return { kind: 'ambiguous', candidates, wrote: naming.map(({ raw }) => raw).join(' '), by: 'office' };
}

/** Of several people of one name, those of whom something was found; who has no namesake stays. */
function whoSpeaks(match: SpeakerMatch | null, hits: readonly QuoteHit[]): SpeakerMatch | null {
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
