import type { Side } from '../model/speaker.ts';
import { type Block, note } from '../reply/reply.ts';
import { hasHad, type Memory } from './channel-memory.ts';
import { type AtlanticPair, isEuropean } from './digest-quotes.ts';
import type { TopicQuote } from './story.ts';
import { listed } from './words.ts';

/**
 * What the first two quotes have to do with each other; or, where one side has none to show, whether it is silent, speaks of
 * other matters only, or has been shown before. `open`: everything that could have been shown, had or not; `said`: every quote
 * of the same stories, so that nobody is called silent who is quoted.
 */
export function atlanticNote(
  pair: AtlanticPair | null,
  open: readonly TopicQuote[],
  said: readonly TopicQuote[],
  had: Memory,
): readonly Block[] {
  if (pair !== null) return [note(matterLine(pair.matter))];
  const washington = standing(open, said, had, (side) => side === 'us');
  const europe = standing(open, said, had, isEuropean);
  if (washington === 'heard') return europe === 'heard' ? [] : [note(EUROPE[europe])];
  return europe === 'heard' ? [note(WASHINGTON[washington])] : [];
}

type Standing = 'silent' | 'elsewhere' | 'shown';

const WASHINGTON: Readonly<Record<Standing, string>> = {
  silent: 'Washington is silent on this: no American voice is quoted.',
  elsewhere: 'No American voice on this: those who are quoted speak of other matters.',
  shown: 'What Americans say on this has been posted here before.',
};
const EUROPE: Readonly<Record<Standing, string>> = {
  silent: 'Europe is silent on this: no European voice is quoted.',
  elsewhere: 'No European voice on this: those who are quoted speak of other matters.',
  shown: 'What Europeans say on this has been posted here before.',
};

function matterLine(matter: AtlanticPair['matter']): string {
  if (matter === 'story') return 'Across the Atlantic, on one story:';
  return matter === null
    ? 'From either side of the Atlantic, though not in answer to each other:'
    : `Across the Atlantic, on ${listed(matter.slice(0, 3))}:`;
}

function standing(
  open: readonly TopicQuote[],
  said: readonly TopicQuote[],
  had: Memory,
  isSide: (side: Side | null) => boolean,
): Standing | 'heard' {
  const voices = open.filter(({ side }) => isSide(side));
  if (voices.length === 0) return said.some(({ side }) => isSide(side)) ? 'elsewhere' : 'silent';
  return voices.every((quote) => hasHad(had, quote)) ? 'shown' : 'heard';
}
