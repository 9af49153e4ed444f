import type { EditionReceipt } from '../../src/model/edition-receipt.ts';

/** A receipt with nothing in it, for tests that only carry it about. */
export const aReceipt = (rest: Partial<EditionReceipt> = {}): EditionReceipt => ({
  topic: 'alliance',
  title: 'The alliance',
  slot: '2026-11-23T08:00:00Z',
  window: { from: null, to: '2026-11-23T08:00:00Z' },
  considered: 0,
  about: 0,
  fresh: 0,
  articles: [],
  articlesLeft: 0,
  quotes: [],
  quotesLeft: 0,
  fingerprint: 'k7f3',
  ...rest,
});
