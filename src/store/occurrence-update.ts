import type { EditionPart } from '../model/edition-part.ts';
import type { UtteranceId } from '../model/ids.ts';
import type { OccurrenceState } from '../model/schedule.ts';

/** How a claimed occurrence ended, or went on. */
export interface OccurrenceUpdate {
  readonly state: Exclude<OccurrenceState, 'claimed'>;
  readonly at: Temporal.Instant;
  /** Who says so: refused when somebody else has taken the occurrence over. */
  readonly holder: string;
  /** Counts a try that is about to begin; its outcome is in doubt until an update says otherwise. */
  readonly beginsTry?: boolean;
  /** Nothing was tried after all: it counts for nothing. */
  readonly takesBackTry?: boolean;
  readonly doubt?: boolean;
  readonly reason?: string;
  readonly utterances?: readonly UtteranceId[];
  /** Added to those that are known, in order, each once. */
  readonly messages?: readonly string[];
  /** What stands in each part. */
  readonly parts?: readonly EditionPart[];
  /** Of a failed one: counts as had though it was not posted, since it is not to be tried again. */
  readonly givenUp?: readonly UtteranceId[];
  readonly fingerprint?: string;
  /** JSON; dropped by the store when the state is final. */
  readonly composed?: string;
  /** JSON. */
  readonly receipt?: string;
  /** One sentence that is added to the events, at `at`. */
  readonly event?: string;
}
