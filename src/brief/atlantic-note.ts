import type { Side } from '../model/speaker.ts';
import { type Block, note } from '../reply/reply.ts';
import type { Texts } from '../texts/texts.ts';
import { hasHad, type Memory } from './channel-memory.ts';
import { type AtlanticPair, isEuropean } from './digest-quotes.ts';
import { printedTerm } from './printed-term.ts';
import { isUnknownSide, type TopicQuote } from './story.ts';

/**
 * What the first two quotes have to do with each other; or, where one side has none to show, whether it is silent, speaks of
 * other matters only, or has been shown before; silent is nobody while voices are quoted whose side is not known. `open`: everything that could have been shown, had or not; `said`: every quote
 * of the same stories, so that nobody is called silent who is quoted. `expected`: what was ever said of it, where a side that
 * hardly ever speaks of it is not missed; null where both sides are.
 */
export function atlanticNote(
  pair: AtlanticPair | null,
  { open, said, expected }: Record<'open' | 'said', readonly TopicQuote[]> & { readonly expected: readonly TopicQuote[] | null },
  had: Memory,
  { digests }: Texts,
): readonly Block[] {
  if (pair !== null) {
    const { american, european, matter } = pair;
    const printed = (term: string): string => printedTerm(term, [american, european]);
    return [note(digests.pair(matter === null || matter === 'story' ? matter : matter.map(printed)))];
  }
  const washington = standing(open, said, had, isAmerican);
  const europe = standing(open, said, had, isEuropean);
  const isMissed = (isSide: IsSide): boolean => {
    if (expected === null) return true;
    const theirs = expected.filter(({ side }) => isSide(side)).length;
    return theirs > 0 && theirs >= MISSED_SHARE * expected.length;
  };
  if (washington === 'heard') return europe === 'heard' || !isMissed(isEuropean) ? [] : [note(digests.noEuropean[europe])];
  return europe === 'heard' && isMissed(isAmerican) ? [note(digests.noAmerican[washington])] : [];
}

/** One voice in two hundred is no regular one; over a year of American news on “Sanders” that one had Europe called silent every day. */
const MISSED_SHARE = 0.1;

type IsSide = (side: Side | null) => boolean;
const isAmerican: IsSide = (side) => side === 'us';

type Standing = 'silent' | 'unknown' | 'elsewhere' | 'shown';

function standing(open: readonly TopicQuote[], said: readonly TopicQuote[], had: Memory, isSide: IsSide): Standing | 'heard' {
  const voices = open.filter(({ side }) => isSide(side));
  if (voices.length === 0 && open.some(isUnknownSide)) return 'unknown';
  if (voices.length === 0 && said.some(({ side }) => isSide(side))) return 'elsewhere';
  if (voices.length === 0) return said.some(isUnknownSide) ? 'unknown' : 'silent';
  return voices.every((quote) => hasHad(had, quote)) ? 'shown' : 'heard';
}
