import type { Side } from '../model/speaker.ts';
import { type Block, note } from '../reply/reply.ts';
import { hasHad, type Memory } from './channel-memory.ts';
import { type AtlanticPair, isEuropean } from './digest-quotes.ts';
import type { TopicQuote } from './story.ts';
import { listed } from './words.ts';

/**
 * What the first two quotes have to do with each other; or, where one side has none to show, whether it is silent or has been
 * shown before. `open`: everything that could have been shown, had or not.
 */
export function atlanticNote(pair: AtlanticPair | null, open: readonly TopicQuote[], had: Memory): readonly Block[] {
  if (pair !== null) return [note(matterLine(pair.matter))];
  const [washington, europe] = [standing(open, had, (side) => side === 'us'), standing(open, had, isEuropean)];
  if (washington === 'silent' && europe === 'silent') return [];
  if (washington === 'silent') return [note('Washington is silent on this: no American voice is quoted.')];
  if (europe === 'silent') return [note('Europe is silent on this: no European voice is quoted.')];
  if (washington === 'shown') return [note('What Americans say on this has been posted here before.')];
  return europe === 'shown' ? [note('What Europeans say on this has been posted here before.')] : [];
}

function matterLine(matter: AtlanticPair['matter']): string {
  if (matter === 'story') return 'Across the Atlantic, on one story:';
  return matter === null
    ? 'From either side of the Atlantic, though not on the same matter:'
    : `Across the Atlantic, on ${listed(matter.slice(0, 3))}:`;
}

function standing(open: readonly TopicQuote[], had: Memory, isSide: (side: Side | null) => boolean): 'silent' | 'shown' | 'heard' {
  const voices = open.filter(({ side }) => isSide(side));
  return voices.length === 0 ? 'silent' : voices.every((quote) => hasHad(had, quote)) ? 'shown' : 'heard';
}
