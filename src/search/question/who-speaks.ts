import { editDistance } from '../../model/edit-distance.ts';
import type { Speaker } from '../../model/speaker.ts';
import type { Utterance } from '../../model/utterance.ts';
import type { QuoteHit, SpeakerMatch, Understanding } from '../corpus.ts';
import { dateOverlaps, isOpen } from '../dates/date-range.ts';
import { nameWords } from '../directory/names.ts';
import { termsOf } from '../words/fold.ts';
import type { Found, Shelf } from './run-reading.ts';
import type { Reading } from './understand.ts';

/** Who speaks in what a reading found; where an office was asked for, with those whom only articles describe so. */
export function whoIsFound(
  reading: Reading,
  { hits, byOffice }: Found,
  { lexicon }: Shelf,
): Pick<Understanding, 'speaker' | 'byOffice' | 'printedElsewhere'> {
  const { person, describedAs, understood } = reading;
  const { speakers, elsewhere } = lexicon.holders(describedAs);
  if (describedAs.length === 0) return { speaker: whoSpeaks(understood.speaker, hits), byOffice, printedElsewhere: 0 };
  const isOnRecord = ({ id }: Pick<Speaker, 'id'>): boolean => person?.speakers.some((speaker) => speaker.id === id) === true;
  const heard = Map.groupBy(hits, ({ utterance }) => utterance.speaker);
  const quotes = ({ id }: Speaker): number => heard.get(id)?.length ?? 0;
  const described = speakers.filter((speaker) => quotes(speaker) > 0 && !isOnRecord(speaker));
  const onRecord = person?.speakers.filter((speaker) => quotes(speaker) > 0) ?? [];
  const printedElsewhere = hits.filter(({ utterance }) => elsewhere.has(utterance)).length;
  if (onRecord.length === 0) return { speaker: null, byOffice: hits.length, printedElsewhere };
  if (described.length === 0) return { speaker: understood.speaker, byOffice, printedElsewhere };
  const candidates = [...onRecord, ...described].sort((a, b) => quotes(b) - quotes(a));
  const wrote = reading.naming.map(({ raw }) => raw).join(' ');
  return { speaker: { kind: 'ambiguous', candidates, wrote, by: 'office' }, byOffice, printedElsewhere };
}

/** Who was asked for where nothing was found, the most quoted first: whoever articles describe by an office stands beside those on record. */
export function whoWasAsked(
  { person, describedAs, range, understood: { speaker }, naming }: Reading,
  { lexicon, utterancesBy }: Shelf,
): SpeakerMatch | null {
  if (describedAs.length === 0) return speaker;
  const { speakers, utterances } = lexicon.holders(describedAs);
  const then = new Set(utterances.flatMap((each) => (isOpen(range) || dateOverlaps(each.date, range) ? each.speaker : [])));
  const onRecord = person?.speakers ?? [];
  const described = speakers.filter((each) => then.has(each.id) && !onRecord.includes(each));
  const [only, ...others] = described;
  if (only === undefined) return speaker;
  const wrote = naming.map(({ raw }) => raw).join(' ');
  if (onRecord.length + others.length === 0) return { kind: 'alias', speaker: only, wrote };
  const candidates = [...onRecord, ...described].sort((a, b) => utterancesBy(b).length - utterancesBy(a).length);
  return { kind: 'ambiguous', candidates, wrote, by: 'office' };
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
