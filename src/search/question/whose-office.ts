import type { Speaker } from '../../model/speaker.ts';
import type { Described, SpeakerMatch } from '../corpus.ts';
import { type DateRange, dateOverlaps, isOpen } from '../dates/date-range.ts';
import { type FoundSpeaker, type Person, whoHeld } from '../directory/people.ts';
import { contentWords } from '../words/content-words.ts';
import type { Token } from '../words/fold.ts';
import { canonicalOffice, isHeadOfOffice } from '../words/office-words.ts';
import type { FindHolders } from './printed-holders.ts';

/** Of those whom only articles describe by an office so many are named. */
const MOST_DESCRIBED = 5;

/** What was asked, and for which time. */
interface Asked {
  readonly typed: string;
  /** Without words that were read as a date. */
  readonly tokens: readonly Token[];
  readonly range: DateRange;
  readonly holders: FindHolders;
}

/** Whom articles describe by the words of a question, with how many quotes of that time, most first. */
function describedSo({ tokens, range, holders }: Asked): readonly Described[] {
  const { utterances, speakers } = holders(contentWords(tokens).map(({ term }) => term));
  const ofThen = isOpen(range) ? utterances : utterances.filter(({ date }) => date !== null && dateOverlaps(date, range));
  const bySpeaker = Map.groupBy(ofThen, ({ speaker }) => speaker);
  return speakers
    .map((speaker) => ({ speaker, quotes: bySpeaker.get(speaker.id)?.length ?? 0 }))
    .filter(({ quotes }) => quotes > 0)
    .sort((a, b) => b.quotes - a.quotes);
}

/** Nobody of a name or an office on record; with those whom articles describe so, where there are any. */
export function noneOrDescribed(asked: Asked, none: SpeakerMatch & { readonly kind: 'none' }): SpeakerMatch {
  const described = describedSo(asked);
  return described.length === 0 ? none : { ...none, wrote: asked.typed, described };
}

/**
 * Who has, or had, an office or a name, whether or not anything is held of them. Whoever articles describe by an office stands beside those on record; a
 * mistyped name is no better than an office that is printed, and a family name that is the same word may mean either.
 */
export function whoeverIs(asked: Asked, person: Person): SpeakerMatch {
  const { tokens, range } = asked;
  const match = whoHeld(person, !isOpen(range));
  const described = describedSo(asked);
  if (described.length === 0) return match;
  if (match.kind === 'fuzzy') return { kind: 'none', wrote: asked.typed, nearest: [match.speaker], described };
  const byOffice = match.kind === 'office' || (match.kind === 'ambiguous' && match.by === 'office');
  const words = contentWords(tokens).map(({ term }) => term);
  const isOffice = words.length === 1 && canonicalOffice(words).some(isHeadOfOffice);
  if (!byOffice && !isOffice) return match;
  const named = namedBy(match);
  const others = described.map(({ speaker }) => speaker).filter((speaker) => !named.includes(speaker));
  if (others.length === 0) return match;
  const candidates = byOffice ? [...named, ...others.slice(0, MOST_DESCRIBED)] : [...others.slice(0, MOST_DESCRIBED), ...named];
  return { kind: 'ambiguous', candidates, wrote: match.wrote, by: 'office' };
}

const namedBy = (match: FoundSpeaker): readonly Speaker[] =>
  match.kind === 'ambiguous' ? match.candidates : match.kind === 'several' ? match.speakers : [match.speaker];
