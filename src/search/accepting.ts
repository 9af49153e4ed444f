import type { PartialDate } from '../model/partial-date.ts';
import type { Utterance } from '../model/utterance.ts';
import { countryNamed } from './countries.ts';
import { type DateRange, dateOverlaps, isOpen } from './date-range.ts';
import type { Facets } from './facets.ts';
import { termsOf } from './fold.ts';
import { isQuestionWord } from './question-words.ts';
import type { Reading } from './understand.ts';

export type Accepts = (utterance: Utterance) => boolean;

/** Whether an utterance passes everything in a reading but its words. An answer may be all that is held, so nothing is made for one. */
export function accepting(reading: Reading, facets: Facets): Accepts {
  const { topic, outlet, tenures } = reading;
  const speakers = reading.person === null ? null : new Set(reading.person.speakers.map((speaker) => speaker.id));
  const unwanted = reading.without.length === 0 ? null : unwantedWords(reading.without);
  const inRange = overlapping(reading.range);
  const unwantedSpeakers = new Set<string>(reading.understood.notBy.map(({ id }) => id));
  const isDescribed = reading.describedAs.length === 0 ? null : describedAs(reading.describedAs);
  return (utterance) => {
    if (speakers !== null && (utterance.speaker === null || !speakers.has(utterance.speaker))) return false;
    if (utterance.speaker !== null && unwantedSpeakers.has(utterance.speaker)) return false;
    if (!inRange(utterance.date)) return false;
    if (topic !== null && !facets.isFiledUnder(utterance, topic.id)) return false;
    if (outlet !== null && !facets.isPrintedBy(utterance, outlet)) return false;
    if (isDescribed?.(utterance) === false) return false;
    if (unwanted?.(utterance) === true) return false;
    if (tenures.length === 0) return true;
    const terms = tenures.filter((holder) => holder.speaker.id === utterance.speaker);
    // An undated quote of a holder stays: nothing says that it was made out of office.
    return (
      terms.length === 0 ||
      utterance.date === null ||
      terms.some(({ office }) => dateOverlaps(utterance.date, { since: office.from, until: office.to }))
    );
  };
}

/** Whether an article describes the speaker by just this office, the country aside: neither its former holder nor its spokesman. */
function describedAs(office: readonly string[]): Accepts {
  const titled = (words: readonly string[]): string =>
    [...new Set(words.filter((word) => !isQuestionWord(word) && countryNamed(word) === null))].sort().join(' ');
  const wanted = titled(office);
  return ({ quotes }) => wanted !== '' && quotes.some(({ role }) => role !== null && titled(termsOf(role)) === wanted);
}

/** Whether a date lies in the range, found out once for each date: there are a few thousand days, however many quotes. */
function overlapping(range: DateRange): (date: PartialDate | null) => boolean {
  if (isOpen(range)) return () => true;
  const known = new Map<PartialDate | null, boolean>();
  return (date) => {
    const before = known.get(date);
    if (before !== undefined) return before;
    const overlaps = dateOverlaps(date, range);
    known.set(date, overlaps);
    return overlaps;
  };
}

/** Whether a quote, or the sentence around it, holds one of these words, or one that begins so: "-russia" means Russian borders as well. */
function unwantedWords(without: readonly string[]): Accepts {
  return ({ quotes }) =>
    quotes.some((quote) =>
      termsOf([...quote.segments, quote.context ?? '', quote.venue ?? ''].join(' ')).some((term) =>
        without.some((word) => term.startsWith(word)),
      ),
    );
}
