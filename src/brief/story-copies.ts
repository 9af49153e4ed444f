import { type Features, MIN_SHINGLES, type shinglesOf } from './story-features.ts';
import { sharedUtterances } from './story-links.ts';

/** Rewritten texts share few runs of four words; copied ones, even cut or with a new first sentence, most of the shorter. */
const COPIED = 0.5;
/** Reports of one speech choose from it each in their own way; the same quotes in the same order come from one text. */
const MIN_SAME_QUOTES = 3;
const SAME_QUOTES = 0.8;
/** Where the order is not known, the choice must be the very same, and one more. */
const MIN_SAME_CHOICE = 4;

/** More than this share of what the one with fewer quotes prints must come from the interview: who also heard another voice is a witness. */
const FROM_INTERVIEW = 0.5;

/** The runs of words in an article, made when they are asked for. */
export type Shingles = typeof shinglesOf;

/** Why two articles are one witness; `source` is who alone heard what both quote. */
export type SameWitness = { readonly kind: 'copy' } | { readonly kind: 'interview'; readonly source: string };

/**
 * Whether two articles of a story are one witness: the same publisher or its reprint, the same text, the same quotes in the same
 * order, or words that only one medium heard. An agency's text that three papers print is one report. Null when each is its own.
 */
export function sameWitness(x: Features, y: Features, shinglesIn: Shingles): SameWitness | null {
  const publishers = [x.outlet, x.via].filter((name) => name !== null);
  if ([y.outlet, y.via].some((name) => name !== null && publishers.includes(name))) return { kind: 'copy' };
  if (sameText(x, y, shinglesIn)) return { kind: 'copy' };
  const source = sameInterview(x, y);
  if (source !== null) return { kind: 'interview', source };
  return sameQuotes(x, y) ? { kind: 'copy' } : null;
}

/** The medium to which most was said of what the one with fewer quotes prints, and the other prints too. */
function sameInterview(x: Features, y: Features): string | null {
  const enough = FROM_INTERVIEW * Math.min(x.utterances.length, y.utterances.length);
  const shared = Map.groupBy(sharedUtterances(x, y), (id) => x.interviews.get(id) ?? '');
  return [...shared].find(([source, ids]) => source !== '' && ids.length > enough)?.[0] ?? null;
}

function sameText({ article: one }: Features, { article: other }: Features, shinglesIn: Shingles): boolean {
  const [x, y] = [shinglesIn(one), shinglesIn(other)];
  const shorter = Math.min(x.size, y.size);
  if (shorter < MIN_SHINGLES) return false;
  let shared = 0;
  for (const shingle of x) if (y.has(shingle)) shared += 1;
  return shared >= COPIED * shorter;
}

function sameQuotes(x: Features, y: Features): boolean {
  const shared = sharedUtterances(x, y);
  if (!x.ordered || !y.ordered)
    return shared.length >= MIN_SAME_CHOICE && shared.length === Math.max(x.utterances.length, y.utterances.length);
  if (shared.length < MIN_SAME_QUOTES || shared.length < SAME_QUOTES * Math.min(x.utterances.length, y.utterances.length)) return false;
  const theirs = y.utterances.filter((id) => shared.includes(id));
  return theirs.every((id, at) => id === shared[at]);
}
