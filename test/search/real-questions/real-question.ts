/**
 * Questions as people type them, asked of the reviewed articles on Saturday 21 November 2026, and what must come first.
 * Quotes go by the letter of their article and their number there: T The Times 2025, G The Telegraph 2016, B Business
 * Insider 2020, W the unnamed outlet of 2020, N the unnamed outlet of 2024.
 */
export interface RealQuestion {
  readonly ask: string;
  /** The first quotes, in order. Empty: nothing may be found. */
  readonly first: string;
  /** How many there are in all, where that matters. */
  readonly of?: number;
  /** How the speaker was read: kind and ids. */
  readonly who?: string;
  /** Other things that must be understood, as `key=value`. */
  readonly says?: string;
  /** Whom an empty answer offers first. */
  readonly nearest?: string;
  /** Why this order. */
  readonly because: string;
}

export const HEGSETH = 'T13 T02 T05 T12 T04 T11';
export const WALLACE = 'B03 B04 B05 B06 B07 B08 B09 W01';
export const TRUMP = 'G11 G03 G12 G10 N01 N04 G02 G19';
export const MAY = 'G22 G23 G07 G21 G04 G05';
export const NEWEST = 'newest first, whole sentences before parts of one, a few words picked out of a sentence last';
