import { type Memory, toldMark } from './channel-memory.ts';
import type { ScoredArticle, TopicView } from './story.ts';

/** What one edition covers, and what had reached us by then. */
export interface DigestWindow {
  /** Calendar days in the zone of the schedule, `YYYY-MM-DD`, both inclusive: newspapers print days, not instants. */
  readonly from: string;
  readonly to: string;
  /** What came too late for the edition before; null for a first edition, which nothing came too late for. */
  readonly late: LateArrivals | null;
  /** Epoch milliseconds; what arrived later was not there. Null where everything held counts. */
  readonly heldAt: number | null;
  /** What was news in parts of earlier editions that were never posted: it still is. */
  readonly owed: Memory;
}

interface LateArrivals {
  /** The earliest day of what may still be told. */
  readonly from: string;
  /** Epoch milliseconds between which it arrived. */
  readonly after: number;
  readonly before: number;
  /** Articles without a date that arrived then; more than MAX_UNDATED are an archive that is being read in. */
  readonly undated: number;
}

/**
 * Why an article is news to a channel: its date; where that is before the window or unknown, that it has only just arrived; or that an earlier edition
 * was to tell it.
 */
export type Newness = 'dated' | 'late' | 'undated' | 'owed';

/** A first edition looks back as far: what it would tell, a later one tells too when it only then arrives. */
export const LATE_DAYS = 7;
/** A desk that files by hand forgets a date now and then; a folder without dates is an archive, and no news. */
export const MAX_UNDATED = 10;
/** Clocks of two machines differ, and an article is taken in some time after it was written down: told twice it is not, since channels remember. */
const SLACK_MS = 3_600_000;

/** `after`: the slot of the edition before; null when there is none. */
export function digestWindow(
  { undated }: TopicView,
  days: { readonly from: string; readonly to: string },
  { after, before }: { readonly after: Temporal.Instant | null; readonly before: Temporal.Instant },
  heldAt: Temporal.Instant | null,
  owed: Memory,
): DigestWindow {
  const window = { ...days, late: null, heldAt: heldAt?.epochMilliseconds ?? null, owed };
  if (after === null) return window;
  const late: LateArrivals = {
    from: Temporal.PlainDate.from(days.from).subtract({ days: LATE_DAYS }).toString(),
    after: after.epochMilliseconds - SLACK_MS,
    before: before.epochMilliseconds + SLACK_MS,
    undated: 0,
  };
  return { ...window, late: { ...late, undated: undated.filter((each) => arrivedIn(each, late) && hasAppeared(each, window)).length } };
}

/** Whether it may have been printed by the end of the window, and was held. */
export const hasAppeared = ({ days, article }: ScoredArticle, { to, heldAt }: DigestWindow): boolean =>
  (days === null || days.first <= to) && (heldAt === null || (article.arrivedAt ?? 0) <= heldAt);

/** Why it is new to this channel; null when it is not. Vague dates are new only when all the days that they may mean are. */
export function newnessOf(each: ScoredArticle, window: DigestWindow, had: Memory): Newness | null {
  const newness = byItsDate(each, window) ?? (window.owed.has(toldMark(each.article.id)) ? 'owed' : null);
  // Asked last: of a year's articles hardly any come so far.
  return newness === null || had.has(toldMark(each.article.id)) || !hasAppeared(each, window) ? null : newness;
}

function byItsDate(each: ScoredArticle, { from, to, late }: DigestWindow): Newness | null {
  const { days } = each;
  if (days !== null && days.last > to) return null;
  if (days !== null && days.first >= from) return 'dated';
  if (late === null || (days !== null && days.first < late.from) || !arrivedIn(each, late)) return null;
  if (days !== null) return 'late';
  return late.undated <= MAX_UNDATED ? 'undated' : null;
}

/** Whether its date alone does not show that it is new, and the edition before had no word of it. */
export const isLate = (each: ScoredArticle, window: DigestWindow, had: Memory): boolean => {
  const newness = newnessOf(each, window, had);
  return newness === 'late' || newness === 'undated';
};

/** Whether it arrived since the edition before. False for reviewed records, of which nobody knows when they came. */
export const arrivedSince = (each: ScoredArticle, { late }: DigestWindow): boolean => late !== null && arrivedIn(each, late);

const arrivedIn = ({ article: { arrivedAt } }: ScoredArticle, { after, before }: LateArrivals): boolean =>
  arrivedAt !== undefined && arrivedAt >= after && arrivedAt <= before;
