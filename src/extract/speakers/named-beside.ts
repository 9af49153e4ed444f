import { TITLES } from '../lexicon/people-words.ts';
import { followsBareOffice } from '../offices/portfolios.ts';
import type { Entity } from '../people/entities.ts';
import { tailOfChain } from '../phrases/chunks.ts';
import type { Mention } from '../phrases/mentions.ts';
import { isRelated } from '../phrases/related.ts';
import type { Reading } from '../reading.ts';
import type { Place } from './holders.ts';

const ASKED_ABOUT = /^(?:asked|pressed|questioned|quizzed|responding|reacting|commenting|speaking|writing|referring)$/;
/** In tokens; the bound keeps any text linear. */
const NEAR = 60;

/** "The candidate attacked Ms Lee": whoever is named after a description in its sentence is somebody else. */
export const namedAfter = (reading: Reading, mention: Mention, place: Place): ReadonlySet<Entity> => {
  const found = new Set<Entity>();
  const end = reading.sentences[place.sentence]?.to ?? mention.to;
  for (let to = mention.to + 1; to <= end; to += 1) {
    const run = reading.runTo.get(to);
    const entity = run === undefined ? undefined : reading.cast.ofRun.get(run);
    if (entity?.kind === 'person') found.add(entity);
  }
  return found;
};

/** "The mogul has won voters over his rivals": what the rest of the sentence shows, as far as the next name. */
export const genderAfter = (reading: Reading, mention: Mention, place: Place): 'm' | 'f' | null => {
  const end = Math.min(reading.sentences[place.sentence]?.to ?? mention.to, mention.to + NEAR);
  for (let at = mention.to; at < end; at += 1) {
    const token = reading.tokens[at];
    if (token === undefined || token.tag === 'name') return null;
    if (/^(?:he|his|himself)$/.test(token.lower)) return 'm';
    // "The general sat across from her": from somebody else.
    const own = token.lower === 'her' && /^(?:word|adverb|number)$/.test(reading.tokens[at + 1]?.tag ?? '');
    if (/^(?:she|herself)$/.test(token.lower) || own) return 'f';
  }
  return null;
};

/**
 * Whether the sentence speaks of `entity`, or inside another's clause of somebody else, in front of the description: "Ms Lee spoke after
 * the senator had won", "Mr Ray's plan, a step the senator regrets".
 */
export const namedBefore = (reading: Reading, mention: Mention, place: Place, entity: Entity): boolean => {
  const { tokens, sentences, runTo, cast } = reading;
  const link = tokens[mention.from - 1]?.tag ?? '';
  const inside = /^(?:word|name|verb|that)$/.test(link);
  // "Asked about Mr Ray's speech, the press secretary said": not Mr Ray.
  const asked = ASKED_ABOUT.test(tokens[sentences[place.sentence]?.from ?? -1]?.lower ?? '') && tokens[mention.from - 1]?.text === ',';
  const first = Math.max(sentences[place.sentence]?.from ?? mention.from, mention.from - NEAR);
  for (let to = mention.from; to > first; to -= 1) {
    const run = runTo.get(to);
    const named = run === undefined ? undefined : cast.ofRun.get(run);
    if (named?.kind !== 'person') continue;
    if (inside || (named === entity && (asked || /^(?:subordinator|preposition)$/.test(link)))) return true;
  }
  return false;
};

/** "Ms Lee said the leader had told her": whoever says what the description does is somebody else. */
export const tellerBefore = (reading: Reading, mention: Mention, place: Place): Entity | null => {
  const { tokens, sentences, runTo, cast } = reading;
  const link = tokens[mention.from - 1];
  if (link?.tag !== 'that' && !(link?.tag === 'verb' && link.cue?.class === 'say')) return null;
  for (let to = Math.max(sentences[place.sentence]?.from ?? mention.from, mention.from - NEAR) + 1; to < mention.from; to += 1) {
    const run = runTo.get(to);
    const named = run === undefined ? undefined : cast.ofRun.get(run);
    if (named?.kind === 'person') return named;
  }
  return null;
};

/** "chief of staff Ann Lee", "master of ceremonies Tom Ray": the name that ends a description. */
export const nameAtEnd = (reading: Reading, mention: Mention): Entity | null => {
  // "Spokeswoman for Nordlys Ann Lee said": without an article she has the name behind it.
  const beyond = reading.chunks[mention.chunk + 1];
  const isBare = beyond !== undefined && mention.chunk >= 0 && followsBareOffice(reading.tokens, beyond.from);
  // "the mother of schoolgirl Ann Lee"
  if (isRelated(mention.head) && !isBare) return null;
  const last = mention.chunk < 0 ? -1 : tailOfChain(reading.tokens, reading.chunks, mention.chunk);
  // "head of mission Ann Lee in a statement": what hangs on the name is no part of the description.
  const named = reading.runTo.get(reading.chunks[mention.chunk + 1]?.to ?? -1);
  const tail = reading.chunks[last > mention.chunk && named !== undefined ? mention.chunk + 1 : last];
  const run = tail === undefined || tail.from === mention.from ? undefined : reading.runTo.get(tail.to);
  const office = run === undefined ? undefined : reading.tokens[run.nameFrom - 1];
  // "Undersecretary for Political Affairs Ann Lee"
  // ("a spokesman for Speaker Ann Lee" is somebody else)
  const offices = run === undefined ? [] : reading.tokens.slice(run.from, run.nameFrom);
  const matters =
    offices.length > 0 && (!mention.unnamed || isBare) && tail !== undefined && reading.tokens[tail.from - 1]?.lower === 'for';
  const holder = run === undefined || !matters || offices.some(({ lower }) => TITLES.has(lower)) ? undefined : reading.cast.ofRun.get(run);
  if (holder?.kind === 'person' && holder.parts.length > 1) return holder;
  if (tail === undefined || run === undefined || run.office || run.nameFrom !== run.from || run.from <= tail.from) return null;
  if (office?.tag !== 'word' || reading.tokens[tail.from - 1]?.lower !== 'of') return null;
  const entity = reading.cast.ofRun.get(run);
  return entity?.kind === 'person' && entity.parts.length > 1 ? entity : null;
};

/** In tokens: no clause between a description and the name behind it is longer. */
const MAX_CLAUSE = 20;

/** "a warden who runs the lock, |Tom Ray|, said": the name between commas behind a clause that describes somebody; null for most. */
export const nameBehindClause = ({ tokens, chunkTo, chunkFrom, mentions, cast }: Reading, { to }: Mention): Entity | null => {
  if (tokens[to]?.lower !== 'who') return null;
  for (let at = to + 1; at < to + MAX_CLAUSE; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.tag === 'quote') return null;
    if (token.tag !== 'sign') continue;
    const [last, name] = [mentions[chunkTo.get(at) ?? -1], mentions[chunkFrom.get(at + 1) ?? -1]];
    // "who knew the mayor, Tom Ray, said": the mayor is called so.
    const other = last !== undefined && (last.kind !== 'nominal' || last.sort === 'person');
    if (token.text !== ',' || other || name?.kind !== 'name' || name.run === null) return null;
    const entity = cast.ofRun.get(name.run);
    const closed = /^[,.]$/.test(tokens[name.to]?.text ?? '');
    return closed && entity?.kind === 'person' && entity.parts.length > 1 ? entity : null;
  }
  return null;
};
