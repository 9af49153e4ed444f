import { isTrading } from '../lexicon/outlets.ts';
import { goesWith } from '../offices/addresses.ts';
import type { Entity } from '../people/entities.ts';
import { namesTheBody } from '../phrases/asides.ts';
import { tailOfChain } from '../phrases/chunks.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import { startsSentence } from '../text/sentence-openings.ts';
import { behindName } from './behind-name.ts';

const isFirm = (entity: Entity): boolean => entity.kind === 'organisation' && !entity.place;

/** "The mayor, Ann Lee, said": whoever is named right after a description, between commas. */
export function apposedName(reading: Reading, mention: Mention): Entity | null {
  const { tokens, chunks, mentions, chunkFrom, cast } = reading;
  const tail = tailOfChain(tokens, chunks, mention.chunk);
  const end = chunks[tail]?.to ?? mention.to;
  const index = tokens[end]?.text === ',' ? chunkFrom.get(end + 1) : undefined;
  const name = index === undefined ? undefined : mentions[index];
  if (name?.kind !== 'name' || name.run === null) return null;
  // "The local paper, the Western Clarion, said"
  const first = tokens[name.from]?.lower === 'the' && mention.sort === 'body' ? name.from + 1 : name.from;
  const titled = name.run.nameFrom > first && name.run.honorific === null;
  if (titled && !goesWith(tokens[name.run.nameFrom - 1]?.lower ?? '', mention.head ?? '')) return null;
  // "Labour group leader, Cllr Ann Lee said": without the second comma only where the description opens the sentence.
  const opens = startsSentence(tokens, mention.from) && tokens[name.to]?.tag === 'verb';
  if (tokens[behindName(reading, name)]?.text !== ',' && !opens) return null;
  // "A spokeswoman for the yard, Nordlys Marine, said": the yard is called so.
  if (namesTheBody(reading, mention, name)) return null;
  const entity = cast.ofRun.get(name.run);
  return entity !== undefined &&
    (entity.kind === 'person' ||
      mention.sort !== 'person' ||
      (isFirm(entity) && tail === mention.chunk && isTrading(mention.head ?? ''))) &&
    tokens[end]?.paragraph === tokens[name.to]?.paragraph
    ? entity
    : null;
}
