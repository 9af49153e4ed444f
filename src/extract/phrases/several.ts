import type { Reading } from '../reading.ts';
import { headOfChain } from './chunks.ts';
import type { Mention } from './mentions.ts';

/** No list of places has more names. */
const MAX_LIST = 8;
/** What several names own or come from, and what several of them write. */
const isWhole = ({ sort, head }: Mention): boolean =>
  sort === 'people' || (sort === 'body' && /s$/.test(head ?? '')) || SITTING.test(head ?? '');
/** "a bench of Justices Ann Lee and |Tom Ray|": who decides together. */
const SITTING = /^(?:bench|panel|jury|tribunal|trio|duo|pair|team|committee)$/;

/**
 * "the ministers of France, Spain and |Germany|", "the services of Spain and |Italy|": they, not the last of the places; "a letter from
 * Ann Lee and |Tom Ray|": the letter; null where no such words stand before. `ending` is the chunk of the last name.
 */
export function ofSeveral({ tokens, chunks, mentions, chunkTo }: Reading, ending: number): Mention | null {
  const last = mentions[ending];
  if (last === undefined || tokens[last.from - 1]?.lower !== 'and' || last.kind !== 'name') return null;
  let before = chunkTo.get(tokens[last.from - 2]?.text === ',' ? last.from - 2 : last.from - 1);
  for (let steps = 0; steps < MAX_LIST; steps += 1) {
    const name = before === undefined ? undefined : mentions[before];
    if (name?.kind !== 'name' || tokens[name.from - 1]?.text !== ',') break;
    before = chunkTo.get(name.from - 1);
  }
  const first = before === undefined ? undefined : mentions[before];
  if (before === undefined || first === undefined) return null;
  // "A statement by Ann Lee and Tom Ray"
  const paper = first.kind === 'name' ? mentions[chunkTo.get(first.from - 1) ?? -1] : undefined;
  if (paper?.sort === 'document' && paper.kind === 'nominal' && /^(?:by|from)$/.test(tokens[first.from - 1]?.lower ?? '')) return paper;
  // "A bench comprising Justices Ann Lee and Tom Ray said"
  const made = /^(?:comprising|including)$/.test(tokens[first.from - 1]?.lower ?? '')
    ? mentions[chunkTo.get(first.from - 1) ?? -1]
    : undefined;
  if (made?.kind === 'nominal' && isWhole(made)) return made;
  const head = mentions[headOfChain(tokens, chunks, before)];
  if (head?.kind !== 'nominal' || head.chunk === before) return null;
  // "A diplomat briefed on the talks between Ann Lee and Tom Ray said"
  if (tokens[first.from - 1]?.lower === 'between') return head;
  if (!isWhole(head)) return null;
  const link = tokens[head.to]?.lower;
  // "Officials in Spain and Italy said"
  return link === 'of' || (/^(?:from|in)$/.test(link ?? '') && first.chunk === head.chunk + 1) ? head : null;
}
