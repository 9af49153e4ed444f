import type { PartialDate } from '../../model/partial-date.ts';
import type { Utterance } from '../../model/utterance.ts';
import { type DateRange, dateOverlaps, isOpen } from '../dates/date-range.ts';
import { countriesIn } from '../words/countries.ts';
import { termsOf } from '../words/fold.ts';
import type { Facets } from './facets.ts';
import type { PrintedHolders } from './printed-holders.ts';
import type { Reading } from './understand.ts';

export type Accepts = (utterance: Utterance) => boolean;

const heldBy =
  ({ all }: PrintedHolders): Accepts =>
  (utterance) =>
    all.has(utterance);

/** Whether an utterance passes everything in a reading but its words. An answer may be all that is held, so where there is nothing to pass none is looked at. */
export function accepting({ person, range, topic, outlet, describedAs, without, tenures, understood }: Reading, facets: Facets): Accepts {
  const speakers = new Set(person?.speakers.map((speaker) => speaker.id));
  const unwanted = new Set(understood.notBy.map((speaker) => speaker.id));
  const bySpeaker = ({ speaker }: Utterance): boolean => speaker !== null && speakers.has(speaker);
  const inTerm = tenures.length === 0 ? () => true : inOffice(tenures);
  const isHolder = describedAs.length === 0 ? () => false : heldBy(facets.holders(describedAs));
  const spoken =
    person === null
      ? describedAs.length === 0
        ? null
        : isHolder
      : (utterance: Utterance) => (bySpeaker(utterance) && inTerm(utterance)) || isHolder(utterance);
  const tests = [
    spoken,
    unwanted.size === 0 ? null : ({ speaker }: Utterance) => speaker === null || !unwanted.has(speaker),
    isOpen(range) ? null : overlapping(range),
    topic === null ? null : (utterance: Utterance) => facets.isFiledUnder(utterance, topic.id),
    outlet === null ? null : (utterance: Utterance) => facets.isPrintedBy(utterance, outlet),
    without.length === 0 ? null : withoutWords(without),
  ].filter((test) => test !== null);
  const [test] = tests;
  if (test === undefined) return () => true;
  return tests.length === 1 ? test : (utterance) => tests.every((each) => each(utterance));
}

/** Whether it was said in office. An undated quote of a holder stays: nothing says that it was made out of it. */
function inOffice(tenures: Reading['tenures']): Accepts {
  return ({ speaker, date }) => {
    const terms = tenures.filter((holder) => holder.speaker.id === speaker);
    return terms.length === 0 || date === null || terms.some(({ office }) => dateOverlaps(date, { since: office.from, until: office.to }));
  };
}

/** Whether whoever speaks may have an office of these countries: neither their role nor, where that names none, their record says another. */
export function mayHoldIn(countries: readonly string[], { countriesOf }: Facets): Accepts {
  const wanted = countriesIn(countries);
  return (utterance) => {
    const printed = utterance.quotes.flatMap(({ role }) => countriesIn(termsOf(role ?? '')));
    const codes = printed.length > 0 ? printed.flatMap((named) => named.codes) : [...countriesOf(utterance)];
    return wanted.length === 0 || codes.length === 0 || wanted.every((named) => named.codes.some((code) => codes.includes(code)));
  };
}

/** Whether a date lies in the range, found out once for each date: there are a few thousand days, however many quotes. */
function overlapping(range: DateRange): Accepts {
  const known = new Map<PartialDate | null, boolean>();
  // Quotes of a day mostly stand together.
  let [last, overlaps]: [PartialDate | null, boolean] = [null, dateOverlaps(null, range)];
  return ({ date }) => {
    if (date === last) return overlaps;
    last = date;
    overlaps = known.get(date) ?? dateOverlaps(date, range);
    known.set(date, overlaps);
    return overlaps;
  };
}

/** Whether neither a quote nor the sentence around it holds one of these words, or one that begins so: "-russia" means Russian borders as well. */
function withoutWords(unwanted: readonly string[]): Accepts {
  return ({ quotes }) =>
    !quotes.some((quote) =>
      termsOf([...quote.segments, quote.context ?? '', quote.venue ?? ''].join(' ')).some((term) =>
        unwanted.some((word) => term.startsWith(word)),
      ),
    );
}
