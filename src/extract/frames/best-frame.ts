import type { Reading } from '../reading.ts';
import { isBehind, isFronted, isInPassing, isJoined, isLeft, isOver, isRetold, passedOn } from './frame-relations.ts';
import type { Frame, Framed } from './frames.ts';
import { heldReport, withReminded } from './held-reports.ts';
import { ENOUGH, scoreFrame } from './score-frames.ts';
import { isInTimeClause } from './time-clauses.ts';
import { wasSaidTo } from './told-in-passing.ts';
import { unfit } from './unfit.ts';

/** What a frame loses by what another clause of its sentence takes from it. */
const LOSSES = {
  passedOn: 4,
  /** A clause inside somebody's report, or behind it, once the report goes on without it. */
  over: 2.5,
  /** A verb between two dashes, for words outside them. */
  inPassing: 3,
  fronted: 2.5,
  /** A report before the clause that gives the words to somebody else. */
  behind: 2.5,
  joined: 2.5,
  /** "quoted" where it tells what somebody said. */
  retold: 5,
  /** "said she had been told: “…”" */
  saidTo: 8,
} as const;

/** A quotation as the frames of its sentence are weighed for it. */
export interface Quoted {
  /** The token that stands for it. */
  readonly q: number;
  /** It ends with a sign that ends a clause. */
  readonly ends: boolean;
  /** It opens its sentence like a sentence of its own. */
  readonly opens: boolean;
}

/** The frame of a sentence that fits a quotation best, and how well; null where none fits well enough. */
export function bestFrame(
  reading: Reading,
  framed: Framed,
  { q, ends, opens }: Quoted,
): { readonly frame: Frame; readonly score: number } | null {
  let best: Frame | null = null;
  let top = Number.NEGATIVE_INFINITY;
  for (const printed of framed.frames) {
    const frame = withReminded(reading, framed, printed, q);
    if (frame.kind === 'bare' && opens && frame.from !== q + 1) continue;
    const fit = scoreFrame(reading, frame, q, ends) + heldReport(reading, framed, frame, q);
    // What follows only lowers it.
    if (fit <= top) continue;
    const score =
      fit -
      unfit(reading, framed, frame, q) -
      (passedOn(reading, framed, frame, q) ? LOSSES.passedOn : 0) -
      (isOver(framed, frame, q) || isLeft(framed, frame, q) ? LOSSES.over : 0) -
      (isInPassing(framed, frame, q) ? LOSSES.inPassing : 0) -
      (isFronted(reading, framed, frame, q) ? LOSSES.fronted : 0) -
      (isBehind(reading, framed, frame, q) || isInTimeClause(reading, framed, frame, q) ? LOSSES.behind : 0) -
      (isJoined(reading, framed, frame, q) ? LOSSES.joined : 0) -
      (wasSaidTo(reading, frame, q) ? LOSSES.saidTo : 0) -
      (isRetold(reading, framed, frame) ? LOSSES.retold : 0);
    if (score > top) [best, top] = [frame, score];
  }
  return best === null || top < ENOUGH ? null : { frame: best, score: top };
}
