import { tailOfChain } from './chunks.ts';
import type { Entity } from './entities.ts';
import type { ExtractedKind } from './extraction.ts';
import type { Mention } from './mentions.ts';
import type { Reading } from './reading.ts';

const LEADING = /^(?:(?:what|the|a|an|one|another|this|that|some|two|three|four|several|his|her|its|their|our)\s+)+(?!(?:of|on|in)\b)/i;
/** In characters. */
const MAX_NAME = 140;

/** The words of a description with what hangs on it, without its article. */
export function description(reading: Reading, mention: Mention): string {
  const tail = mention.chunk < 0 ? undefined : reading.chunks[tailOfChain(reading.tokens, reading.chunks, mention.chunk)];
  const last = tail?.to ?? mention.to;
  // "the ministers of France |and Germany|"
  const next = reading.tokens[last]?.lower === 'and' ? reading.mentions[reading.chunkFrom.get(last + 1) ?? -1] : undefined;
  const joined = mention.sort === 'people' && tail !== undefined && tail.from > mention.from && next?.kind === 'name';
  const end = reading.tokens[(joined ? next.to : last) - 1]?.end ?? mention.end;
  const raw = reading.text
    .slice(mention.start, Math.min(end, mention.start + MAX_NAME))
    .replace(/\s+/g, ' ')
    .replace(/\bPM$/, 'prime minister');
  return raw.replace(LEADING, '') || raw;
}

/** "my father", "Ms Ray's old strategist", "Top strategist": somebody whose name is known, but not to us, and who is not meant to be unnamed. */
export function isNameable({ tokens }: Reading, mention: Mention, owner: Entity | null): boolean {
  const opening = tokens[mention.from];
  if (/^(?:my|our)$/.test(opening?.lower ?? '')) return true;
  const titled = opening?.capital === true && opening.tag !== 'determiner' && opening.tag !== 'number';
  // "Germany's defence minister" says who it is, whoever that is.
  return !mention.unnamed && (owner === null ? titled : owner.kind === 'person');
}

/** Somebody, or some body, whom the article describes by `name` and does not name. */
export const describedEntity = (mention: Mention, name: string, kind: ExtractedKind): Entity => ({
  kind: kind === 'anonymous' ? (mention.sort === 'people' ? 'group' : 'person') : kind,
  described: true,
  place: false,
  name,
  parts: [mention.head ?? ''],
  suffix: '',
  gender: mention.gender,
  minor: null,
  leaning: null,
  affiliation: null,
  implied: null,
  full: 0,
  count: 1,
  first: mention.from,
  roles: [],
});
