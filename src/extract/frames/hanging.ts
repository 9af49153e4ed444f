import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';

/** "moved to the area": the phrase hangs on a preposition. */
export const hangs = ({ tokens, chunks, chunkTo }: Reading, { from }: Mention): boolean => {
  // "looked at nests in Norway and |Scotland|"
  const joined = tokens[from - 1]?.lower === 'and' ? chunks[chunkTo.get(from - 1) ?? -1] : undefined;
  return /^(?:preposition|to)$/.test(tokens[(joined?.from ?? from) - 1]?.tag ?? '');
};
