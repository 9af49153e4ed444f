import type { SpeakerId } from './ids.ts';
import { type PartialDate, spanOf } from './partial-date.ts';

export type SpeakerKind = 'person' | 'organisation' | 'group' | 'document';

/** Which side of the Atlantic a voice belongs to. */
export type Side = 'us' | 'uk' | 'eu' | 'russia' | 'ukraine' | 'other';

/** A post held from one date to another; null `to`: still held when the record was written. */
export interface Office {
  readonly title: string;
  readonly body: string | null;
  /** Other ways to say it: "the Pentagon chief". */
  readonly aliases: readonly string[];
  /** ISO 3166 alpha-2, or `eu`. */
  readonly country: string | null;
  readonly from: PartialDate;
  readonly to: PartialDate | null;
}

export interface Speaker {
  readonly id: SpeakerId;
  readonly kind: SpeakerKind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly country: string | null;
  readonly side: Side;
  readonly offices: readonly Office[];
  /** Ids of records that turned out to be of this speaker; only where there are any. */
  readonly otherIds?: readonly SpeakerId[];
}

/**
 * The offices that a speaker held on a date, newest first. A date known only to the month or year counts when the
 * office covers all of it, so that an uncertain date never awards an office that may not have been held yet.
 */
export function officesOn(speaker: Speaker, date: PartialDate): readonly Office[] {
  const { first, last } = spanOf(date);
  return speaker.offices
    .filter((office) => spanOf(office.from).first <= first && (office.to === null || spanOf(office.to).last >= last))
    .sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0));
}
