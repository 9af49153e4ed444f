import type { ExtractedKind } from '../extraction.ts';
import type { Entity } from '../people/entities.ts';
import type { Reading } from '../reading.ts';
import { tailOfChain } from './chunks.ts';
import type { Mention } from './mentions.ts';

const LEADING = /^(?:(?:what|the|a|an|one|another|this|that|some|two|three|four|several|his|her|its|their|our)\s+)+(?!(?:of|on|in)\b)/i;
/** In characters. */
const MAX_NAME = 140;

/** No list of places has more names. */
const MAX_LIST = 8;

/** "the ministers of Spain|, France and Germany|": where the names end that go on with the one that ends at the token `to`; `to` where none do. */
function endOfList({ tokens, mentions, chunkFrom }: Reading, to: number): number {
  let end = to;
  for (let steps = 0; steps < MAX_LIST; steps += 1) {
    const closes = tokens[end]?.lower === 'and';
    const next = closes || tokens[end]?.text === ',' ? mentions[chunkFrom.get(end + 1) ?? -1] : undefined;
    if (next?.kind !== 'name') return to;
    end = next.to;
    if (closes) return end;
  }
  return to;
}

/** The words of a description with what hangs on it, without its article. */
export function description(reading: Reading, mention: Mention): string {
  const tail = mention.chunk < 0 ? undefined : reading.chunks[tailOfChain(reading.tokens, reading.chunks, mention.chunk)];
  const last = tail?.to ?? mention.to;
  // "a source present at the meeting between Ann Lee |and Tom Ray|"
  const between = reading.tokens[(tail?.from ?? 0) - 1]?.lower === 'between';
  const several = (mention.sort === 'people' || between) && tail !== undefined && tail.from > mention.from;
  const end = reading.tokens[(several ? endOfList(reading, last) : last) - 1]?.end ?? mention.end;
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
  // "Nordlys's chief", at the head of a sentence, is no title.
  const owned = tokens[mention.from + 1]?.tag === 'genitive';
  const titled = opening?.capital === true && !owned && !/^(?:determiner|number|owner)$/.test(opening.tag);
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
